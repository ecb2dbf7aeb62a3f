import type { Token } from './token.ts';

/** A word of running text as the checks compare it. Punctuation marks are words too, with `word` false. */
export interface Word extends Token {
  /** Case-folded, NFC, with straight apostrophes: "don't" for "Don’t". */
  readonly key: string;
  /** Base form of `key` in its language ("say" for "said"); `key` where the language has no rules here. */
  readonly lemma: string;
  /** True for a word that carries content: not a function word of its language, not punctuation. */
  readonly content: boolean;
  /** Sum of the `MARK`s (text/marks.ts) of what the word may be: told once a form, so that a comparison can be left out where no word calls for it. */
  readonly marks: number;
  /** Number of the form ("Said" and "said" are two) among all that were met; the same for all its occurrences in a language. Under it is kept what was found out about the form. */
  readonly form: number;
}

/** Two word lists laid side by side: `links[i]` is the target index of source word `i`, -1 where it has no counterpart; `back` the reverse. */
export interface Collation {
  readonly source: readonly Word[];
  readonly target: readonly Word[];
  readonly links: readonly number[];
  readonly back: readonly number[];
  /** Share of words with the same key on both sides, order ignored (Dice), [0,1]. */
  readonly overlap: number;
}
