import type { AlignedPair } from './aligned-pair.ts';

/**
 * vecalign's lines: `[0]:[0, 1]:0.812345`, positions from 0, unaligned sentences with an empty side. The number is the bead's score in [0,1],
 * higher = more alike (vecalign itself writes a cost there). Every bead, moved ones as well, in the alignment's order.
 */
export function renderVecalign({ beads }: AlignedPair): string {
  const list = (positions: readonly number[]): string => `[${positions.join(', ')}]`;
  return beads.map(({ source, target, score }) => `${list(source)}:${list(target)}:${score.toFixed(6)}\n`).join('');
}
