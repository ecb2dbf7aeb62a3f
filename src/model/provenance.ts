import type { ArticlePair } from './alignment.ts';
import type { Evidence, Strength } from './evidence.ts';
import type { ArticleId } from './ids.ts';
import type { Span } from './span.ts';

/** Where one text comes from. */
export interface ProvenanceClaim {
  readonly articleId: ArticleId;
  readonly claim: 'original' | 'translation' | 'syndicated' | 'undetermined';
  /** BCP 47 tag; null unless a translation whose source language shows. */
  readonly fromLanguage: string | null;
  readonly strength: Strength;
  /** [0,1] */
  readonly confidence: number;
  /** Signs and counter-signs, strongest first. Never empty where the claim is 'translation' or 'syndicated'. */
  readonly evidence: readonly Evidence[];
}

export interface SharedPassage {
  readonly source: Span;
  readonly target: Span;
  readonly words: number;
  /** True where the passage lies within a quotation on both sides. */
  readonly quotation: boolean;
}

/** How two texts are related. */
export interface TextRelation {
  readonly pair: ArticlePair;
  readonly relation: 'duplicate' | 'derived' | 'common-source' | 'same-statement' | 'same-story' | 'unrelated';
  readonly confidence: number;
  /** In order of the source text. */
  readonly passages: readonly SharedPassage[];
  readonly evidence: readonly Evidence[];
}
