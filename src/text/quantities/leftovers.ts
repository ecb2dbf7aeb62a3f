import { unitFact } from '../../data/quantities.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { QuantityDifference } from './comparison.ts';
import { type Item, neighbourhood } from './items.ts';

/** Share of `neighbourhood` in the slot score; the rest is what kind of values they are and what else is left over. Measured as MIN_SLOT. */
const CONTEXT_WEIGHT = 0.6;

/** What the slot score starts from, [0,1] and additive. */
const BASE = { any: 0.1, sameClass: 0.1, sameUnit: 0.15, alone: 0.35, magnitude: 0.3, repeated: -0.25 };

/** How sure it is that two facts fill one slot, [0,1]. */
export const slotOf = (x: Item, y: Item, base: number): number =>
  Math.max(0, Math.min(1, base + neighbourhood(x.quantity, y.quantity) * CONTEXT_WEIGHT));

/** Two facts that differ. Two vague amounts ("several years", "several months") are as firm as one another. */
export const differing = (
  x: Item,
  y: Item,
  { by, slot, alone }: Pick<QuantityDifference, 'by' | 'slot' | 'alone'>,
): QuantityDifference => ({
  source: x.quantity,
  target: y.quantity,
  part: x.part,
  by,
  weak: (x.weak || y.weak) && !(x.value === null && y.value === null),
  context: neighbourhood(x.quantity, y.quantity),
  slot,
  alone,
});

/** True for two measures of one dimension, two sums of money, and percent beside percentage points. */
export function isSameDimension(a: Quantity, b: Quantity): boolean {
  return a.unit !== null && b.unit !== null && dimensionOf(a) === dimensionOf(b);
}

const dimensionOf = ({ kind, unit }: Quantity): string =>
  kind === 'percent' ? 'percent' : kind === 'money' ? 'money' : ((unit && unitFact(unit)?.dimension) ?? 'count');

/** Classes within which leftovers are rivals for a slot. */
function classOf(item: Item): string {
  if (item.part !== 'value') return item.part;
  if (item.quantity.standing === 'label') return 'label';
  if (item.quantity.kind === 'ordinal') return 'ordinal';
  return item.value === null ? `vague ${dimensionOf(item.quantity)}` : dimensionOf(item.quantity);
}

/** Leftovers of related classes may still fill one slot: "3 km" beside "5", "84-year-old Abbas" beside "Abbas, 86". */
function comparable(p: string, q: string): boolean {
  if (p === q) return true;
  return (
    (p === 'count' && (q === 'ordinal' || MEASURED.has(q))) || (q === 'count' && (p === 'ordinal' || MEASURED.has(p)))
  );
}

const MEASURED: ReadonlySet<string> = new Set([
  'time',
  'length',
  'area',
  'volume',
  'mass',
  'speed',
  'power',
  'energy',
  'money',
  'temperature',
]);

/** A label stands against a label, and against a count behind the same name: "LokSound5" and "LokSound 7". */
function areRivals(x: Item, y: Item): boolean {
  const [p, q] = [classOf(x), classOf(y)];
  if ((p === 'label') === (q === 'label')) return comparable(p, q);
  const name = x.quantity.before?.[0];
  return name !== undefined && name.length > 2 && name === y.quantity.before?.[0] && (p === 'count' || q === 'count');
}

/** Pairs what no agreement has used up, likeliest slots first, each fact once. */
export function pairLeftovers(
  a: readonly Item[],
  b: readonly Item[],
  all: { readonly a: readonly Item[]; readonly b: readonly Item[] },
): QuantityDifference[] {
  if (a.length === 0 || b.length === 0) return [];
  const found: { x: Item; y: Item; difference: QuantityDifference; distance: number }[] = [];
  for (const x of a) {
    for (const y of b) {
      const by = x.part === 'relative' || !areRivals(x, y) ? null : difference(x, y);
      if (!by) continue;
      const firm = by === 'unit' || (!x.weak && !y.weak) || (x.value === null && y.value === null);
      const alone = firm && rivals(x, b) <= 1 && rivals(y, a) <= 1;
      const distance = Math.abs(x.index / all.a.length - y.index / all.b.length);
      found.push({
        x,
        y,
        distance,
        difference: differing(x, y, { by, alone, slot: slotOf(x, y, baseOf(x, y, { by, alone, all })) }),
      });
    }
  }
  const taken = new Set<Item>();
  const result: QuantityDifference[] = [];
  for (const { x, y, difference } of found.sort(
    (p, q) => q.difference.slot - p.difference.slot || p.distance - q.distance || inOrder(p, q),
  )) {
    if (taken.has(x) || taken.has(y)) continue;
    taken.add(x);
    taken.add(y);
    result.push(difference);
  }
  return result;
}

interface ItemPair {
  readonly x: Item;
  readonly y: Item;
}

/** Order of pairs that are as good as one another: from the front, nearest first; the same when the sides are swapped. */
export const inOrder = (p: ItemPair, q: ItemPair): number =>
  p.x.index + p.y.index - (q.x.index + q.y.index) || Math.abs(p.x.index - p.y.index) - Math.abs(q.x.index - q.y.index);

/** How many firm leftovers of the other side `item` could stand against. */
function rivals(item: Item, others: readonly Item[]): number {
  return others.filter((other) => (!other.weak || other.value === null) && areRivals(item, other)).length;
}

interface Circumstance {
  readonly by: QuantityDifference['by'];
  readonly alone: boolean;
  readonly all: { readonly a: readonly Item[]; readonly b: readonly Item[] };
}

function baseOf(x: Item, y: Item, { by, alone, all }: Circumstance): number {
  const same = classOf(x) === classOf(y);
  let base = BASE.any;
  if (same) base += BASE.sameClass;
  if (same && x.quantity.unit !== null && x.quantity.unit === y.quantity.unit) base += BASE.sameUnit;
  if (alone) base += BASE.alone;
  if (by === 'magnitude') base += BASE.magnitude;
  if (isStated(x, all.b) || isStated(y, all.a)) base += BASE.repeated;
  return base;
}

/** True where the other side states the value as well: then it is more likely said once than changed. */
const isStated = (item: Item, others: readonly Item[]): boolean =>
  item.value !== null &&
  others.some((other) => other.part === item.part && other.value === item.value && classOf(other) === classOf(item));

/** How two facts that do not agree differ; null where they state too little to differ. */
function difference(x: Item, y: Item): QuantityDifference['by'] | null {
  if (x.part !== 'value') return x.value === null || y.value === null ? null : 'value';
  const [q, r] = [x.quantity, y.quantity];
  if (x.value === null && y.value === null) {
    if (q.unit !== null && r.unit !== null) return isSameDimension(q, r) ? 'unit' : null;
    if (q.magnitude === null || r.magnitude === null) return null;
    // "Dozens" and "hundreds" are one power of ten apart, not the thousand that a confused magnitude makes.
    return Math.abs(q.magnitude - r.magnitude) >= 3 ? 'magnitude' : 'value';
  }
  if (x.value === null || y.value === null || isWorkedOut(x, y) || isWorkedOut(y, x)) return null;
  return isMagnitude(x, y) ? 'magnitude' : 'value';
}

/** "Two thirds of the 1,200 jobs" beside "800": a share may be given as the count that it makes. */
const isWorkedOut = (share: Item, count: Item): boolean =>
  share.quantity.kind === 'fraction' && count.quantity.kind === 'number' && (count.value ?? 0) >= LEAST_COUNT;

/** Below, a share and a count are more likely one number that was misread. */
const LEAST_COUNT = 20;

/** A thousand, a million … times apart, one of them with a magnitude word. */
function isMagnitude(x: Item, y: Item): boolean {
  const [a, b] = [Math.abs(x.value ?? 0), Math.abs(y.value ?? 0)];
  if (a === 0 || b === 0 || (x.quantity.magnitude === null && y.quantity.magnitude === null)) return false;
  const power = Math.log10(Math.max(a, b) / Math.min(a, b));
  return power > 2.9 && Math.abs(power / 3 - Math.round(power / 3)) < 1e-9;
}
