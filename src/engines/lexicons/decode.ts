import type { Problem } from './rows.ts';

/** The text of a list: UTF-8, or UTF-16 where a byte order mark says so; the mark is left out. Throws what `fail` makes of bytes that are neither. */
export function decodeTable(bytes: Uint8Array, fail: (problem: Problem) => Error): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw fail({
      line: lineOfBadByte(bytes),
      reason: 'it is not UTF-8',
      fix: 'Save it as UTF-8, for example: iconv -f windows-1252 -t utf-8 OLD > NEW.',
      cause,
    });
  }
}

/** Line of the first byte that is no UTF-8, from 1. */
function lineOfBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
    try {
      decoder.decode(bytes.subarray(start, end + 1));
    } catch {
      return line;
    }
    start = end + 1;
    line++;
  }
  return line;
}
