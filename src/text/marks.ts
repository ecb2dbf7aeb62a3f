import type { Word } from '../model/collation.ts';

/** What a word may be the beginning of. Bits of `Word.marks`. */
export const MARK = {
  /** It negates. */
  negator: 1,
  /** A modal word or phrase begins here. */
  modal: 2,
  /** A pronoun, or a noun for persons, of one gender. */
  masculine: 4,
  feminine: 512,
  /** It puts a verb into the future. */
  future: 8,
  /** It has a capital and at least one letter behind. */
  capital: 16,
  /** A word or phrase of quantity or order ("more", "after") begins here. */
  quantifier: 32,
  /** The name of a datable event ("landed") begins here. */
  event: 64,
  /** A question mark. */
  question: 128,
  /** A verb of saying that takes a stand begins here. */
  stance: 1024,
  /** It has letters of its language's alphabet or of another: no number and no sign. */
  letters: 256,
} as const;

/** True where one of the words has one of `marks`. */
export function hasMark(words: readonly Word[], marks: number): boolean {
  for (const word of words) if ((word.marks & marks) !== 0) return true;
  return false;
}
