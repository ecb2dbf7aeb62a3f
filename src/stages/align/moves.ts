import { type BeadScorer, type PathBead, shapePrior } from './search.ts';

/**
 * What a chain must gain over what stood there, in nats. News reorders whole paragraphs, seldom a lone sentence. Tuned on dev news with moved blocks,
 * some 450 pairs of sentences a document; where there are more, the best of them gains as much more by chance as there are times more (in nats).
 */
const CHAIN_GAIN = 3.5;
const USUAL_PAIRS = 450;
const leastGain = (pairs: number): number => CHAIN_GAIN + Math.log(Math.max(1, pairs / USUAL_PAIRS));
/** What a skipped sentence inside a chain costs. Nats. */
const SKIP = 1.5;
/** What every bead of a chain must bring. Nats. */
const BEAD_COST = 0.5;
/** Score of a corner below which a merge is not tried. Nats. */
const MISFIT = -1;
/** What two sentences carry where they stand, above which no other place can be better. Nats. */
const HELD_FAST = 60;
const SINGLE_GAIN = shapePrior(1, 1) - BEAD_COST;
/** Merges tried inside a chain. */
const MERGED = (
  [
    [1, 2],
    [2, 1],
    [1, 3],
    [3, 1],
  ] as const
).map(([s, t]) => [s, t, shapePrior(s, t) - BEAD_COST] as const);

/** What a sentence is worth where it stands now; Infinity locks it. */
export interface Standing {
  readonly source: Float64Array;
  readonly target: Float64Array;
}

/** Share of each bead's score that its sentences on either side carry. */
export function standingOf(beads: readonly PathBead[], n: number, m: number, locked: readonly PathBead[]): Standing {
  const source = new Float64Array(n);
  const target = new Float64Array(m);
  const lay = (bead: PathBead, worth: number): void => {
    const s = bead.source.end - bead.source.start;
    const t = bead.target.end - bead.target.start;
    if (s === 0 || t === 0) return;
    for (let i = bead.source.start; i < bead.source.end; i++) source[i] = worth / (2 * s);
    for (let j = bead.target.start; j < bead.target.end; j++) target[j] = worth / (2 * t);
  };
  for (const bead of beads) lay(bead, Math.max(0, bead.score));
  for (const bead of locked) lay(bead, Number.POSITIVE_INFINITY);
  return { source, target };
}

/**
 * The locally best run of beads that could stand elsewhere than the reading order says (Smith & Waterman 1981 over sentences);
 * empty where none gains enough over what stands there.
 */
export function bestChain(n: number, m: number, scorer: BeadScorer, standing: Standing): PathBead[] {
  const width = m + 1;
  const best = new Float64Array((n + 1) * width);
  const shape = new Int8Array((n + 1) * width);
  let top = 0;
  let end = 0;
  for (let i = 1; i <= n; i++) {
    const heldSource = standing.source[i - 1] ?? 0;
    for (let j = 1; j <= m; j++) {
      const cell = i * width + j;
      let score = 0;
      let code = 0;
      const skipped = Math.max(best[cell - width] ?? 0, best[cell - 1] ?? 0) - SKIP;
      if (skipped > 0) {
        score = skipped;
        code = (best[cell - width] ?? 0) >= (best[cell - 1] ?? 0) ? 8 : 1;
      }
      const held = heldSource + (standing.target[j - 1] ?? 0);
      if (held < HELD_FAST) {
        const single = scorer.score(i - 1, 1, j - 1, 1);
        const gained = (best[cell - width - 1] ?? 0) + single + SINGLE_GAIN - held;
        if (gained > score) {
          score = gained;
          code = 9;
        }
        for (const [s, t, prior] of MERGED) {
          if (s > i || t > j) continue;
          // A merge is worth looking at only where one of its corners is no misfit.
          if (single < MISFIT && scorer.score(i - s, 1, j - t, 1) < MISFIT) continue;
          let gain = scorer.score(i - s, s, j - t, t) + prior;
          for (let k = i - s; k < i; k++) gain -= standing.source[k] ?? 0;
          for (let k = j - t; k < j; k++) gain -= standing.target[k] ?? 0;
          gain += best[cell - s * width - t] ?? 0;
          if (gain > score) {
            score = gain;
            code = s * 8 + t;
          }
        }
      }
      best[cell] = score;
      shape[cell] = code;
      if (score > top) {
        top = score;
        end = cell;
      }
    }
  }
  return top < leastGain(n * m) ? [] : traceChain(end, width, best, shape, scorer);
}

function traceChain(end: number, width: number, best: Float64Array, shape: Int8Array, scorer: BeadScorer): PathBead[] {
  const beads: PathBead[] = [];
  let cell = end;
  while ((best[cell] ?? 0) > 0) {
    const code = shape[cell] ?? 0;
    const s = code >> 3;
    const t = code & 7;
    const i = Math.floor(cell / width);
    const j = cell % width;
    if (s > 0 && t > 0) {
      beads.push({
        source: { start: i - s, end: i },
        target: { start: j - t, end: j },
        score: scorer.score(i - s, s, j - t, t),
      });
    }
    cell -= s * width + t;
  }
  return beads.reverse();
}
