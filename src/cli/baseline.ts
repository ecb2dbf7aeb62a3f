import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { VariorumError } from '../errors.ts';
import type { ArticleInput, Divergence } from '../model/index.ts';
import { assign } from './assign.ts';
import { expandInputs, LARGEST_ARTICLE } from './inputs.ts';
import { readReport } from './read-report.ts';
import { type AnalysisRequest, analyzeInputs } from './run-analysis.ts';

const GIT = 'git:';

/** What `--baseline` and `--new-only` ask for. */
export interface BaselineFlags {
  readonly baseline?: string | undefined;
  readonly newOnly?: boolean | undefined;
}

/** The request with its baseline, where one is named. Throws E_USAGE for `--new-only` without one. */
export async function withBaseline(
  request: AnalysisRequest,
  { baseline, newOnly = false }: BaselineFlags,
): Promise<AnalysisRequest> {
  if (baseline !== undefined) return { ...request, baseline: await baselineOf(baseline, request), newOnly };
  if (!newOnly) return request;
  throw new VariorumError('E_USAGE', {
    reason: '--new-only needs a baseline',
    fix: 'Add --baseline run.json, or --baseline git:main.',
  });
}

/**
 * The findings that a run is held against: those of a saved run, or, for `git:<commit>`, those of the same articles as they stood there.
 * Articles that the commit does not have are left out. Throws what `readReport` throws, and E_BASELINE where git can not tell.
 */
async function baselineOf(named: string, request: AnalysisRequest): Promise<readonly Divergence[]> {
  if (!named.startsWith(GIT)) return (await readReport(named)).divergences;
  const commit = named.slice(GIT.length);
  const { paths } = await expandInputs(request.named);
  await assertCommit(commit);
  const then = (await Promise.all(paths.map((path) => fileAt(commit, path)))).filter((input) => input !== null);
  const { settings } = request;
  const inputs = assign(then, settings.languages, settings.encodings);
  if (inputs.length < request.atLeast) return [];
  const report = await analyzeInputs(inputs, request);
  return report.divergences;
}

const run = promisify(execFile);

async function assertCommit(commit: string): Promise<void> {
  try {
    // A name that begins with a hyphen would be an option of git.
    if (commit === '' || commit.startsWith('-')) throw new Error('that is no name of a commit');
    await run('git', ['rev-parse', '--verify', '--quiet', `${commit}^{commit}`]);
  } catch (cause) {
    const lacking = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new VariorumError(
      'E_BASELINE',
      {
        named: `${GIT}${commit}`,
        reason: lacking ? 'git is not installed' : 'there is no such commit here',
        fix: lacking
          ? 'Name a saved run instead: --baseline run.json.'
          : 'git log --oneline lists the commits; a shallow clone may lack them.',
      },
      { cause },
    );
  }
}

async function fileAt(commit: string, path: string): Promise<ArticleInput | null> {
  if (path === '-') return null;
  try {
    const { stdout } = await run('git', ['show', `${commit}:./${path}`], {
      encoding: 'buffer',
      maxBuffer: LARGEST_ARTICLE + 1,
    });
    return { uri: path, bytes: stdout };
  } catch {
    return null;
  }
}
