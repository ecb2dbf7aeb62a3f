import { type CoreAlignment, type CoreBead, complete } from './beads.ts';
import type { CommonReader } from './common.ts';
import type { EncoderEvidence } from './encoder.ts';
import { evidenceOf } from './explain.ts';
import type { TermDocument } from './features.ts';
import type { FittedScorer } from './fit.ts';
import { members } from './lexical.ts';
import { markCrossing } from './order.ts';
import { relationOf } from './relation.ts';
import type { PathBead } from './search.ts';
import { settle } from './settle.ts';

/** Nats for which a bead is believed at odds of e to 1. */
const CONFIDENCE_SCALE = 3;

/** Cosine below which a bead within one language says the same in other words, [0,1]; across languages words can not tell. */
const SAME_WORDS = 0.4;

export interface FollowingPair {
  readonly source: TermDocument;
  readonly target: TermDocument;
  readonly scorer: FittedScorer;
  readonly common: CommonReader;
  readonly encoder: EncoderEvidence | null;
  /** Nats a sentence by which the reading order beats the backward one. */
  readonly gain: number;
}

/** Two texts that follow one another: every sentence in exactly one bead. */
export function alignFollowing(pair: FollowingPair): CoreAlignment {
  const n = pair.source.sentences.length;
  const m = pair.target.sentences.length;
  const linked = settle(n, m, pair.scorer).map((bead) => told(bead, pair));
  const sentences = (side: 'source' | 'target'): number => linked.reduce((sum, bead) => sum + bead[side].length, 0);
  return {
    relation: relationOf({ source: sentences('source') / n, target: sentences('target') / m }),
    confidence: 1 - Math.exp(-pair.gain),
    beads: markCrossing(complete(linked, n, m)),
  };
}

function told(bead: PathBead, { source, target, scorer, common, encoder }: FollowingPair): CoreBead {
  const rows = members(bead.source);
  const columns = members(bead.target);
  const shared = common(rows, columns);
  const place = [bead.source.start, rows.length, bead.target.start, columns.length] as const;
  return {
    source: rows,
    target: columns,
    relation: source.language === target.language && shared.cosine < SAME_WORDS ? 'paraphrase' : 'equivalent',
    score: Math.max(Math.min(1, shared.cosine), encoder?.likeness(...place) ?? 0),
    confidence: 1 / (1 + Math.exp(-bead.score / CONFIDENCE_SCALE)),
    crossing: false,
    evidence: evidenceOf(shared, source, target, {
      lengths: scorer.lengths(...place),
      encoder: encoder?.score(...place) ?? 0,
      neighbours: bead.score <= 0,
    }),
  };
}
