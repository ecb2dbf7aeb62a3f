/**
 * Numbers by value, light enough to be read for every sentence of every pair: digits of any script, grouping and decimal marks, Han numerals,
 * and the magnitudes that follow a figure. The checks read quantities in full; the aligner only needs equal things to look equal.
 */

/** Powers of ten by the word or sign that follows a figure. Stems match by prefix (4 letters or more), the others whole. */
const MAGNITUDES: readonly (readonly [number, readonly string[]])[] = [
  [
    3,
    [
      'thousand',
      'tausend',
      'tsd',
      'mille',
      'mil',
      'mila',
      'duizend',
      'tusen',
      'tusind',
      'tisíc',
      'tysi',
      'tys',
      'тыс',
      'тис',
      'тысяч',
      'тисяч',
      'хиляд',
      'хиљад',
      'tisuć',
      'ezer',
      'bin',
      '千',
      '천',
      'þúsund',
      'χιλιάδ',
    ],
  ],
  [
    6,
    [
      'million',
      'mio',
      'mln',
      'millón',
      'millon',
      'milhões',
      'milhão',
      'milion',
      'milión',
      'miljoen',
      'miljon',
      'miljoon',
      'млн',
      'миллион',
      'мільйон',
      'милион',
      'milijun',
      'millió',
      'milyon',
      '百万',
      'milljón',
      'εκατομμύρι',
    ],
  ],
  [
    9,
    [
      'billion',
      'bn',
      'milliard',
      'mrd',
      'mld',
      'miliard',
      'miljard',
      'miljardi',
      'млрд',
      'миллиард',
      'мільярд',
      'милиард',
      'milijard',
      'milyar',
      '十億',
      '十亿',
      'milljarð',
      'δισεκατομμύρι',
    ],
  ],
  [4, ['万', '萬', '만']],
  [8, ['亿', '億', '억']],
  [12, ['trillion', 'трлн', '兆', '조', '万亿']],
];
const MAGNITUDE_OF: ReadonlyMap<string, number> = new Map(
  MAGNITUDES.flatMap(([power, words]) => words.map((word): [string, number] => [word, power])),
);
const STEM = 4;
/** Inflected endings tried after a stem. Letters. */
const LONGEST_ENDING = 5;

/** Power of ten that a lower-case word stands for; null where it is no magnitude. */
export function magnitudeOf(word: string): number | null {
  for (let length = word.length; length >= Math.max(1, word.length - LONGEST_ENDING); length--) {
    const power = MAGNITUDE_OF.get(word.slice(0, length));
    if (power !== undefined && (length === word.length || length >= STEM)) return power;
  }
  return null;
}

/** Digits of any script as ASCII; grouping marks dropped, the decimal mark as ".". A mark before exactly three last digits groups. */
export function plainFigure(figure: string): string {
  const ascii = figure.normalize('NFKC').replace(/[   '’]/g, '');
  const marks = ascii.match(/[.,:]/g) ?? [];
  if (marks.length === 0) return trimZeros(ascii);
  if (ascii.includes(':')) return ascii;
  const last = marks.at(-1) ?? '.';
  const tail = ascii.slice(ascii.lastIndexOf(last) + 1);
  const uniform = marks.every((mark) => mark === last);
  if (tail.length === 3 && uniform && !ascii.startsWith('0')) return ascii.replace(/[.,]/g, '');
  if (uniform && marks.length > 1) return ascii;
  const other = last === '.' ? ',' : '.';
  return trimZeros(ascii.replaceAll(other, '').replace(last, '.'));
}

const trimZeros = (figure: string): string => {
  const trimmed = figure.includes('.') ? figure.replace(/0{1,20}$/, '').replace(/\.$/, '') : figure;
  return trimmed.replace(/^0(?=\d)/, '');
};

/** A plain figure times a power of ten, as a figure ("2.6", 6 → "2600000"); left as it is where it is no simple number. */
export function scaled(figure: string, power: number): string {
  if (!/^\d+(\.\d+)?$/.test(figure) || power === 0) return figure;
  const [whole = '', fraction = ''] = figure.split('.');
  const digits = (whole + fraction.padEnd(power, '0')).slice(0, whole.length + Math.max(power, fraction.length));
  const integer = digits.slice(0, whole.length + power).replace(/^0+(?=\d)/, '');
  const rest = digits.slice(whole.length + power);
  return rest ? trimZeros(`${integer}.${rest}`) : integer;
}

const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };
const HAN_NUMERAL = /^[〇零一二两兩三四五六七八九十百千万萬亿億]{2,12}$/;

/** Value of a numeral written in Han characters (三十二 → "32", 二〇二二 → "2022"); null where the run is none, or a single character. */
export function hanNumeral(run: string): string | null {
  if (!HAN_NUMERAL.test(run)) return null;
  const digit = (c: string): number => (c === '零' ? 0 : c === '两' || c === '兩' ? 2 : HAN_DIGITS.indexOf(c));
  const characters = [...run];
  if (characters.every((c) => digit(c) >= 0)) return characters.map(digit).join('');
  let total = 0;
  let section = 0;
  let current = 0;
  for (const c of characters) {
    const unit = HAN_UNITS[c];
    if (unit === undefined) current = digit(c);
    else if (unit >= 1e4) {
      total += (section + current || 1) * unit;
      section = 0;
      current = 0;
    } else {
      section += (current || 1) * unit;
      current = 0;
    }
  }
  return String(total + section + current);
}
