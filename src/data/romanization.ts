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
  /** As an editor knows it: "German (Duden)". */
  readonly name: string;
  /** What is met in newspapers, on passports, or in reference works only. */
  readonly use: 'press' | 'passport' | 'reference';
  readonly source: { readonly title: string; readonly year: number; readonly licence: string };
  /** Letters of the original that count as vowels in contexts. */
  readonly vowels: string;
  /** Own rules, then those of the base; longer originals first. */
  readonly rules: readonly RomanizationRule[];
  /** Original and romanised form; each is a test. */
  readonly examples: readonly (readonly [string, string])[];
}

interface RawSystem {
  readonly id: string;
  readonly to: string;
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

let compiled: readonly Convention[] | null = null;

/** Every convention, compiled at the first call. Order: by language of the names, then as in its table. */
export function conventions(): readonly Convention[] {
  compiled ??= compile();
  return compiled;
}

/** The convention with this id; undefined where there is none. */
export const conventionById = (id: string): Convention | undefined =>
  conventions().find((convention) => convention.id === id);

/** Conventions from one language, in the table's order; only those into `to` where it is given. */
export const conventionsFrom = (from: string, to?: string): readonly Convention[] =>
  conventions().filter((convention) => convention.from === from && (to === undefined || convention.to === to));

function compile(): readonly Convention[] {
  const raw = new Map(TABLES.flatMap((table) => table.systems.map((system) => [system.id, system] as const)));
  const rulesOf = (system: RawSystem): RomanizationRule[] => {
    const base = system.base === undefined ? undefined : raw.get(system.base);
    return [...system.rules.map(parseRule), ...(base ? rulesOf(base) : [])];
  };
  return TABLES.flatMap((table) =>
    table.systems.map(
      (system): Convention => ({
        id: system.id,
        from: table.from,
        to: system.to,
        name: system.name,
        use: system.use as Convention['use'],
        source: system.source,
        vowels: table.vowels,
        rules: rulesOf(system).sort((a, b) => b.from.length - a.from.length),
        examples: system.examples as Convention['examples'],
      }),
    ),
  );
}

/** "е je ^Vъь_" → е becomes je at the start of a word, after a vowel, ъ or ь. */
function parseRule(text: string): RomanizationRule {
  const [from = '', to = '', context = '_'] = text.split(' ');
  const [before = '', after = ''] = context.split('_');
  return { from, to: to === '∅' ? '' : to, before, after };
}
