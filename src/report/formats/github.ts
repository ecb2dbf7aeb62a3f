import type { Divergence, Report, Severity } from '../../model/index.ts';
import { onOneLine } from './hostile-text.ts';
import { createLocator, type Locator } from './locate.ts';
import { whereToMend } from './places.ts';
import { countsInGate, incompleteness } from './words.ts';

const COMMAND: Readonly<Record<Severity, 'error' | 'warning' | 'notice' | null>> = {
  critical: 'error',
  major: 'warning',
  minor: 'notice',
  neutral: null,
};

/**
 * Workflow commands of GitHub Actions, one a line: findings are shown beside the lines that they are about. The worst stand first, as GitHub shows
 * the first ten of a kind in each step. Dismissed, known and neutral findings are left out.
 */
export function renderGithub(report: Report): string {
  const at = createLocator(report);
  const broken = incompleteness(report).map(({ code, text, uri }) =>
    command('error', { ...(uri === null ? {} : { file: uri }), title: `Variorum ${code}` }, text),
  );
  const findings = report.divergences.filter(countsInGate).flatMap((divergence) => annotation(divergence, at));
  return [...broken, ...findings].map((line) => `${line}\n`).join('');
}

function annotation(divergence: Divergence, at: Locator): string[] {
  const { severity, checkId, message, id } = divergence;
  const kind = COMMAND[severity];
  if (kind === null) return [];
  const { mend } = whereToMend(divergence);
  const title = `${checkId} (${severity})`;
  if (mend === null) return [command(kind, { title }, `${message.text} [${id}]`)];
  const start = at.place(mend);
  const end = at.place({ articleId: mend.articleId, span: { start: mend.span.end, end: mend.span.end } });
  const file = at.article(mend.articleId).uri;
  // GitHub takes columns only where the place lies in one line.
  const columns = start.line === end.line ? { col: String(start.column), endColumn: String(end.column) } : {};
  const place = { file, line: String(start.line), endLine: String(end.line), ...columns };
  return [command(kind, { ...place, title }, `${message.text} [${id}]`)];
}

function command(kind: string, properties: Readonly<Record<string, string>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(onOneLine(value))}`);
  return `::${kind} ${list.join(',')}::${escapeData(onOneLine(message))}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
