import type { TypographyRow } from '../data/provenance.ts';
import type { ArticleView } from '../model/check.ts';
import type { Span } from '../model/span.ts';

const found = new WeakMap<ArticleView, Map<TypographyRow, readonly Span[]>>();

/** Where an article shows a typographic habit, in order, boilerplate left out. Searched once for an article and row: provenance and the check of wording both ask. */
export function habitSpans(view: ArticleView, row: TypographyRow): readonly Span[] {
  let rows = found.get(view);
  if (!rows) {
    rows = new Map();
    found.set(view, rows);
  }
  let spans = rows.get(row);
  if (!spans) {
    spans = readSpans(view, row);
    rows.set(row, spans);
  }
  return spans;
}

function readSpans({ sentences }: ArticleView, { hint, pattern }: TypographyRow): Span[] {
  const spans: Span[] = [];
  for (const { text, span, kind } of sentences) {
    if (kind === 'boilerplate' || !hint.test(text)) continue;
    for (const { 0: surface, index } of text.matchAll(pattern))
      spans.push({ start: span.start + index, end: span.start + index + surface.length });
  }
  return spans;
}
