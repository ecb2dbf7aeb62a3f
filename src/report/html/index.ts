import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Report } from '../../model/index.ts';
import { makeEdition } from './edition/index.ts';
import { Page } from './Page.tsx';
import { spellOut } from './quoted/invisible.ts';
import { count, list, STRINGS } from './strings.ts';
import { styleSheet } from './styles.ts';

export interface HtmlOptions {
  /** What the run is about ("Minsk–Beijing"); default: the articles' sigla, or their number where there are more than three. */
  readonly title?: string;
}

/** Sigla are listed up to this many articles, and counted beyond. */
const MOST_SIGLA = 3;

/**
 * The report as one HTML file: complete without scripts, loading nothing, the same bytes for the same report.
 * Article text stands in it as text only; the Content Security Policy allows the page's own style sheet and nothing else.
 */
export function renderHtml(report: Report, options: HtmlOptions = {}): string {
  const title = spellOut(options.title ?? defaultTitle(report));
  const { css, source } = styleSheet();
  const policy = `default-src 'none'; style-src ${source}; img-src data:; base-uri 'none'; form-action 'none'`;
  const body = renderToString(h(Page, { edition: makeEdition(report), title }));
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="robots" content="noindex">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeText(title)} · ${STRINGS.brand}</title>`,
    `<style>${css}</style>`,
    '</head>',
    `<body>${body}</body>`,
    '</html>',
    '',
  ].join('\n');
}

function defaultTitle({ articles }: Report): string {
  return articles.length > MOST_SIGLA
    ? count(articles.length, 'article')
    : list(articles.map((article) => article.siglum));
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
