import type { ScanDocument } from '../../model/index.ts';
import { escapeJsonControls } from '../formats/hostile-text.ts';
import type { Scan, ScanOptions } from './scan.ts';

/** What is told of a document: all but its text. */
const facts = ({ id, title, outlet, published }: ScanDocument) => ({
  id,
  title: title ?? null,
  outlet: outlet ?? null,
  published: published ?? null,
});

/** Documents, clusters and pairs as one object; passages are code units of the two texts. */
export const renderScanJson = ({ documents, result }: Scan, { version }: ScanOptions): string => {
  const { clusters, pairs } = result;
  const whole = {
    schemaVersion: 1,
    tool: { name: 'variorum', version },
    documents: documents.map(facts),
    clusters,
    pairs,
  };
  return `${escapeJsonControls(JSON.stringify(whole, null, 2))}\n`;
};

/** One object a line: every pair, then every cluster. What has a `passages` is a pair. */
export const renderScanNdjson = ({ result }: Scan): string =>
  [...result.pairs, ...result.clusters].map((row) => `${escapeJsonControls(JSON.stringify(row))}\n`).join('');
