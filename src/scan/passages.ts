import type { WordPassage } from './corpus.ts';
import { GRAM } from './fingerprints.ts';
import type { HashedWords } from './words.ts';

/** A document as passages are searched in it. */
export interface Searchable {
  readonly words: HashedWords;
  readonly grams: Uint32Array;
  /** 1 for every word that proves nothing: a passage does not begin there, and its words do not count. */
  readonly furniture: Uint8Array;
}

/** Words of two documents that are the same in a row: `length` of them from `a` and from `b` on. */
interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
  /** Those of them that are no furniture. */
  readonly counted: number;
}

/** A passage in words, and how many of them stand in both texts. */
interface Chain {
  a: number;
  endA: number;
  b: number;
  endB: number;
  same: number;
}

/** Words that an editor may have changed inside a passage without ending it. */
const MOST_CHANGED = 14;
/** Words of the shortest passage that is told. */
const LEAST_WORDS = 14;
/** Places of one gram that are tried; more of them are a formula. */
const MOST_PLACES = 16;

export interface SharedText {
  /** In order of the first document; they do not overlap there. */
  readonly passages: readonly WordPassage[];
  /** Words that stand in both, inside the passages. */
  readonly words: number;
}

/** Where grams of a document stand: the first place of each, and behind every place the next one with the same gram (-1 = none). */
export interface GramPlaces {
  readonly first: ReadonlyMap<number, number>;
  readonly next: Int32Array;
}

export function placesOf({ grams }: Searchable): GramPlaces {
  const first = new Map<number, number>();
  const next = new Int32Array(grams.length).fill(-1);
  for (let i = grams.length - 1; i >= 0; i--) {
    const gram = grams[i] ?? 0;
    next[i] = first.get(gram) ?? -1;
    first.set(gram, i);
  }
  return { first, next };
}

/** The passages that two documents share, however they are ordered: runs of equal words, joined where little between them was changed. */
export function sharedText(a: Searchable, places: GramPlaces, b: Searchable): SharedText {
  const chains = chain(runs(a, places, b)).filter(({ same }) => same >= LEAST_WORDS);
  return {
    passages: chains
      .map(({ a: from, endA, b: start, endB }): WordPassage => ({ a: from, endA, b: start, endB }))
      .sort((x, y) => x.a - y.a || x.b - y.b),
    words: chains.reduce((sum, { same }) => sum + same, 0),
  };
}

/** The longest runs of equal words from each place of `b` on, by `b`; each word of either side in one run at the most. */
function runs(a: Searchable, { first, next }: GramPlaces, b: Searchable): Run[] {
  const found: Run[] = [];
  const used = new Uint8Array(a.words.hashes.length);
  for (let at = 0; at < b.grams.length; ) {
    if (b.furniture[at] === 1) {
      at += 1;
      continue;
    }
    const before = found.at(-1);
    let best: { readonly a: number; readonly length: number } | null = null;
    let place = first.get(b.grams[at] ?? 0) ?? -1;
    for (let tried = 0; place >= 0 && tried < MOST_PLACES; tried++) {
      const length = used[place] === 0 ? commonWords(a, place, b, at) : 0;
      const follows = before !== undefined && place - before.a === at - before.b;
      if (length >= GRAM && (best === null || length > best.length || (length === best.length && follows)))
        best = { a: place, length };
      place = next[place] ?? -1;
    }
    if (!best) {
      at += 1;
      continue;
    }
    used.fill(1, best.a, best.a + best.length);
    let counted = best.length;
    for (let k = 0; k < best.length; k++) counted -= b.furniture[at + k] ?? 0;
    found.push({ a: best.a, b: at, length: best.length, counted });
    at += best.length;
  }
  return found;
}

function commonWords(a: Searchable, i: number, b: Searchable, j: number): number {
  const [left, right] = [a.words.hashes, b.words.hashes];
  let length = 0;
  while (i + length < left.length && j + length < right.length && left[i + length] === right[j + length]) length += 1;
  return length;
}

/** Joins runs that follow one another in both texts with little between. */
function chain(found: readonly Run[]): Chain[] {
  const chains: Chain[] = [];
  for (const { a, b, length, counted } of found) {
    const open = chains.findLast(
      (one) => a >= one.endA && a - one.endA <= MOST_CHANGED && b >= one.endB && b - one.endB <= MOST_CHANGED,
    );
    if (!open) chains.push({ a, endA: a + length, b, endB: b + length, same: counted });
    else {
      open.endA = a + length;
      open.endB = b + length;
      open.same += counted;
    }
  }
  return chains;
}
