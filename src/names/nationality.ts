import { nationalities } from '../data/nationalities.ts';
import type { Word } from '../model/collation.ts';
import { MARK } from '../text/marks.ts';
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
  const found: number[] = [];
  for (const [at, { text, marks }] of words.entries()) {
    const country = (marks & MARK.capital) === 0 ? undefined : countries.get(text);
    if (country === undefined) continue;
    said ??= new Set(foldedWords(others));
    const other: ReadonlySet<string> = said;
    const isSpokenOf = (form: string): boolean =>
      speaksOf(form, { other, otherOnly: other }, { language, personal: false });
    if (!isSpokenOf(country) && !isSpokenOf(text)) found.push(at);
  }
  return found;
}
