import type { Range } from './lexical.ts';

/** Beads of a path by number of sentences on each side, with the share of them in translated news. Shares from METHODS; those of six sentences from dev. */
const SHAPES: readonly (readonly [number, number, number])[] = [
  [1, 1, 0.74],
  [1, 0, 0.03],
  [0, 1, 0.03],
  [1, 2, 0.06],
  [2, 1, 0.06],
  [2, 2, 0.012],
  [1, 3, 0.01],
  [3, 1, 0.01],
  [1, 4, 0.003],
  [4, 1, 0.003],
  [2, 3, 0.003],
  [3, 2, 0.003],
  [1, 5, 0.0005],
  [5, 1, 0.0005],
  [2, 4, 0.0005],
  [4, 2, 0.0005],
  [3, 3, 0.0005],
];
const PRIORS = new Map(SHAPES.map(([s, t, share]) => [s * 8 + t, Math.log(share)]));
/** ln prior of a bead of `s` source and `t` target sentences. */
export const shapePrior = (s: number, t: number): number => PRIORS.get(s * 8 + t) ?? Number.NEGATIVE_INFINITY;
const MERGES = SHAPES.filter(([s, t]) => s + t > 2).map(([s, t, share]) => [s, t, Math.log(share)] as const);
/** Those of up to four sentences: what a pair is learnt from. */
const SMALL_MERGES = MERGES.filter(([s, t]) => s + t <= 4);
const SINGLE = shapePrior(1, 1);
const GAP = shapePrior(1, 0);

/** A cell is looked at with merges only where the best path of single steps through it is at most this much worse than the best of all. Nats. */
const MARGIN = 20;

export interface PathBead {
  readonly source: Range;
  readonly target: Range;
  /** Without the prior; 0 where a side is empty. */
  readonly score: number;
}

export interface BeadScorer {
  /** Nats for `s` source sentences from `i` on and `t` target sentences from `j` on; negative infinity where they can not make a bead. */
  score(i: number, s: number, j: number, t: number): number;
}

/**
 * Best monotone sequence of beads that covers n source and m target sentences. A first pass with single sentences finds out which cells can matter,
 * the second adds merges there (two passes as in Moore 2002), of up to four sentences where the beads are to be small. Memory: 33 bytes a cell of (n + 1) × (m + 1).
 */
export function bestPath(n: number, m: number, scorer: BeadScorer, beads: 'all' | 'small' = 'all'): PathBead[] {
  const merges = beads === 'all' ? MERGES : SMALL_MERGES;
  const width = m + 1;
  const step = new Float64Array(n * m);
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) step[i * m + j] = scorer.score(i, 1, j, 1) + SINGLE;
  const forward = forwardPass(n, m, step);
  const backward = backwardPass(n, m, step);
  const least = (forward[n * width + m] ?? 0) - MARGIN;
  for (let cell = 0; cell < forward.length; cell++) backward[cell] = (backward[cell] ?? 0) + (forward[cell] ?? 0);
  const best = forward.fill(Number.NEGATIVE_INFINITY);
  const shape = new Uint8Array((n + 1) * width);
  best[0] = 0;
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      const cell = i * width + j;
      if (cell === 0) continue;
      let top = i > 0 ? (best[cell - width] ?? 0) + GAP : Number.NEGATIVE_INFINITY;
      let chosen = 8;
      const left = j > 0 ? (best[cell - 1] ?? 0) + GAP : Number.NEGATIVE_INFINITY;
      if (left > top) {
        top = left;
        chosen = 1;
      }
      const diagonal =
        i > 0 && j > 0 ? (best[cell - width - 1] ?? 0) + (step[(i - 1) * m + j - 1] ?? 0) : Number.NEGATIVE_INFINITY;
      if (diagonal >= top) {
        top = diagonal;
        chosen = 9;
      }
      if ((backward[cell] ?? 0) >= least) {
        for (const [s, t, prior] of merges) {
          if (s > i || t > j) continue;
          const from = cell - s * width - t;
          if ((backward[from] ?? 0) < least) continue;
          const merged = (best[from] ?? 0) + scorer.score(i - s, s, j - t, t) + prior;
          if (merged > top) {
            top = merged;
            chosen = s * 8 + t;
          }
        }
      }
      best[cell] = top;
      shape[cell] = chosen;
    }
  }
  return trace(n, m, shape, scorer);
}

/** Best sum of single steps from the start to each cell. */
function forwardPass(n: number, m: number, step: Float64Array): Float64Array {
  const width = m + 1;
  const best = new Float64Array((n + 1) * width);
  for (let j = 1; j <= m; j++) best[j] = j * GAP;
  for (let i = 1; i <= n; i++) {
    best[i * width] = i * GAP;
    for (let j = 1; j <= m; j++) {
      const cell = i * width + j;
      const diagonal = (best[cell - width - 1] ?? 0) + (step[(i - 1) * m + j - 1] ?? 0);
      best[cell] = Math.max(diagonal, (best[cell - width] ?? 0) + GAP, (best[cell - 1] ?? 0) + GAP);
    }
  }
  return best;
}

/** Best sum of single steps from each cell to the end. */
function backwardPass(n: number, m: number, step: Float64Array): Float64Array {
  const width = m + 1;
  const best = new Float64Array((n + 1) * width);
  for (let j = m - 1; j >= 0; j--) best[n * width + j] = (m - j) * GAP;
  for (let i = n - 1; i >= 0; i--) {
    best[i * width + m] = (n - i) * GAP;
    for (let j = m - 1; j >= 0; j--) {
      const cell = i * width + j;
      const diagonal = (best[cell + width + 1] ?? 0) + (step[i * m + j] ?? 0);
      best[cell] = Math.max(diagonal, (best[cell + width] ?? 0) + GAP, (best[cell + 1] ?? 0) + GAP);
    }
  }
  return best;
}

function trace(n: number, m: number, shape: Uint8Array, scorer: BeadScorer): PathBead[] {
  const beads: PathBead[] = [];
  let i = n;
  let j = m;
  while (i > 0 || j > 0) {
    const code = shape[i * (m + 1) + j] ?? 0;
    const s = code >> 3;
    const t = code & 7;
    i -= s;
    j -= t;
    const score = s === 0 || t === 0 ? 0 : scorer.score(i, s, j, t);
    beads.push({ source: { start: i, end: i + s }, target: { start: j, end: j + t }, score });
  }
  return beads.reverse();
}
