import { quantityTable } from '../../data/quantities.ts';
import type { BeadView, Regime, SideView } from '../../model/check.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Anchor } from '../../model/span.ts';
import type { QuantityComparison, QuantityDifference } from './comparison.ts';
import { matchQuantities } from './match.ts';
import { plain } from './reader.ts';

/** Reads the quantities of a stretch; the same array each time it is asked for the same stretch. */
export type QuantitiesOf = (side: SideView) => readonly Quantity[];

/**
 * `slot` from which two values are taken to fill the same place, [0,1]. Measured on news translated twice (the evaluation's development rows):
 * a near copy leaves little else that a value could answer to; where each text says things of its own, the words around must agree as well.
 */
const MIN_SLOT: Readonly<Record<Regime, number>> = { 'near-copy': 0.3, paraphrase: 0.4, overlap: 0.75 };
/** The same for values that may count nothing ("one", "first", "a week"). */
const MIN_WEAK_SLOT: Readonly<Record<Regime, number>> = { 'near-copy': 0.35, paraphrase: 0.6, overlap: 0.9 };
/** `context` that an overlap asks for besides. */
const MIN_OVERLAP_CONTEXT = 0.5;

/** All differing facts of one pair of quantities: day and month of one date, both ends of one range. */
export interface DifferingPair {
  readonly source: Quantity;
  readonly target: Quantity;
  /** Never empty; in order of the parts. */
  readonly differences: readonly QuantityDifference[];
  /** Confidence that it is real, [0,1]. */
  readonly confidence: number;
  readonly weak: boolean;
}

const compared = new WeakMap<BeadView, QuantityComparison>();

/** `matchQuantities` of the two sides of a bead; worked out once for all checks that ask. */
export function compareBead(bead: BeadView, quantities: QuantitiesOf): QuantityComparison {
  let comparison = compared.get(bead);
  if (!comparison) {
    comparison = matchQuantities(quantities(bead.source), quantities(bead.target));
    compared.set(bead, comparison);
  }
  return comparison;
}

/** The differences of a bead that its regime lets stand, gathered by the two quantities, in order of the source. */
export function differingPairs(bead: BeadView, quantities: QuantitiesOf): DifferingPair[] {
  const { differences } = compareBead(bead, quantities);
  if (differences.length === 0) return [];
  const gathered = new Map<Quantity, DifferingPair[]>();
  for (const difference of differences) {
    if (!stands(difference, bead.regime) || isUnreadMagnitude(difference, bead)) continue;
    const pairs = gathered.get(difference.source) ?? [];
    const at = pairs.findIndex((pair) => pair.target === difference.target);
    const known = pairs[at];
    const { source, target, weak } = difference;
    const confidence = confidenceOf(difference, bead.regime);
    if (!known) pairs.push({ source, target, differences: [difference], confidence, weak });
    else {
      const differences = [...known.differences, difference];
      pairs[at] = {
        source,
        target,
        differences,
        confidence: Math.max(known.confidence, confidence),
        weak: known.weak && weak,
      };
    }
    gathered.set(difference.source, pairs);
  }
  return [...gathered.values()].flat();
}

/** A figure beside the same figure with a magnitude, where the first is in a language whose inflected magnitudes are not known. */
function isUnreadMagnitude({ by, source, target }: QuantityDifference, bead: BeadView): boolean {
  if (by !== 'magnitude') return false;
  return (
    (source.magnitude === null && quantityTable(bead.source.language) === null) ||
    (target.magnitude === null && quantityTable(bead.target.language) === null)
  );
}

function stands({ slot, weak, context }: QuantityDifference, regime: Regime): boolean {
  if (regime === 'overlap' && context < MIN_OVERLAP_CONTEXT) return false;
  return slot >= (weak ? MIN_WEAK_SLOT : MIN_SLOT)[regime];
}

const confidenceOf = ({ slot, weak }: QuantityDifference, regime: Regime): number => {
  const base = regime === 'near-copy' ? 0.95 : 0.6 + 0.35 * slot;
  return Number((weak ? base - 0.15 : base).toFixed(2));
};

/** True where nothing but a figure of a date differs: the day or the year, written with digits. */
export const isFigureOfDate = ({ differences }: DifferingPair): boolean =>
  differences.length === 1 && (differences[0]?.part === 'day' || differences[0]?.part === 'year');

/** True where a named part of a date, or a time of day, differs; or several parts do. */
export const isDatePair = (pair: DifferingPair): boolean =>
  pair.differences.every(({ part }) => part !== 'value') && !isFigureOfDate(pair);

/** A side, or a whole article. */
type Witness = Pick<SideView, 'article'>;

export const anchorOf = ({ article }: Witness, { span }: Quantity): Anchor => ({ articleId: article.id, span });

/** Both readings as evidence, with the values that were compared. */
export function quantityEvidence(
  sides: { readonly source: Witness; readonly target: Witness },
  { source, target }: { readonly source: Quantity; readonly target: Quantity },
): readonly [Evidence, Evidence] {
  return [describe(sides.source, source), describe(sides.target, target)];
}

const describe = (side: Witness, quantity: Quantity): Evidence => ({
  kind: 'quantity',
  surface: quantity.surface,
  value: readable(quantity),
  unit: quantity.unit,
  anchor: anchorOf(side, quantity),
});

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** The value as a reader of a report understands it: "21:30", "2020-07-26", "Tuesday", "13300", "2 week". */
function readable({ key, kind, value, upper, unit }: Quantity): string {
  if (kind === 'weekday') return WEEKDAYS[(value ?? 0) - 1] ?? key;
  if (kind === 'season') return SEASONS[(value ?? 0) - 1] ?? key;
  if (
    value === null ||
    kind === 'date' ||
    kind === 'month' ||
    kind === 'score' ||
    kind === 'clock' ||
    kind === 'decade'
  ) {
    return key.replace(/^[a-z]+:/, '');
  }
  const figures = upper === null ? plain(value) : `${plain(value)}–${plain(upper)}`;
  return unit === null ? figures : `${figures} ${unit}`;
}
