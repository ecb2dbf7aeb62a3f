import { didYouMean, VariorumError } from '../errors.ts';
import type { Report } from '../model/index.ts';
import { FORMAT_IDS, isFormatId, loadFormat } from './formats/index.ts';
import type { RenderOptions } from './formats/options.ts';

/**
 * The report in one of the formats: `pretty`, `html`, `json`, `ndjson`, `line`, `md`, `csv`, `sarif`, `junit`, `github` or `gitlab`; text that ends with a newline.
 * Throws E_FORMAT_UNKNOWN for another name. Equal reports and options give equal text.
 */
export async function renderReport(report: Report, format: string, options: RenderOptions = {}): Promise<string> {
  if (!isFormatId(format)) throw new VariorumError('E_FORMAT_UNKNOWN', { format, fix: didYouMean(format, FORMAT_IDS) });
  const render = await loadFormat(format);
  return render(report, options);
}
