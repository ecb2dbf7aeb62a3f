import { existsSync, readFileSync } from 'node:fs';
import { sha256 } from '@noble/hashes/sha2.js';

/** A text that stands in the page, and its Content Security Policy source ("'sha256-…'"). */
export interface Asset {
  readonly text: string;
  readonly source: string;
}

/** The asset that a text is. */
export function assetOf(text: string): Asset {
  const digest = sha256(new TextEncoder().encode(text));
  return { text, source: `'sha256-${btoa(String.fromCharCode(...digest))}'` };
}

let styles: Asset | null = null;
let script: Asset | null | undefined;

/** The style sheets beside this module, as one. Read once in a process. */
export function styleSheet(): Asset {
  styles ??= assetOf(['./styles.css', './app.css'].map((name) => readFileSync(fileOf(name), 'utf8').trim()).join('\n'));
  return styles;
}

/**
 * The page's script, built from app/ by `npm run build`. Null where it was not built (the sources of the project by themselves):
 * the page is then whole, and still.
 */
export function pageScript(): Asset | null {
  if (script === undefined) {
    const file = fileOf('./app.js');
    script = existsSync(file) ? assetOf(readFileSync(file, 'utf8').trim()) : null;
  }
  return script;
}

const fileOf = (name: string): URL => new URL(name, import.meta.url);
