import type { Settings } from '../config/resolve.ts';
import { VariorumError } from '../errors.ts';
import type { AnyCheck, ArticleInput, Divergence, Report } from '../model/index.ts';
import { type EvidenceFlags, evidenceOf } from './alignment-evidence.ts';
import { assign } from './assign.ts';
import type { Context } from './context.ts';
import { type DecisionsFlags, readDecisions } from './decisions-file.ts';
import { reportFailure, reportWarnings } from './failures.ts';
import { asWarning, expandInputs, LARGEST_ARTICLE, readInputs } from './inputs.ts';
import { interruptibly } from './interrupt.ts';
import { createProgress } from './progress.ts';
import { allChecks } from './settings.ts';
import { termbaseOf } from './termbase.ts';

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
  /** What was decided on findings before; absent = nothing is heeded. */
  readonly decisions?: DecisionsFlags;
  /** The texts to be mended, as they were named; findings that concern none of them are left out. Absent = all. */
  readonly drafts?: readonly string[];
  /** Findings of an earlier run. */
  readonly baseline?: readonly Divergence[] | undefined;
  /** Leaves out what the baseline knows. */
  readonly newOnly?: boolean | undefined;
}

/**
 * Reads what was named and analyses it. Articles that fail are told of at once and stand in the report's warnings; the others are worked on.
 * Throws the failure where no article is left, E_TOO_FEW where fewer are left than it takes.
 */
export async function runAnalysis(request: AnalysisRequest): Promise<Report> {
  const { named, settings, context, atLeast } = request;
  const expanded = await expandInputs(named);
  const read = await readInputs(expanded.paths, LARGEST_ARTICLE);
  const failures = [...expanded.failures, ...read.failures];
  const inputs = assign(read.inputs, settings.languages, settings.encodings);
  if (inputs.length < atLeast) throw tooFew(failures, { context, count: inputs.length });

  const report = await analyzeInputs(inputs, request);
  if (report.articles.length < atLeast) {
    for (const failure of failures) reportFailure(failure, context);
    reportWarnings(report.warnings, context);
    throw new VariorumError('E_TOO_FEW', { count: String(report.articles.length) });
  }
  const warnings = [...failures.map(asWarning), ...report.warnings];
  for (const failure of failures) reportFailure(failure, context);
  reportWarnings(report.warnings, context);
  for (const { checkId, reason } of report.checks.filter(({ status }) => status === 'error')) {
    const own = settings.customChecks.find(({ check }) => check.id === checkId);
    const fix = own ? `It is a check of yours: mend ${own.path}.` : 'This is a bug: please report it.';
    reportFailure(new VariorumError('E_CHECK_FAILED', { id: checkId, reason: reason ?? 'it threw', fix }), context);
  }
  return { ...report, warnings };
}

/** Analyses what was read, with the settings of the request. */
export async function analyzeInputs(
  inputs: readonly ArticleInput[],
  {
    settings,
    context,
    progress,
    checks,
    evidence = {},
    drafts,
    baseline,
    newOnly = false,
    ...request
  }: AnalysisRequest,
): Promise<Report> {
  const { lexicons, ...engines } = await evidenceOf(evidence);
  const { analyze } = await import('../analyze.ts');
  const termbase = await termbaseOf(settings);
  const toRun = checks ?? (settings.customChecks.length > 0 ? await allChecks(settings) : undefined);
  const decisions = request.decisions ? await readDecisions(request.decisions, settings) : null;
  const line = createProgress(context, progress);
  try {
    return await interruptibly(async () =>
      analyze(inputs, {
        configuration: settings.configuration,
        engines: { onProgress: line.step, ...engines },
        lexicons,
        ...(decisions ? { decisions } : {}),
        termbase,
        ...(toRun ? { checks: toRun } : {}),
        ...(drafts ? { drafts: (await expandInputs(drafts)).paths } : {}),
        ...(baseline ? { baseline, newOnly } : {}),
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
