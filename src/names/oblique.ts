import { nominativesOf } from './inflection.ts';
import { judge } from './verdict.ts';

/** Likeness of a nominative and a family name of another script from which they are one. */
const LIKE = 0.9;

/**
 * The nominative of a lone family name whose head form stands in the run in another script alone: "Ройтера" beside "Reuter" is "Ройтер". `endings` are the
 * case endings of the word's language, `families` the family names of the other scripts. The word itself where it is one of them ("Путіна" beside
 * "Putina"), where no nominative fits, or where two different ones do.
 */
export function nominativeElsewhere(word: string, endings: readonly string[], families: readonly string[]): string {
  if (families.length === 0 || families.some((family) => isSpelling(word, family))) return word;
  const fitting = nominativesOf(word, endings).filter((form) => families.some((family) => isSpelling(form, family)));
  const [best, ...others] = fitting;
  return best !== undefined && others.every((other) => other.startsWith(best)) ? best : word;
}

function isSpelling(form: string, family: string): boolean {
  const { verdict, score } = judge(form, family);
  return (verdict === 'transliteration' || verdict === 'same') && score >= LIKE;
}
