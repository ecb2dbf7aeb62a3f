import { readFileSync } from 'node:fs';
import { sha256 } from '@noble/hashes/sha2.js';

let cached: { css: string; source: string } | null = null;

/**
 * The style sheet beside this module, and its Content Security Policy source ("'sha256-…'").
 * Read once in a process; the one file that the report reads.
 */
export function styleSheet(): { readonly css: string; readonly source: string } {
  if (cached === null) {
    const css = readFileSync(new URL('./styles.css', import.meta.url), 'utf8').trim();
    const digest = sha256(new TextEncoder().encode(css));
    cached = { css, source: `'sha256-${btoa(String.fromCharCode(...digest))}'` };
  }
  return cached;
}
