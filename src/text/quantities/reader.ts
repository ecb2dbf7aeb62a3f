import type { Bound, CalendarParts, Quantity, QuantityKind } from '../../model/quantity.ts';
import { type Entry, GLUED, type Role } from './entry.ts';
import type { Lexicon } from './lexicon.ts';
import type { Piece } from './scan.ts';

/** One text being read. */
export interface Reader {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly lexicon: Lexicon;
  readonly offset: number;
  /** Day of publication as days since 1970-01-01; null where unknown. */
  readonly published: number | null;
}

/** A quantity before its neighbours and bound are added. */
export interface Draft {
  readonly kind: QuantityKind;
  readonly value: number | null;
  readonly upper?: number | null;
  readonly unit?: string | null;
  readonly magnitude?: number | null;
  readonly bound?: Bound;
  readonly key: string;
  readonly standing?: 'weak' | 'label' | undefined;
  readonly alternate?: number | null;
  readonly calendar?: CalendarParts;
  readonly halfDay?: boolean;
  /** Piece indices, half-open. */
  readonly from: number;
  readonly next: number;
}

/** What stands at piece `at`, with the index behind it; null where no entry of that role does. */
export function find(reader: Reader, at: number, role: Role): { readonly entry: Entry; readonly next: number } | null {
  const entries = reader.pieces[at]?.entries;
  if (!entries) return null;
  for (const entry of entries) {
    if (entry.role !== role) continue;
    // "A $100 loan" is no Australian dollar: a sign is written without a space.
    if (role === 'currency' && entry.number === 1 && entry.rest.length > 0 && reader.pieces[at + 1]?.gap) continue;
    if (role === 'unit' && entry.number === GLUED && reader.pieces[at]?.gap !== false) continue;
    const next = matchRest(reader, at + 1, entry.rest);
    if (next >= 0) return { entry, next };
  }
  return null;
}

export const has = (reader: Reader, at: number, role: Role): boolean => find(reader, at, role) !== null;

function matchRest(reader: Reader, at: number, rest: readonly string[]): number {
  for (const [index, expected] of rest.entries()) if (reader.pieces[at + index]?.lower !== expected) return -1;
  return at + rest.length;
}

/** True where the mark at `at` is a hyphen or dash; with `glued`, only where no space stands on either side. */
export function isDash(reader: Reader, at: number, glued: boolean): boolean {
  const piece = reader.pieces[at];
  if (piece?.type !== 'mark' || !/[-‐‑‒–—−]/.test(piece.text)) return false;
  return !glued || (!piece.gap && reader.pieces[at + 1]?.gap === false);
}

export const isMark = (reader: Reader, at: number, mark: string): boolean => reader.pieces[at]?.text === mark;

/** `value` as it stands in keys: no exponent for everyday sizes, no floating-point dust. */
export const plain = (value: number): string => String(Number(value.toPrecision(12)));

export function toQuantity(reader: Reader, draft: Draft, bound: Bound): Quantity {
  const first = reader.pieces[draft.from];
  const last = reader.pieces[draft.next - 1];
  const start = first?.start ?? 0;
  const end = last?.end ?? start;
  return {
    kind: draft.kind,
    value: draft.value,
    upper: draft.upper ?? null,
    unit: draft.unit ?? null,
    magnitude: draft.magnitude ?? null,
    bound: draft.bound ?? bound,
    key: draft.key,
    span: { start: reader.offset + start, end: reader.offset + end },
    surface: reader.text.slice(start, end),
    ...(draft.standing ? { standing: draft.standing } : {}),
    ...(draft.alternate == null ? {} : { alternate: draft.alternate }),
    ...(draft.calendar ? { calendar: draft.calendar } : {}),
    ...(draft.halfDay ? { halfDay: true } : {}),
    before: neighbours(reader, draft.from - 1, -1),
    after: neighbours(reader, draft.next, 1),
  };
}

/** Words kept on either side: more would reach into other clauses. */
const NEIGHBOURS = 3;

/** Pieces looked at for them. */
const NEIGHBOUR_PIECES = 8;

function neighbours(reader: Reader, from: number, step: 1 | -1): string[] {
  const words: string[] = [];
  for (let at = from; words.length < NEIGHBOURS && Math.abs(at - from) < NEIGHBOUR_PIECES; at += step) {
    const piece = reader.pieces[at];
    if (!piece || /[.;:!?()]/.test(piece.text)) break;
    if (piece.type === 'word') words.push(piece.lower);
  }
  return words;
}
