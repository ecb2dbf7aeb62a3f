import { renderScanCsv } from './csv.ts';
import { renderScanJson, renderScanNdjson } from './json.ts';
import { renderScanPretty } from './pretty.ts';
import type { Scan, ScanOptions } from './scan.ts';

export const SCAN_FORMATS = ['pretty', 'json', 'ndjson', 'csv'] as const;
export type ScanFormat = (typeof SCAN_FORMATS)[number];

export const isScanFormat = (format: string): format is ScanFormat => SCAN_FORMATS.some((known) => known === format);

const RENDER: Readonly<Record<ScanFormat, (scan: Scan, options: ScanOptions) => string>> = {
  pretty: renderScanPretty,
  json: renderScanJson,
  ndjson: renderScanNdjson,
  csv: renderScanCsv,
};

/** The clusters and pairs of a corpus in one of the formats; text that ends with a newline. Equal input gives equal text. */
export const renderScan = (scan: Scan, format: ScanFormat, options: ScanOptions): string =>
  RENDER[format](scan, options);
