import { type AlignedPair, beadsInOrder } from './aligned-pair.ts';

/**
 * hunalign's ladder: a rung a line, `source<TAB>target<TAB>score`, the positions (from 0) at which a bead begins and the bead's score in [0,1]; the last
 * rung is the end of both texts. Rungs rise on both sides, so beads that stand against the reading order appear as unaligned sentences (score 0).
 */
export function renderLadder(pair: AlignedPair): string {
  const rungs: string[] = [];
  let source = 0;
  let target = 0;
  const rung = (score: number): void => {
    rungs.push(`${source}\t${target}\t${score.toFixed(4)}`);
  };
  const stepTo = (i: number, j: number): void => {
    for (; source < i; source++) rung(0);
    for (; target < j; target++) rung(0);
  };
  for (const bead of beadsInOrder(pair)) {
    stepTo(bead.source[0] ?? source, bead.target[0] ?? target);
    rung(bead.score);
    source += bead.source.length;
    target += bead.target.length;
  }
  stepTo(pair.source.sentences.length, pair.target.sentences.length);
  rung(0);
  return `${rungs.join('\n')}\n`;
}
