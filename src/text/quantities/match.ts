import type { Quantity } from '../../model/quantity.ts';
import type { QuantityComparison, QuantityDifference, QuantityMatch } from './comparison.ts';
import { agree, type Relation } from './equal.ts';
import { type Item, itemsOf, neighbourhood } from './items.ts';
import { differing, inOrder, isSameDimension, pairLeftovers, slotOf } from './leftovers.ts';

/**
 * Matches the quantities of two texts as multisets: first what agrees (METHODS: "13.3 thousand" = 13,300, 21:30 = 9:30 p.m., half = 50 %, two weeks = 14 days),
 * best pairs first; then what is left over and stands in a like slot is paired as a difference.
 */
export function matchQuantities(source: readonly Quantity[], target: readonly Quantity[]): QuantityComparison {
  if (source.length === 0 || target.length === 0)
    return { matches: [], differences: [], onlySource: source, onlyTarget: target };
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
    else
      differences.push(
        differing(x, y, {
          by: 'unit',
          slot: slotOf(x, y, isSameDimension(x.quantity, y.quantity) ? 0.4 : 0.15),
          alone: true,
        }),
      );
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
  return found.sort((p, q) => q.score - p.score || inOrder(p, q));
}
