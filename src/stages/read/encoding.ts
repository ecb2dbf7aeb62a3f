import { CANDIDATE_ENCODINGS } from '../../data/encodings.ts';
import { type Plausibility, plausibility } from './plausibility.ts';

/** An encoding that may be that of some bytes. */
export interface EncodingGuess {
  /** WHATWG name, lower case. */
  readonly label: string;
  /** [0,1]; grows with the distance to the next reading that differs. */
  readonly confidence: number;
  /** BCP 47 tag of the language whose letters the text has; null where unknown. */
  readonly language: string | null;
}

/** Bytes that are looked at for a guess. */
const SAMPLE_BYTES = 65_536;
/** Mean worth of a character below which a reading is not taken for text; wrong readings of prose stay below 0.3. */
const LEAST_PLAUSIBLE = 0.35;
/** What the first rank by byte statistics is worth beside the plausibility; both differ by more where the case is clear. */
const RANK_WEIGHT = 0.15;

/** Names of encodings the bytes may be in, most likely first. */
export type RankEncodings = (bytes: Uint8Array) => readonly string[];

/** Labels that mean the same bytes under the Encoding Standard, or null where the label is unknown there. */
export function canonicalEncoding(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The text of `bytes`, or null where they are no well-formed text of that encoding. A byte order mark is dropped. */
export function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    // In two steps: in one, Node 20 reads windows-1252 as ISO-8859-1 and loses “ ” – €.
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Offset of the first byte that is malformed in the encoding; null where all are well formed (a cut-off last character counts at the end). */
export function malformedAt(bytes: Uint8Array, label: string): number | null {
  const step = 65_536;
  let good = 0;
  const decoder = new TextDecoder(label, { fatal: true });
  try {
    for (; good < bytes.length; good += step) decoder.decode(bytes.subarray(good, good + step), { stream: true });
    decoder.decode();
    return null;
  } catch {
    return good >= bytes.length ? bytes.length - 1 : malformedWithin(bytes, label, good);
  }
}

/** The first byte of the malformed character, byte by byte from `from` on; everything before is known to be well formed. */
function malformedWithin(bytes: Uint8Array, label: string, from: number): number {
  const decoder = new TextDecoder(label, { fatal: true });
  let at = from;
  let clean = from;
  try {
    decoder.decode(bytes.subarray(0, from), { stream: true });
    for (; at < bytes.length; at += 1) {
      // Whatever is given out ends a character: a fault lies behind it, and shows only with a later byte.
      if (decoder.decode(bytes.subarray(at, at + 1), { stream: true }) !== '') clean = at + 1;
    }
  } catch {
    return clean;
  }
  return clean;
}

/**
 * The encoding of bytes that are not UTF-8: of all readings without malformed bytes, the one whose letters look most like a language,
 * with the ranking by byte statistics as a second voice. Null where no reading looks like text.
 */
export function guessEncoding(bytes: Uint8Array, rankEncodings: RankEncodings): EncodingGuess | null {
  const sample = evenSample(bytes);
  const ranks = new Map(
    rankEncodings(sample).map((name, rank): [string, number] => [canonicalEncoding(name) ?? '', rank]),
  );
  const readings = new Map<string, { label: string; weighed: Plausibility; score: number }>();
  for (const label of new Set([...CANDIDATE_ENCODINGS, ...ranks.keys()])) {
    if (label === '' || label === 'utf-8' || label.startsWith('utf-16')) continue;
    const text = readSample(sample, label);
    if (text === null || readings.has(text)) continue;
    const weighed = plausibility(text);
    const rank = ranks.get(label);
    readings.set(text, { label, weighed, score: weighed.score + (rank === undefined ? 0 : RANK_WEIGHT / (1 + rank)) });
  }
  const [best, next] = [...readings.values()].sort((a, b) => b.score - a.score);
  if (!best || best.weighed.score < LEAST_PLAUSIBLE) return null;
  const margin = best.score - Math.max(next?.score ?? 0, 0);
  return {
    label: best.label,
    confidence: Math.round(Math.min(0.99, 0.5 + margin) * 100) / 100,
    language: best.weighed.language,
  };
}

/**
 * UTF-16 without a mark: Latin letters, spaces and line breaks leave NUL bytes on one side of the pairs. Where both sides have some
 * (U+4E00 and the like), the order whose reading looks more like text. Null where the bytes are no pairs.
 */
export function utf16ByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  for (let at = 0; at < sample.length; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  if (even === 0) return 'utf-16le';
  if (odd === 0) return 'utf-16be';
  const [little, big] = ['utf-16le', 'utf-16be'].map(
    (label) => plausibility(readSample(sample, label) ?? '\ufffd').score,
  );
  return (little ?? 0) >= (big ?? 0) ? 'utf-16le' : 'utf-16be';
}

/** The start of the bytes and, in long ones whose start is mostly ASCII, what lies around the first byte beyond it. */
function evenSample(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE_BYTES) return bytes;
  const first = bytes.findIndex((byte) => byte > 127);
  const start = Math.max(0, first - 256);
  return bytes.subarray(start, start + SAMPLE_BYTES);
}

/** Like `decodeStrictly`, but a character cut off at the end of the sample is no fault. */
function readSample(sample: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return null;
  }
}
