import { onOneLine } from '../formats/hostile-text.ts';
import { type AlignedPair, readingOf } from './aligned-pair.ts';
import { evidenceInWords } from './evidence.ts';

const COLUMNS = [
  'source_positions',
  'target_positions',
  'relation',
  'score',
  'confidence',
  'crossing',
  'source',
  'target',
];

/**
 * A heading, then a line a bead: positions (from 0, separated by spaces), relation, score and confidence in [0,1], yes or no for crossing, and the text of
 * both sides. Text loses its tabs and line breaks to spaces; control characters are shown as `[U+202E]`. `explain` adds a column of evidence.
 */
export function renderTsv(pair: AlignedPair, { explain = false }: { readonly explain?: boolean } = {}): string {
  const rows = pair.beads.map((bead) => [
    bead.source.join(' '),
    bead.target.join(' '),
    bead.relation,
    bead.score.toFixed(4),
    bead.confidence.toFixed(4),
    bead.crossing ? 'yes' : 'no',
    onOneLine(readingOf(pair.source, bead.source)),
    onOneLine(readingOf(pair.target, bead.target)),
    ...(explain ? [bead.evidence.map(evidenceInWords).join('; ')] : []),
  ]);
  return [[...COLUMNS, ...(explain ? ['evidence'] : [])], ...rows].map((row) => `${row.join('\t')}\n`).join('');
}
