import type { BeadEvidence, BeadRelation, PairRelation } from '../../model/index.ts';

/** A bead over sentence positions; one side empty = unaligned. */
export interface CoreBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly relation: BeadRelation;
  /** [0,1] */
  readonly score: number;
  readonly confidence: number;
  readonly crossing: boolean;
  /** What carried it, strongest first; empty where unaligned. */
  readonly evidence: readonly BeadEvidence[];
}

export interface CoreAlignment {
  readonly relation: PairRelation;
  readonly confidence: number;
  /** In no particular order. */
  readonly beads: readonly CoreBead[];
}

/** How sure an unaligned sentence has no counterpart, where no rival was near. */
export const ALONE = 0.8;

/** The linked beads and, for every sentence that stands in none of them, a bead of its own. */
export function complete(linked: readonly CoreBead[], n: number, m: number): CoreBead[] {
  const rows = new Set(linked.flatMap((bead) => bead.source));
  const columns = new Set(linked.flatMap((bead) => bead.target));
  const beads = [...linked];
  for (let i = 0; i < n; i++) if (!rows.has(i)) beads.push(alone([i], []));
  for (let j = 0; j < m; j++) if (!columns.has(j)) beads.push(alone([], [j]));
  return beads;
}

const alone = (source: readonly number[], target: readonly number[]): CoreBead => ({
  source,
  target,
  relation: 'unaligned',
  score: 0,
  confidence: ALONE,
  crossing: false,
  evidence: [],
});
