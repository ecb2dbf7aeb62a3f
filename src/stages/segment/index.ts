import { languageProfile } from '../../data/languages.ts';
import { type Article, type Sentence, type SentenceKind, sentenceId, type TextBlock } from '../../model/index.ts';
import { paragraphSpans, trimSpan } from '../../text/normalize.ts';
import type { QuotationState } from './quotation-state.ts';
import { type SentenceSpan, splitParagraph } from './split.ts';

export type { SentenceSpan } from './split.ts';

/** "- ", "• ", "1. ", "(2) ", "a) " before a list item. */
const LIST_MARKER = /^(?:[-–—*+•‣◦▪·]|\(?\p{N}{1,3}[.)]|\(?\p{L}[)])\s+/u;

/**
 * Sentences of running text as spans into it, in document order; white space belongs to none. Line breaks end a sentence, save in
 * hand-wrapped columns. `language`: BCP 47; languages without a table are split by the general rules. Never throws; linear time.
 */
export function splitSentences(text: string, language: string): SentenceSpan[] {
  const profile = languageProfile(language);
  return paragraphSpans(text).flatMap((span) => splitParagraph(text, span, profile, { open: [] }));
}

/**
 * Sentences of an article, in document order: headings, kickers and boilerplate as one unit a block, other blocks by their sentences.
 * The sentences cover everything but white space and the markers of list items ("- ", "1. ").
 */
export function segmentArticle(article: Article): Sentence[] {
  const profile = languageProfile(article.language.bcp47);
  let carried: QuotationState = { open: [] };
  const sentences: Sentence[] = [];
  for (const block of article.blocks) {
    const state = opensQuotation(article.text, block, carried);
    for (const { start, end, inQuotation } of unitsOf(article.text, block, profile, state)) {
      const index = sentences.length;
      const id = sentenceId(`${article.id}/s${index}`);
      sentences.push({ id, articleId: article.id, index, span: { start, end }, kind: kindOf(block), inQuotation });
    }
    carried = block.kind === 'paragraph' ? state : { open: [] };
  }
  return sentences;
}

function unitsOf(
  text: string,
  block: TextBlock,
  profile: ReturnType<typeof languageProfile>,
  state: QuotationState,
): SentenceSpan[] {
  if (block.kind === 'paragraph' || block.kind === 'caption') return splitParagraph(text, block.span, profile, state);
  if (block.kind === 'list-item') {
    const marker =
      LIST_MARKER.exec(text.slice(block.span.start, Math.min(block.span.end, block.span.start + 12)))?.[0].length ?? 0;
    return splitParagraph(text, { start: block.span.start + marker, end: block.span.end }, profile, state);
  }
  const unit = trimSpan(text, block.span.start, block.span.end);
  return unit ? [{ start: unit.start, end: unit.end, inQuotation: false }] : [];
}

/** A quotation of several paragraphs opens anew with each and closes once: the mark that repeats is not a second level. */
function opensQuotation(text: string, block: TextBlock, carried: QuotationState): QuotationState {
  const mark = text[block.span.start] ?? '';
  return block.kind === 'paragraph' && carried.open[0] === mark ? { open: [...carried.open] } : { open: [] };
}

const kindOf = (block: TextBlock): SentenceKind => (block.kind === 'paragraph' ? 'body' : block.kind);
