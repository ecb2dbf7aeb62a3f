import { loadPhonology } from '../data/phonology.ts';
import { parseName } from './parse.ts';

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
/** Readings dearer than this are too rare to open a key of their own, in consonants. */
const COMMON_READING = 0.06;
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
    const { lattice } = token;
    let at = 0;
    while (at < lattice.length) {
      const edge = longestEdge(lattice.first[at] ?? 0, lattice.first[at + 1] ?? 0, lattice.span);
      if (edge < 0) {
        at += 1;
        continue;
      }
      const common = (readings[lattice.grapheme[edge] ?? 0] ?? []).filter(
        ({ cost }, i) => i === 0 || cost <= COMMON_READING,
      );
      const parts = [
        ...new Set(common.map((reading) => reading.sounds.map((sound) => CLASSES[sounds[sound] ?? ''] ?? '').join(''))),
      ];
      keys = [...new Set(keys.flatMap((key) => parts.map((part) => extend(key, part))))].slice(0, MOST_KEYS);
      at += lattice.span[edge] ?? 1;
    }
  }
  return keys.filter((key) => key !== '');
}

function longestEdge(from: number, until: number, spans: Uint8Array): number {
  let best = -1;
  for (let edge = from; edge < until; edge += 1) if (best < 0 || (spans[edge] ?? 0) > (spans[best] ?? 0)) best = edge;
  return best;
}

/** Doubled classes are one: "Vasilyeva" and "Wassiljewa". */
const extend = (key: string, part: string): string =>
  part !== '' && key.endsWith(part.charAt(0)) ? key + part.slice(1) : key + part;
