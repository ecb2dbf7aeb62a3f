import { cuesOf } from '../data/cues.ts';
import type { Word } from '../model/collation.ts';
import type { NameMention } from '../model/names.ts';
import type { QuotedRange } from './quotation-compare.ts';

/** Marks that end a sentence inside a quotation. */
const SENTENCE_END = /^[.!?…]$/u;

export interface OwnerSide {
  readonly words: readonly Word[];
  readonly mentions: readonly NameMention[];
  readonly range: QuotedRange;
  readonly language: string;
}

/**
 * Whose a thing is by a pronoun at word `at` of a quotation, for a sentence in English: the person spoken to for "you" ("Xi’s" in “… you have put forward,” he told Xi),
 * the only one who is named in the sentence before the pronoun for "its". "the listener’s" and "another’s" where the text does not tell.
 */
export function ownerOf(at: number, { words, mentions, range, language }: OwnerSide): string {
  const spokenTo = cuesOf(language)?.pronouns.second.has(words[at]?.key ?? '') === true;
  const name = spokenTo ? listener({ words, mentions, range }) : onlyNamed(at, { words, mentions, range });
  return name === null ? (spokenTo ? 'the listener’s' : 'another’s') : `${name}’s`;
}

/** The name right behind the verb of saying: "Lukashenko told Xi". */
function listener({ words, mentions, range: { quotation } }: Omit<OwnerSide, 'language'>): string | null {
  const verbs = words.filter(
    ({ text, span }) =>
      text === quotation.verb && (span.end <= quotation.span.start || span.start >= quotation.span.end),
  );
  const named = verbs.flatMap((verb) =>
    mentions.filter(
      ({ span, type }) => type !== 'place' && span.start > verb.span.end && span.start - verb.span.end <= 1,
    ),
  );
  return named.length === 1 ? (named[0]?.form ?? null) : null;
}

/** The one name between the beginning of the sentence and the pronoun. */
function onlyNamed(at: number, { words, mentions, range }: Omit<OwnerSide, 'language'>): string | null {
  let from = at;
  while (from > range.from && !SENTENCE_END.test(words[from - 1]?.text ?? '')) from -= 1;
  const [start, end] = [words[from]?.span.start ?? 0, words[at]?.span.start ?? 0];
  const [one, ...more] = mentions.filter(({ span }) => start <= span.start && span.end <= end);
  return one && more.length === 0 ? one.form : null;
}
