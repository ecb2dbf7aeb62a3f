import type { TermDocument } from './features.ts';

/** What the breaks between sentences say of beads. */
export interface BoundaryModel {
  /** Nats for `s` source sentences from `i` on and `t` target sentences from `j` on. */
  score(i: number, s: number, j: number, t: number): number;
}

/** Nats for each break inside a bead that is none of a sentence and has no fellow on the other side. Dev: real gold. */
const JOINED = 1.5;
/** Sentences of a bead above which one of its breaks must be soft, and what it costs where none is. Nats. */
const USUAL_SIZE = 5;
const UNBROKEN = -20;

/** Joins pieces of broken sentences more readily, and keeps the largest beads for them. */
export function boundaryModel(source: TermDocument, target: TermDocument): BoundaryModel {
  const inside = (soft: Uint8Array): Int32Array => {
    const sums = new Int32Array(soft.length + 1);
    for (let k = 0; k < soft.length; k++) sums[k + 1] = (sums[k] ?? 0) + (soft[k] ?? 0);
    return sums;
  };
  const rows = inside(source.soft);
  const columns = inside(target.soft);
  return {
    score(i, s, j, t) {
      const a = (rows[i + s] ?? 0) - (rows[i + 1] ?? 0);
      const b = (columns[j + t] ?? 0) - (columns[j + 1] ?? 0);
      if (s + t > USUAL_SIZE && a + b === 0) return UNBROKEN;
      return JOINED * Math.abs(a - b);
    },
  };
}
