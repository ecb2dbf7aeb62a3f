import type { Alignment, ArticlePair } from './alignment.ts';
import type { Article } from './article.ts';
import type { CheckRun } from './check.ts';
import type { ResolvedConfig } from './config.ts';
import type { Divergence, Severity } from './divergence.ts';
import type { ArticleId, DivergenceId, EntityId } from './ids.ts';
import type { NameEntity } from './names.ts';
import type { ProvenanceClaim, TextRelation } from './provenance.ts';
import type { Sentence } from './sentence.ts';

export const SCHEMA_VERSION = 1;

/** The result of a run. Every output is a rendering of this object. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'variorum'; readonly version: string };
  /** ISO 8601; null unless asked for, so that reports are the same byte for byte. */
  readonly generatedAt: string | null;
  readonly configuration: ResolvedConfig;
  /** In the order they were handed in. */
  readonly articles: readonly Article[];
  /** By article, then index. */
  readonly sentences: readonly Sentence[];
  /** By pair, in the order of the articles. */
  readonly relations: readonly TextRelation[];
  readonly alignments: readonly Alignment[];
  /** Entities with something to settle first, then by number of occurrences, then by head form. */
  readonly names: readonly NameEntity[];
  /** One per article, in the order of the articles. */
  readonly provenance: readonly ProvenanceClaim[];
  /** Worst first, then by pair and place. */
  readonly divergences: readonly Divergence[];
  /** Every registered check, in the order of the registry. */
  readonly checks: readonly CheckRun[];
  readonly summary: ReportSummary;
  /** Findings of the baseline that are gone; absent where the run has no baseline. */
  readonly baseline?: { readonly gone: readonly Divergence[] };
  readonly warnings: readonly Warning[];
}

export interface ReportSummary {
  /** The sentence that opens the report. */
  readonly statement: string;
  /** One to three sentences that name articles. */
  readonly lede: readonly string[];
  /** Open findings by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** At most 7, in the order in which an editor should settle them. */
  readonly settleFirst: readonly DivergenceId[];
  /** Names whose spelling differs or is in doubt. */
  readonly namesToSettle: readonly EntityId[];
  /** Linked sentences of every pair (pairs in the order of the articles); sentences of each article. */
  readonly overlap: readonly PairOverlap[];
  readonly sentenceCounts: readonly { readonly articleId: ArticleId; readonly sentences: number }[];
}

export interface PairOverlap {
  readonly pair: ArticlePair;
  /** Number of linked beads, by how close they are. */
  readonly equivalent: number;
  readonly paraphrase: number;
  readonly overlap: number;
  readonly findings: number;
}

/** Something the user should know that is not a finding. */
export interface Warning {
  /** Code of the error catalogue ("W_ENCODING_GUESSED"). */
  readonly code: string;
  readonly message: string;
  /** uri of the article concerned; null for the run. */
  readonly uri: string | null;
}
