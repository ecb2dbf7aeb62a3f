import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Report } from '../../model/index.ts';
import { assetOf, pageScript, styleSheet } from './assets.ts';
import { chunksOf } from './data/chunks.ts';
import { embeddableJson } from './data/embed.ts';
import { rowsOf, runIndex } from './data/run-index.ts';
import { htmlDocument } from './document.ts';
import { type Edition, makeEdition } from './edition/index.ts';
import { Page } from './Page.tsx';
import { spellOut } from './quoted/invisible.ts';
import { count, list } from './strings.ts';

export interface HtmlOptions {
  /** What the run is about ("Minsk–Beijing"); default: the articles' sigla, or their number where there are more than three. */
  readonly title?: string;
  /** True where `variorum review` serves the page: it may then speak to its own server, and to nothing else. */
  readonly served?: boolean;
  /** The page's script; default: the one that was built. */
  readonly script?: string;
}

/** Sigla are listed up to this many articles, and counted beyond. */
const MOST_SIGLA = 3;
/** Rows that stand in the page itself; of a larger report they are delivered in chunks (UX §7.2). */
const MOST_ROWS = 2000;

/**
 * The report as one HTML file: complete without scripts, loading nothing, the same bytes for the same report.
 * Article text stands in it as text only; the Content Security Policy allows the page's own style sheet and script and nothing else.
 */
export function renderHtml(report: Report, options: HtmlOptions = {}): string {
  const title = spellOut(options.title ?? defaultTitle(report));
  const served = options.served ?? false;
  const styles = styleSheet();
  const script = options.script === undefined ? pageScript() : assetOf(options.script);
  const edition = makeEdition(report);
  const chunked = script !== null && rowsOf(edition).length > MOST_ROWS;
  const body = renderToString(h(Page, { edition: chunked ? { ...edition, chunked } : edition, title }));
  const data = script === null ? [] : dataOf(edition, { title, served, chunked });
  return htmlDocument({ title, styles, script, body, data, served });
}

/** The index and, of a large report, its rows: data blocks, which no browser runs. */
function dataOf(edition: Edition, how: { title: string; served: boolean; chunked: boolean }): string[] {
  return [
    `<script type="application/json" id="run">${embeddableJson(runIndex(edition, how))}</script>`,
    ...(how.chunked ? chunksOf(edition) : []).map(
      ({ id, rows, text }) =>
        `<script type="application/octet-stream;base64" id="chunk-${id}" data-n="${rows}">${text}</script>`,
    ),
  ];
}

function defaultTitle({ articles }: Report): string {
  return articles.length > MOST_SIGLA
    ? count(articles.length, 'article')
    : list(articles.map((article) => article.siglum));
}
