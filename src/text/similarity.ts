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

/** Dice over two bags of strings, [0,1]; 1 for two empty bags. */
export function bagSimilarity(a: readonly string[], b: readonly string[]): number {
  return a.length + b.length === 0 ? 1 : (2 * shared(a, b)) / (a.length + b.length);
}

/** Share of the smaller bag that the larger one holds, [0,1]; 0 where one is empty. */
export function containment(a: readonly string[], b: readonly string[]): number {
  const smaller = Math.min(a.length, b.length);
  return smaller === 0 ? 0 : shared(a, b) / smaller;
}

function shared(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const item of a) counts.set(item, (counts.get(item) ?? 0) + 1);
  let common = 0;
  for (const item of b) {
    const left = counts.get(item) ?? 0;
    if (left === 0) continue;
    counts.set(item, left - 1);
    common += 1;
  }
  return common;
}
