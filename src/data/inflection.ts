import table from './inflection.json' with { type: 'json' };

/** How the words of a language change their form. */
export interface Inflection {
  /** What may stand behind a stem, "" included. */
  readonly endings: ReadonlySet<string>;
  /** Code units of the longest ending. */
  readonly longest: number;
  /** Letters that change inside a stem, each with what it is compared as ("ä" → "a"). */
  readonly fold: ReadonlyMap<string, string>;
  /** True where a word may be a part of a longer one ("Friedensplan" in "Zwölfpunktefriedensplan"). */
  readonly compounds: boolean;
  /** True where any suffix may follow the whole word (Finnish, Hungarian, Turkish). */
  readonly suffixing: boolean;
  /** True where a short word may be glued in front by an apostrophe ("l’accord"). */
  readonly elision: boolean;
}

interface Row {
  readonly language: string;
  readonly endings: string;
  readonly fold?: string;
  readonly compounds?: boolean;
  readonly suffixing?: boolean;
  readonly elision?: boolean;
  /** Two forms of one word. */
  readonly example: readonly string[];
}

const rows: readonly Row[] = table.rows;
const known = new Map<string, Inflection | null>();

/** The endings of a language (primary subtag); null where the table has none, English among them: its rules are in text/lemma. */
export function inflectionOf(language: string): Inflection | null {
  const found = known.get(language);
  if (found !== undefined) return found;
  const row = rows.find((candidate) => candidate.language === language);
  const inflection = row ? compile(row) : null;
  known.set(language, inflection);
  return inflection;
}

/** Two forms of one word in every language of the table. */
export const inflectionExamples = (): readonly { readonly language: string; readonly forms: readonly string[] }[] =>
  rows.map(({ language, example }) => ({ language, forms: example }));

function compile({ endings, fold = '', compounds = false, suffixing = false, elision = false }: Row): Inflection {
  const list = endings.split(' ').map((ending) => (ending === '-' ? '' : ending));
  const pairs = fold
    .split(' ')
    .flatMap((pair): [string, string][] => (pair === '' ? [] : [[pair.charAt(0), pair.slice(1)]]));
  return {
    endings: new Set(list),
    longest: Math.max(...list.map((ending) => ending.length)),
    fold: new Map(pairs),
    compounds,
    suffixing,
    elision,
  };
}
