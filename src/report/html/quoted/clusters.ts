import type { Span } from '../../../model/index.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Letters that join their neighbours, with the signs on them: a cut between two would change their shape. */
const JOINED = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{M}\u0640\u200c\u200d]/u;

/** Code units below this one never take part in a cluster, but for a carriage return before a newline. */
const FIRST_COMBINING = 0x300;

/** The span widened so that it parts no letter from its signs and, where letters join, no word. */
export function wholeClusters<T extends Span>(text: string, span: T): T {
  const start = edge(text, span.start, -1);
  const end = span.end === span.start ? start : edge(text, span.end, 1);
  return start === span.start && end === span.end ? span : { ...span, start, end };
}

/** The nearest place from `at` in the given direction where text can be cut. */
export function edge(text: string, at: number, step: 1 | -1): number {
  if (at <= 0 || at >= text.length || isPlain(text, at)) return Math.min(Math.max(at, 0), text.length);
  const cluster = graphemes.segment(text).containing(at);
  let place =
    !cluster || cluster.index === at ? at : step === -1 ? cluster.index : cluster.index + cluster.segment.length;
  while (place > 0 && place < text.length && joins(text, place)) place += step;
  return place;
}

const isPlain = (text: string, at: number): boolean =>
  text.charCodeAt(at) < FIRST_COMBINING && text.charCodeAt(at - 1) < FIRST_COMBINING;

const joins = (text: string, at: number): boolean => JOINED.test(text[at - 1] ?? '') && JOINED.test(text[at] ?? '');
