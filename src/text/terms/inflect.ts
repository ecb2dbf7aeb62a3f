import { type Inflection, inflectionOf } from '../../data/inflection.ts';
import { lemmaOf } from '../lemma.ts';

/** Letters that the forms of one word share at least. */
const SHORTEST_STEM = 3;
/** In a language without a table: letters that two forms share at least, and letters in which they may differ. */
const PLAIN_STEM = 5;
const PLAIN_ENDING = 2;
/** Letters of the longest suffix of a language that glues them together. */
const LONGEST_SUFFIX = 9;
/** Share of a headword that a freer form begins with ("ukrain" of "ukraine" in "ukrainian"), (0,1]. */
const SHARED_STEM = 0.7;

/**
 * True for two forms of one word ("Friedensplan", "Friedenspläne"; "мирный", "мирного"). Both are case-folded words of `language` (BCP 47). English by its
 * lemmas, other languages by the endings of data/inflection; forms with another stem ("went") are not known.
 */
export function sameWord(form: string, head: string, language: string): boolean {
  if (form === head) return true;
  if (!isWord(form) || !isWord(head)) return false;
  const primary = language.split('-')[0] ?? '';
  if (primary === 'en') return lemmaOf(form, language) === lemmaOf(head, language);
  const inflection = inflectionOf(primary);
  const [a, b] = [foldStem(form, inflection), foldStem(head, inflection)];
  const shared = sharedLength(a, b);
  if (!inflection) {
    return shared >= PLAIN_STEM && a.length - shared <= PLAIN_ENDING && b.length - shared <= PLAIN_ENDING;
  }
  if (inflection.suffixing && (isSuffixed(a, b) || isSuffixed(b, a))) return true;
  const shortest = Math.max(SHORTEST_STEM, Math.max(a.length, b.length) - inflection.longest);
  for (let stem = shared; stem >= shortest; stem--) {
    if (inflection.endings.has(a.slice(stem)) && inflection.endings.has(b.slice(stem))) return true;
  }
  return false;
}

/** As `sameWord`, and for a part of a compound, or a word of the same stem ("Ukrainian" for "Ukraine"): enough to say that a word is rendered somehow. */
export function kindredWord(form: string, head: string, language: string): boolean {
  if (sameWord(form, head, language)) return true;
  const inflection = inflectionOf(language.split('-')[0] ?? '');
  const [a, b] = [foldStem(form, inflection), foldStem(head, inflection)];
  const shared = sharedLength(a, b);
  if (shared >= PLAIN_STEM && shared >= SHARED_STEM * b.length) return true;
  const stem = b.length > PLAIN_STEM ? b.slice(0, -1) : b;
  return inflection?.compounds === true && stem.length > SHORTEST_STEM && a.includes(stem);
}

const isWord = (text: string): boolean => text.length >= SHORTEST_STEM && /^[\p{L}\p{M}'’-]+$/u.test(text);

function isSuffixed(form: string, head: string): boolean {
  // The last letter of the word may change before a suffix ("kirkko", "kirkon").
  const stem = head.length > PLAIN_STEM ? head.slice(0, -1) : head;
  return stem.length > SHORTEST_STEM && form.startsWith(stem) && form.length - stem.length <= LONGEST_SUFFIX;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function foldStem(word: string, inflection: Inflection | null): string {
  if (!inflection || inflection.fold.size === 0) return word;
  let folded = '';
  for (const letter of word) folded += inflection.fold.get(letter) ?? letter;
  return folded;
}

/** What all forms of `word` have in common, to look them up by: the lemma in English, elsewhere the letters that no ending touches. */
export function lookupKey(word: string, language: string): string {
  const primary = language.split('-')[0] ?? '';
  if (primary === 'en') return lemmaOf(word, language);
  const inflection = inflectionOf(primary);
  return foldStem(word, inflection).slice(0, inflection ? SHORTEST_STEM : PLAIN_STEM);
}
