import { currencySymbols, type QuantityTable, quantityTable, unitSymbols } from '../../data/quantities.ts';
import type { Entry, Role } from './entry.ts';
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
  for (const [unit, list] of Object.entries(currencySymbols)) add(list, 'currency', 1, unit);
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

/** 2021-03-01 was a Monday. */
const MONDAY = Date.UTC(2021, 2, 1);
const DAY_IN_MS = 86_400_000;

function platformTable(language: string): QuantityTable {
  const known = Intl.DateTimeFormat.supportedLocalesOf([language === 'und' ? 'en' : language]).length > 0;
  const names = (options: Intl.DateTimeFormatOptions, times: readonly number[]): string[] => {
    const format = new Intl.DateTimeFormat(known ? language : 'en', { ...options, timeZone: 'UTC' });
    return times.map((time) => format.format(time).toLowerCase());
  };
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2021, month, 1));
  const weekdays = Array.from({ length: 7 }, (_, day) => MONDAY + day * DAY_IN_MS);
  const mark = new Intl.NumberFormat(known ? language : 'en').formatToParts(1_234_567.5);
  return {
    ...BARE,
    language,
    decimal: mark.find((part) => part.type === 'decimal')?.value ?? '.',
    group: mark.find((part) => part.type === 'group')?.value ?? ',',
    months: names({ month: 'long' }, months),
    weekdays: names({ weekday: 'long' }, weekdays),
  };
}
