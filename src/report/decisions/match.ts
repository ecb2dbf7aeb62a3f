import type { ReviewPolicy } from '../../model/config.ts';
import type {
  Decision,
  DecisionRecord,
  DecisionRule,
  DecisionsFile,
  FindingTraits,
  Ruling,
} from '../../model/decision.ts';
import type { Divergence } from '../../model/divergence.ts';
import { kindOf, readingsKey, ruleFits, ruleFor, sameWords } from './rules.ts';

/** Share of the words around two readings that must be the same for a decision to be carried over, (0,1] (UX §6.3). */
const SAME_PLACE = 0.6;
/** Decisions on the same readings in the same articles that are held against a finding: more are no article. */
const MOST_ALIKE = 50;

export interface ApplyOptions {
  readonly policy?: ReviewPolicy;
  /**
   * What this run looked at: identities of its articles and ids of the checks that ran. Decisions on others are not called unused, nor are rules
   * that hold for any article. Absent = everything.
   */
  readonly scope?: { readonly articles: readonly string[]; readonly checks: readonly string[] };
}

/** A decision whose finding was found again in a text that has changed around it. */
export interface CarriedOver {
  readonly divergence: Divergence;
  readonly record: DecisionRecord;
}

/** A decision that stands in the file and does not hold. */
export interface Refused {
  readonly divergence: Divergence;
  readonly ruling: DecisionRecord | DecisionRule;
  /** 'enforced': the check can not be dismissed; 'note': the dismissal needs a note; 'facts': a number, name or negation beside it changed. */
  readonly because: 'enforced' | 'note' | 'facts';
}

export interface AppliedDecisions {
  /** In their order, each with the decision that holds for it (null = open). */
  readonly divergences: readonly Divergence[];
  /** Records and rules that fit no finding, in the order of the file. */
  readonly unused: readonly DecisionRecord[];
  readonly unusedRules: readonly DecisionRule[];
  readonly carried: readonly CarriedOver[];
  readonly refused: readonly Refused[];
}

/**
 * Findings with what people decided on them: the record with the finding's own fingerprint; else one on the same readings in the same articles with
 * much the same words around them (carried over); else the last rule that fits. No record holds where a number, a name or a negation of its sentences
 * changed. What `divergences` said of decisions before is forgotten. Pure; equal arguments give equal results.
 */
export function applyDecisions(
  divergences: readonly Divergence[],
  file: DecisionsFile,
  { policy, scope }: ApplyOptions = {},
): AppliedDecisions {
  const { exact, changed } = matchExactly(divergences, file.decisions);
  const taken = new Set(exact.values());
  const spare = file.decisions.filter((record) => !taken.has(record));
  const drifted = matchDrifted(
    divergences.filter((divergence) => !exact.has(divergence)),
    spare,
  );
  const moved = new Set(drifted.values());
  const refused: Refused[] = changed
    .filter(({ ruling }) => !moved.has(ruling))
    .map((change) => ({ ...change, because: 'facts' as const }));
  const carried: CarriedOver[] = [];
  const decided = divergences.map((divergence): Divergence => {
    const drift = drifted.get(divergence);
    const ruling = exact.get(divergence) ?? drift ?? ruleFor(divergence, file.rules);
    if (!ruling) return divergence.decision === null ? divergence : { ...divergence, decision: null };
    const because = objection(divergence, ruling, policy);
    if (because !== null) {
      refused.push({ divergence, ruling, because });
      return divergence.decision === null ? divergence : { ...divergence, decision: null };
    }
    if (drift) carried.push({ divergence, record: drift });
    return { ...divergence, decision: decisionOf(ruling, drift !== undefined) };
  });
  const used = new Set<DecisionRecord | DecisionRule>([...taken, ...moved, ...refused.map(({ ruling }) => ruling)]);
  return {
    divergences: decided,
    unused: file.decisions.filter((record) => !used.has(record) && inScope(record, scope)),
    unusedRules: file.rules.filter(
      (rule) => !divergences.some((divergence) => ruleFits(rule.match, divergence)) && inScope(rule.match, scope),
    ),
    carried,
    refused,
  };
}

const decisionOf = ({ verdict, reason, note, by, at }: Ruling, carriedOver: boolean): Decision => ({
  verdict,
  reason,
  note,
  by,
  at,
  carriedOver,
});

/** Why a dismissal does not hold where the team asks for more; null where it does. */
export function objection(
  { checkId, severity }: Pick<Divergence, 'checkId' | 'severity'>,
  { verdict, note }: Pick<Ruling, 'verdict' | 'note'>,
  policy: ReviewPolicy | undefined,
): 'enforced' | 'note' | null {
  if (verdict !== 'dismissed' || !policy) return null;
  if (policy.enforced.some((id) => kindOf(id) === kindOf(checkId))) return 'enforced';
  return policy.noteRequired.includes(severity) && (note ?? '').trim() === '' ? 'note' : null;
}

interface ExactMatches {
  readonly exact: ReadonlyMap<Divergence, DecisionRecord>;
  /** The same words, but the facts of their sentences changed. */
  readonly changed: readonly { readonly divergence: Divergence; readonly ruling: DecisionRecord }[];
}

function matchExactly(divergences: readonly Divergence[], records: readonly DecisionRecord[]): ExactMatches {
  const byFingerprint = new Map(records.map((record) => [record.fp, record]));
  const exact = new Map<Divergence, DecisionRecord>();
  const changed: { divergence: Divergence; ruling: DecisionRecord }[] = [];
  for (const divergence of divergences) {
    const record = byFingerprint.get(divergence.fingerprint);
    if (!record) continue;
    if (sameWords(record.facts, divergence.traits.facts)) exact.set(divergence, record);
    else changed.push({ divergence, ruling: record });
  }
  return { exact, changed };
}

/** Each record goes to one finding at most, the most similar pairs first. */
function matchDrifted(
  divergences: readonly Divergence[],
  records: readonly DecisionRecord[],
): ReadonlyMap<Divergence, DecisionRecord> {
  const byKey = new Map<string, DecisionRecord[]>();
  for (const record of records) {
    const key = placeKey(record.cat, { readings: [record.a, record.b], articles: record.in, facts: record.facts });
    const same = byKey.get(key);
    if (!same) byKey.set(key, [record]);
    else if (same.length < MOST_ALIKE) same.push(record);
  }
  const pairs = divergences.flatMap((divergence) => {
    const alike = byKey.get(placeKey(divergence.checkId, divergence.traits)) ?? [];
    return alike
      .map((record) => ({ divergence, record, likeness: likeness(record.near, divergence.traits.near) }))
      .filter((pair) => pair.likeness >= SAME_PLACE);
  });
  const matches = new Map<Divergence, DecisionRecord>();
  const spent = new Set<DecisionRecord>();
  for (const { divergence, record } of pairs.sort((x, y) => y.likeness - x.likeness)) {
    if (matches.has(divergence) || spent.has(record)) continue;
    matches.set(divergence, record);
    spent.add(record);
  }
  return matches;
}

/** What must be the same for a decision to be carried over: the check, the readings, the articles and the facts. */
const placeKey = (
  checkId: string,
  { readings, articles, facts }: Pick<FindingTraits, 'readings' | 'articles' | 'facts'>,
): string => JSON.stringify([kindOf(checkId), readingsKey(readings), [...articles].sort(), [...facts].sort()]);

/** Words in common, each as often as it occurs in both: Dice's coefficient, [0,1]; 1 where both are empty. */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    common += 1;
    left.set(word, count - 1);
  }
  return (2 * common) / (a.length + b.length);
}

/** True where the run could have found what a record or a rule is about. */
function inScope(
  about: { readonly cat?: string; readonly in?: readonly string[] },
  scope: ApplyOptions['scope'],
): boolean {
  if (!scope) return true;
  const { cat } = about;
  if (cat !== undefined && !scope.checks.some((id) => kindOf(id) === kindOf(cat))) return false;
  return about.in?.every((article) => scope.articles.includes(article)) ?? false;
}
