import { nationalities } from '../data/nationalities.ts';
import type { Word } from '../model/collation.ts';
import { speaksOf } from './relate.ts';
import { foldedWords } from './said.ts';

/**
 * Indices of the words of one side that name a nation ("Swedish", "Poles") of whose country the other side does not speak in any way:
 * not by its name, another form of the word, its capital or its government. Empty in a language without a list of such words.
 */
export function foreignNations(words: readonly Word[], others: readonly Word[], language: string): number[] {
  const countries = nationalities(language);
  if (countries.size === 0) return [];
  let said: ReadonlySet<string> | null = null;
  return words.flatMap(({ text }, at) => {
    const country = countries.get(text);
    if (country === undefined) return [];
    const other = said ?? new Set(foldedWords(others));
    said = other;
    const isSpokenOf = (form: string): boolean =>
      speaksOf(form, { other, otherOnly: other }, { language, personal: false });
    return isSpokenOf(country) || isSpokenOf(text) ? [] : [at];
  });
}
