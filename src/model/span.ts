import type { ArticleId } from './ids.ts';

/** A half-open range of UTF-16 code units into `Article.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A range in one article. `article.text.slice(span.start, span.end)` is the quoted reading. */
export interface Anchor {
  readonly articleId: ArticleId;
  readonly span: Span;
}

export const spanOf = (start: number, end: number): Span => ({ start, end });

/** True where the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True where `inner` lies within `outer` (equal counts). */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Document order: by start, then by end. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
