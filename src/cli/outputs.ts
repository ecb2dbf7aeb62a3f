import { resolve } from 'node:path';
import { didYouMean, VariorumError } from '../errors.ts';
import type { Report } from '../model/index.ts';
import { FORMAT_IDS, type FormatId, isFormatId } from '../report/formats/index.ts';
import { countsInWords } from '../report/formats/words.ts';
import { renderReport } from '../report/render.ts';
import type { Context } from './context.ts';
import { showsUnicode, wantsColor, widthOf, writeOut } from './terminal.ts';
import { writeFileWhole } from './write-file.ts';

/** One thing to write: a format, and the file that takes it (null = standard output). */
export interface Output {
  readonly format: FormatId;
  readonly path: string | null;
}

/**
 * Outputs as `-f` names them ("html=out.html", "json"); `pretty` on standard output where nothing is named. `inputs` are never written over.
 * Throws E_FORMAT_UNKNOWN, and E_USAGE where two outputs would mix.
 */
export function parseOutputs(named: readonly string[], inputs: readonly string[] = []): Output[] {
  const outputs = named.map((value): Output => {
    const at = value.indexOf('=');
    const format = at < 0 ? value : value.slice(0, at);
    const path = at < 0 ? null : value.slice(at + 1);
    if (!isFormatId(format))
      throw new VariorumError('E_FORMAT_UNKNOWN', { format, fix: didYouMean(format, FORMAT_IDS) });
    if (path === '')
      throw new VariorumError('E_USAGE', {
        reason: `-f ${value} names no file`,
        fix: `Write -f ${format}=report.${format} or, for standard output, -f ${format}.`,
      });
    return { format, path: path === '-' ? null : path };
  });
  if (outputs.length === 0) return [{ format: 'pretty', path: null }];
  const places = outputs.map(({ path }) => (path === null ? 'standard output' : resolve(path)));
  const twice = places.find((place, i) => places.indexOf(place) !== i);
  if (twice !== undefined) {
    throw new VariorumError('E_USAGE', {
      reason: `two formats would be written to ${twice}`,
      fix: 'Give each a file of its own: -f html=report.html -f json=run.json.',
    });
  }
  const articles = new Set(inputs.filter((path) => path !== '-').map((path) => resolve(path)));
  const clash = outputs.find(({ path }) => path !== null && articles.has(resolve(path)));
  if (clash)
    throw new VariorumError('E_USAGE', {
      reason: `-f ${clash.format}=${clash.path} would write over an article`,
      fix: 'Name another file.',
    });
  return outputs;
}

/** Writes every output, files first; tells on standard error where each report went. One that fails does not keep the others from being written. */
export async function writeOutputs(report: Report, outputs: readonly Output[], context: Context): Promise<void> {
  const failures: unknown[] = [];
  for (const { format, path } of outputs) {
    if (path === null) continue;
    const text = await renderReport(report, format);
    await writeFileWhole(path, text).then(
      () => context.quiet || context.json || process.stderr.write(`report: ${path}${largeNote(format, text)}\n`),
      (error: unknown) => failures.push(error),
    );
  }
  const shown = outputs.find(({ path }) => path === null);
  if (shown) await writeOut(await renderForTerminal(report, shown.format, context));
  else if (!context.quiet && !context.json) process.stderr.write(`${countsInWords(report)}\n`);
  if (failures.length > 0) throw failures[0];
}

/** Characters of a page above which mail programs and older machines are slow with it (UX §7.1). */
const LARGE_PAGE = 15_000_000;

/** What is to be known of a page that is very large; nothing of others. */
const largeNote = (format: FormatId, text: string): string =>
  format === 'html' && text.length > LARGE_PAGE
    ? ` (${Math.round(text.length / 1e6)} MB: slow to open and to send; compare fewer articles at once for smaller pages)`
    : '';

const renderForTerminal = (report: Report, format: FormatId, context: Context): Promise<string> =>
  renderReport(report, format, {
    width: widthOf(process.stdout),
    color: wantsColor(context, process.stdout),
    unicode: showsUnicode(),
  });
