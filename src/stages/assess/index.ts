import {
  type Alignment,
  type Divergence,
  type PairOverlap,
  type ReportSummary,
  SEVERITIES,
  type Severity,
} from '../../model/index.ts';
import type { AssessInput } from './input.ts';
import { settleFirst } from './settle-first.ts';
import { ledeOf, statementOf } from './statement.ts';

/** What an editor should know first: the opening sentence, what to settle, and how much the articles share. */
export function assess(input: AssessInput): ReportSummary {
  const open = input.divergences.filter((divergence) => divergence.decision?.verdict !== 'dismissed');
  const counts = countBySeverity(open);
  return {
    statement: statementOf(input, counts),
    lede: ledeOf(input, counts),
    counts,
    settleFirst: settleFirst(open, input.articles),
    namesToSettle: input.names.filter((entity) => entity.resolution !== 'consistent').map((entity) => entity.id),
    overlap: input.alignments.map((alignment) => overlapOf(alignment, open)),
    sentenceCounts: input.articles.map((view) => ({
      articleId: view.article.id,
      sentences: view.sentences.filter((sentence) => sentence.kind !== 'boilerplate').length,
    })),
  };
}

function countBySeverity(divergences: readonly Divergence[]): Record<Severity, number> {
  const count = (severity: Severity): number =>
    divergences.filter((divergence) => divergence.severity === severity).length;
  const [neutral, minor, major, critical] = SEVERITIES.map(count);
  return { neutral: neutral ?? 0, minor: minor ?? 0, major: major ?? 0, critical: critical ?? 0 };
}

function overlapOf(alignment: Alignment, divergences: readonly Divergence[]): PairOverlap {
  const count = (relation: string): number => alignment.beads.filter((bead) => bead.relation === relation).length;
  const { source, target } = alignment.pair;
  const findings = divergences.filter(
    (divergence) => divergence.source?.articleId === source && divergence.target?.articleId === target,
  );
  return {
    pair: alignment.pair,
    equivalent: count('equivalent'),
    paraphrase: count('paraphrase'),
    overlap: count('overlap'),
    findings: findings.length,
  };
}
