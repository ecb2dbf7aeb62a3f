import type { ProgressListener } from '../engines/ports.ts';
import type { ScanDocument, ScanPair } from '../model/index.ts';
import { type HashedWords, hashWords } from './words.ts';

/** A text that is compared, and the places in the corpus of all documents with just these words, in order; most texts have one. */
export interface Witness {
  readonly text: string;
  readonly words: HashedWords;
  readonly places: readonly number[];
  /** When the earliest of them was published, milliseconds since 1970; NaN where none says so. */
  readonly published: number;
}

/** Words of two witnesses that stand in both, half-open. */
export interface WordPassage {
  readonly a: number;
  readonly endA: number;
  readonly b: number;
  readonly endB: number;
}

/** Two witnesses that have something in common, by their positions in the list, `a < b`. */
export interface Finding extends Pick<ScanPair, 'type' | 'basis' | 'score'> {
  readonly a: number;
  readonly b: number;
  /** In order of `a`. */
  readonly passages: readonly WordPassage[];
}

/**
 * The texts of a corpus, each once: a story that fifty outlets print unchanged is compared once. In order of their first document. Throws RangeError where
 * an id stands twice.
 */
export function readCorpus(documents: readonly ScanDocument[], onProgress: ProgressListener): Witness[] {
  const ids = new Set<string>();
  const known = new Map<string, Witness & { readonly places: number[]; published: number }>();
  documents.forEach(({ id, text, published }, place) => {
    onProgress({ stage: 'texts', done: place, total: documents.length });
    if (ids.has(id)) throw new RangeError(`two documents of the corpus have the id ${JSON.stringify(id)}`);
    ids.add(id);
    const words = hashWords(text);
    const key = words.hashes.length === 0 ? `${place}` : signatureOf(words.hashes);
    const copy = known.get(key);
    const time = timeOf(published);
    if (!copy || copy.words.hashes.length !== words.hashes.length)
      known.set(key, { words, text, places: [place], published: time });
    else {
      copy.places.push(place);
      if (!(copy.published <= time)) copy.published = time;
    }
  });
  return [...known.values()];
}

/** Milliseconds since 1970; NaN for what is no date. */
export const timeOf = (date: string | undefined): number => (date === undefined ? Number.NaN : Date.parse(date));

/** 128 bits over the words in order: four sums with different multipliers. */
function signatureOf(hashes: Uint32Array): string {
  const sums = Uint32Array.of(0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35);
  for (const hash of hashes)
    for (let k = 0; k < sums.length; k++) {
      const mixed = Math.imul((sums[k] ?? 0) ^ hash, 0x01000193 + 2 * k);
      sums[k] = mixed ^ (mixed >>> (13 + k));
    }
  return sums.join(' ');
}
