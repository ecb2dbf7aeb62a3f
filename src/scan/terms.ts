import { skeletonOf } from '../text/skeleton.ts';
import { hashOf } from './words.ts';

const PORTABLE = /\p{Lu}[\p{L}\p{M}\u00ad]+|\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*/gu;
const FIGURE = /^\p{N}/u;
const VOWELS = /[aeiou]/g;
/** Consonants of the shortest name that is told from others. */
const LEAST_CONSONANTS = 3;
/** Digits of the shortest figure that says something; "2" stands in every text. */
const LEAST_DIGITS = 2;

/** What survives translation, in order, 32 bits each: figures without their separators, and the consonants of words with a capital, in Latin letters. */
export function portableTerms(text: string): Uint32Array {
  const terms: number[] = [];
  for (const [term] of text.matchAll(PORTABLE)) {
    const sign = FIGURE.test(term)
      ? term.normalize('NFKC').replace(/\P{N}/gu, '')
      : skeletonOf(term).replace(VOWELS, '');
    if (sign.length >= (FIGURE.test(term) ? LEAST_DIGITS : LEAST_CONSONANTS)) terms.push(hashOf(sign));
  }
  return Uint32Array.from(terms);
}

/** A text's terms by their numbers in the corpus, each once, sorted. */
type Numbered = Uint32Array;

/** The terms of a corpus with their rarity. */
export interface TermIndex {
  /** By text. */
  readonly terms: readonly Numbered[];
  /** By term: the texts that have it. */
  readonly counts: Uint32Array;
  /** By term: the square of the logarithm of its rarity (Spärck Jones 1972); 0 where every text has it. */
  readonly weights: Float64Array;
  /** By text: the sum of its terms' weights. */
  readonly sums: Float64Array;
}

/** Numbers the terms of all texts; `texts` holds those of one text after another, repetitions included. */
export function indexTerms(texts: readonly Uint32Array[]): TermIndex {
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  const seenIn: number[] = [];
  const terms = texts.map((own, text): Numbered => {
    const numbered: number[] = [];
    for (const term of own) {
      let number = numbers.get(term);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(term, number);
        counts.push(0);
        seenIn.push(-1);
      }
      if (seenIn[number] === text) continue;
      seenIn[number] = text;
      counts[number] = (counts[number] ?? 0) + 1;
      numbered.push(number);
    }
    return Uint32Array.from(numbered).sort();
  });
  const weights = Float64Array.from(counts, (count) => Math.log(texts.length / count) ** 2);
  const sums = Float64Array.from(terms, (own) => own.reduce((sum, term) => sum + (weights[term] ?? 0), 0));
  return { terms, counts: Uint32Array.from(counts), weights, sums };
}

/** The `most` terms that the fewest texts have, of those that 2 to `common` texts have. */
export function rarest(
  terms: Numbered,
  { counts }: TermIndex,
  { most, common }: { readonly most: number; readonly common: number },
): number[] {
  const countOf = (term: number): number => counts[term] ?? 0;
  const rare: number[] = [];
  for (const term of terms) if (countOf(term) >= 2 && countOf(term) <= common) rare.push(term);
  return rare.length <= most ? rare : rare.sort((x, y) => countOf(x) - countOf(y) || x - y).slice(0, most);
}

/** Cosine of two texts, by their places, over their weighted terms, [0,1]. */
export function likeness(a: number, b: number, { terms, weights, sums }: TermIndex): number {
  const [x, y] = [terms[a], terms[b]];
  if (!x || !y) return 0;
  let common = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    const [p = 0, q = 0] = [x[i], y[j]];
    if (p === q) common += weights[p] ?? 0;
    if (p <= q) i += 1;
    if (q <= p) j += 1;
  }
  return common === 0 ? 0 : common / Math.sqrt((sums[a] ?? 0) * (sums[b] ?? 0));
}
