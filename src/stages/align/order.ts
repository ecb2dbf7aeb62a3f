import type { CoreBead } from './beads.ts';

/** Sorted by first source sentence, then first target sentence; unaligned target sentences after the bead that precedes them in the target. */
export function inOrder<Bead extends Pick<CoreBead, 'source' | 'target'>>(beads: readonly Bead[]): Bead[] {
  const anchored = beads
    .filter((bead) => bead.source.length > 0)
    .sort((a, b) => first(a.source) - first(b.source) || first(a.target) - first(b.target));
  const holder = new Map<number, number>();
  anchored.forEach((bead, position) => {
    for (const sentence of bead.target) holder.set(sentence, position);
  });
  const followers = new Map<number, Bead[]>();
  let position = -1;
  const loose = beads.filter((bead) => bead.source.length === 0).sort((a, b) => first(a.target) - first(b.target));
  for (const bead of loose) {
    position = holder.get(first(bead.target) - 1) ?? (first(bead.target) === 0 ? -1 : position);
    const known = followers.get(position);
    if (known) known.push(bead);
    else followers.set(position, [bead]);
  }
  return [...(followers.get(-1) ?? []), ...anchored.flatMap((bead, at) => [bead, ...(followers.get(at) ?? [])])];
}

const first = (sentences: readonly number[]): number => sentences[0] ?? Number.MAX_SAFE_INTEGER;

/** Marks the linked beads that stand against the reading order: those outside the heaviest increasing run. Same for either direction of the pair. */
export function markCrossing(beads: readonly CoreBead[]): CoreBead[] {
  const linked = beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0);
  const sorted = [...linked].sort((a, b) => first(a.source) - first(b.source) || first(a.target) - first(b.target));
  const straight = new Set(heaviestRun(sorted));
  return beads.map((bead) =>
    bead.source.length === 0 || bead.target.length === 0 || straight.has(bead) ? bead : { ...bead, crossing: true },
  );
}

/** A link says something of another's place where it is at least this much as strong; a share of the score, [0,1]. */
const STRONG_ENOUGH = 0.5;

/**
 * Marks every linked bead that crosses another which is not much weaker: its source stands before that one's, its target behind it. For texts that
 * share a story and no order of their own: none of two sentences that changed places is the one that stayed. Same for either direction of the pair.
 */
export function markCrossed(beads: readonly CoreBead[]): CoreBead[] {
  const linked = beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0);
  const crosses = (a: CoreBead, b: CoreBead): boolean =>
    b.score >= a.score * STRONG_ENOUGH && (first(a.source) - first(b.source)) * (first(a.target) - first(b.target)) < 0;
  return beads.map((bead) =>
    bead.source.length > 0 && bead.target.length > 0 && linked.some((other) => crosses(bead, other))
      ? { ...bead, crossing: true }
      : bead,
  );
}

/** Of beads sorted by source: the run whose targets never go back, with the most sentences in it. A Fenwick tree over target positions: O(k log k). */
function heaviestRun(sorted: readonly CoreBead[]): CoreBead[] {
  const size = sorted.reduce((most, bead) => Math.max(most, ...bead.target), 0) + 2;
  const tree: { weight: number; last: number }[] = Array.from({ length: size + 1 }, () => ({ weight: 0, last: -1 }));
  const previous = new Int32Array(sorted.length).fill(-1);
  const weights = new Float64Array(sorted.length);
  let best = -1;
  sorted.forEach((bead, k) => {
    let top = { weight: 0, last: -1 };
    for (let at = first(bead.target) + 1; at > 0; at -= at & -at) {
      const node = tree[at];
      if (node && node.weight > top.weight) top = node;
    }
    previous[k] = top.last;
    weights[k] = top.weight + bead.source.length + bead.target.length;
    const own = { weight: weights[k] ?? 0, last: k };
    for (let at = first(bead.target) + 1; at <= size; at += at & -at)
      if ((tree[at]?.weight ?? 0) < own.weight) tree[at] = own;
    if (best < 0 || own.weight > (weights[best] ?? 0)) best = k;
  });
  const run: CoreBead[] = [];
  for (let k = best; k >= 0; k = previous[k] ?? -1) {
    const bead = sorted[k];
    if (bead) run.push(bead);
  }
  return run;
}
