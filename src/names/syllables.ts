import anyAscii from 'any-ascii';
import { loadPhonology } from '../data/phonology.ts';

/**
 * Kana, Hangul and Han as rows of sound units (private-use characters of the phonology), so that they can be read against any other script.
 * Han is read as Mandarin: a Japanese reading of kanji is not attempted.
 */

const KATAKANA =
  'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ';
const READINGS =
  '-a a -i i -u u -e e -o o kK.a kG.a kK.i kG.i kK.u~ kG.u~ kK.e kG.e kK.o kG.o kS.a kZ.a kSh.i~ kJ.i~ kS.u~ kZ.u~ kS.e kZ.e kS.o kZ.o kT.a kD.a kCh.i~ kJ.i~ kStop kTs.u~ kZ.u~ kT.e kD.e kT.o~ kD.o~ kN.a kN.i kN.u~ kN.e kN.o kH.a kB.a kP.a kH.i kB.i kP.i kF.u~ kB.u~ kP.u~ kH.e kB.e kP.e kH.o kB.o kP.o kM.a kM.i kM.u~ kM.e kM.o -A A -U U -O O kR.a kR.i kR.u~ kR.e kR.o -a kW.a i e o kNN kV.u~ kK.a kK.e'.split(
    ' ',
  );
const HIRAGANA_TO_KATAKANA = 0x60;

interface Kana {
  readonly units: string;
  /** Whether it replaces the vowel before it. */
  readonly small: boolean;
}

let kana: ReadonlyMap<string, Kana> | null = null;

const unit = (name: string): string => loadPhonology().units.get(name) ?? '';

function kanaTable(): ReadonlyMap<string, Kana> {
  const table = [...KATAKANA].map((character, i): readonly [string, Kana] => {
    const reading = READINGS[i] ?? '';
    const small = reading.startsWith('-');
    return [character, { small, units: small ? unit(reading.slice(1)) : reading.split('.').map(unit).join('') }];
  });
  return new Map([...table, ['ー', { small: false, units: unit('kLong') }]]);
}

/** Kana in units; a small vowel replaces the vowel before it (フィ = f + i, シャ = sh + a). */
export function kanaUnits(text: string): string {
  kana ??= kanaTable();
  let out = '';
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const isHiragana = code >= 0x3041 && code <= 0x3096;
    const known = kana.get(isHiragana ? String.fromCharCode(code + HIRAGANA_TO_KATAKANA) : text.charAt(i));
    if (known) out = (known.small ? out.slice(0, -1) : out) + known.units;
  }
  return out;
}

const INITIALS = 'hG hKK hN hD hTT hR hM hB hPP hS hSS h0 hJ hJJ hCh hK hT hP hH'.split(' ');
const MEDIALS = 'va vae vya vyae veo ve vyeo vye vo vwa vwae voe vyo vu vwo vwe vwi vyu veu vui vi'.split(' ');
const FINALS = ' fK fK fK fN fN fN fT fL fL fM fL fL fL fP fL fM fP fP fS fS fNg fT fT fK fT fP fT'.split(' ');
const HANGUL = 0xac00;

/** Hangul syllables in units, by arithmetic (Unicode Standard, section 3.12). */
export function hangulUnits(text: string): string {
  let out = '';
  for (const character of text.normalize('NFC')) {
    const index = character.charCodeAt(0) - HANGUL;
    if (index < 0 || index >= 11172) continue;
    const initial = INITIALS[Math.floor(index / 588)] ?? '';
    const medial = MEDIALS[Math.floor((index % 588) / 28)] ?? '';
    const final = FINALS[index % 28] ?? '';
    out += (initial === 'h0' ? '' : unit(initial)) + unit(medial) + (final === '' ? '' : unit(final));
  }
  return out;
}

const PINYIN = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?([a-z]*)$/;
/** Vowels of a final that stand for one of another language together, then single letters. */
const PINYIN_VOWELS = /uo|ao|ou|ei|ai|./g;
const PINYIN_FINALS: Readonly<Record<string, string>> = {
  uo: 'xuo',
  ao: 'xao',
  ou: 'xou',
  ei: 'xei',
  ai: 'xai',
  a: 'xa',
  e: 'xe',
  i: 'xi',
  o: 'xo',
  u: 'xu',
  v: 'xv',
  n: 'xn',
  g: 'xg',
};
/** Syllables whose vowel only carries a foreign consonant: 斯, 德, 特, 克, 夫 … */
const CARRIERS = new Set(['si', 'shi', 'zi', 'ci', 'zhi', 'chi', 'de', 'te', 'ke', 'ge', 'le', 'se', 'ze']);

/** Mandarin syllables of Han characters, lower case, in order; characters that are not Han are left out. */
export function hanSyllables(text: string): string[] {
  return (anyAscii(text).match(/[A-Z][a-z]*/g) ?? []).map((syllable) => syllable.toLowerCase());
}

/** Han characters in units, read as Mandarin. */
export function hanUnits(text: string): string {
  return hanSyllables(text).map(syllableUnits).join('');
}

function syllableUnits(syllable: string): string {
  if (syllable === 'er') return unit('cer');
  const match = PINYIN.exec(syllable);
  if (!match) return '';
  const initial = match[1] === undefined ? '' : unit(`c${match[1]}`);
  const final = match[2] ?? '';
  if (CARRIERS.has(syllable)) return initial + unit('x~');
  return initial + (final.match(PINYIN_VOWELS) ?? []).map((letter) => unit(PINYIN_FINALS[letter] ?? '')).join('');
}
