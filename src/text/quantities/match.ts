import { unitFact } from '../../data/quantities.ts';
import type { Quantity } from '../../model/quantity.ts';
import { agree, type Relation } from './equal.ts';
import { type Item, itemsOf, neighbourhood, type QuantityPart } from './items.ts';

export interface QuantityMatch {
  readonly source: Quantity;
  readonly target: Quantity;
  readonly part: QuantityPart;
  readonly relation: Exclude<Relation, 'unit-differs'>;
}

/** Two facts that fill one slot and do not agree. */
export interface QuantityDifference {
  readonly source: Quantity;
  readonly target: Quantity;
  readonly part: QuantityPart;
  /** 'magnitude': same leading figures, a thousand or more times apart. 'unit': same figure, other unit. */
  readonly by: 'value' | 'magnitude' | 'unit';
  /** How sure it is that both fill the same slot, [0,1]. */
  readonly slot: number;
  /** How alike the words around both are, [0,1]; 0 across languages. */
  readonly context: number;
  /** True where one of them may count nothing ("one", "a week"). */
  readonly weak: boolean;
  /** True where nothing else of this kind is left over on either side. */
  readonly alone: boolean;
}

export interface QuantityComparison {
  readonly matches: readonly QuantityMatch[];
  /** In order of the source. */
  readonly differences: readonly QuantityDifference[];
  /** Quantities of which nothing was matched or paired, in text order. */
  readonly onlySource: readonly Quantity[];
  readonly onlyTarget: readonly Quantity[];
}

/**
 * Matches the quantities of two texts as multisets: first what agrees (METHODS: "13.3 thousand" = 13,300, 21:30 = 9:30 p.m., half = 50 %, two weeks = 14 days),
 * best pairs first; then what is left over and stands in a like slot is paired as a difference.
 */
export function matchQuantities(source: readonly Quantity[], target: readonly Quantity[]): QuantityComparison {
  const a = itemsOf(source);
  const b = itemsOf(target);
  const used = { a: new Set<Item>(), b: new Set<Item>() };
  const matches: QuantityMatch[] = [];
  const differences: QuantityDifference[] = [];
  pairClockScores(a, b, used, matches);
  for (const { x, y, relation } of candidates(a, b, used)) {
    if (used.a.has(x) || used.b.has(y)) continue;
    used.a.add(x);
    used.b.add(y);
    if (relation !== 'unit-differs') matches.push({ source: x.quantity, target: y.quantity, part: x.part, relation });
    else differences.push({ ...facts(x, y, 'unit'), slot: slotOf(x, y, 0.4), alone: true });
  }
  const left = { a: a.filter((item) => !used.a.has(item)), b: b.filter((item) => !used.b.has(item)) };
  differences.push(...pairLeftovers(left.a, left.b, { a, b }));
  const paired = new Set([...matches, ...differences].flatMap((pair) => [pair.source, pair.target]));
  return {
    matches,
    differences: differences.sort(
      (x, y) => x.source.span.start - y.source.span.start || x.target.span.start - y.target.span.start,
    ),
    onlySource: source.filter((quantity) => !paired.has(quantity)),
    onlyTarget: target.filter((quantity) => !paired.has(quantity)),
  };
}

interface Used {
  readonly a: Set<Item>;
  readonly b: Set<Item>;
}

const facts = (
  x: Item,
  y: Item,
  by: QuantityDifference['by'],
): Pick<QuantityDifference, 'source' | 'target' | 'part' | 'by' | 'weak' | 'context'> => ({
  source: x.quantity,
  target: y.quantity,
  part: x.part,
  by,
  weak: x.weak || y.weak,
  context: neighbourhood(x.quantity, y.quantity),
});

/** "18:16" is a score beside "18-16", whatever it looked like alone. */
function pairClockScores(a: readonly Item[], b: readonly Item[], used: Used, matches: QuantityMatch[]): void {
  for (const [clocks, others, turned] of [
    [a, b, false],
    [b, a, true],
  ] as const) {
    for (const clock of clocks) {
      if (clock.part !== 'clock' || clock.value === null) continue;
      const [hours, minutes] = [Math.floor(clock.value / 60), clock.value % 60];
      const score = others.find(
        (item) => item.part === 'value' && item.quantity.value === hours && item.quantity.upper === minutes,
      );
      if (!score) continue;
      const [mine, theirs] = turned ? [used.b, used.a] : [used.a, used.b];
      mine.add(clock);
      for (const item of others) if (item.quantity === score.quantity) theirs.add(item);
      const [source, target] = turned ? [score.quantity, clock.quantity] : [clock.quantity, score.quantity];
      matches.push({ source, target, part: 'value', relation: 'equal' });
    }
  }
}

/** Agreeing pairs, surest first: rank, then like neighbourhoods, then nearness in order. */
function candidates(a: readonly Item[], b: readonly Item[], used: Used): { x: Item; y: Item; relation: Relation }[] {
  const found: { x: Item; y: Item; relation: Relation; score: number }[] = [];
  for (const x of a) {
    if (used.a.has(x)) continue;
    for (const y of b) {
      if (used.b.has(y)) continue;
      const agreement = agree(x, y);
      if (!agreement) continue;
      const distance = Math.abs(x.index / a.length - y.index / b.length);
      const labels = (x.quantity.standing === 'label') === (y.quantity.standing === 'label') ? 0.2 : 0;
      found.push({
        x,
        y,
        relation: agreement.relation,
        score: agreement.rank + neighbourhood(x.quantity, y.quantity) + labels - distance / 4,
      });
    }
  }
  return found.sort((p, q) => q.score - p.score);
}

/** Classes within which leftovers are rivals for a slot. */
function classOf(item: Item): string {
  if (item.part !== 'value') return item.part;
  const { kind, unit, standing } = item.quantity;
  if (standing === 'label') return 'label';
  if (kind === 'percent') return 'percent';
  if (unit === null) return 'count';
  return unitFact(unit)?.dimension ?? (kind === 'money' ? 'money' : 'count');
}

/** Leftovers of related classes may still fill one slot: "3 km" beside "5". */
function comparable(x: Item, y: Item): boolean {
  const [p, q] = [classOf(x), classOf(y)];
  if (p === q) return true;
  return x.part === 'value' && y.part === 'value' && p !== 'label' && q !== 'label' && (p === 'count' || q === 'count');
}

function pairLeftovers(
  a: readonly Item[],
  b: readonly Item[],
  all: { readonly a: readonly Item[]; readonly b: readonly Item[] },
): QuantityDifference[] {
  const found: { x: Item; y: Item; difference: QuantityDifference }[] = [];
  const firm = (items: readonly Item[], kind: string): number =>
    items.filter((item) => !item.weak && classOf(item) === kind).length;
  for (const x of a) {
    for (const y of b) {
      if (x.part === 'relative' || !comparable(x, y)) continue;
      const kind = classOf(x);
      const alone = kind === classOf(y) && firm(a, kind) === 1 && firm(b, kind) === 1;
      const by = difference(x, y);
      if (!by) continue;
      const repeated =
        all.b.some((item) => item.part === x.part && item.value === x.value) ||
        all.a.some((item) => item.part === y.part && item.value === y.value);
      const base =
        (alone ? 0.45 : 0.1) + (kind === classOf(y) ? 0.1 : 0) + (by === 'magnitude' ? 0.3 : 0) - (repeated ? 0.25 : 0);
      found.push({ x, y, difference: { ...facts(x, y, by), alone, slot: slotOf(x, y, base) } });
    }
  }
  const taken = new Set<Item>();
  const order = (p: { x: Item; y: Item }): number => Math.abs(p.x.index / all.a.length - p.y.index / all.b.length);
  const result: QuantityDifference[] = [];
  for (const { x, y, difference } of found.sort(
    (p, q) => q.difference.slot - p.difference.slot || order(p) - order(q),
  )) {
    if (taken.has(x) || taken.has(y)) continue;
    taken.add(x);
    taken.add(y);
    result.push(difference);
  }
  return result;
}

const slotOf = (x: Item, y: Item, base: number): number =>
  Math.max(0, Math.min(1, base + neighbourhood(x.quantity, y.quantity) * 0.6));

/** How two facts that do not agree differ; null where they state too little to differ. */
function difference(x: Item, y: Item): QuantityDifference['by'] | null {
  if (x.part !== 'value') return x.value === null || y.value === null ? null : 'value';
  const [q, r] = [x.quantity, y.quantity];
  if (x.value === null && y.value === null) {
    if (q.unit !== null && r.unit !== null)
      return unitFact(q.unit)?.dimension === unitFact(r.unit)?.dimension ? 'unit' : null;
    return q.magnitude !== null && r.magnitude !== null ? 'magnitude' : null;
  }
  if (x.value === null || y.value === null) return null;
  return isMagnitude(x, y) ? 'magnitude' : 'value';
}

/** A thousand, a million … times apart, one of them with a magnitude word. */
function isMagnitude(x: Item, y: Item): boolean {
  const [a, b] = [Math.abs(x.value ?? 0), Math.abs(y.value ?? 0)];
  if (a === 0 || b === 0 || (x.quantity.magnitude === null && y.quantity.magnitude === null)) return false;
  const power = Math.log10(Math.max(a, b) / Math.min(a, b));
  return power > 2.9 && Math.abs(power / 3 - Math.round(power / 3)) < 1e-9;
}
