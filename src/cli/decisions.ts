import type { Settings } from '../config/resolve.ts';
import { VariorumError } from '../errors.ts';
import type { DecisionsFile, Report } from '../model/index.ts';
import {
  mergeDecisions,
  NO_DECISIONS,
  serialiseDecisions,
  withoutDecisions,
  withoutRule,
} from '../report/decisions/index.ts';
import { counted } from '../report/formats/words.ts';
import { readMended } from '../review/mend.ts';
import type { DecisionsStore } from '../review/store.ts';
import { renderDecisions, renderDecisionsCsv, renderDecisionsJson } from '../review/table.ts';
import { chosen, parseWhere, type Where } from '../review/where.ts';
import type { Context } from './context.ts';
import { type DecisionsFlags, decisionsPath, projectDecisions, underPolicy } from './decisions-file.ts';
import { LARGEST_RUN, readInputs } from './inputs.ts';
import { readReport } from './read-report.ts';
import { runAnalysis } from './run-analysis.ts';
import { settingsOf } from './settings.ts';
import { widthOf, writeOut } from './terminal.ts';
import { writeFileWhole } from './write-file.ts';

/** The options of `variorum decisions`, as yargs hands them over. */
export interface DecisionsArguments extends DecisionsFlags {
  readonly items: readonly string[];
  readonly where?: readonly string[] | undefined;
  readonly dryRun?: boolean | undefined;
  readonly output?: string | undefined;
  readonly csv?: boolean | undefined;
  readonly config?: string | undefined;
  readonly progress: boolean;
}

/** What an action of `variorum decisions` works with. */
export interface DecisionsCall {
  readonly args: DecisionsArguments;
  readonly context: Context;
  readonly settings: Settings;
  readonly store: DecisionsStore;
  readonly where: Where;
}

/** Reads the settings and finds the file. Throws E_USAGE, E_CONFIG. */
export async function callOf(args: DecisionsArguments, context: Context): Promise<DecisionsCall> {
  const settings = await settingsOf({ config: args.config });
  const store = projectDecisions(decisionsPath(args, settings));
  return { args, context, settings, store, where: parseWhere(args.where ?? []) };
}

/** Prints the decisions that are chosen. */
export async function listDecisions({ args, context, store, where }: DecisionsCall): Promise<void> {
  noItems(args, 'list');
  const file = chosen((await store.read()).file, where);
  if (context.json) return writeOut(renderDecisionsJson(file));
  await writeOut(args.csv ? renderDecisionsCsv(file) : renderDecisions(file, widthOf(process.stdout)));
}

/** Merges files into the project's; of two decisions on one finding the later wins. */
export async function importDecisions({ args, context, store, where }: DecisionsCall): Promise<void> {
  noWhere(where, 'import');
  if (args.items.length === 0)
    throw missing('decisions import: no file is named', 'variorum decisions import theirs.json');
  const { inputs, failures } = await readInputs(args.items, LARGEST_RUN);
  const [failure] = failures;
  if (failure) throw failure;
  const files = inputs.map(({ uri, bytes }) => readMended(new TextDecoder().decode(bytes), uri).file);
  const merged = (file: DecisionsFile): DecisionsFile => files.reduce(mergeDecisions, file);
  if (args.dryRun) {
    const { file } = await store.read();
    return tell(importInWords(file, merged(file)), context);
  }
  let said = '';
  await store.update(
    (file) => {
      const after = merged(file);
      said = importInWords(file, after);
      return after;
    },
    { read: readMended },
  );
  tell(`${store.path}: ${said}`, context);
}

function importInWords(before: DecisionsFile, after: DecisionsFile): string {
  const known = new Map(before.decisions.map((record) => [record.fp, record]));
  const added = after.decisions.filter(({ fp }) => !known.has(fp)).length;
  const changed = after.decisions.filter((record) => known.has(record.fp) && known.get(record.fp) !== record).length;
  const rules = after.rules.length - before.rules.length;
  const overruled = after.history.length - before.history.length;
  return [
    `${added} new, ${changed} changed, ${after.decisions.length - added - changed} as they were`,
    ...(rules > 0 ? [counted(rules, 'new rule')] : []),
    ...(overruled > 0 ? [`${overruled} overruled and kept in history`] : []),
  ].join('; ');
}

/** Writes the decisions that are chosen to a file, or to standard output. */
export async function exportDecisions({ args, context, store, where }: DecisionsCall): Promise<void> {
  noItems(args, 'export');
  const text = serialiseDecisions(chosen((await store.read()).file, where));
  if (args.output === undefined || args.output === '-') return writeOut(text);
  await writeFileWhole(args.output, text);
  tell(`decisions: ${args.output}`, context);
}

/** Takes decisions back: their findings are open again. */
export async function reopenDecisions({ args, context, store, where: conditions }: DecisionsCall): Promise<void> {
  const ids = parseWhere(args.items.map((id) => `id=${id}`));
  const where = new Map([...ids, ...conditions]);
  if (where.size === 0)
    throw missing(
      'decisions reopen: nothing is chosen',
      'variorum decisions reopen VR-7k2m9q, or --where reason=misaligned',
    );
  await drop((file) => chosen(file, where), { args, context, store });
}

/** Drops what fits no finding of a run. */
export async function pruneDecisions(call: DecisionsCall): Promise<void> {
  noWhere(call.where, 'prune');
  const report = await wholeRun(call);
  const { decideFindings } = await import('../with-decisions.ts');
  await drop((file) => {
    const { unused, unusedRules } = decideFindings(report.divergences, file, report);
    return { ...NO_DECISIONS, decisions: unused, rules: unusedRules };
  }, call);
}

/** A run from which nothing was left out: of a saved one, what it does not show may be what a decision is about. */
async function wholeRun({ args, context, settings }: DecisionsCall): Promise<Report> {
  const [first = '', ...others] = args.items;
  if (first === '') throw missing('decisions prune: no run is named', 'variorum decisions prune articles/*.txt');
  if (others.length > 0 || !first.endsWith('.json')) {
    const configuration = { ...settings.configuration, minSeverity: 'neutral' as const };
    const request = { named: args.items, settings: { ...settings, configuration }, context, progress: args.progress };
    return runAnalysis({ ...request, atLeast: 1 });
  }
  const report = underPolicy(await readReport(first), settings);
  if (report.configuration.minSeverity === 'neutral' && report.baseline === undefined) return report;
  throw new VariorumError('E_USAGE', {
    reason: `${first} leaves findings out (--min-severity or --baseline)`,
    fix: 'Name a run without them, or the articles.',
  });
}

/** Takes decisions and rules out of the file, and prints them. */
async function drop(
  which: (file: DecisionsFile) => DecisionsFile,
  { args, context, store }: Pick<DecisionsCall, 'args' | 'context' | 'store'>,
): Promise<void> {
  let gone = NO_DECISIONS;
  const without = (file: DecisionsFile): DecisionsFile => {
    gone = which(file);
    const left = withoutDecisions(
      file,
      gone.decisions.map(({ fp }) => fp),
    );
    return gone.rules.reduce((rest, { match }) => withoutRule(rest, match), left);
  };
  if (args.dryRun) without((await store.read()).file);
  else await store.update(without);
  await writeOut(context.json ? renderDecisionsJson(gone) : renderDecisions(gone, widthOf(process.stdout)));
  const count = gone.decisions.length + gone.rules.length;
  tell(args.dryRun || count === 0 ? `${store.path} is as it was` : `taken out of ${store.path}`, context);
}

function tell(text: string, { quiet, json }: Context): void {
  if (!quiet && !json) process.stderr.write(`${text}\n`);
}

function noItems({ items }: DecisionsArguments, action: string): void {
  if (items.length > 0)
    throw missing(`decisions ${action} takes no file: ${items.join(' ')}`, `--decisions ${items[0]}`);
}

function noWhere(where: Where, action: string): void {
  if (where.size > 0)
    throw missing(`decisions ${action} takes no --where`, 'variorum decisions list --where check=homoglyph');
}

const missing = (reason: string, example: string): VariorumError =>
  new VariorumError('E_USAGE', { reason, fix: `For example: ${example}.` });
