import { knownPlaces, type NameLexicon } from '../data/lexicon.ts';
import { hasVocabulary, isKnownWord } from '../text/vocabulary.ts';
import { isGiven } from './openers.ts';
import type { RunKnowledge } from './runs.ts';
import type { Word } from './words.ts';

/** What tells a name from a common word where every word has a capital. */
interface HeadlineContext {
  readonly language: string;
  readonly lexicon: NameLexicon;
  readonly known: RunKnowledge;
}

/** The parts of a headline in title case that may be names: what is left between its common words, in order. */
export function headlineParts(words: readonly Word[], context: HeadlineContext): Word[][] {
  const parts: Word[][] = [];
  let part: Word[] = [];
  const close = (): void => {
    if (part.length > 0) parts.push(part);
    part = [];
  };
  words.forEach((word, i) => {
    if (isCommon(word, words[i + 1], context) && !isInPlace(words, i)) close();
    else part.push(word);
  });
  close();
  return parts;
}

/** Letters that an acronym may have: longer words in capitals throughout are shouted. */
const ACRONYM = 5;

/** Whether a line is all in capitals. */
export const isShouted = (words: readonly Word[]): boolean =>
  words.every(({ upper, base }) => upper || base.length < 2) && words.some(({ base }) => base.length > ACRONYM);

/** A word of a line all in capitals that is a name, and how sentences write it. */
interface Shouted {
  readonly word: Word;
  readonly form: string;
  readonly type: 'place' | 'unknown';
}

/** Names of a line all in capitals: words that stand alone with a capital elsewhere, and places of the table; their forms in small letters. */
export function shoutedNames(words: readonly Word[], { lexicon, known }: HeadlineContext): Shouted[] {
  return words.flatMap((word) => {
    const form = word.base.charAt(0) + word.lower.slice(1);
    const isPlace = knownPlaces().has(form);
    const isName = known.alone.has(form) && known.midSentence.has(form) && !known.lowerCase.has(word.lower);
    if (!isPlace && (!isName || isListed(word, lexicon))) return [];
    return [{ word, form, type: isPlace ? 'place' : 'unknown' }];
  });
}

const isListed = ({ lower }: Word, lexicon: NameLexicon): boolean =>
  [lexicon.ordinary, lexicon.openers, lexicon.roles, lexicon.honorifics, lexicon.demonyms, lexicon.organisations].some(
    (list) => list.has(lower),
  );

/** Whether a word of a headline is a common one: small elsewhere, or listed, and never written with a capital in a sentence. */
function isCommon(word: Word, next: Word | undefined, { language, lexicon, known }: HeadlineContext): boolean {
  if (known.lowerCase.has(word.lower)) return true;
  if (lexicon.sayings.has(word.lower) || lexicon.finiteVerbs.has(word.lower)) return true;
  if (known.midSentence.has(word.base) || knownPlaces().has(word.base)) return false;
  if (isGiven(word, lexicon))
    return lexicon.openers.has(word.lower) && next !== undefined && !known.midSentence.has(next.base);
  if (lexicon.roles.has(word.lower) || lexicon.honorifics.has(word.lower) || lexicon.demonyms.has(word.lower))
    return false;
  if (lexicon.ordinary.has(word.lower) || lexicon.openers.has(word.lower)) return true;
  return hasVocabulary(language) && isKnownWord(word.lower, language);
}

/** Whether a word belongs to a place of two words ("White House"). */
function isInPlace(words: readonly Word[], i: number): boolean {
  const [before, word, after] = [words[i - 1], words[i], words[i + 1]];
  const isPlace = (a: Word | undefined, b: Word | undefined): boolean =>
    a !== undefined && b !== undefined && knownPlaces().has(`${a.base} ${b.base}`);
  return isPlace(before, word) || isPlace(word, after);
}
