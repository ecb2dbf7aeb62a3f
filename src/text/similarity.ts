import { distance } from 'fastest-levenshtein';
import { stringSimilarity } from 'string-similarity-js';

/** Similarity of two strings in [0,1]: 1 = equal after case folding, 0 = nothing in common. Symmetric. */
export type Similarity = (a: string, b: string) => number;

/** Dice coefficient over letter pairs (Dice 1945; string-similarity-js): a loose gate, blind to order over a distance. */
export const diceSimilarity: Similarity = (a, b) => {
  const x = a.toLowerCase();
  const y = b.toLowerCase();
  // The library finds no letter pair in strings of one character and calls equal ones unlike.
  return x === y ? 1 : stringSimilarity(x, y);
};

/** 1 − Levenshtein distance / length of the longer string (code units). */
export const editSimilarity: Similarity = (a, b) => {
  const x = a.toLowerCase();
  const y = b.toLowerCase();
  const longer = Math.max(x.length, y.length);
  return longer === 0 ? 1 : 1 - distance(x, y) / longer;
};
