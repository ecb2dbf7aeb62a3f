import type { Article } from '../model/article.ts';
import type { Word } from '../model/collation.ts';
import type { Anchor, Span } from '../model/span.ts';

/** The range from the first to the last of the words at `from` … `to` (inclusive); null where there is no such word. */
export function anchorWords(article: Article, words: readonly Word[], from: number, to = from): Anchor | null {
  const first = words[from];
  const last = words[to];
  return first && last ? { articleId: article.id, span: { start: first.span.start, end: last.span.end } } : null;
}

/** The text of a span. */
export const quote = ({ text }: Pick<Article, 'text'>, { start, end }: Span): string => text.slice(start, end);

/** The text of an anchor into `article`; "" for null. */
export const quoteAnchor = (article: Pick<Article, 'text'>, anchor: Anchor | null): string =>
  anchor ? quote(article, anchor.span) : '';
