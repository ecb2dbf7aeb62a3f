import table from './encodings.json' with { type: 'json' };
import { languageProfile, PROFILED_LANGUAGES } from './languages.ts';

/** WHATWG labels to try where neither mark nor declaration says the encoding; of two that read the same, the earlier is taken. */
export const CANDIDATE_ENCODINGS: readonly string[] = table.candidates;

/** Most frequent letters, characters or syllables by ISO 15924 script code, lower case. */
export const FREQUENT_LETTERS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(table.frequent).map(([script, letters]): [string, ReadonlySet<string>] => [script, new Set(letters)]),
);

export interface Alphabet {
  /** BCP 47 */
  readonly language: string;
  /** Lower-case letters beyond ASCII. */
  readonly letters: ReadonlySet<string>;
}

let known: readonly Alphabet[] | null = null;

/** Alphabets of the languages that write letters beyond ASCII, by language tag. */
export function alphabets(): readonly Alphabet[] {
  known ??= [
    ...PROFILED_LANGUAGES.map(
      (language): Alphabet => ({ language, letters: new Set(languageProfile(language)?.letters) }),
    ),
    ...Object.entries(table.alphabets).map(
      ([language, letters]): Alphabet => ({ language, letters: new Set(letters) }),
    ),
  ].filter(({ letters }) => letters.size > 0);
  return known;
}
