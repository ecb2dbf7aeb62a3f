import type { LanguageProfile } from '../../data/languages.ts';
import type { Span } from '../../model/index.ts';
import { trimSpan } from '../../text/normalize.ts';
import { endsSentence, nextVisible, type Stop } from './boundary.ts';
import { closesQuotation, QUOTATION_MARKS, type QuotationState, readQuotationMark } from './quotation-state.ts';

/** A sentence as a span into the text that was split. */
export interface SentenceSpan extends Span {
  /** True where the sentence starts inside a quotation that an earlier one opened. */
  readonly inQuotation: boolean;
}

/** Sentence-final marks of every script (Unicode property Sentence_Terminal) and the ellipsis, or a quotation mark. `own`: marks of one language. */
const marksOf = (own: string): RegExp => new RegExp(`[\\p{Sentence_Terminal}…${own}]+|["“”„‟«»‹›「」『』]`, 'gu');

/** Code units; a bracket that is not closed within this distance is read as a stray mark. */
const LONGEST_BRACKET = 400;

/** Marks that close what a sentence opened and belong to it. */
const CLOSING_BRACKETS = ')]}）］｝】〉》〕';
const CLOSING_SINGLE = "’'";

/**
 * Sentences of one paragraph, `text.slice(start, end)`, in order, without white space at their ends. `state` says which quotations
 * are open where the paragraph starts, and is updated. Linear in the length of the paragraph.
 */
export function splitParagraph(
  text: string,
  paragraph: Span,
  profile: LanguageProfile | null,
  state: QuotationState,
): SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  const brackets = bracketSpans(text, paragraph);
  let bracket = 0;
  let start = paragraph.start;
  let inQuotation = state.open.length > 0;
  const marks = marksOf(profile?.terminators ?? '');
  // Within a quotation of several paragraphs the mark that opens each of them is not a second level.
  marks.lastIndex = paragraph.start + (inQuotation && QUOTATION_MARKS.includes(text[paragraph.start] ?? ' ') ? 1 : 0);
  for (let match = marks.exec(text); match && match.index < paragraph.end; match = marks.exec(text)) {
    if (QUOTATION_MARKS.includes(match[0])) {
      readQuotationMark(text, match.index, state);
      continue;
    }
    const after = Math.min(match.index + match[0].length, paragraph.end);
    const closed = skipClosers(text, after, paragraph.end, state);
    marks.lastIndex = closed;
    while ((brackets[bracket]?.end ?? closed) < closed) bracket += 1;
    const inside = (brackets[bracket]?.start ?? closed) < closed && (brackets[bracket]?.end ?? 0) >= closed;
    if (inside) continue;
    const stop: Stop = {
      mark: match[0],
      start: match.index,
      end: after,
      closed,
      sentenceStart: start,
      limit: paragraph.end,
    };
    if (!endsSentence(text, stop, profile)) continue;
    const sentence = trimSpan(text, start, closed);
    if (sentence) sentences.push({ start: sentence.start, end: sentence.end, inQuotation });
    start = nextVisible(text, closed, paragraph.end);
    inQuotation = state.open.length > 0;
  }
  const rest = trimSpan(text, start, paragraph.end);
  if (rest) sentences.push({ start: rest.start, end: rest.end, inQuotation });
  return sentences;
}

/** Position after the marks that close quotations and brackets behind a stop; notes the quotations that end there. */
function skipClosers(text: string, from: number, limit: number, state: QuotationState): number {
  let at = from;
  while (at < limit) {
    const character = text[at] ?? '';
    if (
      CLOSING_BRACKETS.includes(character) ||
      (CLOSING_SINGLE.includes(character) && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ''))
    ) {
      at += 1;
    } else if (QUOTATION_MARKS.includes(character) && closesQuotation(text, at, state)) {
      readQuotationMark(text, at, state);
      at += 1;
    } else if (
      /\s/.test(character) &&
      (text[at + 1] === '»' || text[at + 1] === '”') &&
      state.open.length > 0 &&
      !/[\p{L}\p{N}]/u.test(text[at + 2] ?? '')
    ) {
      // French sets a space inside its marks.
      readQuotationMark(text, at + 1, state);
      at += 2;
    } else {
      return at;
    }
  }
  return at;
}

/** Outermost pairs of round or square brackets that close within `LONGEST_BRACKET`, in order; spans from the opening to the closing mark. */
function bracketSpans(text: string, paragraph: Span): Span[] {
  const spans: Span[] = [];
  let opened: number[] = [];
  // Over the paragraph alone: a search of the whole text would run to its end once a paragraph.
  for (const { 0: bracket, index } of text.slice(paragraph.start, paragraph.end).matchAll(/[()[\]（）]/g)) {
    const at = paragraph.start + index;
    if ('([（'.includes(bracket)) {
      if (opened[0] !== undefined && at - opened[0] > LONGEST_BRACKET) opened = [];
      opened.push(at);
      continue;
    }
    const start = opened.pop();
    if (start === undefined || opened.length > 0 || at - start > LONGEST_BRACKET) continue;
    spans.push({ start, end: at });
  }
  return spans;
}
