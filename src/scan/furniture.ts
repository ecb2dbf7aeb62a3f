import { GRAM } from './fingerprints.ts';

/** Words between two pieces of furniture that belong to it: winnowing keeps one gram in so many. */
const GAP = 4;

/** 1 for every word of a text that stands in a gram of the furniture, 0 for the others. */
export function maskOf(grams: Uint32Array, words: number, furniture: ReadonlySet<number>): Uint8Array {
  const mask = new Uint8Array(words);
  let last = -1;
  for (let i = 0; i < grams.length; i++) {
    if (!furniture.has(grams[i] ?? 0)) continue;
    mask.fill(1, last >= 0 && i - last <= GAP ? last : i, i + GRAM);
    last = i + GRAM;
  }
  return mask;
}
