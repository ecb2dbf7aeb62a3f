import { skeletonOf } from '../text/skeleton.ts';
import { type HashedWords, hashOf } from './words.ts';

/** Terms of a text as 32-bit numbers, each once, sorted. */
export type Terms = Uint32Array;

/** Its words, whatever they are. */
export const wordTerms = ({ hashes }: HashedWords): Terms => Uint32Array.from(new Set(hashes)).sort();

const PORTABLE = /\p{Lu}[\p{L}\p{M}\u00ad]+|\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*/gu;
const FIGURE = /^\p{N}/u;
const VOWELS = /[aeiou]/g;
/** Consonants of the shortest name that is told from others. */
const LEAST_CONSONANTS = 3;
/** Digits of the shortest figure that says something; "2" stands in every text. */
const LEAST_DIGITS = 2;

/** What survives translation: figures without their separators, and the consonants of words with a capital, in Latin letters. */
export function portableTerms(text: string): Terms {
  const terms = new Set<number>();
  for (const [term] of text.matchAll(PORTABLE)) {
    const sign = FIGURE.test(term)
      ? term.normalize('NFKC').replace(/\P{N}/gu, '')
      : skeletonOf(term).replace(VOWELS, '');
    if (sign.length >= (FIGURE.test(term) ? LEAST_DIGITS : LEAST_CONSONANTS)) terms.add(hashOf(sign));
  }
  return Uint32Array.from(terms).sort();
}

/** How rare each term is in a corpus. */
export interface Rarity {
  /** Number of texts that have it. */
  readonly countOf: (term: number) => number;
  /** Square of the logarithm of its rarity (Spärck Jones 1972): 0 where every text has it. */
  readonly weightOf: (term: number) => number;
}

export function rarityIn(all: readonly Terms[]): Rarity {
  const counts = new Map<number, number>();
  for (const terms of all) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weights = new Map<number, number>();
  for (const [term, count] of counts) weights.set(term, Math.log(all.length / count) ** 2);
  return { countOf: (term) => counts.get(term) ?? 0, weightOf: (term) => weights.get(term) ?? 0 };
}

/** The `most` terms that the fewest texts have, of those that 2 to `common` texts have. */
export function rarest(
  terms: Terms,
  { countOf }: Rarity,
  { most, common }: { readonly most: number; readonly common: number },
): number[] {
  const rare = [...terms].filter((term) => {
    const count = countOf(term);
    return count >= 2 && count <= common;
  });
  return rare.sort((x, y) => countOf(x) - countOf(y) || x - y).slice(0, most);
}

/** Cosine of two texts over their weighted terms, [0,1]. */
export function likeness(a: Terms, b: Terms, { weightOf }: Rarity): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x = 0, y = 0] = [a[i], b[j]];
    if (x === y) common += weightOf(x);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return common === 0 ? 0 : common / Math.sqrt(sum(a, weightOf) * sum(b, weightOf));
}

function sum(terms: Terms, weightOf: (term: number) => number): number {
  let total = 0;
  for (const term of terms) total += weightOf(term);
  return total;
}
