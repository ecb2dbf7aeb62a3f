import type { ScanDocument, ScanResult } from '../../model/index.ts';

/** A corpus that was scanned. */
export interface Scan {
  readonly documents: readonly ScanDocument[];
  readonly result: ScanResult;
}

export interface ScanOptions {
  /** Columns of a terminal, 40 or more. */
  readonly width: number;
  readonly color: boolean;
  readonly version: string;
}
