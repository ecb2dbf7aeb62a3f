import { believed } from './abstain.ts';
import { members, type Range } from './lexical.ts';
import { bestChain, standingOf } from './moves.ts';
import { type BeadScorer, bestPath, type PathBead } from './search.ts';

/** Blocks taken out of the reading order at most; each may hold many beads. */
const MOST_MOVES = 12;

/** Linked beads of two texts that follow one another: reading order first, then blocks that stand better elsewhere, then the order of the rest again. */
export function settle(n: number, m: number, scorer: BeadScorer): PathBead[] {
  let path = bestPath(n, m, scorer);
  const moved: PathBead[] = [];
  for (let round = 0; round < MOST_MOVES; round++) {
    const chain = bestChain(n, m, scorer, standingOf(path, n, m, moved));
    if (chain.length === 0) break;
    moved.push(...chain);
    path = pathOfRest(n, m, scorer, moved);
  }
  return [...believed(path, n, m), ...moved];
}

/** The reading order of what the moved blocks leave over; beads of several sentences only where these are neighbours. */
function pathOfRest(n: number, m: number, scorer: BeadScorer, moved: readonly PathBead[]): PathBead[] {
  const rows = leftOver(
    n,
    moved.map((bead) => bead.source),
  );
  const columns = leftOver(
    m,
    moved.map((bead) => bead.target),
  );
  const path = bestPath(rows.length, columns.length, {
    score(i, s, j, t) {
      const source = unbroken(rows, { start: i, end: i + s });
      const target = unbroken(columns, { start: j, end: j + t });
      return source && target ? scorer.score(source.start, s, target.start, t) : Number.NEGATIVE_INFINITY;
    },
  });
  return path.map((bead) => ({
    score: bead.score,
    source: unbroken(rows, bead.source) ?? bead.source,
    target: unbroken(columns, bead.target) ?? bead.target,
  }));
}

/** The places of a range as a range; null where something was taken out between them. */
function unbroken(places: readonly number[], range: Range): Range | null {
  if (range.end === range.start) return { start: 0, end: 0 };
  const start = places[range.start] ?? 0;
  const end = (places[range.end - 1] ?? -1) + 1;
  return end - start === range.end - range.start ? { start, end } : null;
}

function leftOver(size: number, taken: readonly Range[]): number[] {
  const used = new Set(taken.flatMap(members));
  return Array.from({ length: size }, (_, k) => k).filter((k) => !used.has(k));
}
