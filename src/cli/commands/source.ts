import { defineCommand } from '../define-command.ts';
import { exitCodeOf } from '../exit-code.ts';
import { INPUT_OPTIONS } from '../options.ts';
import { filesOf } from '../positionals.ts';
import { runAnalysis } from '../run-analysis.ts';
import { settingsOf } from '../settings.ts';
import { showsUnicode, wantsColor, widthOf, writeOut } from '../terminal.ts';

const source = defineCommand({
  command: 'source [files..]',
  describe: 'Say whether articles are translations, from what, and by which signs',
  builder: (program) =>
    program
      .positional('files', { type: 'string', array: true, describe: 'Files, globs, folders, or -' })
      .options(INPUT_OPTIONS),
  run: async (args, context) => {
    const settings = await settingsOf({ ...args, json: undefined });
    const named = filesOf(args);
    const report = await runAnalysis({ named, settings, context, progress: args.progress, atLeast: 1, checks: [] });
    const { renderSources, renderSourcesJson } = await import('../../report/formats/sources.ts');
    const options = {
      width: widthOf(process.stdout),
      color: wantsColor(context, process.stdout),
      unicode: showsUnicode(),
    };
    await writeOut(args.json ? renderSourcesJson(report) : renderSources(report, options));
    return exitCodeOf(report, { failOn: 'never', maxFindings: null, allowPartial: settings.allowPartial });
  },
});

export default source;
