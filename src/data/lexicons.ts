import commonWords from './lexicons/common-words.json' with { type: 'json' };

/** What one language's words stand for, for matching with another language's. */
export interface Lexicon {
  /** Ids of what a lower-case word stands for; empty where it is not known. Inflected forms are found by their stem. */
  lookup(word: string): readonly string[];
  /** Known words in running text without spaces (Han, kana), longest first at every place, left to right, not overlapping. */
  scan(text: string): readonly string[];
}

/** Letters from which a form stands for its inflected forms too, and how many letters an ending may have. */
const STEM = 4;
const LONGEST_ENDING = 4;
/** Longest form looked for in running text. Characters. */
const LONGEST_FORM = 8;
const NOTHING: readonly string[] = [];
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const lexicons = new Map<string, Lexicon>();

/**
 * The lexicon of a language (BCP 47): the common words of data/lexicons where they cover it, and the names of regions, languages, currencies, months,
 * weekdays and units that Intl knows for any language (Unicode CLDR). One object per language, made when first asked for (about 3 ms).
 */
export function lexiconOf(language: string): Lexicon {
  const base = language.split('-')[0] ?? language;
  let lexicon = lexicons.get(base);
  if (!lexicon) {
    lexicon = makeLexicon(base, true);
    lexicons.set(base, lexicon);
  }
  return lexicon;
}

const commonLexicons = new Map<string, Lexicon>();

/** As `lexiconOf`, common words only: within one language names are met as they are, and asking Intl for them costs 30 ms in a fresh process. */
export function commonWordsOf(language: string): Lexicon {
  const base = language.split('-')[0] ?? language;
  let lexicon = commonLexicons.get(base);
  if (!lexicon) {
    lexicon = makeLexicon(base, false);
    commonLexicons.set(base, lexicon);
  }
  return lexicon;
}

function makeLexicon(language: string, names: boolean): Lexicon {
  const forms = new Map<string, string[]>();
  const add = (form: string, id: string): void => {
    const ids = forms.get(form);
    if (!ids) forms.set(form, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  addCommonWords(language, add);
  if (names) addIntlNames(language, add);
  return {
    lookup(word) {
      const whole = forms.get(word);
      if (whole) return whole;
      for (let length = word.length - 1; length >= Math.max(STEM, word.length - LONGEST_ENDING); length--) {
        const ids = forms.get(word.slice(0, length));
        if (ids) return ids;
      }
      return NOTHING;
    },
    scan(text) {
      const found: string[] = [];
      for (let at = 0; at < text.length; ) {
        let length = Math.min(LONGEST_FORM, text.length - at);
        while (length > 0 && !forms.has(text.slice(at, at + length))) length--;
        if (length > 0) found.push(text.slice(at, at + length));
        at += Math.max(1, length);
      }
      return found;
    },
  };
}

type Add = (form: string, id: string) => void;

function addCommonWords(language: string, add: Add): void {
  const column = commonWords.columns.indexOf(language);
  if (column < 0) return;
  for (const row of commonWords.rows) {
    for (const form of (row[column] ?? '').split(' ')) if (form) add(form, `word:${row[0]}`);
  }
}

/** ISO 3166 codes are tried by letter; Intl answers nothing for those that do not exist. */
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes whose names repeat another region's or are no places. */
const NO_REGION = new Set(['UM', 'ZZ', 'EZ', 'UN', 'QO', 'XA', 'XB']);
const CURRENCIES = [
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'CNY',
  'RUB',
  'UAH',
  'CHF',
  'PLN',
  'CZK',
  'SEK',
  'NOK',
  'DKK',
  'INR',
  'TRY',
  'KRW',
  'BRL',
  'HUF',
];
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'ru',
  'uk',
  'pl',
  'cs',
  'zh',
  'ja',
  'ko',
  'ar',
  'he',
  'tr',
  'el',
  'hu',
  'fi',
  'sv',
  'da',
  'nl',
  'hi',
  'fa',
  'la',
];

/** Units of measurement (UTS 35) that news gives figures in. */
const UNITS = [
  'kilometer',
  'meter',
  'mile',
  'foot',
  'kilogram',
  'gram',
  'pound',
  'liter',
  'gallon',
  'hectare',
  'acre',
  'celsius',
  'hour',
  'minute',
];
/** Numbers of which one at least takes each plural form that a language has: one, two, few, many. */
const COUNTS = [1, 2, 3, 5];

/** Distinct long names of a unit, by number; a single Han character stands in too many other words. */
function unitNames(language: string, unit: string): string[] {
  try {
    const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
    const names = COUNTS.map((count) => format.formatToParts(count).find(({ type }) => type === 'unit')?.value ?? '');
    return [...new Set(names)].filter((name) => name.length > 1);
  } catch {
    return [];
  }
}

function addIntlNames(language: string, add: Add): void {
  const named: [string, string][] = [];
  const regions = displayNames(language, 'region');
  for (const a of LETTERS) {
    for (const b of LETTERS) {
      const name = NO_REGION.has(a + b) ? undefined : regions?.of(a + b);
      if (name) named.push([name, `region:${a}${b}`]);
    }
  }
  const currencies = displayNames(language, 'currency');
  for (const code of CURRENCIES) named.push([currencies?.of(code) ?? '', `currency:${code}`]);
  const languages = displayNames(language, 'language');
  for (const code of LANGUAGES) named.push([languages?.of(code) ?? '', `language:${code}`]);
  for (let month = 0; month < 12; month++)
    named.push([
      calendarName(language, { month: 'long', day: 'numeric' }, new Date(Date.UTC(2023, month, 15)), 'month'),
      `month:${month}`,
    ]);
  for (let day = 0; day < 7; day++)
    named.push([
      calendarName(language, { weekday: 'long' }, new Date(Date.UTC(2023, 0, 1 + day)), 'weekday'),
      `weekday:${day}`,
    ]);
  for (const unit of UNITS) for (const form of unitNames(language, unit)) named.push([form, `unit:${unit}`]);
  addDistinct(named, add);
}

/** Names of several words are known by those of their words that no other name has; names lose a last vowel, which inflection changes. */
function addDistinct(named: readonly (readonly [string, string])[], add: Add): void {
  const owners = new Map<string, Set<string>>();
  const words = named.map(([name, id]): [string[], string] => [name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [], id]);
  for (const [parts, id] of words) for (const part of parts) owners.set(part, (owners.get(part) ?? new Set()).add(id));
  for (const [parts, id] of words) {
    for (const part of parts) {
      if (
        parts.length > 1 &&
        ((owners.get(part)?.size ?? 0) > 1 || part.length < LEAST_OF_SEVERAL) &&
        !UNSPACED.test(part)
      )
        continue;
      add(part, id);
      const stem = part.replace(/[aeiouyаеиоуяюьйыіїο]{1,2}$/u, '');
      if (stem.length >= STEM && stem !== part && !UNSPACED.test(part)) add(stem, id);
    }
  }
}

/** Letters that a word of a longer name needs to stand for it. */
const LEAST_OF_SEVERAL = 5;

function displayNames(language: string, type: 'region' | 'currency' | 'language'): Intl.DisplayNames | null {
  try {
    return new Intl.DisplayNames([language], { type, fallback: 'none' });
  } catch {
    // Not a well-formed tag ("und" is): such a text simply has no names to offer.
    return null;
  }
}

function calendarName(
  language: string,
  options: Intl.DateTimeFormatOptions,
  date: Date,
  part: 'month' | 'weekday',
): string {
  try {
    const parts = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).formatToParts(date);
    return parts.find(({ type }) => type === part)?.value ?? '';
  } catch {
    return '';
  }
}
