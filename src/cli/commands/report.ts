import { readDecisions, underPolicy } from '../decisions-file.ts';
import { defineCommand } from '../define-command.ts';
import { exitCodeOf } from '../exit-code.ts';
import { GATE_OPTIONS, OUTPUT_OPTIONS } from '../options.ts';
import { parseOutputs, writeOutputs } from '../outputs.ts';
import { unshield } from '../positionals.ts';
import { readReport } from '../read-report.ts';
import { settingsOf } from '../settings.ts';

const report = defineCommand({
  command: 'report <run>',
  describe: 'Write a saved run (-f json=run.json) in other formats',
  builder: (program) =>
    program
      .positional('run', { type: 'string', demandOption: true, describe: 'The JSON of a run, or - for standard input' })
      .options({ ...GATE_OPTIONS, ...OUTPUT_OPTIONS }),
  run: async (args, context) => {
    const run = unshield(args.run);
    const settings = await settingsOf(args);
    const outputs = parseOutputs(settings.formats, [run]);
    const saved = underPolicy(await readReport(run), settings);
    const decisions = await readDecisions(args, settings);
    const report = decisions ? (await import('../../with-decisions.ts')).withDecisions(saved, decisions) : saved;
    await writeOutputs(report, outputs, context);
    return exitCodeOf(report, { ...settings.configuration.gate, ...settings, strictDecisions: args.strictDecisions });
  },
});

export default report;
