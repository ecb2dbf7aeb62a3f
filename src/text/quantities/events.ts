import { quantityTable } from '../../data/quantities.ts';
import type { ArticleView, PairView, SentenceView } from '../../model/check.ts';
import type { Word } from '../../model/collation.ts';
import type { Quantity } from '../../model/quantity.ts';
import { letterCase } from '../tokens.ts';
import { parseDay } from './calendar.ts';
import { type Phrase, readPhrases } from './phrases.ts';

/** An event with its weekday: "landed in Beijing on Tuesday". */
export interface DatedEvent {
  /** Class of data/quantities `events`. */
  readonly event: string;
  readonly date: Quantity;
  /** The words that name the event, as they stand. */
  readonly verb: string;
  /** Capitalised words of the clause and of the whole sentence, lower case, without the date. */
  readonly clauseNames: ReadonlySet<string>;
  readonly sentenceNames: ReadonlySet<string>;
}

/** A dated event with the sentence that tells it. */
export interface EventInText extends DatedEvent {
  readonly sentence: SentenceView;
}

interface Readers {
  readonly words: (sentence: SentenceView) => readonly Word[];
  readonly quantities: (sentence: SentenceView) => readonly Quantity[];
}

/** The events of an article that have a weekday, in document order; boilerplate left out. */
export function eventsOf({ sentences }: ArticleView, { words, quantities }: Readers): EventInText[] {
  return sentences.flatMap((sentence) => {
    if (sentence.kind === 'boilerplate') return [];
    const dates = quantities(sentence);
    if (!dates.some(({ calendar }) => calendar?.weekday != null)) return [];
    return datedEvents(words(sentence), sentence.language, dates).map((event) => ({ ...event, sentence }));
  });
}

/** Longest time between two publications, in days, for one weekday to be one day. */
const WEEK = 6;

/** True unless the two articles are known to be from different weeks. */
export function isSameWeek({ source, target }: Pick<PairView, 'source' | 'target'>): boolean {
  const [a, b] = [parseDay(source.article.metadata.publishedAt), parseDay(target.article.metadata.publishedAt)];
  return a === null || b === null || Math.abs(a - b) <= WEEK;
}

/** The events of one sentence that have a weekday. A weekday dates the nearest event before it in its clause, else the first behind it. */
function datedEvents(words: readonly Word[], language: string, quantities: readonly Quantity[]): DatedEvent[] {
  const weekdays = quantities.filter((quantity) => quantity.calendar?.weekday != null);
  if (weekdays.length === 0) return [];
  const phrases = readPhrases(words, language, 'events');
  if (phrases.length === 0) return [];
  const breaks = clauseBreaks(words, language);
  const sentenceNames = namesOf(words, weekdays, 0);
  return weekdays.flatMap((date) => {
    const at = words.findIndex((word) => word.span.start >= date.span.start);
    const from = breaks.filter((index) => index <= at).at(-1) ?? 0;
    const to = breaks.find((index) => index > at) ?? words.length;
    const inside = phrases.filter((phrase) => phrase.from >= from && phrase.to <= to);
    const event = inside.filter((phrase) => phrase.to <= at).at(-1) ?? inside.find((phrase) => phrase.from >= at);
    if (!event) return [];
    const clauseNames = namesOf(words.slice(from, to), weekdays, from === 0 ? 1 : 0);
    return [{ event: event.class, date, verb: phraseText(words, event), clauseNames, sentenceNames }];
  });
}

/**
 * Events of two articles that are the same by class and by who takes part, and have different weekdays; each event at most once, in order of the source.
 * What one article dates twice, once as the other does, is no conflict.
 */
export function contradictoryEvents<Event extends DatedEvent>(
  source: readonly Event[],
  target: readonly Event[],
): { readonly source: Event; readonly target: Event }[] {
  const conflicts: { source: Event; target: Event }[] = [];
  const seen = new Set<string>();
  for (const a of source) {
    if (seen.has(a.event)) continue;
    const same = target.filter((b) => isSameEvent(a, b));
    const [first] = same;
    if (!first || same.some((b) => weekday(b) === weekday(a))) continue;
    if (source.some((other) => isSameEvent(other, first) && weekday(other) === weekday(first))) continue;
    seen.add(a.event);
    conflicts.push({ source: a, target: first });
  }
  return conflicts;
}

const weekday = (event: DatedEvent): number | null => event.date.calendar?.weekday ?? null;

/** Same class, and everyone named in the shorter clause is named in the other sentence. */
function isSameEvent(a: DatedEvent, b: DatedEvent): boolean {
  if (a.event !== b.event) return false;
  const [short, long] = a.clauseNames.size <= b.clauseNames.size ? [a, b] : [b, a];
  if (short.clauseNames.size === 0) return [...short.sentenceNames].some((name) => long.sentenceNames.has(name));
  return [...short.clauseNames].every((name) => long.sentenceNames.has(name));
}

function clauseBreaks(words: readonly Word[], language: string): number[] {
  const openers = new Set((quantityTable(language)?.clauseOpeners ?? '').split(', '));
  return words.flatMap((word, index) => (openers.has(word.key) || /^[.;:!?]$/.test(word.text) ? [index] : []));
}

const phraseText = (words: readonly Word[], { from, to }: Phrase): string =>
  words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

/** Shortest capitalised word that counts as a name. */
const NAME_LENGTH = 4;

/** Capitalised content words from the `first` on: the word that opens a sentence is capitalised whatever it is. */
function namesOf(words: readonly Word[], dates: readonly Quantity[], first: number): Set<string> {
  const taken = new Set(dates.flatMap(({ surface }) => surface.toLowerCase().split(/[^\p{L}]+/u)));
  const names = words.filter(
    ({ text, key, content }, index) =>
      index >= first && content && text.length >= NAME_LENGTH && letterCase(text) === 'title' && !taken.has(key),
  );
  return new Set(names.map(({ key }) => key.replace(/['’]s$/, '')));
}
