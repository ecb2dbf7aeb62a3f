import type { DecisionRule, FindingTraits, RuleMatch } from '../../model/decision.ts';
import type { Divergence } from '../../model/divergence.ts';
import { foldReading } from '../../text/fold.ts';

/** Checks that report one thing from either side: which of them does depends on which article came first (`mirror` of the check). */
const MIRRORED: Readonly<Record<string, string>> = { omission: 'addition' };

/** What kind of finding a check reports: its id, and one id for both checks of a mirrored pair. */
export const kindOf = (checkId: string): string =>
  (Object.hasOwn(MIRRORED, checkId) ? MIRRORED[checkId] : undefined) ?? checkId;

/** Two readings as one key, whichever article came first; a side that is missing differs from one that is empty. */
export const readingsKey = (readings: FindingTraits['readings']): string =>
  readings
    .map((reading) => (reading === null ? '' : `=${foldReading(reading)}`))
    .sort()
    .join('\u0001');

/** True where everything that the rule names holds for the finding. A rule that names nothing fits nothing. */
export function ruleFits(match: RuleMatch, { checkId, traits }: Pick<Divergence, 'checkId' | 'traits'>): boolean {
  const { cat, readings, spelling } = match;
  if (cat === undefined && readings === undefined && spelling === undefined && match.in === undefined) return false;
  if (cat !== undefined && kindOf(cat) !== kindOf(checkId)) return false;
  if (readings !== undefined && readingsKey(readings) !== readingsKey(traits.readings)) return false;
  if (spelling !== undefined) {
    const wanted = foldReading(spelling);
    if (!traits.readings.some((reading) => reading !== null && foldReading(reading) === wanted)) return false;
  }
  return match.in === undefined || sameWords(match.in, traits.articles);
}

/** The rule that rules on a finding: of those that fit, the one made last; of rules of one time, the later in the file. Null where none fits. */
export function ruleFor(
  finding: Pick<Divergence, 'checkId' | 'traits'>,
  rules: readonly DecisionRule[],
): DecisionRule | null {
  let best: DecisionRule | null = null;
  for (const rule of rules) {
    if (ruleFits(rule.match, finding) && (best === null || timeOf(rule.at) >= timeOf(best.at))) best = rule;
  }
  return best;
}

/** Rules with equal keys are about the same findings. */
export const ruleKey = ({ cat, readings, spelling, in: articles }: RuleMatch): string =>
  JSON.stringify([
    cat === undefined ? null : kindOf(cat),
    readings === undefined ? null : readingsKey(readings),
    spelling === undefined ? null : foldReading(spelling),
    articles === undefined ? null : [...articles].sort(),
  ]);

/** Equal lists, in whatever order. */
export function sameWords(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const [x, y] = [[...a].sort(), [...b].sort()];
  return x.every((word, i) => word === y[i]);
}

/** Milliseconds of an ISO 8601 date, or date and time (UTC where it names no zone); before all others where there is none. */
export function timeOf(at: string | null): number {
  if (at === null) return Number.NEGATIVE_INFINITY;
  const zoned = /T/.test(at) && !/(?:Z|[+-]\d\d:?\d\d)$/i.test(at) ? `${at}Z` : at;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}
