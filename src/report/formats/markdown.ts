import type { Anchor, Divergence, Report } from '../../model/index.ts';
import { groupFindings } from './groups.ts';
import { elide, onOneLine } from './hostile-text.ts';
import { createLocator, type Locator } from './locate.ts';
import {
  alignedInWords,
  claimInWords,
  countsInWords,
  decisionInWords,
  formRelationInWords,
  incompleteness,
  notRun,
  pairRelationInWords,
} from './words.ts';

/** Characters of a reading that a table cell shows at most. */
const READING_LIMIT = 120;

/** The run as a Markdown page: for a pull request, an issue or a message. Text of articles is escaped. */
export function renderMarkdown(report: Report): string {
  const at = createLocator(report);
  const sections = [
    `# ${escapeMarkdown(report.summary.statement)}`,
    report.summary.lede.map(escapeMarkdown).join('\n\n'),
    `**${countsInWords(report)}**`,
    incompleteness(report)
      .map(({ text }) => `- **incomplete:** ${escapeMarkdown(text)}`)
      .join('\n'),
    ...groupFindings(report, at)
      .filter(({ divergences }) => divergences.length > 0)
      .flatMap((group) => {
        const { pair, article, alignment } = group;
        const title = pair
          ? `${escapeMarkdown(pair.source.siglum)} ↔ ${escapeMarkdown(pair.target.siglum)}`
          : escapeMarkdown(article?.siglum ?? 'Across the texts');
        const facts = alignment
          ? `${pairRelationInWords(alignment.relation)}, ${alignedInWords(alignment, report)}`
          : '';
        return [`## ${title}`, facts, findingsTable(group.divergences, at)];
      }),
    namesTable(report),
    sourcesTable(report, at),
    notRunList(report),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** Checks that could not look at these texts: silence of theirs says nothing. */
function notRunList(report: Report): string {
  const lines = notRun(report).map((text) => `- ${escapeMarkdown(text)}`);
  return lines.length === 0 ? '' : ['## Checks that did not run', '', ...lines].join('\n');
}

function findingsTable(divergences: readonly Divergence[], at: Locator): string {
  const side = (anchor: Anchor | null): string =>
    anchor
      ? `${escapeMarkdown(at.sentencePlace(anchor))}: ${escapeMarkdown(elide(onOneLine(at.reading(anchor)), READING_LIMIT))}`
      : '—';
  const rows = divergences.map((divergence) => [
    divergence.severity,
    divergence.checkId,
    side(divergence.source),
    side(divergence.target),
    [divergence.message.text, ...(divergence.decision ? [decisionInWords(divergence.decision)] : [])]
      .map(escapeMarkdown)
      .join('; '),
    divergence.id,
  ]);
  return table(['Severity', 'Check', 'Source', 'Target', 'Why', 'Finding'], rows);
}

function namesTable(report: Report): string {
  const unsettled = report.names.filter(({ resolution }) => resolution !== 'consistent');
  if (unsettled.length === 0) return '';
  const rows = unsettled.map(({ headForm, originalForm, forms }) => [
    escapeMarkdown(headForm),
    escapeMarkdown(originalForm ?? ''),
    forms
      .map(
        (form) =>
          `${escapeMarkdown(form.form)} × ${form.occurrences.length}, ${escapeMarkdown(form.systemName ?? formRelationInWords(form.relation))}`,
      )
      .join('; '),
  ]);
  return `## Names\n\n${table(['Name', 'Original', 'Spellings'], rows)}`;
}

function sourcesTable(report: Report, at: Locator): string {
  const rows = report.provenance.map((claim) => [
    escapeMarkdown(at.article(claim.articleId).siglum),
    claimInWords(claim),
  ]);
  return rows.length === 0 ? '' : `## Sources\n\n${table(['Article', 'Origin'], rows)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** Text that a Markdown reader shows as it stands: one line, signs with a meaning escaped, controls shown, no links made of it. */
export const escapeMarkdown = (text: string): string =>
  onOneLine(text)
    .replace(/[\\`*_[\]<>!|~&$]/g, (sign) => `\\${sign}`)
    .replaceAll('://', '\\://')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/^[#+\-=]/, (sign) => `\\${sign}`)
    .replace(/^(\d+)([.)])/, (_, digits: string, point: string) => `${digits}\\${point}`);
