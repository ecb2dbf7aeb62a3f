import type { Anchor, Article, ArticleId, Finding } from '../../model/index.ts';

/** The quoted text of an anchor; "" where the side is missing. */
export function readingOf(anchor: Anchor | null, articles: ReadonlyMap<ArticleId, Article>): string {
  if (!anchor) return '';
  return articles.get(anchor.articleId)?.text.slice(anchor.span.start, anchor.span.end) ?? '';
}

/** Sides of a finding in an order that does not depend on which article came first: by article, then by place. */
export function canonicalSides({ source, target }: Finding): readonly [Anchor | null, Anchor | null] {
  const key = (anchor: Anchor | null): string =>
    anchor ? `${anchor.articleId} ${String(anchor.span.start).padStart(9, '0')}` : '~';
  return key(source) <= key(target) ? [source, target] : [target, source];
}
