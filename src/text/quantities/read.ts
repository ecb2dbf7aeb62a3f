import type { Bound, Quantity } from '../../model/quantity.ts';
import type { Span } from '../../model/span.ts';
import { readAmount } from './amount.ts';
import { parseDay, readDate, readRelative, readSeason } from './calendar.ts';
import { readClock } from './clock.ts';
import type { Entry } from './entry.ts';
import { readHan } from './han.ts';
import { lexiconOf } from './lexicon.ts';
import { type Draft, find, has, type Reader, toQuantity } from './reader.ts';
import { mayBeRoman, readRoman } from './roman.ts';
import { type Piece, scan } from './scan.ts';

export interface QuantityOptions {
  /** BCP 47 */
  readonly language: string;
  /** Added to every span; default 0. */
  readonly offset?: number;
  /** ISO 8601; "yesterday" and dates without a year are resolved against it. */
  readonly publishedAt?: string | null;
}

/**
 * Numbers, dates, measures and sums of `text`, in document order, never overlapping. Number words and unit names are those of the language's table
 * (src/data/quantities); languages without one are read by figures, signs and the platform's month names. Never throws; linear in the length of the text.
 */
export function readQuantities(text: string, options: QuantityOptions): Quantity[] {
  const lexicon = lexiconOf(options.language);
  const pieces = scan(text, lexicon.lookup);
  const reader: Reader = {
    text,
    pieces,
    lexicon,
    offset: options.offset ?? 0,
    published: parseDay(options.publishedAt),
  };
  const masked = addresses(text);
  let mask = 0;
  const quantities: Quantity[] = [];
  let bound: { readonly name: Bound; readonly next: number } | null = null;
  let done = 0;
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    if (!piece) break;
    while (masked[mask] && (masked[mask]?.end ?? 0) <= piece.start) mask += 1;
    if (!isCandidate(reader, at) || (masked[mask]?.start ?? Number.POSITIVE_INFINITY) <= piece.start) {
      at += 1;
      continue;
    }
    const limit = find(reader, at, 'bound');
    if (limit) {
      const behind = startsQuantity(reader, limit.next);
      if (behind) {
        bound = { name: boundOf(limit.entry.name), next: limit.next };
        at = limit.next;
        continue;
      }
    }
    const percent = find(reader, at, 'percent');
    if (percent) {
      at = percent.next;
      continue;
    }
    const draft = readAt(reader, at);
    if (!draft) {
      at += 1;
      continue;
    }
    const trailing = find(reader, draft.next, 'trailing-bound');
    const said = bound && draft.from - bound.next <= 1 ? bound.name : trailing ? boundOf(trailing.entry.name) : 'exact';
    // "un siglo XIX": what an earlier reading took stays with it.
    quantities.push(toQuantity(reader, draft.from < done ? { ...draft, from: done } : draft, said));
    bound = null;
    at = draft.next;
    done = draft.next;
  }
  return quantities;
}

const BOUNDS: readonly Bound[] = ['exact', 'about', 'at-least', 'at-most', 'more-than', 'less-than'];
const boundOf = (name: string): Bound => BOUNDS.find((bound) => bound === name) ?? 'exact';

/** The cheap gate: figures, words that may open a quantity, words that may be compounds, and vulgar fractions. */
function isCandidate({ pieces, lexicon }: Reader, at: number): boolean {
  const piece = pieces[at];
  if (!piece) return false;
  if (piece.type === 'digits') return true;
  if (piece.type === 'word' ? lexicon.table.compound === true || mayBeRoman(piece.text) : /[½⅓⅔¼¾⅕⅛]/.test(piece.text))
    return true;
  return piece.entries !== null && lexicon.openers(piece.entries).some((entry) => mayOpen(pieces, at, entry));
}

/** The phrase stands there; an article has something behind it that can be counted with it. */
const mayOpen = (pieces: readonly Piece[], at: number, { role, rest }: Entry): boolean =>
  rest.every((expected, offset) => pieces[at + 1 + offset]?.lower === expected) &&
  (role !== 'article' || pieces[at + 1 + rest.length]?.entries != null);

/** True where a number may stand at `at` or behind one article or sign, so that "over" is a bound and no place. */
function startsQuantity(reader: Reader, at: number): boolean {
  const piece = reader.pieces[at];
  if (!piece) return false;
  if (
    piece.type === 'digits' ||
    has(reader, at, 'cardinal') ||
    has(reader, at, 'multiple') ||
    has(reader, at, 'fraction')
  )
    return true;
  if (has(reader, at, 'scale') || has(reader, at, 'ordinal') || has(reader, at, 'clock-at'))
    return !has(reader, at, 'clock-at');
  return (
    has(reader, at, 'article') ||
    find(reader, at, 'currency')?.entry.number === 1 ||
    reader.pieces[at + 1]?.type === 'digits'
  );
}

function readAt(reader: Reader, at: number): Draft | null {
  return (
    (reader.lexicon.table.positional ? readHan(reader, at) : null) ??
    readDate(reader, at) ??
    readClock(reader, at) ??
    readRelative(reader, at) ??
    readRoman(reader, at) ??
    readAmount(reader, at) ??
    readSeason(reader, at)
  );
}

/** Spans of web and mail addresses, whose figures count nothing, in order. */
function addresses(text: string): Span[] {
  if (!text.includes('@') && !text.includes('://') && !text.includes('www.')) return [];
  const spans: Span[] = [];
  for (const { 0: run, index } of text.matchAll(/\S+/g)) {
    if (/@|:\/\/|www\./.test(run)) spans.push({ start: index, end: index + run.length });
  }
  return spans;
}
