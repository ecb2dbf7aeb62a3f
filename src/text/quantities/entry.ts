/** What a word or phrase of a table can be; one for each field of `QuantityTable`. */
export type Role =
  | 'cardinal'
  | 'scale'
  | 'glued-scale'
  | 'vague-scale'
  | 'joiner'
  | 'article'
  | 'ordinal'
  | 'ordinal-suffix'
  | 'weak'
  | 'not-one'
  | 'fraction'
  | 'multiple'
  | 'vague-multiple'
  | 'adverb'
  | 'month'
  | 'weekday'
  | 'season'
  | 'season-cue'
  | 'date-joiner'
  | 'year-cue'
  | 'year-suffix'
  | 'decade-suffix'
  | 'decade'
  | 'relative'
  | 'nearby'
  | 'unit'
  | 'currency'
  | 'ambiguous-unit'
  | 'percent'
  | 'points'
  | 'bound'
  | 'trailing-bound'
  | 'ratio-of'
  | 'range-to'
  | 'range-between'
  | 'range-and'
  | 'clock-at'
  | 'clock-mark'
  | 'clock-half'
  | 'clock-dot-at'
  | 'am'
  | 'pm'
  | 'noon'
  | 'midnight'
  | 'age-after'
  | 'age-before'
  | 'vague'
  | 'classifier'
  | 'ordinal-prefix'
  | 'one'
  | 'minus'
  | 'below-zero'
  | 'half-joiner'
  | 'clock-past'
  | 'scale-before-sign'
  | 'decade-cue'
  | 'clock-plus';

/** One meaning of a word or phrase. */
export interface Entry {
  readonly role: Role;
  /** Pieces after the first, lower case; empty for a single word. */
  readonly rest: readonly string[];
  readonly number: number;
  /** Canonical unit, bound or the like; '' where the number tells. */
  readonly name: string;
}

/** `number` of the entry of a unit's sign that is a word or a letter of its own elsewhere: "11in", "35C". */
export const GLUED = 2;
