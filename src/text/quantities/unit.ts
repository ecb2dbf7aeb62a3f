import { unitFact } from '../../data/quantities.ts';
import type { QuantityKind } from '../../model/quantity.ts';
import { GLUED } from './entry.ts';
import { halfMore, type Numeral, readNumeral } from './numeral.ts';
import { find, isDash, isMark, type Reader } from './reader.ts';

/** What a number counts. */
export interface Unit {
  readonly kind: QuantityKind;
  readonly unit: string | null;
  readonly next: number;
}

/** Percent, currency, unit or age behind a number. */
export function readUnit(reader: Reader, end: number, numeral: Numeral): Unit | null {
  if (numeral.unit)
    return {
      kind: unitFact(numeral.unit)?.dimension === 'time' ? 'duration' : 'measure',
      unit: numeral.unit,
      next: numeral.next,
    };
  let at = isDash(reader, end, true) ? end + 1 : end;
  if (numeral.magnitude !== null || numeral.form === 'fraction') at = find(reader, at, 'date-joiner')?.next ?? at;
  if (numeral.form === 'fraction') at = find(reader, at, 'article')?.next ?? at;
  if (isDash(reader, at, true)) at += 1;
  const points = find(reader, at, 'points');
  if (points) return { kind: 'percent', unit: 'point', next: points.next };
  const percent = find(reader, at, 'percent');
  if (percent) return { kind: 'percent', unit: '%', next: percent.next };
  const currency = find(reader, at, 'currency');
  const unit = find(reader, at, 'unit');
  // "2.2 pounds" are weighed, "20 million pounds" are paid.
  const paid = !unit || numeral.magnitude !== null || (currency?.next ?? 0) > unit.next;
  if (currency && paid && isCase(reader, at, currency.entry.name, currency.entry.number)) {
    return { kind: 'money', unit: currency.entry.name, next: currency.next };
  }
  if (
    !unit ||
    (unit.entry.number !== 0 && (!numeral.figures || !isCase(reader, at, unit.entry.name, unit.entry.number)))
  )
    return null;
  if (numeral.form === 'ordinal' && unit.entry.name !== 'century') return null;
  return timed(reader, unit.entry.name, unit.next);
}

/** A measure, and the index behind it. */
interface Measure {
  readonly value: number;
  readonly unit: string | null;
  readonly next: number;
}

/** "two years and six months", "5ft 11in", "1 hour 45 minutes": what a smaller unit of the same kind or a half ("deux ans et demi") adds, in the smaller unit; the measure itself where none does. */
export function addSmaller(reader: Reader, measure: Measure): Measure {
  const fact = measure.unit === null ? null : unitFact(measure.unit);
  if (!fact || fact.factor === 0 || !Number.isInteger(measure.value)) return measure;
  const half = halfMore(reader, measure.next);
  if (half !== null) return { value: measure.value + 0.5, unit: measure.unit, next: half };
  // "2 hours, 5 minutes", but "two weeks, three days longer than planned".
  const short = fact.dimension !== 'time' || fact.factor <= HOUR;
  const comma = short && isMark(reader, measure.next, ',') ? measure.next + 1 : measure.next;
  const from = find(reader, comma, 'joiner')?.next ?? comma;
  const numeral = readNumeral(reader, from);
  const unit =
    numeral && Number.isInteger(numeral.value) && !numeral.unit ? readUnit(reader, numeral.next, numeral) : null;
  const part = unit?.unit == null ? null : unitFact(unit.unit);
  if (!numeral || !unit || part?.dimension !== fact.dimension || unit.kind === 'age') return measure;
  const ratio = fact.factor / part.factor;
  // Months have no whole number of days or weeks, and nobody counts the rest of a kilometre in miles.
  if (!(ratio >= 2) || Math.abs(ratio - Math.round(ratio)) > WHOLE || numeral.value >= ratio) return measure;
  return addSmaller(reader, {
    value: measure.value * Math.round(ratio) + numeral.value,
    unit: unit.unit,
    next: unit.next,
  });
}

/** Seconds of the longest unit that a comma parts from a smaller one. */
const HOUR = 3600;

/** How far from a whole number the ratio of two units may be to be one: the dust of their factors. */
const WHOLE = 1e-6;

/** A unit with the kind of quantity that it makes: an age where "old" follows. */
export function timed(reader: Reader, unit: string, next: number): Unit {
  const behind = isDash(reader, next, true) ? next + 1 : next;
  const old = unit === 'year' ? find(reader, behind, 'age-after') : null;
  if (old) return { kind: 'age', unit, next: old.next };
  return { kind: unitFact(unit)?.dimension === 'time' ? 'duration' : 'measure', unit, next };
}

/** A sign of one letter is read only as written: "5 m", not "5 M"; "35C", not "35c". */
function isCase(reader: Reader, at: number, name: string, symbol: number): boolean {
  const text = reader.pieces[at]?.text ?? '';
  if (symbol === GLUED) return name.endsWith(text);
  return symbol !== 1 || text.length > 1 || text === name || !/\p{L}/u.test(text);
}
