import {
  currencySymbols,
  gluedUnitSymbols,
  type QuantityTable,
  quantityTable,
  scalesBeforeSign,
  unitSymbols,
} from '../../data/quantities.ts';
import { type Entry, GLUED, type Role } from './entry.ts';
import { scan } from './scan.ts';

export interface Lexicon {
  readonly language: string;
  readonly table: QuantityTable;
  readonly lookup: (lower: string) => readonly Entry[] | null;
  /** Those of a word's entries that may open a quantity; none for "the", "of" and most units. */
  readonly openers: (entries: readonly Entry[]) => readonly Entry[];
}

const OPENING: ReadonlySet<Role> = new Set<Role>([
  ...([
    'cardinal',
    'scale',
    'vague-scale',
    'article',
    'ordinal',
    'ordinal-prefix',
    'fraction',
    'multiple',
    'vague-multiple',
    'percent',
  ] as const),
  ...([
    'adverb',
    'month',
    'weekday',
    'season',
    'decade',
    'relative',
    'nearby',
    'currency',
    'bound',
    'noon',
    'midnight',
    'clock-half',
    'clock-past',
    'vague',
  ] as const),
]);

/** Lists whose entries carry nothing but their role. */
const PLAIN: readonly (readonly [keyof QuantityTable, Role])[] = [
  ['joiners', 'joiner'],
  ['articles', 'article'],
  ['ones', 'one'],
  ['ordinalSuffixes', 'ordinal-suffix'],
  ['weakNumbers', 'weak'],
  ['notOne', 'not-one'],
  ['vagueMultiples', 'vague-multiple'],
  ['seasonCues', 'season-cue'],
  ['dateJoiners', 'date-joiner'],
  ['yearCues', 'year-cue'],
  ['yearSuffixes', 'year-suffix'],
  ['decadeSuffixes', 'decade-suffix'],
  ['ambiguousUnits', 'ambiguous-unit'],
  ['percent', 'percent'],
  ['points', 'points'],
  ['ratioOf', 'ratio-of'],
  ['rangeTo', 'range-to'],
  ['rangeBetween', 'range-between'],
  ['rangeAnd', 'range-and'],
  ['clockAt', 'clock-at'],
  ['clockMark', 'clock-mark'],
  ['clockHalf', 'clock-half'],
  ['clockDotAt', 'clock-dot-at'],
  ['am', 'am'],
  ['pm', 'pm'],
  ['noon', 'noon'],
  ['midnight', 'midnight'],
  ['ageAfter', 'age-after'],
  ['ageBefore', 'age-before'],
  ['vague', 'vague'],
  ['classifiers', 'classifier'],
  ['ordinalPrefixes', 'ordinal-prefix'],
  ['minus', 'minus'],
  ['decadeCues', 'decade-cue'],
  ['belowZero', 'below-zero'],
  ['halfJoiners', 'half-joiner'],
];

/** Maps from a number to its words. */
const NUMBERED: readonly (readonly [keyof QuantityTable, Role])[] = [
  ['cardinals', 'cardinal'],
  ['scales', 'scale'],
  ['gluedScales', 'glued-scale'],
  ['vagueScales', 'vague-scale'],
  ['ordinals', 'ordinal'],
  ['multiples', 'multiple'],
  ['adverbs', 'adverb'],
  ['decades', 'decade'],
  ['relative', 'relative'],
  ['nearby', 'nearby'],
  ['clockPast', 'clock-past'],
  ['clockPlus', 'clock-plus'],
];

/** Maps from a name to its words. */
const NAMED: readonly (readonly [keyof QuantityTable, Role])[] = [
  ['units', 'unit'],
  ['currencies', 'currency'],
  ['bounds', 'bound'],
  ['trailingBounds', 'trailing-bound'],
];

/** Languages without a table: what is written with figures and signs, and month and weekday names as the platform knows them. */
const BARE = {
  source: { title: '', year: 0, licence: '' },
  cardinals: {},
  scales: {},
  units: {},
  currencies: {},
  // Magnitudes that Japanese and Korean write behind figures.
  gluedScales: { '3': '千, 천', '4': '万, 萬, 만', '8': '億, 亿, 억', '12': '兆, 조' },
  examples: [],
};

const NONE: readonly Entry[] = [];
const lexicons = new Map<string, Lexicon>();

/** Words of a language by their first piece, made once a language. */
export function lexiconOf(language: string): Lexicon {
  const known = lexicons.get(language);
  if (known) return known;
  const lexicon = build(language, quantityTable(language) ?? platformTable(language));
  lexicons.set(language, lexicon);
  return lexicon;
}

/** True for a word that opens the name of a weekday or of a day near publication ("lundi", "yesterday") in a language. */
export const isDayName = (lower: string, language: string): boolean =>
  lexiconOf(language)
    .lookup(lower)
    ?.some(({ role }) => role === 'weekday' || role === 'relative') === true;

function build(language: string, table: QuantityTable): Lexicon {
  const byFirst = new Map<string, Entry[]>();
  const add = (list: string, role: Role, number: number, name: string): void => {
    for (const phrase of list.split(', ')) {
      const [first, ...rest] = scan(phrase, () => null).map((piece) => piece.lower);
      if (first === undefined) continue;
      const entry = { role, rest, number, name };
      const entries = byFirst.get(first);
      if (entries) entries.push(entry);
      else byFirst.set(first, [entry]);
    }
  };
  const words = (value: unknown): string => (typeof value === 'string' ? value : '');
  for (const [field, role] of PLAIN) add(words(table[field]), role, 0, '');
  for (const [field, role] of NUMBERED)
    for (const [key, list] of Object.entries(table[field] ?? {})) add(words(list), role, Number(key), '');
  for (const [field, role] of NAMED)
    for (const [key, list] of Object.entries(table[field] ?? {})) add(words(list), role, 0, key);
  for (const [key, list] of Object.entries(table.fractions ?? {})) {
    const [numerator, denominator] = key.split('/').map(Number);
    add(list, 'fraction', (numerator ?? 1) / (denominator ?? 1), key);
  }
  for (const [index, list] of table.months.entries()) add(list, 'month', index + 1, '');
  for (const [index, list] of table.weekdays.entries()) add(list, 'weekday', index + 1, '');
  for (const [index, list] of (table.seasons ?? []).entries()) add(list, 'season', index + 1, '');
  for (const [unit, list] of Object.entries(unitSymbols)) add(list, 'unit', 1, unit);
  for (const [unit, list] of Object.entries(gluedUnitSymbols)) add(list, 'unit', GLUED, unit);
  for (const [unit, list] of Object.entries(currencySymbols)) add(list, 'currency', 1, unit);
  for (const [power, list] of Object.entries(scalesBeforeSign)) add(list, 'scale-before-sign', Number(power), '');
  add('%, ٪, ％', 'percent', 0, '');
  for (const entries of byFirst.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  const openers = new Map<readonly Entry[], readonly Entry[]>();
  for (const entries of byFirst.values()) {
    const opening = entries.filter(
      // A Chinese time of day opens with its half of the day.
      ({ role }) => OPENING.has(role) || (table.positional === true && (role === 'am' || role === 'pm')),
    );
    if (opening.length > 0) openers.set(entries, opening);
  }
  return {
    language,
    table,
    // Russian prints ё as е or as itself.
    lookup: (lower) =>
      byFirst.get(lower) ?? (lower.includes('ё') ? byFirst.get(lower.replaceAll('ё', 'е')) : null) ?? null,
    openers: (entries) => openers.get(entries) ?? NONE,
  };
}

/** Names of powers of ten as the platform writes them behind a figure ("2,5 miljoner", "5 milionů"), by power; one for each plural form that it knows. */
function platformScales(language: string): Record<string, string> {
  const format = new Intl.NumberFormat(language, { notation: 'compact', compactDisplay: 'long' });
  const words = new Map<number, Set<string>>();
  for (const power of [3, 4, 5, 6, 7, 8, 9, 12]) {
    for (const figure of [1, 1.5, 2, 5]) {
      const parts = format.formatToParts(figure * 10 ** power);
      const word = parts.find(({ type }) => type === 'compact')?.value.toLowerCase();
      const integer = parts.filter(({ type }) => type === 'integer').map(({ value }) => value);
      if (word === undefined || !/^[\p{L}\p{M} ]+$/u.test(word) || !/^[0-9]+$/.test(integer.join(''))) continue;
      const scale = power - (integer.join('').length - 1);
      words.set(scale, (words.get(scale) ?? new Set()).add(word));
    }
  }
  return Object.fromEntries([...words].map(([power, names]) => [power, [...names].join(', ')]));
}

/** 2021-03-01 was a Monday. */
const MONDAY = Date.UTC(2021, 2, 1);
const DAY_IN_MS = 86_400_000;

function platformTable(language: string): QuantityTable {
  const known = Intl.DateTimeFormat.supportedLocalesOf([language === 'und' ? 'en' : language]).length > 0;
  const names = (options: Intl.DateTimeFormatOptions, times: readonly number[]): string[] => {
    const format = new Intl.DateTimeFormat(known ? language : 'en', { ...options, timeZone: 'UTC' });
    return times.map((time) => format.format(time).toLowerCase());
  };
  const monthOf = (options: Intl.DateTimeFormatOptions, time: number): string =>
    new Intl.DateTimeFormat(known ? language : 'en', { ...options, timeZone: 'UTC' })
      .formatToParts(time)
      .find(({ type }) => type === 'month')
      ?.value.toLowerCase() ?? '';
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2021, month, 1));
  const weekdays = Array.from({ length: 7 }, (_, day) => MONDAY + day * DAY_IN_MS);
  const mark = new Intl.NumberFormat(known ? language : 'en').formatToParts(1_234_567.5);
  return {
    ...BARE,
    scales: known ? platformScales(language) : {},
    language,
    decimal: mark.find((part) => part.type === 'decimal')?.value ?? '.',
    group: mark.find((part) => part.type === 'group')?.value ?? ',',
    // "5. března": with a day many languages take another form.
    months: months.map((time) =>
      [...new Set([monthOf({ month: 'long' }, time), monthOf({ month: 'long', day: 'numeric' }, time)])].join(', '),
    ),
    weekdays: names({ weekday: 'long' }, weekdays),
  };
}
