import { didYouMean, VariorumError } from '../../errors.ts';
import { isScanFormat, renderScan, SCAN_FORMATS } from '../../report/scan-formats/index.ts';
import { VERSION } from '../../version.ts';
import { assign } from '../assign.ts';
import { isCorpusFile, readCorpusFile, withIdsOnce } from '../corpus-lines.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT } from '../exit-code.ts';
import { reportFailure, reportWarnings } from '../failures.ts';
import { expandInputs, LARGEST_ARTICLE, readInputs } from '../inputs.ts';
import { interruptibly } from '../interrupt.ts';
import { ALIGN_OPTIONS, GATE_OPTIONS, INPUT_OPTIONS } from '../options.ts';
import { filesOf } from '../positionals.ts';
import { createProgress } from '../progress.ts';
import { settingsOf } from '../settings.ts';
import { wantsColor, widthOf, writeOut } from '../terminal.ts';
import { writeFileWhole } from '../write-file.ts';

const scan = defineCommand({
  command: 'scan [files..]',
  describe: 'Find which texts of a corpus are versions of one story, and which share passages',
  builder: (program) =>
    program
      .positional('files', {
        type: 'string',
        array: true,
        describe: 'Files, globs, folders; .jsonl holds a text a line',
      })
      .options({
        encoding: INPUT_OPTIONS.encoding,
        output: ALIGN_OPTIONS.output,
        'allow-partial': GATE_OPTIONS['allow-partial'],
        format: {
          group: 'Output:',
          alias: 'f',
          type: 'string',
          requiresArg: true,
          describe: `${SCAN_FORMATS.join(', ')} (default: pretty)`,
        },
      }),
  run: async (args, context) => {
    const format = args.json ? 'json' : (args.format ?? 'pretty');
    if (!isScanFormat(format))
      throw new VariorumError('E_FORMAT_UNKNOWN', { format, fix: didYouMean(format, SCAN_FORMATS) });
    const { format: _, json: __, output, ...flags } = args;
    const { encodings, allowPartial } = await settingsOf(flags);
    const expanded = await expandInputs(filesOf(args));
    const corpora = await Promise.all(expanded.paths.filter(isCorpusFile).map(readCorpusFile));
    const read = await readInputs(
      expanded.paths.filter((path) => !isCorpusFile(path)),
      LARGEST_ARTICLE,
    );
    const { readDocuments } = await import('../../parts.ts');
    const articles = readDocuments(assign(read.inputs, {}, encodings));
    const { documents, failures: repeated } = withIdsOnce([
      ...articles.documents,
      ...corpora.flatMap((corpus) => corpus.documents),
    ]);
    const failures = [
      ...expanded.failures,
      ...read.failures,
      ...articles.failures,
      ...corpora.flatMap((corpus) => corpus.failures),
      ...repeated,
    ];
    const last = documents.length === 0 ? failures.at(-1) : undefined;
    for (const failure of failures) if (failure !== last) reportFailure(failure, context);
    if (documents.length < 2) throw last ?? new VariorumError('E_TOO_FEW', { count: String(documents.length) });
    reportWarnings(articles.warnings, context);

    const { scanDocuments } = await import('../../scan/index.ts');
    const progress = createProgress(context, args.progress);
    const result = await interruptibly(async () => scanDocuments(documents, { onProgress: progress.step })).finally(
      progress.end,
    );
    const text = await renderScan({ documents, result }, format, {
      width: output === undefined ? widthOf(process.stdout) : 100,
      color: output === undefined && wantsColor(context, process.stdout),
      version: VERSION,
    });
    if (output === undefined || output === '-') await writeOut(text);
    else await writeFileWhole(output, text);
    return failures.length > 0 && !allowPartial ? EXIT.incomplete : EXIT.ok;
  },
});

export default scan;
