import { foldName } from '../data/names.ts';
import type { Word } from '../model/collation.ts';

/** Letters by which a word is known in another form: "Russia" and "Russian", "court" and "courts". */
const STEM = 5;

/** The words that `own` has in no form. */
export function beyond(words: ReadonlySet<string>, own: ReadonlySet<string>): Set<string> {
  const stems = new Set<string>();
  for (const word of own) if (word.length >= STEM) stems.add(word.slice(0, STEM));
  return new Set([...words].filter((word) => !own.has(word) && !stems.has(word.slice(0, STEM))));
}

/** The words that are left when each of `taken` answers to one of its like: "Czech" of "Czech Statistical Office" on both sides says nothing of a republic. */
export function lessOnce(words: readonly string[], taken: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const word of taken) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set(
    words.filter((word) => {
      const left = counts.get(word) ?? 0;
      counts.set(word, left - 1);
      return left <= 0;
    }),
  );
}

export const foldedWords = (words: readonly Word[]): string[] =>
  words.filter((word) => word.word).map((word) => foldName(word.key.replace(/'s$/, '')));
