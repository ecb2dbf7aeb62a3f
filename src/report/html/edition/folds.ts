import { STRINGS } from '../strings.ts';
import type { Block, Cell, QuotedSentence, Row } from './types.ts';

/** Puts consecutive rows that are not to be shown at once behind one line. */
export function foldRows(
  rows: readonly Row[],
  label: (rows: readonly Row[]) => string,
  shown: (row: Row) => boolean = (row) => row.open,
): Block[] {
  const blocks: Block[] = [];
  let waiting: Row[] = [];
  const flush = (): void => {
    const [first] = waiting;
    if (first) blocks.push({ kind: 'fold', id: `f-${first.id}`, label: label(waiting), rows: joinLone(waiting) });
    waiting = [];
  };
  for (const row of rows) {
    if (shown(row)) {
      flush();
      blocks.push({ kind: 'row', row });
    } else waiting.push(row);
  }
  flush();
  return blocks;
}

/** Makes one row of consecutive sentences that have no counterpart on the same side. */
function joinLone(rows: readonly Row[]): Row[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const [before] = groups.at(-1) ?? [];
    if (before && loneSide(row) !== null && loneSide(row) === loneSide(before)) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  return groups.flatMap((group) => (group.length === 1 ? group : joined(group)));
}

/** The side that has sentences where the other has none and nothing was found; null for other rows. */
function loneSide({ cells: [first, second], notes, back }: Row): 'first' | 'second' | null {
  if (!second || notes.length > 0 || back.length > 0) return null;
  return second.sentences.length === 0 ? 'first' : first.sentences.length === 0 ? 'second' : null;
}

function joined(rows: readonly Row[]): Row[] {
  const [row] = rows;
  if (!row?.cells[1]) return [...rows];
  const join = (cell: Cell, side: 0 | 1): Cell => ({
    ...cell,
    sentences: rows.flatMap(({ cells }) => cells[side]?.sentences ?? []),
  });
  return [{ ...row, cells: [join(row.cells[0], 0), join(row.cells[1], 1)] }];
}

/** Ranges of sentences that are named one by one in the line of a fold. */
const MOST_RANGES = 3;

/** "A2 to A4", "A2, A5 and A6"; where the sentences lie scattered, from the first to the last. */
export function nameRange(sentences: readonly QuotedSentence[]): string {
  const sorted = [...new Map(sentences.map((sentence) => [sentence.position, sentence])).values()].sort(
    (a, b) => a.position - b.position,
  );
  const runs: QuotedSentence[][] = [];
  for (const sentence of sorted) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.position === sentence.position - 1) run.push(sentence);
    else runs.push([sentence]);
  }
  const named = runs.length > MOST_RANGES ? [sorted] : runs;
  return named.map((run) => STRINGS.fold.range(run[0]?.label ?? '', run.at(-1)?.label ?? '', run.length)).join(', ');
}
