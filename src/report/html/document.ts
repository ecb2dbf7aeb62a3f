import type { Asset } from './assets.ts';
import { STRINGS } from './strings.ts';

export interface DocumentParts {
  readonly title: string;
  readonly styles: Asset;
  /** Null for a page that is still. */
  readonly script: Asset | null;
  /** HTML. */
  readonly body: string;
  /** Data blocks of the script, HTML. */
  readonly data?: readonly string[];
  /** True where the page may speak to the server that it came from. */
  readonly served?: boolean;
}

/** A page as one file: it loads nothing, and its Content Security Policy allows its own style sheet and script and nothing else. */
export const htmlDocument = ({ title, styles, script, body, data = [], served = false }: DocumentParts): string =>
  [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(styles, script, served)}">`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="robots" content="noindex">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeText(title)} · ${STRINGS.brand}</title>`,
    `<style>${styles.text}</style>`,
    '</head>',
    `<body>${body}`,
    ...data,
    ...(script === null ? [] : [`<script>${script.text}</script>`]),
    '</body>',
    '</html>',
    '',
  ].join('\n');

/** What the page may do: show its own style sheet and run its own script; nothing that is put in later runs. */
function policyOf(styles: Asset, script: Asset | null, served: boolean): string {
  return [
    "default-src 'none'",
    ...(script === null ? [] : [`script-src ${script.source}`, "require-trusted-types-for 'script'"]),
    `style-src ${styles.source}`,
    'img-src data:',
    ...(served ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
