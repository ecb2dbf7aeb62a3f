import { unitFact } from '../../data/quantities.ts';
import type { QuantityKind } from '../../model/quantity.ts';
import type { Numeral } from './numeral.ts';
import { find, isDash, type Reader } from './reader.ts';

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
  if (!unit || (unit.entry.number === 1 && (!numeral.figures || !isCase(reader, at, unit.entry.name, 1)))) return null;
  if (numeral.form === 'ordinal' && unit.entry.name !== 'century') return null;
  return timed(reader, unit.entry.name, unit.next);
}

/** A unit with the kind of quantity that it makes: an age where "old" follows. */
export function timed(reader: Reader, unit: string, next: number): Unit {
  const behind = isDash(reader, next, true) ? next + 1 : next;
  const old = unit === 'year' ? find(reader, behind, 'age-after') : null;
  if (old) return { kind: 'age', unit, next: old.next };
  return { kind: unitFact(unit)?.dimension === 'time' ? 'duration' : 'measure', unit, next };
}

/** A sign of one letter is read only as written: "5 m", not "5 M". */
function isCase(reader: Reader, at: number, name: string, symbol: number): boolean {
  const text = reader.pieces[at]?.text ?? '';
  return symbol !== 1 || text.length > 1 || text === name || !/\p{L}/u.test(text);
}
