import { quantityTable } from '../../data/quantities.ts';
import type { Word } from '../../model/collation.ts';
import type { Quantity } from '../../model/quantity.ts';
import { letterCase } from '../tokens.ts';
import { type Phrase, readPhrases } from './phrases.ts';

/** An event with its weekday: "landed … on Tuesday". */
export interface DatedEvent {
  readonly date: Quantity;
  /** The words that name the event, as they stand. */
  readonly verb: string;
}

/** One event dated differently. */
export interface EventConflict {
  /** Class of data/quantities `events`. */
  readonly event: string;
  readonly source: DatedEvent;
  readonly target: DatedEvent;
}

interface Sides<T> {
  readonly source: T;
  readonly target: T;
}

/**
 * Events that both sides name with one weekday each, and not the same. A weekday dates the nearest event before it in its clause, else the first behind it.
 * The sides must share a name, as otherwise they tell of different people.
 */
export function contradictoryEvents(
  sides: Sides<readonly Word[]> & { readonly language: string },
  dates: Sides<readonly Quantity[]>,
): EventConflict[] {
  const weekdays = (quantities: readonly Quantity[]): Quantity[] =>
    quantities.filter((quantity) => quantity.calendar?.weekday != null);
  const [a, b] = [weekdays(dates.source), weekdays(dates.target)];
  if (a.length === 0 || b.length === 0 || !sharesName(sides.source, sides.target, [...a, ...b])) return [];
  const source = dated(sides.source, sides.language, a);
  const target = dated(sides.target, sides.language, b);
  const conflicts: EventConflict[] = [];
  for (const [event, first] of source) {
    const second = target.get(event);
    if (!first || !second || first.date.calendar?.weekday === second.date.calendar?.weekday) continue;
    conflicts.push({ event, source: first, target: second });
  }
  return conflicts;
}

/** Events by class; null for one that the side dates twice. */
function dated(
  words: readonly Word[],
  language: string,
  weekdays: readonly Quantity[],
): Map<string, DatedEvent | null> {
  const events = new Map<string, DatedEvent | null>();
  const phrases = readPhrases(words, language, 'events');
  const breaks = clauseBreaks(words, language);
  for (const date of weekdays) {
    const at = words.findIndex((word) => word.span.start >= date.span.start);
    const from = breaks.filter((index) => index <= at).at(-1) ?? 0;
    const to = breaks.find((index) => index > at) ?? words.length;
    const inside = phrases.filter((phrase) => phrase.from >= from && phrase.to <= to);
    const event = inside.filter((phrase) => phrase.to <= at).at(-1) ?? inside.find((phrase) => phrase.from >= at);
    if (!event) continue;
    const known = events.get(event.class);
    const same = known !== undefined && known?.date.calendar?.weekday === date.calendar?.weekday;
    events.set(event.class, known === undefined || same ? { date, verb: phraseText(words, event) } : null);
  }
  return events;
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

function sharesName(source: readonly Word[], target: readonly Word[], dates: readonly Quantity[]): boolean {
  const taken = new Set(dates.flatMap(({ surface }) => surface.toLowerCase().split(/[^\p{L}]+/u)));
  const names = (words: readonly Word[]): Set<string> =>
    new Set(
      words
        .filter(({ text, key }) => text.length >= NAME_LENGTH && letterCase(text) === 'title' && !taken.has(key))
        .map(({ key }) => key.replace(/['’]s$/, '')),
    );
  const known = names(source);
  return [...names(target)].some((name) => known.has(name));
}
