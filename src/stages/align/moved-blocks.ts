import type { Point } from './anchors.ts';
import type { CoreBead } from './beads.ts';

/** Stretches of both texts that are aligned together, half-open. */
export interface Piece {
  readonly source: number;
  readonly sourceEnd: number;
  readonly target: number;
  readonly targetEnd: number;
}

/** Sentences from one anchor of a block to the next, on either side, at most. */
const STEP = 6;
/** Anchors that a block must have: a lone rare word may stand in two places. */
const LEAST_ANCHORS = 2;
/** Confidence that each bead of a block must have, [0,1]: it stands against the reading order. */
const LEAST_CONFIDENCE = 0.73;

/**
 * Beads of blocks that were moved across the cuts of a long document: sentences that the pieces left over on both sides, and that several anchors off the
 * reading order tie together. `points`: all anchors, by source, then target.
 */
export function movedBlocks(
  points: readonly Point[],
  linked: readonly CoreBead[],
  { n, m, alignPiece }: { readonly n: number; readonly m: number; readonly alignPiece: (piece: Piece) => CoreBead[] },
): CoreBead[] {
  const free = { source: new Uint8Array(n).fill(1), target: new Uint8Array(m).fill(1) };
  const take = (bead: CoreBead): void => {
    for (const i of bead.source) free.source[i] = 0;
    for (const j of bead.target) free.target[j] = 0;
  };
  linked.forEach(take);
  const found: CoreBead[] = [];
  for (const block of blocksOf(points.filter(({ i, j }) => free.source[i] === 1 && free.target[j] === 1))) {
    const beads = alignPiece(widened(block, free)).filter(
      (bead) =>
        bead.confidence >= LEAST_CONFIDENCE &&
        bead.source.every((i) => free.source[i] === 1) &&
        bead.target.every((j) => free.target[j] === 1),
    );
    if (beads.length < LEAST_ANCHORS) continue;
    beads.forEach(take);
    found.push(...beads);
  }
  return found;
}

/** Runs of anchors that rise together in small steps. */
function blocksOf(points: readonly Point[]): Point[][] {
  const open: Point[][] = [];
  const closed: Point[][] = [];
  for (const point of points) {
    while (open[0] && point.i - (open[0].at(-1)?.i ?? 0) > STEP) closed.push(...open.splice(0, 1));
    const home = open.find((block) => {
      const last = block.at(-1);
      return last !== undefined && point.i > last.i && point.j > last.j && point.j - last.j <= STEP;
    });
    if (home) {
      home.push(point);
      open.splice(open.indexOf(home), 1);
      open.push(home);
    } else open.push([point]);
  }
  return [...closed, ...open].filter((block) => block.length >= LEAST_ANCHORS);
}

/** The stretches from the first to the last anchor of a block, and the free sentences around them. */
function widened(block: readonly Point[], free: { readonly source: Uint8Array; readonly target: Uint8Array }): Piece {
  const [first, last] = [block[0], block.at(-1)];
  const grown = (places: Uint8Array, from: number, to: number): [number, number] => {
    let [start, end] = [from, to + 1];
    while (start > 0 && from - start < STEP && places[start - 1] === 1) start--;
    while (end < places.length && end - to <= STEP && places[end] === 1) end++;
    return [start, end];
  };
  const [source, sourceEnd] = grown(free.source, first?.i ?? 0, last?.i ?? 0);
  const [target, targetEnd] = grown(free.target, first?.j ?? 0, last?.j ?? 0);
  return { source, sourceEnd, target, targetEnd };
}
