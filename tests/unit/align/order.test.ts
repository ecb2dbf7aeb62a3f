import { describe, expect, it } from 'vitest';
import type { CoreBead } from '../../../src/stages/align/beads.ts';
import { markCrossed, markCrossing } from '../../../src/stages/align/order.ts';

const bead = (source: number, target: number, score = 0.5): CoreBead => ({
  source: [source],
  target: [target],
  relation: 'paraphrase',
  score,
  confidence: 0.9,
  crossing: false,
  evidence: [],
});
const moved = (beads: readonly CoreBead[]): number[] =>
  beads.filter(({ crossing }) => crossing).map(({ source }) => source[0] ?? -1);

describe('a link stands against reading order', () => {
  it('in one text and its version: where it left the others behind', () => {
    expect(moved(markCrossing([bead(0, 0), bead(1, 9), bead(2, 1), bead(3, 2)]))).toEqual([1]);
  });

  it('between two stories: on either side of a change of places', () => {
    expect(moved(markCrossed([bead(0, 0), bead(4, 17), bead(5, 14), bead(6, 15)]))).toEqual([4, 5, 6]);
  });

  it('not because a much weaker link crosses it, which itself is moved', () => {
    expect(moved(markCrossed([bead(0, 0, 0.6), bead(3, 5, 0.6), bead(4, 2, 0.15)]))).toEqual([4]);
  });

  it('never where two links share a sentence, or one is missing', () => {
    const alone: CoreBead = { ...bead(2, 0), target: [], relation: 'unaligned' };
    expect(moved(markCrossed([bead(1, 0), bead(1, 2), alone, bead(3, 2)]))).toEqual([]);
  });
});
