import { sha256 } from '@noble/hashes/sha2.js';

const encoder = new TextEncoder();
/** RFC 4648 base-32 alphabet in lower case, digits first as in Crockford's, without the letters that read like digits (i, l, o, u). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Lower-case hex SHA-256 (FIPS 180-4) of bytes, or of the UTF-8 of a string. */
export function sha256Hex(data: string | Uint8Array): string {
  const digest = sha256(typeof data === 'string' ? encoder.encode(data) : data);
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The first `length` characters (at most 51) of the SHA-256 of `text` in base 32 (Crockford's alphabet, lower case). */
export function sha256Base32(text: string, length: number): string {
  let bits = 0;
  let value = 0;
  let out = '';
  for (const byte of sha256(encoder.encode(text))) {
    value = ((value << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += ALPHABET[(value >> bits) & 31];
      if (out.length === length) return out;
    }
  }
  return out;
}
