import type { DecisionRecord, DecisionRule, DecisionsFile, RuleMatch, Ruling } from '../../model/decision.ts';
import type { Divergence } from '../../model/divergence.ts';
import { ruleKey, timeOf } from './rules.ts';
import { recordLine } from './serialise.ts';

export const NO_DECISIONS: DecisionsFile = { version: 1, decisions: [], rules: [], history: [] };

/** The line of the decisions file that says `ruling` of a finding. Only a dismissal keeps a reason. */
export function recordOf({ fingerprint, checkId, traits }: Divergence, ruling: Ruling): DecisionRecord {
  const { verdict, reason, note, by, at } = ruling;
  return {
    fp: fingerprint,
    cat: checkId,
    verdict,
    reason: verdict === 'dismissed' ? reason : null,
    note,
    by,
    at,
    a: traits.readings[0],
    b: traits.readings[1],
    in: traits.articles,
    near: traits.near,
    facts: traits.facts,
  };
}

/**
 * The file with a decision put in. It takes the place of the one with its fingerprint and of those in `replaces` (the one that was carried over to the
 * same finding); what another person had decided differently is kept in `history`.
 */
export function withDecision(
  file: DecisionsFile,
  record: DecisionRecord,
  replaces: readonly string[] = [],
): DecisionsFile {
  const gone = (other: DecisionRecord): boolean => other.fp === record.fp || replaces.includes(other.fp);
  const overruled = file.decisions.filter(
    (other) => gone(other) && other.by !== record.by && !sameRuling(other, record),
  );
  return {
    ...file,
    decisions: [...file.decisions.filter((other) => !gone(other)), record],
    history: distinct([...file.history, ...overruled]),
  };
}

/** The file without the decisions that have these fingerprints: their findings are open again. */
export const withoutDecisions = (file: DecisionsFile, fingerprints: readonly string[]): DecisionsFile => ({
  ...file,
  decisions: file.decisions.filter(({ fp }) => !fingerprints.includes(fp)),
});

/** The file with a rule put in, in the place of one about the same findings. */
export const withRule = (file: DecisionsFile, rule: DecisionRule): DecisionsFile => ({
  ...file,
  rules: [...withoutRule(file, rule.match).rules, rule],
});

/** The file without the rules about these findings. */
export const withoutRule = (file: DecisionsFile, match: RuleMatch): DecisionsFile => ({
  ...file,
  rules: file.rules.filter((rule) => ruleKey(rule.match) !== ruleKey(match)),
});

/**
 * Two files as one. Where they rule differently on a finding, the later `at` wins (of two of one time the stricter: accepted) and the other is kept in
 * `history`. The order of the arguments does not matter to who wins.
 */
export function mergeDecisions(mine: DecisionsFile, theirs: DecisionsFile): DecisionsFile {
  const records = new Map<string, DecisionRecord>();
  const history = [...mine.history, ...theirs.history];
  for (const record of [...mine.decisions, ...theirs.decisions]) {
    const known = records.get(record.fp);
    const kept = known && compareRulings(known, record) >= 0 ? known : record;
    const lost = kept === known ? record : known;
    if (lost && !sameRuling(kept, lost)) history.push(lost);
    records.set(record.fp, kept);
  }
  const rules = new Map<string, DecisionRule>();
  for (const rule of [...mine.rules, ...theirs.rules]) {
    const known = rules.get(ruleKey(rule.match));
    rules.set(ruleKey(rule.match), known && compareRulings(known, rule) >= 0 ? known : rule);
  }
  return { version: 1, decisions: [...records.values()], rules: [...rules.values()], history: distinct(history) };
}

const sameRuling = (a: Ruling, b: Ruling): boolean =>
  a.verdict === b.verdict && a.reason === b.reason && (a.note ?? '') === (b.note ?? '');

/** Positive where `a` wins: made later, else stricter, else by the words themselves, so that it does not depend on the order. */
function compareRulings(a: Ruling, b: Ruling): number {
  const [x, y] = [timeOf(a.at), timeOf(b.at)];
  if (x !== y) return x > y ? 1 : -1;
  if (a.verdict !== b.verdict) return a.verdict === 'accepted' ? 1 : -1;
  const [said, other] = [JSON.stringify(a), JSON.stringify(b)];
  return said === other ? 0 : said > other ? 1 : -1;
}

function distinct(records: readonly DecisionRecord[]): DecisionRecord[] {
  const lines = new Map(records.map((record) => [recordLine(record), record]));
  return [...lines.values()];
}
