import type { HashedWords } from './words.ts';

/** Words in a row that make one fingerprint. */
export const GRAM = 3;
/** Fingerprints of which the smallest is kept: a run of GRAM + WINDOW - 1 shared words is never missed (Schleimer, Wilkerson and Aiken 2003). */
const WINDOW = 4;

/** The hash of the `GRAM` words from each place on, 32 bits; empty for a text of fewer words. */
export function gramsOf({ hashes }: HashedWords): Uint32Array {
  const grams = new Uint32Array(Math.max(0, hashes.length - GRAM + 1));
  for (let i = 0; i < grams.length; i++) {
    let value = 0;
    for (let k = 0; k < GRAM; k++) {
      value = Math.imul(value ^ (hashes[i + k] ?? 0), 0x9e3779b1);
      value ^= value >>> 15;
    }
    grams[i] = Math.imul(value, 0x85ebca6b) >>> 0;
  }
  return grams;
}

/** The grams that winnowing keeps, each once: the smallest of every window. */
export function winnow(grams: Uint32Array): Set<number> {
  const kept = new Set<number>();
  const last = Math.max(0, grams.length - WINDOW);
  for (let from = 0; from <= last && grams.length > 0; from++) {
    let least = 0xffffffff;
    for (let i = from; i < Math.min(from + WINDOW, grams.length); i++) least = Math.min(least, grams[i] ?? least);
    kept.add(least);
  }
  return kept;
}
