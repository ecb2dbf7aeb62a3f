import { knownOutlets, outletNominative } from '../data/agencies.ts';
import { knownPlaces, type NameLexicon } from '../data/lexicon.ts';
import { placeNominative } from './inflection.ts';
import { isGiven } from './openers.ts';
import type { RunKnowledge } from './runs.ts';
import { textOf, type Word } from './words.ts';

/**
 * Parts a run where two names stand side by side: after a title in the middle ("Moscow Mayor Sergei Sobyanin"), and where a place is followed by
 * a given name or by a name that is known alone (a section label glued to a headline: "Asia Lukashenko visits").
 */
export function splitNames(words: readonly Word[], known: RunKnowledge, lexicon: NameLexicon): Word[][] {
  if (words.length === 1) return [[...words]];
  const whole = textOf(words);
  if (placeNominative(whole, lexicon.inflections) !== null || knownOutlets().has(whole)) return [[...words]];
  for (let i = 1; i < words.length; i += 1) {
    if (!opensName(words, i, known, lexicon)) continue;
    return [trimJoiners(words.slice(0, i), lexicon), ...splitNames(words.slice(i), known, lexicon)];
  }
  return [[...words]];
}

/** Whether another name starts at word `i` of a run. */
function opensName(words: readonly Word[], i: number, known: RunKnowledge, lexicon: NameLexicon): boolean {
  const word = words[i];
  const before = words[i - 1];
  if (!word?.capital || !before) return false;
  const head = words.slice(0, i);
  const isPlace = (parts: readonly Word[]): boolean => placeNominative(textOf(parts), lexicon.inflections) !== null;
  const isOblique = (parts: readonly Word[]): boolean => isPlace(parts) && !knownPlaces().has(textOf(parts));
  const isPerson = isGiven(word, lexicon) && words[i + 1]?.capital === true;
  if (isPerson && head.some((part) => isTitleWord(part, lexicon))) return true;
  if (i > 1 && before.capital && lexicon.roles.has(before.lower)) return true;
  if (isPerson && lexicon.splitsBeforeGiven && before.capital && !mayPrecedeGiven(before, lexicon)) return true;
  if (i > 2 && before.lower === 'of' && isNamedPerson(head, lexicon)) return true;
  // "Faesers Ministerium": a genitive before what is owned.
  const owner = before.base.endsWith('s') ? before.base.slice(0, -1) : '';
  if (lexicon.nounCapitals && known.midSentence.has(owner) && isKindWord(word, lexicon)) return true;
  const outlets = knownOutlets();
  const rest = words.slice(i);
  if (outlets.has(textOf(head)) && isPlace(rest)) return true;
  if (outletNominative(textOf(rest)) !== null && (lexicon.nounCapitals || i === 1) && isKindWord(before, lexicon))
    return true;
  if (lexicon.splitsBeforeGiven && i > 1 && head[0] && isGiven(head[0], lexicon) && isPlace(rest.slice(0, 1)))
    return true;
  if (!isPlace(head) && !isPlace([before])) return false;
  if (isPerson || isOblique(head) || isOblique([before])) return true;
  const isAlone = rest.length === 1 && known.alone.has(word.base) && !isPlace([word]) && !isKindWord(word, lexicon);
  return isAlone;
}

/** "Maria Rossi" before "of Milan University": a given name and a word that is no body, titles left aside. */
function isNamedPerson(head: readonly Word[], lexicon: NameLexicon): boolean {
  const [first, second, ...rest] = head.filter((word) => !lexicon.honorifics.has(word.lower));
  if (!first || !second?.capital || !isGiven(first, lexicon)) return false;
  return ![second, ...rest].some((word) => isKindWord(word, lexicon));
}

/** Initials, other given names and titles stand before a given name of the same person. */
const mayPrecedeGiven = (word: Word, lexicon: NameLexicon): boolean =>
  isGiven(word, lexicon) ||
  word.base.length <= 2 ||
  word.text.endsWith('.') ||
  lexicon.honorifics.has(word.lower) ||
  lexicon.joiners.has(word.lower) ||
  lexicon.places.has(word.lower);

/** Whether a word is a title, a role, a demonym, or what a body or a place is. */
export const isKindWord = (word: Word, lexicon: NameLexicon): boolean =>
  lexicon.honorifics.has(word.lower) ||
  lexicon.organisations.has(word.lower) ||
  lexicon.places.has(word.lower) ||
  lexicon.roles.has(word.lower) ||
  lexicon.demonyms.has(word.lower);

const isTitleWord = (word: Word, lexicon: NameLexicon): boolean =>
  lexicon.roles.has(word.lower) ||
  lexicon.organisations.has(word.lower) ||
  (word.lower.length > 3 && lexicon.honorifics.has(word.lower));

function trimJoiners(words: readonly Word[], lexicon: NameLexicon): Word[] {
  let end = words.length;
  while (end > 0 && lexicon.joiners.has(words[end - 1]?.lower ?? '') && !words[end - 1]?.capital) end -= 1;
  return words.slice(0, end);
}
