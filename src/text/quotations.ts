import type { Quotation } from '../model/quotation.ts';
import type { Span } from '../model/span.ts';
import { findMarkedSpans, type MarkedSpan } from './quotation-marks.ts';
import { type Attribution, attribute } from './quotation-speakers.ts';

/** Fewest words of a quotation that may be a whole sentence without closing punctuation of its own. */
const SENTENCE_WORDS = 6;
/** Quotations of one text whose speakers are looked for; an article has some dozens, a hostile file a hundred thousand. */
const MAX_ATTRIBUTED = 2_000;
/** Code units between two quotations of one sentence that share their speaker. */
const MAX_BETWEEN = 60;
const SENTENCE_END = /[.!?…。！？,]\s*$/u;

/**
 * Quotations of `text` in document order, outer before inner, with speaker and verb of saying where the sentence around tells.
 * `paragraphs` are read one by one (default: the lines of `text`), so that a missing mark can not swallow the rest of an article;
 * a quotation that follows another directly, or that continues it in the next paragraph, has the same speaker.
 * Spans are into `text`.
 */
export function readQuotations(
  text: string,
  language: string,
  paragraphs: readonly Span[] = linesOf(text),
): Quotation[] {
  const quotations: Quotation[] = [];
  let running: RunningSpeech | null = null;
  for (const { start, end } of paragraphs) {
    const paragraph = text.slice(start, end);
    for (const marked of findMarkedSpans(paragraph)) {
      const read = quotations.length < MAX_ATTRIBUTED ? attribute(paragraph, marked.span, language) : null;
      const own = shiftAttribution(read, start);
      const from = start + marked.span.start;
      const attribution: Attribution | null = own ?? (marked.depth === 0 ? inherited(text, running, from) : null);
      quotations.push(quotationOf(paragraph, marked, { offset: start, attribution }));
      if (marked.depth === 0) running = { attribution, end: start + marked.span.end };
    }
  }
  return quotations;
}

interface RunningSpeech {
  readonly attribution: Attribution | null;
  readonly end: number;
}

/** The speaker of the quotation before, where nothing stands between the two or both stand in one sentence (“unorthodox” and “reasonable”). */
function inherited(text: string, running: RunningSpeech | null, from: number): Attribution | null {
  if (running === null) return null;
  const between = text.slice(running.end, from);
  const oneSentence = between.length < MAX_BETWEEN && !/[.!?…\n]/u.test(text.slice(running.end - 2, from));
  return between.trim() === '' || oneSentence ? running.attribution : null;
}

function quotationOf(
  paragraph: string,
  marked: MarkedSpan,
  { offset, attribution }: { readonly offset: number; readonly attribution: Attribution | null },
): Quotation {
  return {
    span: { start: marked.span.start + offset, end: marked.span.end + offset },
    inner: { start: marked.inner.start + offset, end: marked.inner.end + offset },
    depth: marked.depth,
    speaker: attribution?.speaker ?? null,
    speakerSpan: attribution?.speakerSpan ?? null,
    verb: attribution?.verb ?? null,
    extent: extentOf(paragraph, marked),
  };
}

function shiftAttribution(attribution: Attribution | null, offset: number): Attribution | null {
  if (!attribution) return null;
  const { start, end } = attribution.speakerSpan;
  return { ...attribution, speakerSpan: { start: start + offset, end: end + offset } };
}

/** Whole sentences begin where a sentence may begin and end with punctuation of their own; the rest are words in the narrator's sentence. */
function extentOf(paragraph: string, { span, inner, closed }: MarkedSpan): Quotation['extent'] {
  const words = paragraph.slice(inner.start, inner.end).trim();
  if (!closed) return 'full';
  const first = words[0] ?? '';
  const lowerCase = first !== first.toUpperCase();
  const after = paragraph.slice(span.end, span.end + 1);
  const ends = SENTENCE_END.test(words) || /[.!?…。！？,]/u.test(after);
  const long = words.split(/\s+/u).length >= SENTENCE_WORDS || /\p{Script=Han}/u.test(words);
  if (lowerCase) return 'fragment';
  return ends && (long || SENTENCE_END.test(words)) ? 'full' : 'fragment';
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
    if (at > start) lines.push({ start, end: at });
    start = at + 1;
  }
  if (start < text.length) lines.push({ start, end: text.length });
  return lines;
}
