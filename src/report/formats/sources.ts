import { styleText } from 'node:util';
import type { ArticleId, Evidence, PassageClaim, ProvenanceClaim, Report, TextRelation } from '../../model/index.ts';
import { displayWidth, wrap } from './columns.ts';
import { escapeJsonControls, onOneLine } from './hostile-text.ts';
import { createLocator, type Locator } from './locate.ts';
import type { RenderOptions } from './options.ts';
import { claimInWords, evidenceInWords, languageName, textRelationInWords } from './words.ts';

/** Where the texts come from, alone: what `variorum source` prints. */

/** Stands under every claim: signs add up, none decides. */
const CAVEAT = 'Each sign adds weight to a source language. None proves it alone.';

/** Signs and shared passages of one pair that are printed. */
const SHOWN = 6;

interface Layout {
  readonly at: Locator;
  readonly room: number;
  readonly bullet: string;
  readonly unicode: boolean;
  readonly bold: (text: string) => string;
}

/** For a terminal: the claim in words, its signs with their places, and how the articles relate. */
export function renderSources(report: Report, { width = 100, color = false, unicode = true }: RenderOptions): string {
  const layout: Layout = {
    at: createLocator(report),
    room: Math.max(40, Math.min(width, 120)),
    bullet: unicode ? '·' : '-',
    unicode,
    bold: (text) => (color ? styleText('bold', text, { validateStream: false }) : text),
  };
  const related = report.relations.filter(({ relation }) => relation !== 'unrelated');
  const sections = [
    ...report.provenance.map((claim) => claimSection(claim, layout)),
    ...related.map((relation) => relationSection(relation, layout)),
    wrapped(CAVEAT, ' ', layout).join('\n'),
  ];
  return `${sections.join('\n\n')}\n`;
}

function claimSection(claim: ProvenanceClaim, layout: Layout): string {
  const { at, bold } = layout;
  const article = at.article(claim.articleId);
  const model = claim.translationOf === undefined ? '' : `: a translation of ${sigil(claim.translationOf, at)}`;
  const title = `${onOneLine(article.siglum)}: ${languageName(article.language.bcp47)}, ${claimInWords(claim)}${model}`;
  return [
    ...wrapped(title, ' ', layout).map(bold),
    ...signs(claim.evidence, layout),
    ...(claim.passages ?? []).flatMap((passage) => passageLines(claim, passage, layout)),
  ].join('\n');
}

function passageLines({ articleId }: ProvenanceClaim, passage: PassageClaim, layout: Layout): string[] {
  const { at } = layout;
  const anchor = { articleId, span: passage.span };
  const from = passage.fromLanguage === null ? '' : ` from ${languageName(passage.fromLanguage)}`;
  const degree = { weak: 'perhaps', likely: 'likely', strong: 'almost certainly' }[passage.strength];
  const title = `Passage, line ${at.place(anchor).line}, ${degree} translated${from}: ${onOneLine(at.reading(anchor))}`;
  return [...wrapped(title, '   ', layout), ...signs(passage.evidence, layout)];
}

function relationSection({ pair, relation, direction, evidence }: TextRelation, layout: Layout): string {
  const { at, unicode, bold } = layout;
  const [from, to] = direction ? [direction.from, direction.to] : [pair.source, pair.target];
  const arrow = direction ? (unicode ? '→' : '->') : unicode ? '↔' : '<->';
  const across = at.article(from).language.bcp47.split('-')[0] !== at.article(to).language.bcp47.split('-')[0];
  const words = relation === 'derived' && across ? 'a text and its translation' : textRelationInWords(relation);
  const title = `${sigil(from, at)} ${arrow} ${sigil(to, at)}: ${words}`;
  const told = evidence.filter((item) => item.kind !== 'similarity');
  return [...wrapped(title, ' ', layout).map(bold), ...signs(told.slice(0, SHOWN), layout)].join('\n');
}

const sigil = (id: ArticleId, at: Locator): string => onOneLine(at.article(id).siglum);

function signs(evidence: readonly Evidence[], layout: Layout): string[] {
  const { at, bullet } = layout;
  return evidence.flatMap((item) => {
    const words = evidenceInWords(item, at);
    if (words === null) return [];
    const lead = `   ${bullet} `;
    return wrapped(`${onOneLine(words)}${placeOf(item, at)}`, lead, layout);
  });
}

/** Lines of `text` behind `lead`, the further ones as far in. */
const wrapped = (text: string, lead: string, { room }: Layout): string[] =>
  wrap(text, room - displayWidth(lead)).map((line, i) => (i === 0 ? lead : ' '.repeat(displayWidth(lead))) + line);

/** ", line 12" where the sign has a place; for a shared passage the lines in both articles. */
function placeOf(evidence: Evidence, at: Locator): string {
  if (evidence.kind === 'shared-text') {
    const { source, target } = evidence;
    return `, ${at.article(source.articleId).siglum} line ${at.place(source).line}, ${at.article(target.articleId).siglum} line ${at.place(target).line}`;
  }
  const anchor = 'anchor' in evidence ? evidence.anchor : null;
  if (!anchor) return '';
  const line = `line ${at.place(anchor).line}`;
  return evidence.kind === 'quotation' ? `, ${at.article(anchor.articleId).siglum} ${line}` : `, ${line}`;
}

/** Claims and relations as they stand in the report. */
export const renderSourcesJson = (report: Report): string =>
  `${escapeJsonControls(JSON.stringify({ provenance: report.provenance, relations: report.relations }, null, 2))}\n`;
