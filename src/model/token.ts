import type { Span } from './span.ts';

/** A word, number or punctuation mark of running text. */
export interface Token {
  readonly text: string;
  /** Into the text that was tokenised. */
  readonly span: Span;
  /** True for letters, digits and their mixtures; false for punctuation and symbols. */
  readonly word: boolean;
}
