import { appendFile } from 'node:fs/promises';
import { VariorumError } from '../../errors.ts';
import type { Report } from '../../model/index.ts';
import { renderReport } from '../../report/render.ts';
import { withBaseline } from '../baseline.ts';
import { defineCommand } from '../define-command.ts';
import { exitCodeOf } from '../exit-code.ts';
import { expandInputs } from '../inputs.ts';
import {
  BASELINE_OPTIONS,
  CHECK_OPTIONS,
  EVIDENCE_OPTIONS,
  GATE_OPTIONS,
  INPUT_OPTIONS,
  OUTPUT_OPTIONS,
  SOURCE_OPTIONS,
} from '../options.ts';
import { parseOutputs, writeOutputs } from '../outputs.ts';
import { filesOf } from '../positionals.ts';
import { runAnalysis } from '../run-analysis.ts';
import { settingsOf } from '../settings.ts';
import { writeOut } from '../terminal.ts';

const check = defineCommand({
  command: 'check <files..>',
  describe: 'Gate drafts before publishing: compare them with what they were made from',
  builder: (program) =>
    program
      .positional('files', { type: 'string', array: true, describe: 'The drafts: files, globs, folders' })
      .options({
        ...SOURCE_OPTIONS,
        ...INPUT_OPTIONS,
        ...EVIDENCE_OPTIONS,
        ...CHECK_OPTIONS,
        ...GATE_OPTIONS,
        ...BASELINE_OPTIONS,
        ...OUTPUT_OPTIONS,
      }),
  run: async (args, context) => {
    const drafts = filesOf(args);
    const named = [...args.source, ...drafts];
    await assertApart(args.source, drafts);
    const settings = withGate(await settingsOf(args));
    const outputs = parseOutputs(settings.formats, named);
    const request = {
      named,
      drafts,
      settings,
      context,
      progress: args.progress,
      atLeast: 2,
      evidence: args,
      decisions: args,
    } as const;
    const report = await runAnalysis(await withBaseline(request, args));
    await writeOutputs(report, outputs, context);
    if (process.env['GITHUB_ACTIONS'] === 'true' && settings.formats.length === 0) await tellGithub(report);
    return exitCodeOf(report, { ...settings.configuration.gate, ...settings, strictDecisions: args.strictDecisions });
  },
});

export default check;

/** A gate that nobody set stops at critical findings. */
const withGate = (settings: Awaited<ReturnType<typeof settingsOf>>): typeof settings =>
  settings.origins.failOn === 'default'
    ? { ...settings, configuration: { ...settings.configuration, gate: { failOn: 'critical' } } }
    : settings;

/** A text is not checked against itself. */
async function assertApart(sources: readonly string[], drafts: readonly string[]): Promise<void> {
  const [from, of] = await Promise.all([expandInputs(sources), expandInputs(drafts)]);
  const both = of.paths.find((path) => from.paths.includes(path));
  if (both !== undefined)
    throw new VariorumError('E_USAGE', {
      reason: `${both} is named as a draft and as a source`,
      fix: 'Name the draft first and what it was made from after --source.',
    });
}

/** Beside the summary: annotations for the lines of the drafts, and the Markdown page for the step. */
async function tellGithub(report: Report): Promise<void> {
  await writeOut(await renderReport(report, 'github'));
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (summary) await appendFile(summary, await renderReport(report, 'md'));
}
