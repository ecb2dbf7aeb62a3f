import type { Anchor, Divergence, Report } from '../../model/index.ts';
import { onOneLine } from './hostile-text.ts';
import { createLocator, type Locator } from './locate.ts';
import { decisionInWords, incompleteness } from './words.ts';

/**
 * One line a finding, for editors that jump to places: `path:line:column: severity: check: message [id]`. Lines and columns from 1, columns in code
 * points. A finding is listed where it can be mended: on the target side, else on the source side; the other side's place follows the message.
 */
export function renderLine(report: Report): string {
  const at = createLocator(report);
  const findings = report.divergences.map((divergence) => findingLine(divergence, at));
  const gaps = incompleteness(report).map(
    ({ code, text, uri }) => `${onOneLine(uri ?? '-')}:1:1: incomplete: ${code}: ${onOneLine(text)}`,
  );
  return [...gaps, ...findings].map((text) => `${text}\n`).join('');
}

function findingLine(divergence: Divergence, at: Locator): string {
  const here = divergence.target ?? divergence.source ?? divergence.occurrences[0] ?? null;
  const there = here === divergence.target ? divergence.source : null;
  const aside = there ? ` (against ${address(there, at)})` : '';
  const { severity, checkId, message, id, decision } = divergence;
  const said = decision === null ? '' : ` (${onOneLine(decisionInWords(decision))})`;
  return `${here ? address(here, at) : '-:1:1'}: ${severity}: ${checkId}: ${onOneLine(message.text)}${aside} [${id}]${said}`;
}

function address(anchor: Anchor, at: Locator): string {
  const { line, column } = at.place(anchor);
  return `${onOneLine(at.article(anchor.articleId).uri)}:${line}:${column}`;
}
