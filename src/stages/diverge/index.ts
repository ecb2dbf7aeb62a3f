import {
  type Alignment,
  type AnyCheck,
  type Article,
  type ArticleId,
  type ArticleView,
  atLeast,
  type CheckRun,
  type Divergence,
  divergenceId,
  type NameEntity,
  type NameMention,
  type ResolvedConfig,
  SEVERITIES,
  type TermConcept,
} from '../../model/index.ts';
import { buildCapabilities } from './context.ts';
import { type FactsOf, readFacts } from './facts.ts';
import { fingerprintOf, placeOf, traitsOf } from './fingerprint.ts';
import { mergeDrafts } from './merge.ts';
import { messageOf, type Witnesses, witnessesOf } from './message.ts';
import { type Draft, runCheck } from './run-checks.ts';

export interface DivergeInput {
  readonly articles: readonly ArticleView[];
  readonly alignments: readonly Alignment[];
  readonly names: { readonly entities: readonly NameEntity[]; readonly mentions: readonly NameMention[] };
  readonly checks: readonly AnyCheck[];
  readonly configuration: ResolvedConfig;
  /** The user's glossary; absent = none. */
  readonly termbase?: readonly TermConcept[];
}

export interface DivergeResult {
  /** Worst first, then by pair (in the order of the articles) and place. */
  readonly divergences: readonly Divergence[];
  /** Findings below `minSeverity`, in the same order: a decision on one of them is not without a finding. */
  readonly below: readonly Divergence[];
  /** One per check handed in, in their order; `findings` counts what is in `divergences`. */
  readonly checks: readonly CheckRun[];
}

/** Runs the checks over aligned articles. Never throws for a check: one that throws is reported as 'error'. */
export function diverge({ configuration, checks, ...run }: DivergeInput): DivergeResult {
  const { articles } = run;
  const capabilities = buildCapabilities(run);
  const outcomes = checks.map((check, rank) => runCheck(check, rank, { capabilities, configuration }));
  const drafts = outcomes.flatMap((outcome) => outcome.drafts);
  const known = new Map(articles.map(({ article }) => [article.id, article]));
  const ordered = mergeDrafts(drafts, known).sort(byReportOrder(articles));
  const witnesses = witnessesOf(known, () => capabilities.beads);
  const found = identify(ordered, witnesses, readFacts(articles, run.names.mentions, capabilities));
  const reported = ({ severity }: Divergence): boolean => atLeast(severity, configuration.minSeverity);
  const divergences = found.filter(reported);
  const counts = new Map<string, number>();
  for (const { checkId } of divergences) counts.set(checkId, (counts.get(checkId) ?? 0) + 1);
  return {
    divergences,
    below: found.filter((divergence) => !reported(divergence)),
    checks: outcomes.map(({ run }) => ({ ...run, findings: counts.get(run.checkId) ?? 0 })),
  };
}

/** Worst first, then by pair, place, and the order of the registry. */
function byReportOrder(articles: readonly ArticleView[]): (a: Draft, b: Draft) => number {
  const rank = new Map(articles.map(({ article }, index) => [article.id, index]));
  const place = ({ finding: { source, target } }: Draft): number[] => {
    const a = source ?? target;
    const b = target ?? source;
    return [
      rank.get(a?.articleId ?? b?.articleId ?? ('' as ArticleId)) ?? 0,
      (b && rank.get(b.articleId)) ?? 0,
      a?.span.start ?? 0,
      b?.span.start ?? 0,
    ];
  };
  return (a, b) => {
    const severity = SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity);
    if (severity !== 0) return severity;
    const [x, y] = [place(a), place(b)];
    for (let i = 0; i < x.length; i++) {
      const difference = (x[i] ?? 0) - (y[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return a.rank - b.rank;
  };
}

/** Adds fingerprints, short ids, messages and traits. */
function identify(drafts: readonly Draft[], witnesses: Witnesses, factsOf: FactsOf): Divergence[] {
  const { articles } = witnesses;
  const fingerprints = distinctFingerprints(drafts, articles);
  const ids = shortIds(fingerprints);
  return drafts.map((draft, index) =>
    toDivergence(draft, {
      fingerprint: fingerprints[index] ?? '',
      id: ids[index] ?? '',
      traits: traitsOf(draft, articles, factsOf),
      message: messageOf(draft, witnesses),
    }),
  );
}

/** The fingerprint of every draft; "#2" … in order of the texts, not of the report, where several would share one. */
function distinctFingerprints(drafts: readonly Draft[], articles: ReadonlyMap<ArticleId, Article>): string[] {
  const bases = drafts.map((draft) => fingerprintOf(draft, articles));
  if (new Set(bases).size === bases.length) return bases;
  const seen = new Map<string, number>();
  const inOrder = drafts
    .map((draft, index) => ({ index, base: bases[index] ?? '', place: placeOf(draft, articles) }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
  const fingerprints: string[] = [];
  for (const { index, base } of inOrder) {
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    fingerprints[index] = count === 1 ? base : `${base}#${count}`;
  }
  return fingerprints;
}

const SHORTEST_ID = 6;

/** The first 6 characters after "v1:", more where two would be equal. */
function shortIds(fingerprints: readonly string[]): string[] {
  const taken = new Set<string>();
  return fingerprints.map((fingerprint) => {
    const [hash = '', ordinal] = fingerprint.slice('v1:'.length).split('#');
    const suffix = ordinal === undefined ? '' : `-${ordinal}`;
    let length = SHORTEST_ID;
    while (length < hash.length && taken.has(hash.slice(0, length) + suffix)) length += 1;
    const id = hash.slice(0, length) + suffix;
    taken.add(id);
    return `VR-${id}`;
  });
}

function toDivergence(
  { check, finding, severity }: Draft,
  {
    fingerprint,
    id,
    traits,
    message,
  }: Pick<Divergence, 'fingerprint' | 'traits' | 'message'> & { readonly id: string },
): Divergence {
  return {
    id: divergenceId(id),
    checkId: check.id,
    category: check.category,
    severity,
    confidence: finding.confidence,
    beadId: finding.beadId ?? null,
    source: finding.source,
    target: finding.target,
    message,
    suggestion: finding.suggestion ?? null,
    evidence: finding.evidence,
    occurrences: finding.occurrences ?? [],
    fingerprint,
    decision: null,
    traits,
  };
}
