import { styleText } from 'node:util';
import type { Evidence, ProvenanceClaim, Report } from '../../model/index.ts';
import { displayWidth, wrap } from './columns.ts';
import { escapeJsonControls, onOneLine } from './hostile-text.ts';
import { createLocator, type Locator } from './locate.ts';
import type { RenderOptions } from './options.ts';
import { claimInWords, evidenceInWords, languageName, textRelationInWords } from './words.ts';

/** Where the texts come from, alone: what `variorum source` prints. */

/** Stands under every claim: signs add up, none decides. */
const CAVEAT = 'Each sign adds weight to a source language. None proves it alone.';

/** For a terminal: the claim in words, its signs with their places, and how the articles relate. */
export function renderSources(report: Report, { width = 100, color = false, unicode = true }: RenderOptions): string {
  const at = createLocator(report);
  const room = Math.max(40, Math.min(width, 120));
  const bold = (text: string): string => (color ? styleText('bold', text, { validateStream: false }) : text);
  const claims = report.provenance.map((claim) => {
    const article = at.article(claim.articleId);
    const title = `${onOneLine(article.siglum)}: ${languageName(article.language.bcp47)}, ${claimInWords(claim)}`;
    return [
      ...wrap(title, room - 1).map((line) => bold(` ${line}`)),
      ...signs(claim, at, { room, bullet: unicode ? '·' : '-' }),
    ].join('\n');
  });
  const related = report.relations.filter(({ relation }) => relation !== 'unrelated');
  const arrow = unicode ? '↔' : '<->';
  const relations = related.map(({ pair, relation }) => {
    const names = `${onOneLine(at.article(pair.source).siglum)} ${arrow} ${onOneLine(at.article(pair.target).siglum)}`;
    return ` ${names}   ${textRelationInWords(relation)}`;
  });
  const sections = [
    ...claims,
    ...(relations.length > 0 ? [relations.join('\n')] : []),
    wrap(CAVEAT, room - 1)
      .map((line) => ` ${line}`)
      .join('\n'),
  ];
  return `${sections.join('\n\n')}\n`;
}

function signs(claim: ProvenanceClaim, at: Locator, { room, bullet }: { room: number; bullet: string }): string[] {
  const lead = `   ${bullet} `;
  return claim.evidence.flatMap((evidence) => {
    const words = evidenceInWords(evidence, at);
    if (words === null) return [];
    const text = `${onOneLine(words)}${placeOf(evidence, at)}`;
    return wrap(text, room - displayWidth(lead)).map(
      (line, i) => (i === 0 ? lead : ' '.repeat(displayWidth(lead))) + line,
    );
  });
}

/** ", line 12" where the sign has a place. */
function placeOf(evidence: Evidence, at: Locator): string {
  const anchor = 'anchor' in evidence ? evidence.anchor : null;
  return anchor ? `, line ${at.place(anchor).line}` : '';
}

/** Claims and relations as they stand in the report. */
export const renderSourcesJson = (report: Report): string =>
  `${escapeJsonControls(JSON.stringify({ provenance: report.provenance, relations: report.relations }, null, 2))}\n`;
