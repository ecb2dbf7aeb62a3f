import { didYouMean, VariorumError } from '../../errors.ts';
import { defineCommand } from '../define-command.ts';
import { exitCodeOf } from '../exit-code.ts';
import { CHECK_OPTIONS, INPUT_OPTIONS } from '../options.ts';
import { filesOf } from '../positionals.ts';
import { runAnalysis } from '../run-analysis.ts';
import { settingsOf } from '../settings.ts';
import { showsUnicode, wantsColor, widthOf, writeOut } from '../terminal.ts';

const FORMATS = ['pretty', 'json', 'csv'] as const;

const names = defineCommand({
  command: 'names [files..]',
  describe: 'List names and their spellings with the conventions that they follow',
  builder: (program) =>
    program.positional('files', { type: 'string', array: true, describe: 'Files, globs, folders, or -' }).options({
      ...INPUT_OPTIONS,
      names: CHECK_OPTIONS.names,
      format: { group: 'Output:', alias: 'f', type: 'string', requiresArg: true, describe: FORMATS.join(', ') },
    }),
  run: async (args, context) => {
    const format = args.json ? 'json' : (args.format ?? 'pretty');
    if (!FORMATS.some((known) => known === format))
      throw new VariorumError('E_FORMAT_UNKNOWN', { format, fix: didYouMean(format, FORMATS) });
    const { format: _, ...flags } = args;
    const settings = await settingsOf(flags);
    const named = filesOf(args);
    const report = await runAnalysis({ named, settings, context, progress: args.progress, atLeast: 1, checks: [] });
    const { renderNamesCsv, renderNamesJson, renderNamesTable } = await import('../../report/formats/names.ts');
    const options = {
      width: widthOf(process.stdout),
      color: wantsColor(context, process.stdout),
      unicode: showsUnicode(),
    };
    await writeOut(
      format === 'json'
        ? renderNamesJson(report)
        : format === 'csv'
          ? renderNamesCsv(report)
          : renderNamesTable(report, options),
    );
    return exitCodeOf(report, { failOn: 'never', maxFindings: null, allowPartial: settings.allowPartial });
  },
});

export default names;
