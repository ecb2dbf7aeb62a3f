import { styleText } from 'node:util';
import type { Divergence, Report, Severity } from '../../model/index.ts';
import { displayWidth, padEnd, wrap } from './columns.ts';
import { type FindingGroup, groupFindings } from './groups.ts';
import { elide, onOneLine } from './hostile-text.ts';
import { createLocator, type Locator } from './locate.ts';
import type { RenderOptions } from './options.ts';
import {
  alignedInWords,
  claimInWords,
  countsInWords,
  decisionInWords,
  incompleteness,
  listed,
  notRun,
  pairRelationInWords,
  textRelationInWords,
} from './words.ts';

/** Readings longer than this (characters) lose their middle. */
const READING_LIMIT = 140;

/** The run for a terminal: the statement, every pair with its findings, worst first, the sources, and the counts on the last line. */
export function renderPretty(report: Report, options: RenderOptions): string {
  const ink = inkOf(options);
  const at = createLocator(report);
  const groups = groupFindings(report, at);
  const sections = [
    opening(report, ink),
    gaps(report, ink),
    ...groups.filter(({ divergences }) => divergences.length > 0).map((group) => findings(group, report, at, ink)),
    quietPairs(groups, ink),
    sources(report, at, ink),
    idle(report, ink),
    closing(report, ink),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')}`;
}

/** How things are written on this terminal. */
interface Ink {
  readonly width: number;
  readonly style: (format: Parameters<typeof styleText>[0], text: string) => string;
  readonly shape: Readonly<Record<Severity, string>>;
  /** Typographic signs as this terminal can show them. */
  readonly sign: (text: string) => string;
}

const SHAPES = { critical: '◆', major: '▲', minor: '○', neutral: '·' } as const;
const ASCII_SHAPES = { critical: '*', major: '!', minor: '-', neutral: '.' } as const;
const COLOURS = { critical: 'red', major: 'yellow', minor: 'cyan', neutral: 'gray' } as const;

function inkOf({ width = 100, color = false, unicode = true }: RenderOptions): Ink {
  const ascii: Readonly<Record<string, string>> = { '↔': '<->', '·': '-', '…': '...', '§': 's', '–': '-' };
  return {
    width: Math.max(40, Math.min(width, 120)),
    style: (format, text) => (color ? styleText(format, text, { validateStream: false }) : text),
    shape: unicode ? SHAPES : ASCII_SHAPES,
    sign: (text) => (unicode ? text : text.replace(/[↔·…§–]/g, (sign) => ascii[sign] ?? sign)),
  };
}

/** `text` wrapped under a hanging indent; the first line starts with `lead`. */
function block(
  text: string,
  ink: Ink,
  { indent, lead = ' '.repeat(indent) }: { indent: number; lead?: string },
): string[] {
  return wrap(text, ink.width - indent).map((line, i) => (i === 0 ? lead : ' '.repeat(indent)) + line);
}

function opening(report: Report, ink: Ink): string[] {
  const statement = block(onOneLine(report.summary.statement), ink, { indent: 1 }).map((line) =>
    ink.style('bold', line),
  );
  return [...statement, ...report.summary.lede.flatMap((sentence) => block(onOneLine(sentence), ink, { indent: 1 }))];
}

/** What could not be read or checked: said before the findings, so that a broken run never reads as a clean one. */
function gaps(report: Report, ink: Ink): string[] {
  return incompleteness(report).flatMap(({ text }) =>
    block(onOneLine(text), ink, { indent: 13, lead: ink.style('red', ' incomplete  ') }),
  );
}

/** Checks that could not look at these texts: silence of theirs says nothing. */
function idle(report: Report, ink: Ink): string[] {
  return notRun(report).flatMap((text) => block(onOneLine(text), ink, { indent: 10, lead: ' not run  ' }));
}

function findings(group: FindingGroup, report: Report, at: Locator, ink: Ink): string[] {
  const checkWidth = Math.max(...group.divergences.map(({ checkId }) => checkId.length));
  const placeWidth = Math.max(...group.divergences.map((divergence) => displayWidth(placesOf(divergence, at, ink))));
  return [
    ...heading(group, report, ink),
    ...group.divergences.flatMap((divergence) => ['', ...finding(divergence, { at, ink, checkWidth, placeWidth })]),
  ];
}

function heading({ pair, article, alignment, relation }: FindingGroup, report: Report, ink: Ink): string[] {
  if (!pair) {
    const title = article ? `${onOneLine(article.siglum)}   within the text` : 'Across the texts';
    return [ink.style('bold', ` ${title}`)];
  }
  const name = ink.sign(`${onOneLine(pair.source.siglum)} ↔ ${onOneLine(pair.target.siglum)}`);
  const facts = [
    ...(alignment ? [pairRelationInWords(alignment.relation)] : []),
    ...(relation && relation.relation !== 'unrelated' ? [textRelationInWords(relation.relation)] : []),
    ...(alignment ? [alignedInWords(alignment, report)] : []),
  ];
  const indent = displayWidth(name) + 4;
  return block(ink.sign(facts.join(' · ')), ink, { indent, lead: ` ${ink.style('bold', name)}   ` });
}

/** "001 §5 ↔ 003 §18, 2 more": the sentences that a finding touches. */
function placesOf({ source, target, occurrences }: Divergence, at: Locator, ink: Ink): string {
  const sides = [source, target].filter((anchor) => anchor !== null);
  const more = occurrences.length > 0 ? `, ${occurrences.length} more` : '';
  return ink.sign(sides.map((anchor) => onOneLine(at.sentencePlace(anchor))).join(' ↔ ')) + more;
}

/** What findings of one group are written with: their columns line up. */
interface Columns {
  readonly at: Locator;
  readonly ink: Ink;
  readonly checkWidth: number;
  readonly placeWidth: number;
}

function finding(divergence: Divergence, { at, ink, checkWidth, placeWidth }: Columns): string[] {
  const { severity, checkId, message, suggestion, decision } = divergence;
  const indent = 4;
  const mark = ink.style(COLOURS[severity], `${ink.shape[severity]} ${severity.padEnd(8)}`);
  const head = `  ${mark}  ${padEnd(checkId, checkWidth)}  ${padEnd(placesOf(divergence, at, ink), placeWidth)}  ${ink.style('dim', divergence.id)}`;
  const lemma = block(lemmaLine(divergence, at, ink), ink, { indent }).map((line) => ink.style('bold', line));
  const why = block(onOneLine(message.text), ink, { indent });
  const better = suggestion === null ? [] : block(`instead: ${onOneLine(suggestion)}`, ink, { indent });
  const said = decision === null ? [] : block(ink.sign(onOneLine(decisionInWords(decision))), ink, { indent });
  return [head.trimEnd(), ...lemma, ...why, ...better, ...said];
}

/** "reading of the source ] reading of the target", as an apparatus has it; one reading where the finding lies in one text. */
function lemmaLine({ source, target, beadId }: Divergence, at: Locator, ink: Ink): string {
  const reading = (anchor: Divergence['source']): string => {
    const text = anchor ? elide(onOneLine(at.reading(anchor)), READING_LIMIT, ink.sign('…')) : '';
    return text === '' ? '(absent)' : text;
  };
  if (beadId === null && (!source || !target)) return reading(source ?? target);
  return `${reading(source)} ] ${reading(target)}`;
}

/** Pairs without findings, told in one line a relation. */
function quietPairs(groups: readonly FindingGroup[], ink: Ink): string[] {
  const quiet = groups.filter(({ pair, divergences }) => pair && divergences.length === 0);
  const relations = [...new Set(quiet.map(({ alignment }) => alignment?.relation ?? 'unrelated'))];
  return relations.flatMap((relation) => {
    const names = quiet
      .filter(({ alignment }) => (alignment?.relation ?? 'unrelated') === relation)
      .flatMap(({ pair }) =>
        pair ? [ink.sign(`${onOneLine(pair.source.siglum)} ↔ ${onOneLine(pair.target.siglum)}`)] : [],
      );
    const said =
      relation === 'unrelated' ? 'Unrelated, not compared' : `No findings (${pairRelationInWords(relation)})`;
    return block(`${said}: ${listed(names)}`, ink, { indent: 1 });
  });
}

function sources(report: Report, at: Locator, ink: Ink): string[] {
  const width = Math.max(0, ...report.articles.map(({ siglum }) => displayWidth(onOneLine(siglum))));
  return report.provenance.flatMap((claim) => {
    const siglum = padEnd(onOneLine(at.article(claim.articleId).siglum), width);
    const indent = width + 4;
    return block(claimInWords(claim), ink, { indent, lead: ` ${ink.style('bold', siglum)}   ` });
  });
}

function closing(report: Report, ink: Ink): string[] {
  const ran = report.checks.filter(({ status }) => status === 'ran').length;
  const checked =
    report.divergences.length === 0 && report.checks.length > 0
      ? ink.sign(` · ${ran} of ${report.checks.length} checks ran`)
      : '';
  return [ink.style('bold', ` ${countsInWords(report)}`) + checked];
}
