import type { DecisionsFile, Divergence, Report } from './model/index.ts';
import { type AppliedDecisions, applyDecisions } from './report/decisions/index.ts';
import { DECISION_WARNINGS, decisionWarnings } from './report/decisions/warnings.ts';
import { assess } from './stages/assess/index.ts';
import { articleIdentity } from './text/identity.ts';
import { viewArticle } from './text/view.ts';

type DecidedRun = Pick<Report, 'articles' | 'checks' | 'configuration'>;

/** What people decided on the findings of a run, held against all of them: also those that the report leaves out. */
export const decideFindings = (
  divergences: readonly Divergence[],
  file: DecisionsFile,
  { articles, checks, configuration }: DecidedRun,
): AppliedDecisions =>
  applyDecisions(divergences, file, {
    policy: configuration.review,
    scope: {
      articles: articles.map(({ uri }) => articleIdentity(uri)),
      checks: checks.filter(({ status }) => status === 'ran').map(({ checkId }) => checkId),
    },
  });

/**
 * A report with what people decided: each finding has the decision of `file` that holds for it, and only that one; counts, the opening sentence and
 * "settle first" honour it. `warnings` tell of decisions that fit nothing here, that were not heeded, or that should be looked at again.
 */
export function withDecisions(report: Report, file: DecisionsFile): Report {
  const applied = decideFindings(report.divergences, file, report);
  const { divergences } = applied;
  const articles = report.articles.map((article) =>
    viewArticle(
      article,
      report.sentences.filter(({ articleId }) => articleId === article.id),
    ),
  );
  const { alignments, names, provenance, relations } = report;
  const codes: readonly string[] = Object.values(DECISION_WARNINGS);
  // What a saved run leaves out (`minSeverity`, `newOnly`) may be what a decision is about.
  const whole = report.configuration.minSeverity === 'neutral' && report.baseline === undefined;
  return {
    ...report,
    divergences,
    summary: assess({ articles, alignments, names, provenance, relations, divergences }),
    warnings: [
      ...report.warnings.filter(({ code }) => !codes.includes(code)),
      ...decisionWarnings(whole ? applied : { ...applied, unused: [], unusedRules: [] }),
    ],
  };
}
