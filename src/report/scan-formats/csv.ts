import type { ScanPair } from '../../model/index.ts';
import { csvTable } from '../formats/csv.ts';
import type { Scan } from './scan.ts';

const COLUMNS = ['cluster', 'a', 'b', 'type', 'basis', 'score', 'passages', 'characters', 'longest'] as const;

/** One row a pair; `cluster` counts from 1 in order of the clusters, "" for texts that only share a passage; `longest` quotes the longest passage. */
export function renderScanCsv({ documents, result: { pairs, clusters } }: Scan): string {
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  const clusterOf = new Map(clusters.flatMap((cluster, i) => cluster.documents.map((id) => [id, i + 1] as const)));
  const row = ({ a, b, type, basis, score, passages }: ScanPair): string[] => {
    const lengths = passages.map(([start, end]) => end - start);
    const [start, end] = passages[lengths.indexOf(Math.max(...lengths))] ?? [0, 0];
    return [
      type === 'article' ? String(clusterOf.get(a) ?? '') : '',
      a,
      b,
      type,
      basis,
      score.toFixed(3),
      String(passages.length),
      String(lengths.reduce((sum, length) => sum + length, 0)),
      texts.get(a)?.slice(start, end) ?? '',
    ];
  };
  return csvTable([COLUMNS, ...pairs.map(row)]);
}
