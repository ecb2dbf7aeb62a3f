import type { BeadRelation } from '../../model/index.ts';
import type { Common, CommonReader } from './common.ts';

/** A link found without regard to order. */
export interface FreeLink {
  readonly source: number;
  readonly target: number;
  readonly relation: Exclude<BeadRelation, 'unaligned'>;
  readonly common: Common;
}

/** Cosine of shared rare terms from which two sentences are held to say the same, [0,1]. Seeds: same statement ≥ 0.37, highest other 0.26. */
const SAME_STATEMENT = 0.33;
/** Rare things that must be shared, and their mass in nats, before a likeness counts at all. */
const LEAST_MEETINGS = 3;
const LEAST_SHARED = 4;
/** Ratio of lengths from which the same statement is 'equivalent' rather than 'paraphrase'. */
const SAME_LENGTH = 0.7;

/** Sure links between sentences of two texts that report the same story in their own order. By source, then target. */
export function freeLinks(
  lengths: { readonly source: readonly number[]; readonly target: readonly number[] },
  common: CommonReader,
  partners: (i: number, j: number) => number,
): FreeLink[] {
  const found: FreeLink[] = [];
  lengths.source.forEach((sourceLength, i) => {
    lengths.target.forEach((targetLength, j) => {
      if (partners(i, j) < LEAST_MEETINGS) return;
      const shared = common([i], [j]);
      if (shared.meetings.length < LEAST_MEETINGS || shared.mass < LEAST_SHARED || shared.cosine < SAME_STATEMENT)
        return;
      const ratio = Math.min(sourceLength, targetLength) / Math.max(sourceLength, targetLength);
      found.push({
        source: i,
        target: j,
        relation: ratio >= SAME_LENGTH ? 'equivalent' : 'paraphrase',
        common: shared,
      });
    });
  });
  return bestOnly(found);
}

/** A sentence says the same as one other sentence, or as copies of it: weaker rivals on either side are dropped. */
function bestOnly(links: readonly FreeLink[]): FreeLink[] {
  const top = (pick: (link: FreeLink) => number): Map<number, number> => {
    const best = new Map<number, number>();
    for (const link of links) best.set(pick(link), Math.max(best.get(pick(link)) ?? 0, link.common.cosine));
    return best;
  };
  const bySource = top((link) => link.source);
  const byTarget = top((link) => link.target);
  return links.filter(
    (link) => link.common.cosine >= Math.max(bySource.get(link.source) ?? 0, byTarget.get(link.target) ?? 0) - RIVAL,
  );
}

/** Difference of cosine within which a rival is kept (the same headline twice). */
const RIVAL = 0.02;
