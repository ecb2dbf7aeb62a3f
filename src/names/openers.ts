import { knownPlaces, type NameLexicon } from '../data/lexicon.ts';
import { hasVocabulary, isKnownWord } from '../text/vocabulary.ts';
import { givenName } from './given.ts';
import { givenNominative, nominativesOf, placeNominative } from './inflection.ts';
import { isSyllabic, type RunKnowledge } from './runs.ts';
import type { Word } from './words.ts';

/** What tells a common word that opens a sentence from a name. */
interface OpenerContext {
  readonly sentence: string;
  readonly language: string;
  readonly lexicon: NameLexicon;
  readonly known: RunKnowledge;
}

const NOUN_ENDING = /(?:ly|ing|tion|tions|ment|ments|ness|ists|ers|ities)$/;
/** Plurals of English, the ones of "man" among them; "Davis" is left to the word list. */
const PLURAL = /(?:[^s']s|men)$/;
const PARTICIPLE = /(?:ing|ed)$/;

/**
 * Whether the first word of a run that opens a sentence is a common word, its capital due to its place: a listed word, one that is written small elsewhere,
 * a bare plural, what stands before a name in another case ("Жители Киева") or before "of" and a place ("Vecinos de Valencia").
 */
export function opensOrdinary(run: readonly Word[], context: OpenerContext): boolean {
  const { lexicon, known, language, sentence } = context;
  const [word, next] = run;
  if (!word) return false;
  if (isSyllabic(next, word)) return false;
  const isListed = lexicon.ordinary.has(word.lower);
  if (known.midSentence.has(word.base) && !isListed) return false;
  const isName = isGiven(word, lexicon);
  if (next?.capital && isName && !(lexicon.openers.has(word.lower) && sentence.trimEnd().endsWith('?')))
    return isListed;
  if (isListed || lexicon.sayings.has(word.lower)) return true;
  // A small word with a capital is part of a title: "Médicos Sin Fronteras".
  if (lexicon.openers.has(word.lower)) return !(next?.capital && lexicon.ordinary.has(next.lower));
  if (known.lowerCase.has(word.lower)) return true;
  if (run.length > 1) return isBeforeName(run, context);
  if (NOUN_ENDING.test(word.lower) && !isName) return true;
  return hasVocabulary(language) && PLURAL.test(word.lower) && !isName && isKnownWord(word.lower, language);
}

/** A given name, in any case. */
export const isGiven = (word: Word, lexicon: NameLexicon): boolean =>
  givenName(word.base) !== undefined || givenNominative(word.base, lexicon.inflections) !== null;

/** Whether a word is a known name with a case ending: a given name before it would stand in the same case. */
const isOblique = (word: string, { inflections }: NameLexicon, known: RunKnowledge): boolean =>
  nominativesOf(word, inflections).some((form) => form.length < word.length && known.midSentence.has(form));

/** A common word before a name that it is no part of. */
function isBeforeName(run: readonly Word[], { lexicon, known, language }: OpenerContext): boolean {
  const [word, next, ...rest] = run;
  if (!word || !next || lexicon.organisations.has(word.lower) || lexicon.places.has(word.lower)) return false;
  if (next.capital) {
    if (lexicon.inflections.length > 1) {
      const place = placeNominative(next.base, lexicon.inflections);
      if (place !== null && !knownPlaces().has(next.base)) return true;
      if (givenName(next.base) === undefined && isOblique(next.base, lexicon, known)) return true;
    }
    const opensPerson = (rest[0]?.capital === true && isGiven(next, lexicon)) || known.alone.has(next.base);
    return opensPerson && PARTICIPLE.test(word.lower) && hasVocabulary(language) && isKnownWord(word.lower, language);
  }
  const object = run.findIndex((item) => item.capital && item !== word);
  const last = run[object];
  if (
    !lexicon.plural?.test(word.lower) ||
    !last ||
    !run.slice(1, object).every(({ lower }) => lexicon.joiners.has(lower))
  )
    return false;
  const whole = run
    .slice(object)
    .map(({ base }) => base)
    .join(' ');
  if (knownPlaces().has(last.base) || knownPlaces().has(whole)) return true;
  // "Fighters of al-Shabaab"; an article after "of" belongs to titles ("Friends of the Earth").
  return object === 2 && hasVocabulary(language) && isKnownWord(word.lower, language);
}
