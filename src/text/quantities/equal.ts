import { coversUnit, unitFact } from '../../data/quantities.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Item } from './items.ts';
import { isSameDimension } from './leftovers.ts';

export type Relation = 'equal' | 'equivalent' | 'rounded' | 'vague' | 'unit-differs';

/** How two facts agree and how sure that is; `rank` orders rival partners, higher first. Null where they do not. */
export interface Agreement {
  readonly relation: Relation;
  readonly rank: number;
}

const agreement = (relation: Relation, rank: number): Agreement => ({ relation, rank });
const EQUAL = agreement('equal', 10);

/** Whether two facts say the same, whatever the spelling, unit or part of a date they stand in. */
export function agree(a: Item, b: Item): Agreement | null {
  if (a.part === b.part && a.part !== 'value') return agreeParts(a, b);
  if (a.part === 'value' && b.part === 'value') return agreeValues(a, b);
  return agreeAcross(a, b) ?? agreeAcross(b, a);
}

function agreeParts(a: Item, b: Item): Agreement | null {
  if (a.part === 'relative')
    return a.quantity.key === b.quantity.key || (a.value !== null && a.value === b.value) ? EQUAL : null;
  if (a.value === null || b.value === null) return null;
  if (a.value === b.value) return EQUAL;
  const halfDay =
    a.part === 'clock' && (a.quantity.halfDay === true || b.quantity.halfDay === true || noonish(a) || noonish(b));
  return halfDay && a.value % HALF_DAY === b.value % HALF_DAY ? agreement('equivalent', 9) : null;
}

const HALF_DAY = 720;
/** "12:00" is noon or midnight by house style. */
const noonish = (item: Item): boolean => item.value === HALF_DAY || item.value === 0;

/** Facts of different parts: the ninth and 9 July, 2020 as a count, two o'clock and "at two", "yesterday" and its weekday. */
function agreeAcross(a: Item, b: Item): Agreement | null {
  if (a.part === 'relative' && b.part === 'weekday') {
    return a.value !== null && ((((a.value + 3) % 7) + 7) % 7) + 1 === b.value ? agreement('equivalent', 4) : null;
  }
  if (a.part === 'decade' && b.part === 'year') return a.value === b.value ? agreement('equal', 5) : null;
  if (b.part !== 'value' || b.value === null || a.value === null) return null;
  if (a.part === 'decade' && a.value % 100 === b.value) return agreement('equal', 4);
  if (a.part === 'day' || a.part === 'year' || a.part === 'decade') {
    return a.value === b.value || a.value === b.quantity.alternate
      ? agreement('equal', a.part === 'day' ? 7 : 6)
      : null;
  }
  if (a.part === 'clock' && a.value % 60 === 0)
    return (a.value / 60) % 12 === b.value % 12 && b.value <= 24 ? agreement('equivalent', 3) : null;
  return null;
}

function agreeValues(a: Item, b: Item): Agreement | null {
  const [q, r] = [a.quantity, b.quantity];
  if (a.value === null || b.value === null) return agreeVaguely(a, b);
  // First, as 1.5 kilometres also share a reading of their figures with 1,500 metres.
  if (sameMeasure(a, b)) return agreement('equivalent', 9);
  // A text that counts degrees without naming them may have named their sign elsewhere.
  if (sameNumber(a, b) || ((q.unit === null || r.unit === null) && a.value === -b.value)) {
    if (q.unit === r.unit) return EQUAL;
    if (q.unit === null || r.unit === null) return agreement('equal', 8);
    if (coversUnit(q.unit, r.unit) || coversUnit(r.unit, q.unit)) return agreement('equivalent', 9);
    return agreement('unit-differs', isSameDimension(q, r) ? 3 : 2);
  }
  if (isMetres(a, b) || isMetres(b, a) || isCents(a, b) || isCents(b, a)) return agreement('equivalent', 8);
  if (sameShare(a, b) || sameShare(b, a)) return agreement('equivalent', 7);
  if (isPartOf(a, b) || isPartOf(b, a)) return agreement('equivalent', 3);
  return isRounded(a, b) || isRounded(b, a) ? agreement('rounded', 5) : null;
}

/** Equal to the last digit that a double keeps, in either reading of an ambiguous separator. */
function sameNumber(a: Item, b: Item): boolean {
  const readings = (item: Item): (number | null | undefined)[] =>
    item.value === item.quantity.value ? [item.value, item.quantity.alternate] : [item.value];
  return readings(a).some((x) => x != null && readings(b).some((y) => y != null && close(x, y, 1e-9)));
}

const close = (x: number, y: number, tolerance: number): boolean =>
  Math.abs(x - y) <= tolerance * Math.max(Math.abs(x), Math.abs(y));

/** Two weeks = 14 days; 1 km = 1,000 m; 26 miles = 42 km to the precision that a newsroom converts with. */
function sameMeasure(a: Item, b: Item): boolean {
  const [q, r] = [a.quantity, b.quantity];
  if (q.unit === null || r.unit === null || q.unit === r.unit || a.value === null || b.value === null) return false;
  const [x, y] = [unitFact(q.unit), unitFact(r.unit)];
  if (!x || !y || x.dimension !== y.dimension) return false;
  if (x.dimension === 'temperature') return sameTemperature(a, b);
  if (isIdiomatic(a, b) || isIdiomatic(b, a)) return true;
  return close(a.value * x.factor, b.value * y.factor, x.dimension === 'time' ? 1e-6 : CONVERSION_TOLERANCE);
}

/** "quinze jours" and "acht Tage" count both ends: they are two weeks and one. */
const isIdiomatic = (weeks: Item, days: Item): boolean =>
  weeks.quantity.unit === 'week' &&
  days.quantity.unit === 'day' &&
  ((weeks.value === 2 && days.value === 15) || (weeks.value === 1 && days.value === 8));

/** Relative difference that a converted and rounded measure may show, measured on "15 miles (24 km)" to "1 ft (30 cm)". */
const CONVERSION_TOLERANCE = 0.04;

function sameTemperature(a: Item, b: Item): boolean {
  const celsius = (item: Item): number =>
    item.quantity.unit === '°F' ? (((item.value ?? 0) - 32) * 5) / 9 : (item.value ?? 0);
  if (a.quantity.unit === '°' || b.quantity.unit === '°') return a.value === b.value;
  return Math.abs(celsius(a) - celsius(b)) <= 1;
}

/** The "m" of "the 100m record" is read as millions, and may be metres. */
const isMetres = ({ quantity, value }: Item, { quantity: other, value: metres }: Item): boolean =>
  other.unit === 'm' &&
  quantity.unit === null &&
  quantity.magnitude === 6 &&
  value !== null &&
  metres !== null &&
  value === metres * 1e6 &&
  quantity.surface.endsWith('m');

/** 50 cents = €0.50, of whichever currency. */
const isCents = (cents: Item, whole: Item): boolean =>
  cents.quantity.unit === 'cent' &&
  whole.quantity.kind === 'money' &&
  whole.quantity.unit !== 'cent' &&
  cents.value !== null &&
  whole.value !== null &&
  close(cents.value, whole.value * 100, 1e-9);

/** Half = 50 %; a third = 33 %. */
function sameShare(a: Item, b: Item): boolean {
  if (a.value === null || b.value === null || b.quantity.unit !== '%' || a.quantity.unit !== null || a.value > 1)
    return false;
  return Math.abs(a.value * 100 - b.value) < 0.7;
}

/** "sur cinq", "jedes fünfte" = one in five. */
const isPartOf = (share: Item, whole: Item): boolean =>
  share.quantity.kind === 'fraction' &&
  whole.quantity.unit === null &&
  share.value !== null &&
  whole.value !== null &&
  whole.value > 1 &&
  close(share.value * whole.value, 1, 1e-9);

/** 3,987 is "about 4,000", "nearly 4,000" and no "more than 4,000". */
function isRounded(rough: Item, exact: Item): boolean {
  const { bound, unit } = rough.quantity;
  if (rough.value === null || exact.value === null || bound === 'exact' || rough.value === 0) return false;
  if (
    exact.quantity.bound !== 'exact' &&
    (direction(bound) === 0 || direction(exact.quantity.bound) !== direction(bound))
  )
    return false;
  if (unit !== exact.quantity.unit && unit !== null && exact.quantity.unit !== null) return false;
  if (significant(rough.value) >= significant(exact.value) || significant(rough.value) > 2) return false;
  if (bound === 'more-than' || bound === 'at-least')
    return exact.value >= rough.value && close(rough.value, exact.value, ROUNDING_TOLERANCE);
  if (bound === 'less-than' || bound === 'at-most')
    return exact.value <= rough.value && close(rough.value, exact.value, ROUNDING_TOLERANCE);
  return close(rough.value, exact.value, ROUNDING_TOLERANCE);
}

/** 1 for a lower bound, -1 for an upper one, 0 for neither: "more than 200" and "at least 210" say the same more or less closely. */
const direction = (bound: Quantity['bound']): number =>
  bound === 'more-than' || bound === 'at-least' ? 1 : bound === 'less-than' || bound === 'at-most' ? -1 : 0;

/** Largest relative difference between a rounded figure and the figure it stands for. */
const ROUNDING_TOLERANCE = 0.05;

const significant = (value: number): number =>
  value
    .toPrecision(12)
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;

/** "several years" beside "several years" or "three years"; "thousands" beside "thousands". */
function agreeVaguely(a: Item, b: Item): Agreement | null {
  const [q, r] = [a.quantity, b.quantity];
  if (a.value === null && b.value === null) {
    if (q.unit !== r.unit) return null;
    return q.magnitude === r.magnitude ? EQUAL : isLooser(q, r) || isLooser(r, q) ? agreement('vague', 1) : null;
  }
  const stated = a.value === null ? r : q;
  const vague = a.value === null ? q : r;
  if (vague.unit !== null) return sameUnit(vague, stated) ? agreement('vague', 1) : null;
  return vague.magnitude !== null &&
    Math.abs(stated.value ?? 0) >= 10 ** vague.magnitude &&
    Math.abs(stated.value ?? 0) < 10 ** (vague.magnitude + 3)
    ? agreement('vague', 1)
    : null;
}

/** "thousands" may be tens of thousands; "hundreds" are no thousands. */
const isLooser = (rough: Quantity, fine: Quantity): boolean =>
  rough.magnitude !== null &&
  fine.magnitude !== null &&
  rough.magnitude % 3 === 0 &&
  fine.magnitude > rough.magnitude &&
  fine.magnitude < rough.magnitude + 3;

const sameUnit = (a: Quantity, b: Quantity): boolean =>
  a.unit === b.unit ||
  (a.unit !== null && b.unit !== null && (coversUnit(a.unit, b.unit) || coversUnit(b.unit, a.unit)));
