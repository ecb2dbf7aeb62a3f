import type {
  Alignment,
  ArticleView,
  Divergence,
  NameEntity,
  ProvenanceClaim,
  TextRelation,
} from '../../model/index.ts';

/** Everything that was found: what the summary is drawn from. */
export interface AssessInput {
  readonly articles: readonly ArticleView[];
  readonly alignments: readonly Alignment[];
  readonly names: readonly NameEntity[];
  readonly provenance: readonly ProvenanceClaim[];
  readonly relations: readonly TextRelation[];
  readonly divergences: readonly Divergence[];
}
