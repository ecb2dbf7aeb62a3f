import type { NameLexicon } from '../data/lexicon.ts';
import { placeNominative } from './inflection.ts';
import { joins } from './runs.ts';
import type { Word } from './words.ts';

/** Where a name stands: `at` is the index of its run's first word. */
interface RoleContext {
  readonly sentence: string;
  readonly words: readonly Word[];
  readonly at: number;
  readonly lexicon: NameLexicon;
}

/** An owner: "Russia's", "Türkiye'nin"; other endings after an apostrophe say where or whither. */
const GENITIVE = /['’](?:s|n?[ıiuü]n)$/u;

const compounds = new WeakMap<NameLexicon, Map<string, boolean>>();
/** Letters of a role that others are made of ("Bundespräsident"). */
const SHORTEST_ROLE = 5;

/** Whether a word says what a person is, compounds included: "ex-president", "US-Präsident", "Gesundheitsminister". */
export function isRole(lower: string, lexicon: NameLexicon): boolean {
  if (lexicon.roles.has(lower)) return true;
  const hyphen = lower.lastIndexOf('-');
  if (hyphen > 0) return lexicon.roles.has(lower.slice(hyphen + 1));
  if (!lexicon.nounCapitals) return false;
  const memo = compounds.get(lexicon) ?? new Map<string, boolean>();
  compounds.set(lexicon, memo);
  let answer = memo.get(lower);
  if (answer === undefined) {
    answer = [...lexicon.roles].some((role) => role.length >= SHORTEST_ROLE && lower.endsWith(role));
    memo.set(lower, answer);
  }
  return answer;
}

/** "Kremlin spokesman" before "Dmitry Peskov", as it stands in the text; null where no role word stands there. */
export function roleBefore(prefix: readonly Word[], { sentence, words, at, lexicon }: RoleContext): string | null {
  const index = at + prefix.length;
  let start = index;
  let sawRole = false;
  for (let i = index - 1; i >= 0; i -= 1) {
    const word = words[i];
    const next = words[i + 1];
    if (!word || !next || !joins(sentence, word, next)) break;
    const isOffice = isRole(word.lower, lexicon) || (lexicon.honorifics.has(word.lower) && word.lower.length > 3);
    if (isOffice) sawRole = true;
    else if (!sawRole && placeNominative(word.base, lexicon.inflections) !== null) continue;
    else if (!sawRole) break;
    else if (
      !(
        lexicon.roleModifiers.has(word.lower) ||
        lexicon.demonyms.has(word.lower) ||
        lexicon.organisations.has(word.lower) ||
        (word.capital && !lexicon.calendar.has(word.lower) && (word.upper || !lexicon.stop.has(word.lower)))
      )
    )
      break;
    if (word.possessive && !GENITIVE.test(word.text)) break;
    start = i;
    if (word.possessive) break;
  }
  const from = words[start];
  const to = words[index - 1];
  return sawRole && from && to && start < index ? sentence.slice(from.start, to.end) : null;
}

/** Words that an apposition may have before its role word. */
const APPOSITION_REACH = 6;
const APPOSITION = /^[ \u00a0]?[,(][ \u00a0]?/;

/** "CIA director" after "William Burns, "; null where no role word stands there. */
export function roleAfter(
  words: readonly Word[],
  index: number,
  sentence: string,
  lexicon: NameLexicon,
): string | null {
  const name = words[index];
  const first = words[index + 1];
  if (!name || !first || !APPOSITION.test(sentence.slice(name.end, first.start))) return null;
  for (let i = index + 1; i < Math.min(words.length, index + 1 + APPOSITION_REACH); i += 1) {
    const word = words[i];
    const previous = words[i - 1];
    if (!word || !previous) return null;
    if (i > index + 1 && !joins(sentence, previous, word)) return null;
    if (lexicon.roles.has(word.lower)) {
      const next = words[i + 1];
      if (next?.capital && joins(sentence, word, next)) return null;
      const start = lexicon.stop.has(first.lower) ? words[index + 2] : first;
      return start && start.start <= word.start
        ? sentence.slice(start.start, endOfRole(words, i, sentence, lexicon))
        : null;
    }
    if (!word.capital && !lexicon.roleModifiers.has(word.lower) && !lexicon.articles.has(word.lower)) return null;
  }
  return null;
}

/** Where a role ends that goes on after its first noun: "secretary general", "vice president". */
function endOfRole(words: readonly Word[], at: number, sentence: string, lexicon: NameLexicon): number {
  let last = words[at];
  for (const next of words.slice(at + 1)) {
    if (next.capital || !joins(sentence, last, next) || !lexicon.roles.has(next.lower)) break;
    last = next;
  }
  return last?.end ?? 0;
}
