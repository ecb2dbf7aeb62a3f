import type { Anchor, Report } from '../../model/index.ts';
import { escapeJsonControls } from './hostile-text.ts';
import { createLocator, type Locator } from './locate.ts';

/** One JSON object a line, told apart by `type`: run, article, pair, finding, name, provenance, check, warning. Findings carry their readings and places. */
export function renderNdjson(report: Report): string {
  const at = createLocator(report);
  const { schemaVersion, tool, generatedAt, configuration, summary } = report;
  const records: object[] = [
    { type: 'run', schemaVersion, tool, generatedAt, configuration, summary },
    ...report.articles.map(({ text: _, blocks: __, ...article }) => ({ type: 'article', ...article })),
    ...report.alignments.map(({ beads: _, ...alignment }) => ({ type: 'pair', ...alignment })),
    ...report.divergences.map((divergence) => ({
      type: 'finding',
      ...divergence,
      message: divergence.message.text,
      source: divergence.source && located(divergence.source, at),
      target: divergence.target && located(divergence.target, at),
      occurrences: divergence.occurrences.map((anchor) => located(anchor, at)),
    })),
    ...report.names.map(({ type: entityType, ...name }) => ({ type: 'name', entityType, ...name })),
    ...report.provenance.map((claim) => ({ type: 'provenance', ...claim })),
    ...report.checks.map((check) => ({ type: 'check', ...check })),
    ...report.warnings.map((warning) => ({ type: 'warning', ...warning })),
  ];
  return records.map((record) => `${escapeJsonControls(JSON.stringify(record))}\n`).join('');
}

/** An anchor with all that is needed to find it in the file: line and column from 1 (code points), UTF-16 units and UTF-8 bytes of the decoded text. */
function located(anchor: Anchor, at: Locator): object {
  const { siglum, uri, text } = at.article(anchor.articleId);
  const { start, end } = anchor.span;
  const bytesBefore = utf8Length(text.slice(0, start));
  return {
    articleId: anchor.articleId,
    siglum,
    uri,
    reading: at.reading(anchor),
    ...at.place(anchor),
    utf16: { start, end },
    bytes: { start: bytesBefore, end: bytesBefore + utf8Length(text.slice(start, end)) },
  };
}

/** Bytes of `text` in UTF-8; a lone surrogate counts as U+FFFD. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
