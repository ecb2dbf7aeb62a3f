import { existsSync } from 'node:fs';
import { nearest, VariorumError } from '../../errors.ts';
import { withBaseline } from '../baseline.ts';
import { defineCommand } from '../define-command.ts';
import { exitCodeOf } from '../exit-code.ts';
import {
  BASELINE_OPTIONS,
  CHECK_OPTIONS,
  EVIDENCE_OPTIONS,
  GATE_OPTIONS,
  INPUT_OPTIONS,
  OUTPUT_OPTIONS,
} from '../options.ts';
import { parseOutputs, writeOutputs } from '../outputs.ts';
import { filesOf } from '../positionals.ts';
import { runAnalysis } from '../run-analysis.ts';
import { settingsOf } from '../settings.ts';

/** Words that are commands, for what was mistyped: the default command takes them for files. */
const COMMANDS = [
  'compare',
  'check',
  'report',
  'align',
  'names',
  'romanise',
  'source',
  'checks',
  'explain',
  'review',
  'decisions',
  'init',
  'doctor',
  'completion',
];

const compare = defineCommand({
  command: ['compare [files..]', '$0'],
  describe: 'Align articles and report where they diverge',
  builder: (program) =>
    program
      .positional('files', {
        type: 'string',
        array: true,
        describe: 'Files, globs, folders (.txt, .md), or - for standard input',
      })
      .options({
        ...INPUT_OPTIONS,
        ...EVIDENCE_OPTIONS,
        ...CHECK_OPTIONS,
        ...GATE_OPTIONS,
        ...BASELINE_OPTIONS,
        ...OUTPUT_OPTIONS,
      }),
  run: async (args, context) => {
    const named = filesOf(args);
    assertNoMistypedCommand(named);
    const settings = await settingsOf(args);
    const outputs = parseOutputs(settings.formats, named);
    const request = {
      named,
      settings,
      context,
      progress: args.progress,
      atLeast: 2,
      evidence: args,
      decisions: args,
    } as const;
    const report = await runAnalysis(await withBaseline(request, args));
    await writeOutputs(report, outputs, context);
    return exitCodeOf(report, { ...settings.configuration.gate, ...settings, strictDecisions: args.strictDecisions });
  },
});

export default compare;

/** A first argument that is no file and nearly a command was meant as one. */
function assertNoMistypedCommand([first = '']: readonly string[]): void {
  if (!/^[a-z]+$/i.test(first) || existsSync(first)) return;
  const near = nearest(first, COMMANDS);
  if (near !== null)
    throw new VariorumError('E_USAGE', { reason: `unknown command: ${first}`, fix: `Did you mean variorum ${near}?` });
}
