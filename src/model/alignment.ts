import type { ArticleId, BeadId, SentenceId } from './ids.ts';

/** What two texts are to one another, said before any divergence is shown. */
export type PairRelation = 'parallel' | 'partial' | 'comparable' | 'unrelated';

/** `equivalent`: the same statement. `paraphrase`: the same facts in other words. `overlap`: one proposition in common, each with more. */
export type BeadRelation = 'equivalent' | 'paraphrase' | 'overlap' | 'unaligned';

/** Who did a piece of work and with what settings, for the record. */
export interface EngineRef {
  readonly name: string;
  readonly version: string;
}

/** One piece of evidence that carried a bead, strongest first in `Bead.evidence`. */
export interface BeadEvidence {
  readonly kind:
    | 'number'
    | 'date'
    | 'name'
    | 'word'
    | 'cognate'
    | 'lexicon'
    | 'punctuation'
    | 'length'
    | 'neighbours'
    | 'encoder';
  /** As it stands in the source and in the target ("" where the kind has no reading). */
  readonly source: string;
  readonly target: string;
  /** Contribution to the score in nats. */
  readonly weight: number;
}

/** A group of sentences that correspond; one side empty = unaligned. */
export interface Bead {
  readonly id: BeadId;
  /** In document order. */
  readonly source: readonly SentenceId[];
  readonly target: readonly SentenceId[];
  readonly relation: BeadRelation;
  /** [0,1] similarity; for an overlap the share of the shorter sentence's rarer things that the other holds; 0 for unaligned. */
  readonly score: number;
  /** [0,1], how sure that the sides belong together (or, unaligned, that there is no counterpart). */
  readonly confidence: number;
  /** True where the bead stands against the reading order of the others. */
  readonly crossing: boolean;
  readonly evidence: readonly BeadEvidence[];
}

/** Sentence alignment of one ordered pair. Source and target are positions in the pair, not a claim of who translated whom. */
export interface Alignment {
  readonly pair: ArticlePair;
  readonly relation: PairRelation;
  /** [0,1] */
  readonly confidence: number;
  /**
   * Sorted by first source sentence, then first target sentence; unaligned target sentences stand after the bead that precedes them.
   * In a comparable pair, a sentence may stand in several `overlap` beads; elsewhere beads partition the alignable sentences.
   */
  readonly beads: readonly Bead[];
  /** Share of each side's alignable sentences that are linked, [0,1]. */
  readonly coverage: { readonly source: number; readonly target: number };
  readonly engine: EngineRef;
}

export interface ArticlePair {
  readonly source: ArticleId;
  readonly target: ArticleId;
}
