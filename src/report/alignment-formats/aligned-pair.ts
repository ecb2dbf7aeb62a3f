import type { BeadEvidence, BeadRelation, PairRelation } from '../../model/index.ts';

/** One side of an alignment that is written out. */
export interface AlignedText {
  readonly uri: string;
  /** BCP 47 */
  readonly language: string;
  /** Beads name them by position, from 0. */
  readonly sentences: readonly string[];
}

/** Sentences that correspond; one side empty = unaligned. */
export interface AlignedBead {
  /** Positions, ascending. */
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly relation: BeadRelation;
  /** [0,1] */
  readonly score: number;
  /** [0,1] */
  readonly confidence: number;
  readonly crossing: boolean;
  /** Strongest first. */
  readonly evidence: readonly BeadEvidence[];
}

/** Two texts and their beads: what every format of `variorum align` is written from. */
export interface AlignedPair {
  readonly source: AlignedText;
  readonly target: AlignedText;
  readonly relation: PairRelation;
  /** [0,1], in the relation. */
  readonly confidence: number;
  /** Sorted by first source sentence; unaligned target sentences after the bead that precedes them. */
  readonly beads: readonly AlignedBead[];
}

/** True for a bead with both sides. */
export const isLinked = (bead: AlignedBead): boolean => bead.source.length > 0 && bead.target.length > 0;

/** The sentences of one side of a bead as one line, as they stand. */
export const readingOf = (text: AlignedText, positions: readonly number[]): string =>
  positions.map((position) => (text.sentences[position] ?? '').trim()).join(' ');

/**
 * Linked beads that keep the reading order of both texts, for formats that know no crossing: runs without a gap inside, each after the one before.
 * Moved and overlapping beads are left out.
 */
export function beadsInOrder({ beads }: AlignedPair): AlignedBead[] {
  const kept: AlignedBead[] = [];
  let source = 0;
  let target = 0;
  for (const bead of beads) {
    const [i = -1, j = -1] = [bead.source[0], bead.target[0]];
    if (!isLinked(bead) || bead.crossing || i < source || j < target) continue;
    if (!isRun(bead.source) || !isRun(bead.target)) continue;
    kept.push(bead);
    source = i + bead.source.length;
    target = j + bead.target.length;
  }
  return kept;
}

const isRun = (positions: readonly number[]): boolean =>
  positions.every((position, k) => k === 0 || position === (positions[k - 1] ?? 0) + 1);
