import type { Scan, ScanOptions } from './scan.ts';

type Render = (scan: Scan, options: ScanOptions) => string;

/** Loaded when asked for: the page brings what it is made with. */
const LOAD = {
  pretty: async (): Promise<Render> => (await import('./pretty.ts')).renderScanPretty,
  json: async (): Promise<Render> => (await import('./json.ts')).renderScanJson,
  ndjson: async (): Promise<Render> => (await import('./json.ts')).renderScanNdjson,
  csv: async (): Promise<Render> => (await import('./csv.ts')).renderScanCsv,
  html: async (): Promise<Render> => (await import('../html/scan/index.ts')).renderScanHtml,
} as const;

export type ScanFormat = keyof typeof LOAD;
export const SCAN_FORMATS = Object.keys(LOAD) as readonly ScanFormat[];

export const isScanFormat = (format: string): format is ScanFormat => Object.hasOwn(LOAD, format);

/** The stories and pairs of a corpus in one of the formats; text that ends with a newline. Equal input gives equal text. */
export async function renderScan(scan: Scan, format: ScanFormat, options: ScanOptions): Promise<string> {
  const render = await LOAD[format]();
  return render(scan, options);
}
