import { gzipSync } from 'node:zlib';

/** JSON that stands inside a script element: no "<" that could end it or open a comment, and no line separator that old readers stumble over. */
export const embeddableJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Byte of the gzip header that names the operating system; 255 = not said, so that a report is the same wherever it is written. */
const HEADER_OS = 9;
const OS_NOT_SAID = 255;

/** A value as JSON, gzip and base64: what a chunk of the page holds. */
export function packed(value: unknown): string {
  const bytes = gzipSync(JSON.stringify(value), { level: 9 });
  bytes[HEADER_OS] = OS_NOT_SAID;
  return bytes.toString('base64');
}
