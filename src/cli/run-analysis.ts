import type { Settings } from '../config/resolve.ts';
import { VariorumError } from '../errors.ts';
import type { AnyCheck, ArticleInput, Report } from '../model/index.ts';
import { type Evidence, type EvidenceFlags, evidenceOf } from './alignment-evidence.ts';
import { assign } from './assign.ts';
import type { Context } from './context.ts';
import { reportFailure, reportWarnings } from './failures.ts';
import { asWarning, expandInputs, LARGEST_ARTICLE, readInputs } from './inputs.ts';
import { interruptibly } from './interrupt.ts';
import { createProgress } from './progress.ts';

export interface AnalysisRequest {
  /** Files, globs, folders or `-`. */
  readonly named: readonly string[];
  readonly settings: Settings;
  readonly context: Context;
  readonly progress: boolean;
  /** Articles that it takes. */
  readonly atLeast: 1 | 2;
  /** Checks to run; absent = those that are registered. */
  readonly checks?: readonly AnyCheck[];
  /** Lexicons and an encoder for the alignment. */
  readonly evidence?: EvidenceFlags;
}

/**
 * Reads what was named and analyses it. Articles that fail are told of at once and stand in the report's warnings; the others are worked on.
 * Throws the failure where no article is left, E_TOO_FEW where fewer are left than it takes.
 */
export async function runAnalysis({
  named,
  settings,
  context,
  progress,
  atLeast,
  checks,
  evidence = {},
}: AnalysisRequest): Promise<Report> {
  const expanded = await expandInputs(named);
  const read = await readInputs(expanded.paths, LARGEST_ARTICLE);
  const failures = [...expanded.failures, ...read.failures];
  const inputs = assign(read.inputs, settings.languages, settings.encodings);
  if (inputs.length < atLeast) throw tooFew(failures, { context, count: inputs.length });

  const work = { settings, context, progress, checks, evidence: await evidenceOf(evidence) };
  const report = await analyzeInputs(inputs, work);
  if (report.articles.length < atLeast) {
    for (const failure of failures) reportFailure(failure, context);
    reportWarnings(report.warnings, context);
    throw new VariorumError('E_TOO_FEW', { count: String(report.articles.length) });
  }
  const warnings = [...failures.map(asWarning), ...report.warnings];
  for (const failure of failures) reportFailure(failure, context);
  reportWarnings(report.warnings, context);
  for (const { checkId, reason } of report.checks.filter(({ status }) => status === 'error')) {
    reportFailure(new VariorumError('E_CHECK_FAILED', { id: checkId, reason: reason ?? 'it threw' }), context);
  }
  return { ...report, warnings };
}

interface Work {
  readonly settings: Settings;
  readonly context: Context;
  readonly progress: boolean;
  readonly checks: readonly AnyCheck[] | undefined;
  readonly evidence: Evidence;
}

async function analyzeInputs(
  inputs: readonly ArticleInput[],
  { settings, context, progress, checks, evidence: { lexicons, ...engines } }: Work,
): Promise<Report> {
  const { analyze } = await import('../analyze.ts');
  const line = createProgress(context, progress);
  try {
    return await interruptibly(() =>
      analyze(inputs, {
        configuration: settings.configuration,
        engines: { onProgress: line.step, ...engines },
        lexicons,
        ...(checks ? { checks } : {}),
      }),
    );
  } finally {
    line.end();
  }
}

/** What to throw: the last failure where nothing could be read, else the count; the other failures are told before. */
function tooFew(
  failures: readonly VariorumError[],
  { context, count }: { context: Context; count: number },
): VariorumError {
  const last = count === 0 ? failures.at(-1) : undefined;
  for (const failure of failures) if (failure !== last) reportFailure(failure, context);
  return last ?? new VariorumError('E_TOO_FEW', { count: String(count) });
}
