import { resolve } from 'node:path';
import { didYouMean, VariorumError } from '../../errors.ts';
import type { ArticleInput } from '../../model/index.ts';
import {
  ALIGNMENT_FORMATS,
  EXPLAINED,
  isAlignmentFormat,
  renderAlignment,
} from '../../report/alignment-formats/index.ts';
import { VERSION } from '../../version.ts';
import { evidenceOf } from '../alignment-evidence.ts';
import { assign } from '../assign.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT } from '../exit-code.ts';
import { reportWarnings } from '../failures.ts';
import { readInputs } from '../inputs.ts';
import { interruptibly } from '../interrupt.ts';
import { ALIGN_OPTIONS, EVIDENCE_OPTIONS, INPUT_OPTIONS } from '../options.ts';
import { unshield } from '../positionals.ts';
import { createProgress } from '../progress.ts';
import { settingsOf } from '../settings.ts';
import { widthOf, writeOut } from '../terminal.ts';
import { writeFileWhole } from '../write-file.ts';

/** Larger texts are corpora: two of this size are some 100 000 sentences a side. Bytes. */
const LARGEST_TEXT = 20 * 1024 * 1024;

const align = defineCommand({
  command: 'align <source> <target>',
  describe: 'Align the sentences of two texts',
  builder: (program) =>
    program
      .positional('source', { type: 'string', demandOption: true, describe: 'A text, or - for standard input' })
      .positional('target', { type: 'string', demandOption: true, describe: 'The other text, or -' })
      .options({
        ...INPUT_OPTIONS,
        ...EVIDENCE_OPTIONS,
        ...ALIGN_OPTIONS,
        format: {
          group: 'Output:',
          alias: 'f',
          type: 'string',
          requiresArg: true,
          describe: `${ALIGNMENT_FORMATS.join(', ')} (default: pretty)`,
        },
      }),
  run: async (args, context) => {
    const format = args.json ? 'json' : (args.format ?? 'pretty');
    const named = [unshield(args.source), unshield(args.target)];
    if (!isAlignmentFormat(format))
      throw new VariorumError('E_FORMAT_UNKNOWN', { format, fix: didYouMean(format, ALIGNMENT_FORMATS) });
    if (args.explain && !EXPLAINED.includes(format))
      throw usage(`${format} has no room for --explain`, `Formats that have are ${EXPLAINED.join(', ')}.`);
    if (named.every((path) => path === '-'))
      throw usage('both texts cannot come from standard input', 'Name a file for one of them.');
    assertFreeOutput(args.output, named);
    const { format: _, json: __, ...flags } = args;
    const { languages, encodings } = await settingsOf(flags);
    const [source, target] = assign(await readBoth(named), languages, encodings);
    if (!source || !target) throw new VariorumError('E_TOO_FEW', { count: '1' });
    const evidence = await evidenceOf(args);

    const { alignTexts } = await import('../../parts.ts');
    const segmented = args.segmented ?? false;
    const progress = createProgress(context, args.progress);
    const { warnings, ...pair } = await interruptibly(() =>
      alignTexts(source, target, { segmented, ...evidence, onProgress: progress.step }),
    ).finally(progress.end);
    const asText = ({ uri, language, sentences }: typeof pair.source) => ({ uri, language: language.bcp47, sentences });
    const text = await renderAlignment({ ...pair, source: asText(pair.source), target: asText(pair.target) }, format, {
      width: args.output === undefined ? widthOf(process.stdout) : 100,
      explain: args.explain ?? false,
      version: VERSION,
    });
    if (args.output === undefined || args.output === '-') await writeOut(text);
    else await writeFileWhole(args.output, text);

    reportWarnings(warnings, context);
    if (pair.relation === 'unrelated') {
      const message = `${source.uri} and ${target.uri} are unrelated: hardly a sentence of the one says what a sentence of the other says`;
      reportWarnings([{ code: 'W_UNRELATED', message, uri: null }], context);
    }
    return EXIT.ok;
  },
});

export default align;

const usage = (reason: string, fix: string): VariorumError => new VariorumError('E_USAGE', { reason, fix });

/** The same file may be both texts; an output is neither of them. */
function assertFreeOutput(output: string | undefined, named: readonly string[]): void {
  if (output === undefined || output === '-') return;
  if (named.some((path) => path !== '-' && resolve(path) === resolve(output)))
    throw usage(`-o ${output} would write over a text`, 'Name another file.');
}

/** Both texts, in order; the first failure is thrown. */
async function readBoth(named: readonly string[]): Promise<ArticleInput[]> {
  const { inputs, failures } = await readInputs(named, LARGEST_TEXT);
  const [failure] = failures;
  if (failure) throw failure;
  return inputs;
}
