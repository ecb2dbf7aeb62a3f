import type { ArticleId, SentenceId } from './ids.ts';
import type { Span } from './span.ts';

export type SentenceKind = 'body' | 'heading' | 'kicker' | 'caption' | 'list-item' | 'boilerplate';

/** Sentences cover all text of an article but white space, in document order, never overlapping. */
export interface Sentence {
  readonly id: SentenceId;
  readonly articleId: ArticleId;
  /** Position in the article, from 0, boilerplate counted. */
  readonly index: number;
  readonly span: Span;
  readonly kind: SentenceKind;
  /** True where the sentence starts or lies inside a quotation that another sentence opened. */
  readonly inQuotation: boolean;
}
