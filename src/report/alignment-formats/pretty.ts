import { displayWidth, padEnd, wrap } from '../formats/columns.ts';
import { onOneLine } from '../formats/hostile-text.ts';
import { type AlignedBead, type AlignedPair, type AlignedText, isLinked, readingOf } from './aligned-pair.ts';
import { evidenceInWords } from './evidence.ts';

export interface PrettyOptions {
  /** Columns. */
  readonly width?: number;
  /** Adds what carried each bead. */
  readonly explain?: boolean;
}

/** For reading: the relation of the two texts, then bead by bead the numbers of the sentences (from 1), what they are to one another, and both readings. */
export function renderPretty(pair: AlignedPair, { width = 100, explain = false }: PrettyOptions = {}): string {
  const linked = pair.beads.filter(isLinked);
  const count = (side: 'source' | 'target'): number => new Set(linked.flatMap((bead) => bead[side])).size;
  const title = `${onOneLine(pair.source.uri)} and ${onOneLine(pair.target.uri)}: ${pair.relation}, ${count('source')} of ${pair.source.sentences.length} and ${count('target')} of ${pair.target.sentences.length} sentences aligned`;
  const blocks = pair.beads.map((bead) => blockOf(bead, pair, { width, explain }).join('\n'));
  return `${[wrap(title, width).join('\n'), ...blocks].join('\n\n')}\n`;
}

function blockOf(bead: AlignedBead, pair: AlignedPair, { width, explain }: Required<PrettyOptions>): string[] {
  const facts = isLinked(bead)
    ? `${bead.relation}${bead.crossing ? ', moved' : ''}, score ${bead.score.toFixed(2)}, confidence ${bead.confidence.toFixed(2)}`
    : `${bead.source.length > 0 ? 'only in the first' : 'only in the second'}, confidence ${bead.confidence.toFixed(2)}`;
  const sides: readonly (readonly [string, AlignedText, readonly number[]])[] = [
    ['A', pair.source, bead.source],
    ['B', pair.target, bead.target],
  ];
  const told = sides.filter(([, , positions]) => positions.length > 0);
  const labels = told.map(([side, , positions]) => side + positions.map((position) => position + 1).join(','));
  const indent = Math.max(...labels.map((label) => displayWidth(label))) + 2;
  const readings = told.flatMap(([, text, positions], k) =>
    wrap(onOneLine(readingOf(text, positions)), Math.max(30, width - indent)).map(
      (line, at) => padEnd(at === 0 ? (labels[k] ?? '') : '', indent) + line,
    ),
  );
  const evidence = explain && bead.evidence.length > 0 ? bead.evidence.map(evidenceInWords).join('; ') : '';
  const because =
    evidence === '' ? [] : wrap(`by ${evidence}`, width - indent).map((line) => ' '.repeat(indent) + line);
  return [...readings, `${' '.repeat(indent)}${facts}`, ...because];
}
