import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Settings } from '../config/resolve.ts';
import { wholeNumber } from '../config/resolve.ts';
import { VariorumError } from '../errors.ts';
import type { NameSpelling, Report } from '../model/index.ts';
import { countsInWords } from '../report/formats/words.ts';
import { renderHtml } from '../report/html/index.ts';
import { nameSnippet, withPreferredName } from '../review/config-edit.ts';
import { poll } from '../review/poll.ts';
import { isLoopback, startReview } from '../review/server.ts';
import { withDecisions } from '../with-decisions.ts';
import type { EvidenceFlags } from './alignment-evidence.ts';
import type { Context } from './context.ts';
import { type DecisionsFlags, decisionsPath, projectDecisions, underPolicy } from './decisions-file.ts';
import { EXIT } from './exit-code.ts';
import { reportFailure } from './failures.ts';
import { expandInputs, reasonOf } from './inputs.ts';
import { interrupted } from './interrupt.ts';
import { readReport } from './read-report.ts';
import { runAnalysis } from './run-analysis.ts';
import { type SettingFlags, settingsOf } from './settings.ts';
import { writeOut } from './terminal.ts';
import { writeFileWhole } from './write-file.ts';

/** Between two looks at the articles with `--watch`. Milliseconds. */
const LOOK_EVERY = 400;
const NEW_CONFIG = 'variorum.config.json';

export interface ReviewArguments extends SettingFlags, DecisionsFlags, EvidenceFlags {
  readonly named: readonly string[];
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly iUnderstand?: boolean | undefined;
  readonly open?: boolean | undefined;
  readonly watch?: boolean | undefined;
  readonly by?: string | undefined;
  readonly progress: boolean;
}

/** Runs the review until it is interrupted; gives the exit code. Throws what reading and analysing throw, and E_LISTEN. */
export async function review(args: ReviewArguments, context: Context): Promise<number> {
  const host = args.host ?? '127.0.0.1';
  if (!isLoopback(host) && args.iUnderstand !== true)
    throw new VariorumError('E_USAGE', {
      reason: `--host ${host} would show the articles to everybody who can reach this machine`,
      fix: 'Leave --host out. If you mean it, add --i-understand: what is sent is not encrypted.',
    });
  const port = wholeNumber(args.port, '--port') ?? 0;
  const settings = await settingsOf(args);
  const report = await runOf(args, context, settings);
  const store = projectDecisions(decisionsPath(args, settings));
  const server = await startReview({
    store,
    report,
    page: (run, decisions) => renderHtml(withDecisions(run, decisions), { served: true }),
    by: args.by ?? (process.env['VARIORUM_BY'] || null) ?? settings.reviewer,
    saveName: (key, spelling) => saveName(settings, key, spelling),
    host,
    port,
    now: () => new Date(),
    failed: (error) => void reportFailure(error, context),
  });
  const watched = args.watch ? watch(args, context, server.show) : null;
  await tellWhere(server.url, { report: withDecisions(report, (await store.read()).file), path: store.path, context });
  if (args.open) openInBrowser(server.url);
  await interrupted();
  watched?.stop();
  await server.close();
  return EXIT.interrupted;
}

/** A saved run, or the articles compared now. */
async function runOf(args: ReviewArguments, context: Context, settings: Settings): Promise<Report> {
  const saved = savedRun(args);
  if (saved !== null) return underPolicy(await readReport(saved), settings);
  return runAnalysis({ named: args.named, settings, context, progress: args.progress, atLeast: 1, evidence: args });
}

/** The one file named, where it is JSON; null where articles are. */
function savedRun({ named }: ReviewArguments): string | null {
  const [first = '', ...others] = named;
  return others.length === 0 && first.endsWith('.json') ? first : null;
}

/** Compares anew when an article, the configuration or the saved run changes. A run that fails is told of, and the last one stays. */
function watch(args: ReviewArguments, context: Context, show: (report: Report) => void): { readonly stop: () => void } {
  const quiet = { ...context, quiet: true };
  const look = async (): Promise<string> => {
    const { file } = await settingsOf(args).catch(() => ({ file: null }));
    const saved = savedRun(args);
    const { paths } = saved === null ? await expandInputs(args.named) : { paths: [saved] };
    const stamps = [...paths, ...(file === null ? [] : [file])].map(async (path) => {
      const found = await stat(path).catch(() => null);
      return `${path} ${found?.mtimeMs} ${found?.size} ${found?.ino}`;
    });
    return (await Promise.all(stamps)).join('\n');
  };
  return poll(look, LOOK_EVERY, async () => {
    try {
      const report = await runOf({ ...args, progress: false }, quiet, await settingsOf(args));
      // An article that can not be read while it is being saved does not vanish from the page; why was told.
      if (report.warnings.some(({ code, uri }) => code.startsWith('E_') && uri !== null)) return;
      show(report);
      if (!context.quiet) process.stderr.write(`compared again: ${countsInWords(report)}\n`);
    } catch (error) {
      reportFailure(error, context);
    }
  });
}

async function tellWhere(
  url: string,
  { report, path, context }: { readonly report: Report; readonly path: string; readonly context: Context },
): Promise<void> {
  if (context.json) return writeOut(`${JSON.stringify({ url, decisions: path })}\n`);
  await writeOut(`${url}\n`);
  if (context.quiet) return;
  process.stderr.write(`${countsInWords(report)}\ndecisions go to ${path}\nCtrl-C ends the review\n`);
}

/** Writes a spelling to `names` of the configuration, or to a new one. Throws E_CONFIG for one that is a program. */
async function saveName({ file }: Settings, key: string, spelling: NameSpelling): Promise<void> {
  const path = file ?? NEW_CONFIG;
  if (!path.endsWith('.json'))
    throw new VariorumError('E_CONFIG', {
      path,
      reason: 'it is a program, and is not rewritten',
      fix: `Put this into it: ${nameSnippet(key, spelling)}`,
    });
  const text = file === null ? '{}\n' : await readFile(path, 'utf8').catch((error: Error) => unreadable(path, error));
  const at = basename(path) === 'package.json' ? ['variorum'] : [];
  await writeFileWhole(path, withPreferredName({ text, at }, key, spelling));
}

function unreadable(path: string, cause: Error): never {
  throw new VariorumError('E_UNREADABLE', { path, reason: reasonOf(cause) }, { cause });
}

/** Opens the address in the user's browser; where that fails, the address is on the terminal. */
function openInBrowser(url: string): void {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  execFile(program, [...args, url], () => {});
}

/** What opens an address, by platform. */
const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
