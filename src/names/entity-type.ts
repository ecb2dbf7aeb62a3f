import type { NameLexicon } from '../data/lexicon.ts';
import { nameParts } from '../data/names.ts';
import type { EntityType } from '../model/names.ts';
import { isGiven } from './openers.ts';
import { isPinyin } from './pinyin.ts';
import { isSyllabic } from './runs.ts';
import type { Word } from './words.ts';

/** Letters of an auxiliary ("ha", "a"), which follows any subject. */
const AUXILIARY = 2;

interface TypeFacts {
  readonly role: string | null;
  readonly after: string | null;
  /** Whether a title stands before it. */
  readonly titled: boolean;
  readonly lexicon: NameLexicon;
  readonly following: Word | undefined;
}

/** What a name is, by its words and what stands beside it; 'unknown' where nothing tells. */
export function typeOf(words: readonly Word[], { role, after, titled, lexicon, following }: TypeFacts): EntityType {
  const last = words.at(-1);
  const first = words[0];
  if (!first || !last) return 'unknown';
  // "Kansas City" is a place, "Manchester City" a club.
  if (words.length > 1 && lexicon.organisations.has(last.lower) && lexicon.places.has(last.lower)) return 'unknown';
  if (words.length > 1 && (lexicon.organisations.has(last.lower) || lexicon.organisations.has(first.lower)))
    return 'organisation';
  const isNamed = words.length > 1 && isGiven(first, lexicon);
  if (words.length > 2 && !isNamed && words.some((word) => lexicon.organisations.has(word.lower)))
    return 'organisation';
  if (words.length > 1 && !isNamed && (lexicon.places.has(last.lower) || lexicon.places.has(first.lower)))
    return 'place';
  if (words.length > 1 && words.some((word) => !word.capital && (word.lower === 'of' || word.lower === 'for')))
    return 'organisation';
  if (words.length === 1 && first.upper && first.base.length <= 6) return 'organisation';
  const { chineseSurnames } = nameParts();
  if (isGiven(first, lexicon) && (words.length > 1 || role !== null)) return 'person';
  if (
    words.length > 1 &&
    words.slice(0, -1).some((word) => isGiven(word, lexicon) || /^(?:\p{Lu}\.)+$/u.test(word.text))
  )
    return 'person';
  if (words.length === 2 && isSyllabic(last, first)) return 'person';
  if (words.length === 2 && chineseSurnames.has(first.base.toLowerCase()) && isPinyin(last.base.toLowerCase()))
    return 'person';
  if (role !== null || after !== null || titled) return 'person';
  const isSaid = following !== undefined && following.lower.length > AUXILIARY && lexicon.sayings.has(following.lower);
  if (!lexicon.nounCapitals && isSaid && words.length <= 3) return 'person';
  return 'unknown';
}
