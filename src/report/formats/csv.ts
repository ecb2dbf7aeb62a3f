import type { Anchor, Divergence, Report } from '../../model/index.ts';
import { showControls } from './hostile-text.ts';
import { createLocator, type Locator } from './locate.ts';
import { incompleteness } from './words.ts';

const SIDE_COLUMNS = ['file', 'line', 'column', 'reading'] as const;
const COLUMNS = [
  'id',
  'severity',
  'check',
  'category',
  'confidence',
  ...SIDE_COLUMNS.map((name) => `source_${name}`),
  ...SIDE_COLUMNS.map((name) => `target_${name}`),
  'message',
  'suggestion',
  'decision',
  'decision_reason',
  'decision_note',
  'decision_by',
  'fingerprint',
] as const;

/** One row a finding, RFC 4180 (CRLF, quoted where needed); what kept the run from being complete stands in rows of severity "incomplete". */
export function renderCsv(report: Report): string {
  const at = createLocator(report);
  const gaps = incompleteness(report).map(({ code, text, uri }) => {
    const row: Partial<Record<(typeof COLUMNS)[number], string>> = {
      severity: 'incomplete',
      check: code,
      source_file: uri ?? '',
      message: text,
    };
    return COLUMNS.map((column) => row[column] ?? '');
  });
  return csvTable([COLUMNS, ...gaps, ...report.divergences.map((divergence) => findingRow(divergence, at))]);
}

function findingRow(divergence: Divergence, at: Locator): string[] {
  const side = (anchor: Anchor | null): string[] => {
    if (!anchor) return SIDE_COLUMNS.map(() => '');
    const { line, column } = at.place(anchor);
    return [at.article(anchor.articleId).uri, String(line), String(column), at.reading(anchor)];
  };
  return [
    divergence.id,
    divergence.severity,
    divergence.checkId,
    divergence.category,
    divergence.confidence.toFixed(2),
    ...side(divergence.source),
    ...side(divergence.target),
    divergence.message.text,
    divergence.suggestion ?? '',
    divergence.decision?.verdict ?? '',
    divergence.decision?.reason ?? '',
    divergence.decision?.note ?? '',
    divergence.decision?.by ?? '',
    divergence.fingerprint,
  ];
}

/** Rows as CSV. A cell that a spreadsheet would take for a formula gets a leading apostrophe (OWASP, "CSV injection"). */
export const csvTable = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');

function csvCell(value: string): string {
  const harmless = /^[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
  const text = harmless
    .split(/([\n\t\r]+)/)
    .map((part, i) => (i % 2 === 1 ? part : showControls(part)))
    .join('');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
