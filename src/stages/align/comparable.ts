import type { BeadRelation } from '../../model/index.ts';
import { ALONE, type CoreAlignment, type CoreBead, complete } from './beads.ts';
import type { Common, CommonReader } from './common.ts';
import type { EncoderEvidence } from './encoder.ts';
import { evidenceOf } from './explain.ts';
import type { TermDocument } from './features.ts';
import type { LexicalModel } from './lexical.ts';
import type { TermLink } from './links.ts';
import { markCrossed } from './order.ts';
import { findOverlaps } from './overlap.ts';
import { sharesStory } from './relation.ts';

export interface ComparablePair {
  readonly source: TermDocument;
  readonly target: TermDocument;
  readonly links: readonly TermLink[];
  readonly common: CommonReader;
  readonly lexical: LexicalModel;
  readonly encoder: EncoderEvidence | null;
}

/** Confidence of an overlap by nat of its strength, and at most. */
const OVERLAP_CONFIDENCE = 0.25;
const MOST_SURE_OVERLAP = 0.85;
/** Nats at which an encoder's word alone makes two sentences a paraphrase: the most it may say; of unrelated news, 2 % of the sentences reach it. */
const SURE_ENCODER = 6;
/** Confidence in that, [0,1]. */
const ENCODER_CONFIDENCE = 0.8;

/** Two texts that do not follow one another: sentences that say the same, and where the story is one, those with a proposition in common. */
export function alignComparable(pair: ComparablePair): CoreAlignment {
  const { source, target, links, common, lexical, encoder } = pair;
  const n = source.sentences.length;
  const m = target.sentences.length;
  const beads = new Map<number, CoreBead>();
  const link = (i: number, j: number, shared: Common, said: Pick<CoreBead, 'relation' | 'confidence'>): void => {
    if (beads.has(i * m + j)) return;
    const evidence = evidenceOf(shared, source, target, {
      lengths: 0,
      encoder: encoder?.score(i, 1, j, 1) ?? 0,
      neighbours: false,
    });
    beads.set(i * m + j, {
      source: [i],
      target: [j],
      ...said,
      score: Math.max(
        Math.min(1, said.relation === 'overlap' ? shared.containment : shared.cosine),
        encoder?.likeness(i, 1, j, 1) ?? 0,
      ),
      crossing: false,
      evidence,
    });
  };
  for (const { source: i, target: j, relation, common: shared } of freeLinks(
    source.lengths,
    target.lengths,
    common,
    lexical,
  )) {
    link(i, j, shared, { relation, confidence: Math.min(0.99, 0.5 + shared.cosine) });
  }
  for (const [i, j] of encoder ? mutualBest(n, m, encoder) : []) {
    link(i, j, common([i], [j]), { relation: 'paraphrase', confidence: ENCODER_CONFIDENCE });
  }
  const sameStory = sharesStory(source, target, links);
  for (const { source: i, target: j, strength } of sameStory ? findOverlaps(source, target, links) : []) {
    link(i, j, common([i], [j]), {
      relation: 'overlap',
      confidence: Math.min(MOST_SURE_OVERLAP, OVERLAP_CONFIDENCE * strength),
    });
  }
  return {
    relation: sameStory || beads.size > 0 ? 'comparable' : 'unrelated',
    confidence: ALONE,
    beads: markCrossed(complete([...beads.values()], n, m)),
  };
}

/** Sentences that an encoder finds most alike both ways, and surely so. */
function mutualBest(n: number, m: number, encoder: EncoderEvidence): [number, number][] {
  const bestOf = (size: number, score: (k: number) => number): number => {
    let best = 0;
    for (let k = 1; k < size; k++) if (score(k) > score(best)) best = k;
    return best;
  };
  const found: [number, number][] = [];
  for (let i = 0; i < n; i++) {
    const j = bestOf(m, (k) => encoder.score(i, 1, k, 1));
    if (encoder.score(i, 1, j, 1) >= SURE_ENCODER && bestOf(n, (k) => encoder.score(k, 1, j, 1)) === i)
      found.push([i, j]);
  }
  return found;
}

/** A link found without regard to order. */
interface FreeLink {
  readonly source: number;
  readonly target: number;
  readonly relation: Exclude<BeadRelation, 'unaligned'>;
  readonly common: Common;
}

/** Cosine of shared rare terms from which two sentences are held to say the same, [0,1]. Seeds: same statement ≥ 0.39, highest other 0.35. */
const SAME_STATEMENT = 0.37;
/** Rare things that must be shared, and their mass in nats, before a likeness counts at all. */
const LEAST_MEETINGS = 3;
const LEAST_SHARED = 4;
/** Ratio of lengths from which the same statement is 'equivalent' rather than 'paraphrase'. */
const SAME_LENGTH = 0.7;

/** Sure links between sentences of two texts that report the same story in their own order. By source, then target. */
function freeLinks(
  sourceLengths: readonly number[],
  targetLengths: readonly number[],
  common: CommonReader,
  lexical: LexicalModel,
): FreeLink[] {
  const found: FreeLink[] = [];
  sourceLengths.forEach((sourceLength, i) => {
    targetLengths.forEach((targetLength, j) => {
      if (lexical.partners(i, j) < LEAST_MEETINGS) return;
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
