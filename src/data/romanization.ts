import ar from './romanization/ar.json' with { type: 'json' };
import be from './romanization/be.json' with { type: 'json' };
import bg from './romanization/bg.json' with { type: 'json' };
import el from './romanization/el.json' with { type: 'json' };
import fa from './romanization/fa.json' with { type: 'json' };
import he from './romanization/he.json' with { type: 'json' };
import hi from './romanization/hi.json' with { type: 'json' };
import hy from './romanization/hy.json' with { type: 'json' };
import ja from './romanization/ja.json' with { type: 'json' };
import ka from './romanization/ka.json' with { type: 'json' };
import ko from './romanization/ko.json' with { type: 'json' };
import mk from './romanization/mk.json' with { type: 'json' };
import ru from './romanization/ru.json' with { type: 'json' };
import sr from './romanization/sr.json' with { type: 'json' };
import uk from './romanization/uk.json' with { type: 'json' };
import zh from './romanization/zh.json' with { type: 'json' };

/** One rule of a convention: `from` becomes `to` where the context fits. Contexts are sets of symbols; empty = anywhere. */
export interface RomanizationRule {
  readonly from: string;
  readonly to: string;
  /** Any of: ^ start of the word, V vowel, C consonant, a letter. */
  readonly before: string;
  /** Any of: $ end of the word, V vowel, C consonant, a letter. */
  readonly after: string;
}

/** A convention by which names of one language are written for the readers of another. */
export interface Convention {
  /** "rus-duden" */
  readonly id: string;
  /** BCP 47 tag of the language of the names. */
  readonly from: string;
  /** BCP 47 tag of the readers' language. */
  readonly to: string;
  /** Other languages whose press writes the same. */
  readonly also: readonly string[];
  /** As an editor knows it: "German (Duden)". */
  readonly name: string;
  /** What is met in newspapers, on passports, or in reference works only. */
  readonly use: 'press' | 'passport' | 'reference';
  readonly source: { readonly title: string; readonly year: number; readonly licence: string };
  /** Letters of the original that count as vowels in contexts. */
  readonly vowels: string;
  /** Original and romanised form; each is a test. */
  readonly examples: readonly (readonly [string, string])[];
}

interface RawSystem {
  readonly id: string;
  readonly to: string;
  readonly also?: string;
  readonly name: string;
  readonly use: string;
  readonly base?: string;
  readonly source: Convention['source'];
  readonly rules: readonly string[];
  readonly examples: readonly (readonly string[])[];
}

interface RawTable {
  readonly from: string;
  readonly script: string;
  readonly vowels: string;
  readonly systems: readonly RawSystem[];
}

/** Tables by language of the names, in the order in which a reader of English meets them most. */
const TABLES: readonly RawTable[] = [ru, uk, be, bg, sr, mk, el, ka, hy, ar, fa, he, zh, ja, ko, hi];

const compiled = new Map<string, readonly Convention[]>();

/** Every convention. Order: by language of the names, then as in its table. */
export const conventions = (): readonly Convention[] => TABLES.flatMap((table) => compiledTable(table));

/** The convention with this id; undefined where there is none. */
export function conventionById(id: string): Convention | undefined {
  const table = TABLES.find(({ systems }) => systems.some((system) => system.id === id));
  return table && compiledTable(table).find((convention) => convention.id === id);
}

const parsedRules = new WeakMap<Convention, readonly RomanizationRule[]>();

/** Rules of a convention: its own, then those of its base; longer originals first. Parsed when they are first asked for. */
export function rulesOf(convention: Convention): readonly RomanizationRule[] {
  const known = parsedRules.get(convention);
  if (known) return known;
  const rules = allRules(convention.id)
    .map(parseRule)
    .sort((a, b) => b.from.length - a.from.length);
  parsedRules.set(convention, rules);
  return rules;
}

/** Own rules, then those of the base, which may stand in another table. */
function allRules(id: string): readonly string[] {
  const system = TABLES.flatMap(({ systems }) => systems).find((known) => known.id === id);
  return system ? [...system.rules, ...(system.base === undefined ? [] : allRules(system.base))] : [];
}

/** Conventions from one language, in the table's order; only those into `to` where it is given. */
export function conventionsFrom(from: string, to?: string): readonly Convention[] {
  const table = TABLES.find((known) => known.from === from);
  if (!table) return [];
  const all = compiledTable(table);
  return to === undefined ? all : all.filter((convention) => convention.to === to || convention.also.includes(to));
}

/** The conventions of one table, read when they are first asked for. */
function compiledTable(table: RawTable): readonly Convention[] {
  const known = compiled.get(table.from);
  if (known) return known;
  const all = table.systems.map(
    (system): Convention => ({
      id: system.id,
      from: table.from,
      to: system.to,
      also: system.also?.split(' ') ?? [],
      name: system.name,
      use: system.use as Convention['use'],
      source: system.source,
      vowels: table.vowels,
      examples: system.examples as Convention['examples'],
    }),
  );
  compiled.set(table.from, all);
  return all;
}

/** "е je ^Vъь_" → е becomes je at the start of a word, after a vowel, ъ or ь. */
function parseRule(text: string): RomanizationRule {
  const [from = '', to = '', context = '_'] = text.split(' ');
  const [before = '', after = ''] = context.split('_');
  return { from, to: to === '∅' ? '' : to, before, after };
}
