import type {
  Alignment,
  Anchor,
  ArticleView,
  BeadView,
  ProvenanceClaim,
  SentenceId,
  SentenceView,
  Span,
} from '../../model/index.ts';
import type { Token } from '../../model/token.ts';
import { quotedSpans } from '../../text/passages.ts';
import { tokenize } from '../../text/tokens.ts';
import { runningSentences } from './signs.ts';

/** Two articles with what is known of them so far. */
export interface PairInput {
  readonly alignment: Alignment;
  readonly source: ArticleView;
  readonly target: ArticleView;
  readonly sourceClaim: ProvenanceClaim | undefined;
  readonly targetClaim: ProvenanceClaim | undefined;
}

/** One article as running text: page furniture is left out. */
export interface Side {
  readonly view: ArticleView;
  readonly tokens: readonly Token[];
  readonly sentences: readonly SentenceView[];
  /** In order, not overlapping. */
  readonly quotations: readonly Span[];
  /** Words, marks not counted. */
  readonly words: number;
}

/** A linked bead with its sentences, page furniture left out. */
export interface Linked {
  readonly bead: BeadView['bead'];
  readonly source: readonly SentenceView[];
  readonly target: readonly SentenceView[];
}

/** Share of a sentence's characters inside quotation marks from which it counts as quoted. */
const QUOTED_SHARE = 0.4;

export function sideOf(view: ArticleView): Side {
  const sentences = runningSentences(view);
  const tokens = sentences.flatMap((sentence) =>
    tokenize(sentence.text, view.article.language.bcp47, sentence.span.start),
  );
  return {
    view,
    tokens,
    sentences,
    quotations: quotedSpans(view.article.text),
    words: tokens.filter((token) => token.word).length,
  };
}

/** Beads with running sentences on both sides, in the alignment's order. */
export function linkedSentences({ alignment, source, target }: PairInput): Linked[] {
  const pick = (view: ArticleView): ((ids: readonly SentenceId[]) => SentenceView[]) => {
    const byId = new Map(runningSentences(view).map((sentence) => [sentence.id, sentence]));
    return (ids) => ids.flatMap((id) => byId.get(id) ?? []);
  };
  const fromSource = pick(source);
  const fromTarget = pick(target);
  return alignment.beads
    .filter((bead) => bead.relation !== 'unaligned')
    .map((bead) => ({ bead, source: fromSource(bead.source), target: fromTarget(bead.target) }))
    .filter((linked) => linked.source.length > 0 && linked.target.length > 0);
}

/** Index of the first of `items`, which are in order, that begins at `start` or later. */
export function firstFrom(items: readonly { readonly span: Span }[], start: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where much of the sentences' text stands in quotation marks. */
export function mostlyQuoted(sentences: readonly SentenceView[], { quotations }: Side): boolean {
  let inside = 0;
  let length = 0;
  for (const { span } of sentences) {
    length += span.end - span.start;
    for (const quotation of quotations)
      inside += Math.max(0, Math.min(span.end, quotation.end) - Math.max(span.start, quotation.start));
  }
  return length > 0 && inside / length >= QUOTED_SHARE;
}

/** From the first sentence's start to the last one's end. */
export function anchorOf(sentences: readonly SentenceView[], { article }: ArticleView): Anchor {
  const spans = sentences.map((sentence) => sentence.span);
  return {
    articleId: article.id,
    span: { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) },
  };
}

/** The article's text in `anchor`. */
export const textAt = ({ article }: ArticleView, { span }: Anchor): string => article.text.slice(span.start, span.end);
