import { cuesOf } from '../data/cues.ts';
import { type Vocabulary, vocabularyOf } from '../data/vocabulary.ts';

const decoded = new Map<string, Uint8Array>();

/** True where the language has a word list here. */
export const hasVocabulary = (language: string): boolean => vocabularyOf(language) !== null;

/**
 * True where `key` (lower case) is a word of the language: listed, a function word, or formed by rule from a listed one ("resold", "cheapest").
 * The list is a Bloom filter: about one foreign word in a hundred is taken for a known one, never the reverse. true where there is no list.
 */
export function isKnownWord(key: string, language: string): boolean {
  const table = vocabularyOf(language);
  if (!table) return true;
  let answers = known.get(language);
  if (!answers || answers.size > CACHE_LIMIT) {
    answers = new Map();
    known.set(language, answers);
  }
  let answer = answers.get(key);
  if (answer === undefined) {
    answer = lookUp(key, language, table);
    answers.set(key, answer);
  }
  return answer;
}

/** Distinct words whose answer is kept. */
const CACHE_LIMIT = 50_000;
const known = new Map<string, Map<string, boolean>>();

function lookUp(key: string, language: string, table: Vocabulary): boolean {
  const cues = cuesOf(language);
  if (cues?.stopWords.has(key) || cues?.irregular.has(key)) return true;
  let bits = decoded.get(language);
  if (!bits) {
    const bytes = atob(table.bloom);
    bits = new Uint8Array(bytes.length);
    for (let i = 0; i < bytes.length; i++) bits[i] = bytes.charCodeAt(i);
    decoded.set(language, bits);
  }
  const filter = bits;
  const listed = (word: string): boolean => inFilter(word, filter, table.hashes);
  return candidates(key).some((word) => listed(word) || cues?.irregular.has(word) === true) || isCompound(key, listed);
}

/** Shortest part of a compound written as one word ("matchday", "payrise"). */
const COMPOUND_PART = 3;

function isCompound(key: string, known: (word: string) => boolean): boolean {
  const word = key.replace(/s$/u, '');
  for (let cut = COMPOUND_PART; cut <= word.length - COMPOUND_PART; cut++) {
    if (known(word.slice(0, cut)) && known(word.slice(cut)) && Math.max(cut, word.length - cut) > COMPOUND_PART)
      return true;
  }
  return false;
}

/** The word itself and what English endings and prefixes may have been put on; British spellings by their American twins. */
function candidates(key: string): string[] {
  const word = key.replace(/'s?$/u, '');
  const bases = new Set([word]);
  for (const [ending, ...replacements] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue;
    const stem = word.slice(0, -ending.length);
    for (const replacement of replacements) bases.add(stem + replacement);
    if (stem.at(-1) === stem.at(-2)) bases.add(stem.slice(0, -1));
  }
  for (const base of [...bases]) {
    const prefix = PREFIXES.find((p) => base.startsWith(p) && base.length >= p.length + 3);
    if (prefix) bases.add(base.slice(prefix.length));
    bases
      .add(base.replaceAll('our', 'or'))
      .add(base.replace(/is(e|ed|ing|ation)$/u, 'iz$1'))
      .add(base.replace(/re$/u, 'er'))
      .add(base.replace(/ll/u, 'l'));
  }
  return [...bases];
}

const ENDINGS: readonly (readonly [string, ...string[]])[] = [
  ['s', ''],
  ['es', '', 'e'],
  ['ies', 'y'],
  ['ves', 'f', 'fe'],
  ['men', 'man'],
  ['d', ''],
  ['ed', '', 'e'],
  ['ied', 'y'],
  ['ing', '', 'e'],
  ['ings', '', 'e'],
  ['er', '', 'e'],
  ['ers', '', 'e'],
  ['ier', 'y'],
  ['est', '', 'e'],
  ['iest', 'y'],
  ['ly', '', 'le'],
  ['ily', 'y'],
  ['ness', ''],
  ['less', ''],
  ['ful', ''],
  ['able', '', 'e'],
  ['ability', 'able'],
  ['ation', 'e', ''],
  ['isation', 'ize'],
  ['ization', 'ize'],
  ['like', ''],
  ['wise', ''],
  ['ish', ''],
  ['y', '', 'e'],
];
const PREFIXES = [
  'anti',
  'co',
  'counter',
  'cyber',
  'de',
  'dis',
  'ex',
  'inter',
  'micro',
  'mid',
  'mini',
  'mis',
  'multi',
  'non',
  'out',
  'over',
  'pre',
  'pro',
  'post',
  're',
  'self',
  'semi',
  'sub',
  'super',
  'under',
  'un',
  'up',
  'bio',
  'auto',
  'eco',
  'tele',
];

/** FNV-1a with a seed, 32 bits (Fowler, Noll and Vo 1991), over UTF-16 code units. */
function hash(word: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < word.length; i++) {
    value ^= word.charCodeAt(i);
    value = Math.imul(value, 0x01000193) >>> 0;
  }
  return value;
}

/** Double hashing after Kirsch and Mitzenmacher (2008): the k-th place is a + k·b. */
function inFilter(word: string, filter: Uint8Array, hashes: number): boolean {
  const size = filter.length * 8;
  const a = hash(word, 0);
  const b = (hash(word, 0x9747b28c) | 1) >>> 0;
  for (let k = 0; k < hashes; k++) {
    const place = (a + k * b) % size;
    if (((filter[place >> 3] ?? 0) & (1 << (place & 7))) === 0) return false;
  }
  return true;
}
