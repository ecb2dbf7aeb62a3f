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
  /** The article of the run that it translates; only where there is a reason to say so. */
  readonly translationOf?: ArticleId;
  /** Passages that were translated though the article was not, or not as a whole: quotations, as a rule. By place; absent where there are none. */
  readonly passages?: readonly PassageClaim[];
}

/** A translated passage in an article of other origin. */
export interface PassageClaim {
  readonly span: Span;
  /** BCP 47 tag; null where the source language does not show. */
  readonly fromLanguage: string | null;
  readonly strength: Strength;
  /** [0,1] */
  readonly confidence: number;
  /** Signs inside the passage or words around it that say so. Never empty. */
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
  /** Which text was made from which; only where there is a reason, which is among the evidence. */
  readonly direction?: { readonly from: ArticleId; readonly to: ArticleId };
}
