import type { NameLexicon } from '../data/lexicon.ts';
import { joins, type Run } from './runs.ts';
import type { Word } from './words.ts';

/** Where a run stands. */
interface BodyContext {
  readonly sentence: string;
  readonly words: readonly Word[];
  readonly lexicon: NameLexicon;
}

/** Small words that a body's name may have after its first. */
const REACH = 3;

/**
 * Words of a body that writes a capital on its first word only: "Европейская комиссия", "Commission européenne", "Fondo monetario internazionale". The
 * capital stands on an adjective before the noun, or on the noun before its adjectives. Null where the run opens no such name.
 */
export function bodyWords(run: Run, context: BodyContext): Word[] | null {
  const { lexicon } = context;
  const [opening] = run.words;
  const [first, second] = opening && lexicon.articles.has(opening.lower) ? run.words.slice(1) : run.words;
  if (!lexicon.bodies || !first || second || first.possessive) return null;
  const following = smallWords(first, context);
  const adjective = new RegExp(lexicon.bodies.adjective, 'u');
  if (lexicon.organisations.has(first.lower)) {
    const count = following.findIndex((word) => !adjective.test(word.lower));
    const tail = following.slice(0, count < 0 ? following.length : count);
    return tail.length > 0 ? [first, ...tail] : null;
  }
  if (!lexicon.bodies.before || !adjective.test(first.lower)) return null;
  const noun = following.findIndex((word) => lexicon.organisations.has(word.lower));
  if (noun < 0 || !following.slice(0, noun).every((word) => adjective.test(word.lower))) return null;
  return [first, ...following.slice(0, noun + 1)];
}

/** Words in small letters after a word, one space between. */
function smallWords(first: Word, { sentence, words }: BodyContext): Word[] {
  const found: Word[] = [];
  let last = first;
  for (const word of words.slice(first.index + 1, first.index + 1 + REACH)) {
    if (word.capital || !joins(sentence, last, word)) break;
    found.push(word);
    last = word;
  }
  return found;
}
