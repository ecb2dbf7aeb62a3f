import { foldName, type GivenName, nameParts } from '../data/names.ts';
import { type Convention, conventionById } from '../data/romanization.ts';
import { romaniseWith } from './romanise.ts';

const CYRILLIC = /^[\u0400-\u04ff]/;
/** Signs of aspirates and of soft consonants: P'et're is Petre. */
const APOSTROPHES = /['’ʼʿʾ‘`ʹ]/g;
const cache = new Map<string, GivenName | undefined>();
const CACHE_SIZE = 10_000;

/** What is known of a given name, in Latin letters or in Cyrillic, as listed or read through the English conventions; undefined where it is none. */
export function givenName(word: string): GivenName | undefined {
  const hyphen = word.indexOf('-');
  // "Frank-Walter", "Jean-Yves": what the parts are.
  if (hyphen > 0 && hyphen < word.length - 1)
    return simpleName(word) ?? (simpleName(word.slice(0, hyphen)) && simpleName(word.slice(hyphen + 1)));
  return simpleName(word);
}

function simpleName(word: string): GivenName | undefined {
  if (!CYRILLIC.test(word)) return nameParts().given.get(foldName(word).replace(APOSTROPHES, ''));
  if (cache.has(word)) return cache.get(word);
  if (cache.size >= CACHE_SIZE) cache.clear();
  const found = firstKnown(word);
  cache.set(word, found);
  return found;
}

/** Conventions that the table's spellings of Cyrillic names follow, the likeliest first. */
const READ_AS = ['rus-press-en', 'ukr-press-en', 'rus-scientific', 'bel-press-en'];

let readAs: readonly Convention[] | null = null;

function firstKnown(word: string): GivenName | undefined {
  const { given } = nameParts();
  const listed = given.get(foldName(word));
  if (listed) return listed;
  readAs ??= READ_AS.flatMap((id) => conventionById(id) ?? []);
  for (const convention of readAs) {
    const known = given.get(foldName(romaniseWith(word, convention).form));
    if (known) return known;
  }
  return undefined;
}
