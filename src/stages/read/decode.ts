import { VariorumError } from '../../errors.ts';
import type { EncodingFact } from '../../model/index.ts';
import { binaryKind } from './binary.ts';
import {
  canonicalEncoding,
  decodeStrictly,
  type EncodingGuess,
  guessEncoding,
  malformedAt,
  type RankEncodings,
  utf16ByZeros,
} from './encoding.ts';

/** Text and how it was read. */
export interface Decoded {
  readonly text: string;
  readonly encoding: EncodingFact;
}

export interface DecodeOptions {
  /** A label of the Encoding Standard; wins over detection, not over a byte order mark. */
  readonly declared: string | undefined;
  readonly rankEncodings: RankEncodings;
}

const MARKS: readonly { readonly label: string; readonly bytes: readonly number[] }[] = [
  { label: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { label: 'utf-16le', bytes: [0xff, 0xfe] },
  { label: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * Text of `bytes`: byte order mark → declared encoding → strict UTF-8 → UTF-16 by its zero bytes → the most plausible of the legacy encodings.
 * Throws VariorumError: E_ENCODING_UNKNOWN, E_BINARY, E_DECODE (with the first bad byte and what the bytes look like).
 */
export function decode(uri: string, bytes: Uint8Array, options: DecodeOptions): Decoded {
  const { declared, rankEncodings } = options;
  const kind = binaryKind(bytes);
  if (kind) throw new VariorumError('E_BINARY', { path: uri, reason: kind });
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  if (mark) return decodeAs(uri, bytes, { label: mark.label, basis: 'bom', confidence: 1 }, rankEncodings);
  if (declared !== undefined) {
    const label = canonicalEncoding(declared);
    if (label === null) throw new VariorumError('E_ENCODING_UNKNOWN', { encoding: declared });
    return decodeAs(uri, bytes, { label, basis: 'declared', confidence: 1 }, rankEncodings);
  }
  const plain = decodeStrictly(bytes, 'utf-8');
  if (plain !== null && !plain.includes('\0'))
    return { text: plain, encoding: { label: 'utf-8', basis: 'utf-8', confidence: 1 } };
  return decodeByGuess(uri, bytes, rankEncodings);
}

function decodeByGuess(uri: string, bytes: Uint8Array, rankEncodings: RankEncodings): Decoded {
  if (bytes.includes(0)) {
    const label = utf16ByZeros(bytes);
    const text = label && decodeStrictly(bytes, label);
    if (!label || text === null || text.includes('\0') || isNoise(text))
      throw new VariorumError('E_BINARY', { path: uri, reason: 'it holds NUL bytes' });
    return { text, encoding: { label, basis: 'detected', confidence: 0.95 } };
  }
  const guess = guessEncoding(bytes, rankEncodings);
  const text = guess && decodeStrictly(bytes, guess.label);
  if (!guess || text === null) throw undecodable(uri, bytes, 'utf-8', null);
  return { text, encoding: { label: guess.label, basis: 'detected', confidence: guess.confidence } };
}

function decodeAs(uri: string, bytes: Uint8Array, encoding: EncodingFact, rankEncodings: RankEncodings): Decoded {
  const text = decodeStrictly(bytes, encoding.label);
  if (text === null) throw undecodable(uri, bytes, encoding.label, looksLike(bytes, rankEncodings));
  return { text: text.replace(/^\ufeff/, ''), encoding };
}

function undecodable(uri: string, bytes: Uint8Array, label: string, guess: EncodingGuess | null): VariorumError {
  const offset = malformedAt(bytes, label);
  const byte = offset === null ? undefined : bytes[offset];
  const place =
    offset === null || byte === undefined
      ? ''
      : ` (byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')} at offset ${offset})`;
  const fix = guess
    ? `It looks like ${describeEncoding(guess.label, guess.language)}: use --encoding ${guess.label}.`
    : 'Its encoding is not to be told from the bytes: save it as UTF-8, or name the encoding with --encoding.';
  return new VariorumError('E_DECODE', { path: uri, encoding: label.toUpperCase(), place, fix });
}

function looksLike(bytes: Uint8Array, rankEncodings: RankEncodings): EncodingGuess | null {
  if (decodeStrictly(bytes, 'utf-8') !== null) return { label: 'utf-8', confidence: 1, language: null };
  return guessEncoding(bytes, rankEncodings);
}

/** "windows-1251 (Russian)". */
function describeEncoding(label: string, language: string | null): string {
  const name = language === null ? undefined : new Intl.DisplayNames('en', { type: 'language' }).of(language);
  return name ? `${label} (${name})` : label;
}

/** Text that is mostly signs without a use in writing is machine data that happens to hold zero bytes. */
function isNoise(text: string): boolean {
  const sample = text.slice(0, 4096);
  const odd = sample.match(/[\p{Cn}\p{Co}\p{Cs}]|[^\P{Cc}\t\n\r\f\v]/gu)?.length ?? 0;
  return odd * 20 > sample.length;
}
