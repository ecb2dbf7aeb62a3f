import { tokenCost } from '../../names/compare.ts';
import { parseName } from '../../names/parse.ts';

/** A word of one text that may stand in another script in the other. */
export interface Name {
  /** Of its term. */
  readonly key: string;
  readonly text: string;
  /** Sound keys, never empty. */
  readonly keys: readonly string[];
  /** Consonants of the shortest key. */
  readonly consonants: number;
  /** Its syllables, parted by spaces, where it can be read as pinyin; null where not. */
  readonly pinyin: string | null;
}

/** Sounded consonants that a name needs to be listened for. */
export const LEAST_CONSONANTS = 2;
/** What reading the one name as the other may cost, as a share of their sound, by its sounded consonants (two, more). Measured on the dev news. */
const MOST_COST = { short: 0.08, usual: 0.25 } as const;

/** Cost of reading `form` as the name, as a share of their sound; null where that is too much for one name. */
export function readingCost(form: string, { text, consonants }: Name): number | null {
  const [read] = parseName(form).core;
  const [said] = parseName(text).core;
  if (!read || !said) return null;
  const cost = tokenCost(read, said);
  return cost <= (consonants > LEAST_CONSONANTS ? MOST_COST.usual : MOST_COST.short) ? cost : null;
}
