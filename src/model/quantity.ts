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

/** What a text states of a date; null for a part that is not there. */
export interface CalendarParts {
  readonly year: number | null;
  /** 1–12 */
  readonly month: number | null;
  /** Day of the month as written; over 31 where the text is wrong. */
  readonly day: number | null;
  /** 1 (Monday) to 7 */
  readonly weekday: number | null;
}

/** A value read from text, however it is written. */
export interface Quantity {
  readonly kind: QuantityKind;
  /** Number in the unit's base scale; a date as days since 1970-01-01 where fully known; a clock time in minutes since midnight; null where only `key` tells. */
  readonly value: number | null;
  /** Upper end of a range, second figure of a score; null for a single value. */
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
  /**
   * How firmly a value is stated. 'weak': it may count nothing ("one", "first", "a week", "half"): it agrees with its like, and differs only beside the same noun.
   * 'label': part of a name ("Covid-19", "Boeing 737"). Absent: stated.
   */
  readonly standing?: 'weak' | 'label';
  /** Second reading of figures whose separator is ambiguous: "1.234" = 1.234 or 1,234. */
  readonly alternate?: number;
  /** Parts of a date, weekday, month or year as stated, not as worked out. */
  readonly calendar?: CalendarParts;
  /** Clock time with no sign of which half of the day: 9:30 also stands for 21:30. */
  readonly halfDay?: boolean;
  /** Neighbouring words, lower case, nearest first, at most three: what is counted stands `after` in most languages. */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}
