import { loadPhonology } from '../data/phonology.ts';
import { graphemeOf, type Lattice, spanOf } from './lattice.ts';
import { latticeOf, parseName } from './parse.ts';

/** Sounds that conventions write for one another share a class; vowels and what is written for no sound have none. */
const CLASSES: Readonly<Record<string, string>> = {
  p: 'P',
  b: 'P',
  f: 'V',
  v: 'V',
  w: 'V',
  t: 'T',
  d: 'T',
  T: 'T',
  k: 'K',
  g: 'K',
  x: 'K',
  h: 'K',
  s: 'S',
  z: 'S',
  S: 'S',
  Z: 'S',
  C: 'S',
  J: 'S',
  c: 'S',
  q: 'S',
  X: 'KS',
  l: 'L',
  r: 'R',
  m: 'M',
  n: 'N',
  N: 'N',
};
/** Readings dearer than this are too rare to open a key of their own, in hundredths of a consonant. */
const COMMON_READING = 6;
/** Most keys of one word. */
const MOST_KEYS = 8;

const cache = new Map<string, readonly string[]>();
const CACHE_SIZE = 20_000;

/**
 * Keys under which spellings of one name in any script and convention meet: classes of consonants in order, vowels left out. "Peskow", "Песков" and
 * "Pieskow" share PSKV. One key for each common reading of an ambiguous letter group, at most 8, the likeliest first; empty where a word has no consonant.
 * Sharing a key is a reason to compare (`compareNames`), not a verdict.
 */
export function nameKeys(word: string): readonly string[] {
  const known = cache.get(word);
  if (known) return known;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const keys = readKeys(word);
  cache.set(word, keys);
  return keys;
}

function readKeys(word: string): readonly string[] {
  const { readings, sounds } = loadPhonology();
  let keys = [''];
  for (const token of parseName(word).core) {
    const lattice = latticeOf(token);
    let at = 0;
    while (at < lattice.length) {
      const edge = longestEdge(lattice, at);
      if (edge === null) {
        at += 1;
        continue;
      }
      const common = (readings[graphemeOf(edge)] ?? []).filter(({ cost }, i) => i === 0 || cost <= COMMON_READING);
      const parts = [
        ...new Set(common.map((reading) => reading.sounds.map((sound) => CLASSES[sounds[sound] ?? ''] ?? '').join(''))),
      ];
      keys = [...new Set(keys.flatMap((key) => parts.map((part) => extend(key, part))))].slice(0, MOST_KEYS);
      at += spanOf(edge);
    }
  }
  return keys.filter((key) => key !== '');
}

function longestEdge({ first, edges }: Lattice, at: number): number | null {
  let best: number | null = null;
  for (const edge of edges.slice(first[at], first[at + 1]))
    if (best === null || spanOf(edge) > spanOf(best)) best = edge;
  return best;
}

/** Doubled classes are one: "Vasilyeva" and "Wassiljewa". */
const extend = (key: string, part: string): string =>
  part !== '' && key.endsWith(part.charAt(0)) ? key + part.slice(1) : key + part;
