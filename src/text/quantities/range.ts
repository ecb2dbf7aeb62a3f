import { type Numeral, readNumeral } from './numeral.ts';
import { find, has, isDash, isMark, type Reader } from './reader.ts';

/** "2 to 3 million" counts millions on both ends. */
export function spread(lower: Numeral, upper: Numeral | null): readonly [number, number | null] {
  if (!upper) return [lower.value, null];
  const shared = lower.magnitude === null && upper.magnitude !== null && lower.value < 1000 ? 10 ** upper.magnitude : 1;
  return [lower.value * shared, upper.value];
}

/** The upper end of a range, and where the range begins. */
export interface Upper {
  readonly numeral: Numeral;
  readonly from: number;
}

/** "–20", "to 30", "between 20 and 30": the second figure of a range or a score. */
export function readUpper(reader: Reader, numeral: Numeral, start: number): Upper | null {
  const at = numeral.next;
  const between = betweenAt(reader, start);
  const and = between === null ? null : find(reader, at, 'range-and');
  const second = and ? readBehindAnd(reader, and.next) : null;
  if (
    second &&
    second.value > numeral.value &&
    second.form === numeral.form &&
    !second.unit &&
    !endsTime(reader, second.next)
  )
    return { numeral: second, from: between ?? start };
  const dash =
    isDash(reader, at, true) ||
    (isDash(reader, at, false) && reader.pieces[at]?.text === '–' && reader.pieces[at + 1]?.type === 'digits');
  const slash = isMark(reader, at, '/') && numeral.bare && reader.pieces[at + 1]?.gap === false;
  const to = find(reader, at, 'range-to');
  const from = dash || slash ? at + 1 : to?.next;
  if (from === undefined) return null;
  const upper = readNumeral(reader, from);
  if (
    !upper ||
    upper.form !== numeral.form ||
    upper.weak ||
    (upper.figures !== numeral.figures && (dash || slash)) ||
    upper.unit
  )
    return null;
  // "rose by 22 to 3,288" is no range.
  if (
    !dash &&
    !slash &&
    (upper.value <= numeral.value || upper.value > numeral.value * WIDEST_RANGE) &&
    upper.magnitude === null
  )
    return null;
  return { numeral: upper, from: start };
}

/** Index of the "between" of "between 3 and 5", "between about 20 and 30"; null where there is none. */
function betweenAt(reader: Reader, at: number): number | null {
  if (has(reader, at - 1, 'range-between')) return at - 1;
  return has(reader, at - 2, 'range-between') && reader.pieces[at - 1]?.type === 'word' ? at - 2 : null;
}

/** The second figure, with its article or currency sign: "and $30 million", "e i 5". */
function readBehindAnd(reader: Reader, at: number): Numeral | null {
  const sign = find(reader, at, 'currency');
  const from = sign?.entry.number === 1 ? sign.next : has(reader, at, 'date-joiner') ? at + 1 : at;
  return readNumeral(reader, from);
}

/** A month, a half of the day or minutes: what ends there is a date or a time of day. */
const endsTime = (reader: Reader, at: number): boolean =>
  has(reader, at, 'month') ||
  has(reader, at, 'am') ||
  has(reader, at, 'pm') ||
  (isMark(reader, at, ':') && reader.pieces[at + 1]?.type === 'digits');

/** Ratio of the ends of a range in words. */
const WIDEST_RANGE = 20;
