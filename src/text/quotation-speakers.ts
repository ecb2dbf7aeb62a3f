import { type Cues, cuesOf } from '../data/cues.ts';
import type { Word } from '../model/collation.ts';
import type { Span } from '../model/span.ts';
import { isDayName } from './quantities/lexicon.ts';
import { readWords } from './words.ts';

/** Who is said to have said something, and the verb that says so. */
export interface Attribution {
  readonly speaker: string;
  readonly speakerSpan: Span;
  readonly verb: string | null;
}

/** Words between a quotation and its verb of saying; farther away the verb belongs to something else. */
const REACH = 14;
/** Code units read for each of these words. */
const WORD_LENGTH = 14;
/** Words of a speaker's description ("a spokeswoman for China's foreign ministry"). */
const MAX_SPEAKER_WORDS = 10;
/** Words that end a speaker's description when it follows the verb ("said Li in Beijing", "said Mao Ning on Monday"). */
const TRAILING = new Set([
  'in',
  'on',
  'at',
  'during',
  'after',
  'before',
  'that',
  'when',
  'while',
  'as',
  'to',
  'with',
  'about',
  'and',
  'but',
  'according',
]);
const CLAUSE_END = /[.!?;:—–“”„«»"()]/u;

/**
 * Who said the quotation at `quotation` in `text` (one paragraph): "said X" and "X said" after it, "X said that" and "according to X" before it.
 * Only the sentence around the quotation is read. null where the text does not tell there, or the language has no list of verbs of saying.
 */
export function attribute(text: string, quotation: Span, language: string): Attribution | null {
  const cues = cuesOf(language);
  if (!cues) return null;
  // "… to the conflict.” The interview": a sentence that has ended is not attributed by the next one.
  const ended =
    /[.…][“”„«»"'’‘」』]{1,3}$/u.test(text.slice(Math.max(quotation.start, quotation.end - 4), quotation.end)) &&
    /^\s+\p{Lu}/u.test(text.slice(quotation.end, quotation.end + 4));
  const after = text.slice(quotation.end, quotation.end + REACH * WORD_LENGTH);
  const behind = ended ? null : following(readWords(after, language, quotation.end), text, cues);
  if (behind) return behind;
  const from = Math.max(0, quotation.start - REACH * WORD_LENGTH);
  return preceding(readWords(text.slice(from, quotation.start), language, from), text, cues);
}

/** ", said X." and ", X said." */
function following(words: readonly Word[], text: string, cues: Cues): Attribution | null {
  // "…», — сказал Песков": comma and dash between the quotation and its verb.
  const joined = words.findIndex(({ text: mark }) => !/^[,—–-]$/u.test(mark));
  const clause = untilClauseEnd(words.slice(Math.max(0, joined), REACH));
  const source = sourcePhrase(clause, text, cues);
  const verbAt = clause.findIndex((word) => cues.sayingVerbs.has(word.key));
  if (verbAt < 0) return source;
  const verb = clause[verbAt];
  if (!verb) return source;
  const left = clause.slice(0, verbAt).filter((word) => word.word);
  // "…, a déclaré la maire": a helping verb before it is no subject.
  const before = nounPhrase(left, cues);
  const subject =
    before.length > 0 ? before : described(nounPhrase(subjectAfter(clause.slice(verbAt + 1)), cues), cues);
  return named(subject, text, verb.text) ?? source;
}

/** "X said that" and "according to X," before the quotation. */
function preceding(words: readonly Word[], text: string, cues: Cues): Attribution | null {
  const clause = sinceClauseStart(words);
  const verbAt = clause.findLastIndex((word) => cues.sayingVerbs.has(word.key));
  const verb = clause[verbAt];
  if (verb) {
    const left = clause.slice(0, verbAt);
    const comma = left.findLastIndex((word) => word.key === ',');
    const near = left.slice(comma + 1).filter((word) => word.word);
    const subject = near.length > 0 ? near : left.filter((word) => word.word);
    return (
      named(nounPhrase(subject, cues).slice(-MAX_SPEAKER_WORDS), text, verb.text) ??
      named(described(subjectAfter(clause.slice(verbAt + 1)), cues), text, verb.text)
    );
  }
  return sourcePhrase(clause, text, cues);
}

/** "according to X": X up to the next comma. */
function sourcePhrase(words: readonly Word[], text: string, cues: Cues): Attribution | null {
  for (const phrase of cues.accordingTo) {
    const parts = phrase.split(' ');
    for (let i = 0; i + parts.length <= words.length; i++) {
      if (!parts.every((part, k) => words[i + k]?.key === part)) continue;
      const comma = words.findIndex((word, k) => k >= i + parts.length && word.key === ',');
      const source = words.slice(i + parts.length, comma < 0 ? undefined : comma);
      return named(described(source, cues), text, null);
    }
  }
  return null;
}

/** Without joining words before ("and she") and helping words behind ("China had once again"). */
function nounPhrase(words: readonly Word[], cues: Cues): readonly Word[] {
  const pronoun = (word: Word): boolean => cues.pronouns.third.has(word.key) || cues.pronouns.first.has(word.key);
  let start = 0;
  let end = words.length;
  const joins = (word: Word | undefined): boolean => word !== undefined && cues.conjunctions.has(word.key);
  const helps = (word: Word | undefined): boolean =>
    word !== undefined && cues.stopWords.has(word.key) && !pronoun(word);
  while (start < end && joins(words[start])) start += 1;
  while (end > start && helps(words[end - 1])) end -= 1;
  return words.slice(start, end);
}

function subjectAfter(words: readonly Word[]): Word[] {
  const subject: Word[] = [];
  for (const word of words) {
    if (!word.word || subject.length >= MAX_SPEAKER_WORDS) break;
    if (TRAILING.has(word.key)) break;
    subject.push(word);
  }
  return subject;
}

/** Function words between two names of one description: "de la", "of the". */
const LINKING_WORDS = 2;

/**
 * A description without the day in front of it ("в понедельник Песков") and without what follows its last name: a day ("Anne Moreau lundi à Paris"),
 * or function words that lead to no further name ("Laut Berg ist es").
 */
function described(words: readonly Word[], cues: Cues): readonly Word[] {
  const isDay = (word: Word | undefined): boolean => word !== undefined && isDayName(word.key, cues.language);
  const isStop = (word: Word | undefined): boolean => word !== undefined && cues.stopWords.has(word.key);
  const isNamed = (word: Word | undefined): boolean =>
    word !== undefined && /^\p{Lu}/u.test(word.text) && !isDay(word) && !isStop(word);
  const led = words.findIndex(isDay);
  const from = led === 0 || (led === 1 && isStop(words[0])) ? led + 1 : 0;
  let seen = false;
  for (let at = from; at < words.length; at++) {
    if (at > from && isDay(words[at])) return words.slice(from, isStop(words[at - 1]) ? at - 1 : at);
    if (seen && isStop(words[at])) {
      let next = at + 1;
      while (next < at + LINKING_WORDS && isStop(words[next])) next += 1;
      if (!isNamed(words[next])) return words.slice(from, at);
    }
    seen ||= isNamed(words[at]);
  }
  return words.slice(from);
}

function named(words: readonly Word[], text: string, verb: string | null): Attribution | null {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return null;
  const speakerSpan = { start: first.span.start, end: last.span.end };
  return { speaker: text.slice(speakerSpan.start, speakerSpan.end), speakerSpan, verb };
}

function untilClauseEnd(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex((word, i) => i > 0 && CLAUSE_END.test(word.text));
  if (words[0] && CLAUSE_END.test(words[0].text)) return [];
  return end < 0 ? words : words.slice(0, end);
}

/** Back to the end of the sentence before; a colon or a mark right before the quotation does not count. */
function sinceClauseStart(words: readonly Word[]): readonly Word[] {
  let end = words.length;
  while (end > 0 && !words[end - 1]?.word) end -= 1;
  const start = words.slice(0, end).findLastIndex((word) => CLAUSE_END.test(word.text));
  return words.slice(start + 1, end);
}
