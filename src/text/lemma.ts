import { type Cues, cuesOf } from '../data/cues.ts';

/** Distinct forms kept; a run of articles has some thousands. */
const CACHE_LIMIT = 50_000;
const caches = new Map<string, Map<string, string>>();

/**
 * Comparison key of a word form: equal for the forms of one word ("said", "says", "saying"), not necessarily a dictionary form ("mak" for "making").
 * `key` is case-folded with straight apostrophes. English by rule and a list of irregular forms; elsewhere the form itself, its ending cut where it is long.
 */
export function lemmaOf(key: string, language: string): string {
  let cache = caches.get(language);
  if (!cache) {
    cache = new Map();
    caches.set(language, cache);
  }
  const known = cache.get(key);
  if (known !== undefined) return known;
  if (cache.size > CACHE_LIMIT) cache.clear();
  const cues = cuesOf(language);
  const lemma = cues?.language === 'en' ? english(key, cues) : cut(key);
  cache.set(key, lemma);
  return lemma;
}

const VOWEL = /[aeiouy]/;
/** Letters kept of a word in a language without rules: most inflection of European languages stands in the last two letters. */
const LONG_WORD = 6;

function cut(key: string): string {
  return key.length > LONG_WORD && /^\p{L}+$/u.test(key) && !/^[\p{Script=Han}\p{Script=Hiragana}]/u.test(key)
    ? key.slice(0, -2)
    : key;
}

function english(key: string, cues: Cues): string {
  const word = key.endsWith("'s") ? key.slice(0, -2) : key.endsWith("s'") ? key.slice(0, -1) : key;
  const base = cues.irregular.get(word);
  if (base !== undefined) return normal(base);
  if (word.length < 4 || cues.stopWords.has(word) || !/^[a-z'-]+$/.test(word)) return normal(word);
  return normal(stripEnding(stripPlural(word)));
}

function stripPlural(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  if (/(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function stripEnding(word: string): string {
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('eed')) return word;
  for (const ending of ['ing', 'ed']) {
    const stem = word.slice(0, -ending.length);
    if (word.endsWith(ending) && stem.length >= 3 && VOWEL.test(stem)) return stem;
  }
  return word;
}

/** Folds what the rules leave open: a final e ("mak", "make"), a doubled consonant ("plann", "plan"), a final y. */
function normal(word: string): string {
  if (word.length < 4) return word;
  let stem = word;
  while (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1);
  if (stem.length > 3 && stem.at(-1) === stem.at(-2)) stem = stem.slice(0, -1);
  return stem.endsWith('y') ? `${stem.slice(0, -1)}i` : stem;
}
