import type {
  Alignment,
  Anchor,
  Article,
  ArticleId,
  ArticlePair,
  Divergence,
  Report,
  Sentence,
} from '../../model/index.ts';

/** A place as editors and programs count it. */
export interface Place {
  /** From 1. */
  readonly line: number;
  /** In code points, from 1. */
  readonly column: number;
}

/** Looks things up in one report. Articles, sentences and beads are indexed once, lines when first asked for. */
export interface Locator {
  article(id: ArticleId): Article;
  /** The quoted reading. */
  reading(anchor: Anchor): string;
  place(anchor: Anchor): Place;
  /** "003 §18": siglum and the sentences (from 1) that the anchor touches; the siglum alone where it touches none. */
  sentencePlace(anchor: Anchor): string;
  /** The pair that a finding belongs to; null where it lies in one article. */
  pairOf(divergence: Divergence): ArticlePair | null;
}

/** Builds the index of a report. Throws nothing for a report that `parseReport` or `analyze` gave. */
export function createLocator(report: Report): Locator {
  const articles = new Map(report.articles.map((article) => [article.id, article]));
  const sentences = new Map<ArticleId, Sentence[]>(report.articles.map(({ id }) => [id, []]));
  for (const sentence of report.sentences) sentences.get(sentence.articleId)?.push(sentence);
  const beads = new Map(report.alignments.flatMap((alignment) => alignment.beads.map((bead) => [bead.id, alignment])));
  const lines = new Map<ArticleId, readonly number[]>();

  const article = (id: ArticleId): Article => {
    const found = articles.get(id);
    if (!found) throw new RangeError(`the report holds no article ${id}`);
    return found;
  };
  const reading = ({ articleId, span }: Anchor): string => article(articleId).text.slice(span.start, span.end);
  const place = ({ articleId, span }: Anchor): Place => {
    const { text } = article(articleId);
    const starts = lines.get(articleId) ?? lineStarts(text);
    lines.set(articleId, starts);
    const line = lastAtOrBefore(starts, span.start);
    return { line: line + 1, column: codePoints(text, starts[line] ?? 0, span.start) + 1 };
  };
  const sentencePlace = ({ articleId, span }: Anchor): string => {
    const touched = (sentences.get(articleId) ?? []).filter(
      (sentence) => sentence.span.start < Math.max(span.end, span.start + 1) && span.start < sentence.span.end,
    );
    const [first, last] = [touched[0], touched.at(-1)];
    const { siglum } = article(articleId);
    if (!first || !last) return siglum;
    return first === last ? `${siglum} §${first.index + 1}` : `${siglum} §${first.index + 1}–${last.index + 1}`;
  };
  const pairOf = (divergence: Divergence): ArticlePair | null => {
    const alignment = divergence.beadId === null ? undefined : beads.get(divergence.beadId);
    return alignment?.pair ?? pairOfAnchors(report.alignments, divergence);
  };
  return { article, reading, place, sentencePlace, pairOf };
}

function pairOfAnchors(alignments: readonly Alignment[], { source, target }: Divergence): ArticlePair | null {
  if (!source || !target || source.articleId === target.articleId) return null;
  const ids = [source.articleId, target.articleId];
  const known = alignments.find(({ pair }) => ids.includes(pair.source) && ids.includes(pair.target));
  return known?.pair ?? { source: source.articleId, target: target.articleId };
}

/** Offsets at which lines start, ascending; the first is 0. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Index of the last of `starts` that is not after `offset`. */
function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Number of code points of `text` between two offsets. */
function codePoints(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; count++) i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
  return count;
}
