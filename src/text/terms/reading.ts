import type { Article } from '../../model/article.ts';
import type { ArticleView, SentenceView, SideView } from '../../model/check.ts';
import type { SentenceId } from '../../model/ids.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Anchor } from '../../model/span.ts';
import type { Token } from '../../model/token.ts';
import { isQuoted } from '../passages.ts';
import type { TermIndex, TermStretch } from './match.ts';
import { type IndexedTerm, type TermUse, usesIn } from './usage.ts';

/** A term in an article. */
export interface Mention extends TermUse {
  readonly anchor: Anchor;
  readonly surface: string;
  /** True inside quotation marks, where the word may be the speaker's. */
  readonly quoted: boolean;
}

/** The terms of one article, in order; boilerplate left out. */
export interface Reading {
  /** BCP 47 */
  readonly language: string;
  readonly mentions: readonly Mention[];
  readonly bySentence: ReadonlyMap<SentenceId, readonly Mention[]>;
}

export type StretchOf = (stretch: SideView | SentenceView) => TermStretch;

/** Makes of sentences and sides what terms are looked for in. */
export const stretcher =
  (words: (stretch: SideView | SentenceView) => readonly Token[]): StretchOf =>
  (stretch) => ({
    text: 'article' in stretch ? stretch.article.text.slice(stretch.span.start, stretch.span.end) : stretch.text,
    language: stretch.language,
    words: words(stretch),
    offset: stretch.span.start,
  });

export interface ReadingTools {
  readonly index: TermIndex<IndexedTerm>;
  /** Of an article, in order. */
  readonly quotations: (article: Article) => readonly Quotation[];
  readonly stretchOf: StretchOf;
}

export function readTerms(
  { article, sentences }: ArticleView,
  { index, quotations, stretchOf }: ReadingTools,
): Reading {
  const quoted = quotations(article)
    .filter(({ depth }) => depth === 0)
    .map(({ span }) => span);
  const mentionOf = (use: TermUse): Mention => {
    const { start, end } = use.span;
    const anchor = { articleId: article.id, span: use.span };
    return { ...use, anchor, surface: article.text.slice(start, end), quoted: isQuoted(use.span, quoted) };
  };
  const bySentence = new Map(
    sentences
      .filter(({ kind }) => kind !== 'boilerplate')
      .map((sentence) => [sentence.id, usesIn(stretchOf(sentence), index).map(mentionOf)] as const),
  );
  return { language: article.language.bcp47, mentions: [...bySentence.values()].flat(), bySentence };
}

/** The terms of one side of a bead. */
export const mentionsIn = ({ sentences }: SideView, reading: Reading | undefined): readonly Mention[] =>
  sentences.flatMap(({ id }) => reading?.bySentence.get(id) ?? []);

/** Items with one key together, in order of their first. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): (readonly [Item, ...Item[]])[] {
  const groups = new Map<unknown, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
