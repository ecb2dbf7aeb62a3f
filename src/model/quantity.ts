import type { Span } from './span.ts';

export type QuantityKind =
  | 'number'
  | 'ordinal'
  | 'percent'
  | 'money'
  | 'measure'
  | 'fraction'
  | 'score'
  | 'age'
  | 'date'
  | 'weekday'
  | 'month'
  | 'year'
  | 'decade'
  | 'season'
  | 'clock'
  | 'duration';

export type Bound = 'exact' | 'about' | 'at-least' | 'at-most' | 'more-than' | 'less-than';

/** A value read from text, however it is written. */
export interface Quantity {
  readonly kind: QuantityKind;
  /** Number in the unit's base scale; a date as days since 1970-01-01 where fully known; null where only `key` tells. */
  readonly value: number | null;
  /** Upper end of a range; null for a single value. */
  readonly upper: number | null;
  /** Canonical unit ("EUR", "km", "day", "point"); null for a bare number. */
  readonly unit: string | null;
  /** Power of ten that a magnitude word gave ("million" = 6); null where none was written. */
  readonly magnitude: number | null;
  readonly bound: Bound;
  /** Equal keys = equal values, whatever the spelling ("12" for "twelve", "weekday:2" for "Tuesday"). */
  readonly key: string;
  /** Into the text that was read. */
  readonly span: Span;
  readonly surface: string;
}
