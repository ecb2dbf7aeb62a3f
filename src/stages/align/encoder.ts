import type { ProgressListener, SentenceEncoder } from '../../engines/ports.ts';

/** What a sentence encoder says of beads, in nats; added to the words and the lengths. */
export interface EncoderEvidence {
  score(i: number, s: number, j: number, t: number): number;
  /** Cosine of the two windows' vectors, [0,1]; 0 where a window is longer than the encoder was shown. */
  likeness(i: number, s: number, j: number, t: number): number;
  /** The same for pieces of the texts that begin at sentence i of the source and j of the target. */
  from(i: number, j: number): EncoderEvidence;
}

/** Most sentences read as one. */
const LONGEST_WINDOW = 4;
/** Sentences of the other side against which a vector's usual likeness is measured. */
const BACKGROUND = 100;
/** Bounds of what an encoder may add, nats: one model's word is not to outweigh everything else. */
const NATS = { least: -4, most: 6 } as const;
/** Spread of likeness that is taken at least. Cosine. */
const LEAST_SPREAD = 0.02;
/** Texts whose vectors are kept for the next pair of the same run. */
const KEPT_TEXTS = 50_000;

const vectors = new WeakMap<SentenceEncoder, Map<string, Float32Array>>();

/**
 * Embeds both texts (windows of up to 4 sentences, each text once) and calibrates the likeness on the pair itself: the margin of a cosine over the
 * usual cosine of either side (Artetxe & Schwenk 2019), turned into nats by a logistic between random pairs and best matches.
 */
export async function encodePair(
  encoder: SentenceEncoder,
  [source, target]: readonly [readonly string[], readonly string[]],
  onProgress: ProgressListener = () => {},
): Promise<EncoderEvidence> {
  const [here, there] = await embedWindows(encoder, [windowsOf(source), windowsOf(target)], onProgress);
  const usual = { source: usualLikeness(here, there), target: usualLikeness(there, here) };
  const margin = (i: number, s: number, j: number, t: number): number => {
    const u = here[s - 1]?.[i];
    const v = there[t - 1]?.[j];
    if (!u || !v) return Number.NaN;
    return dot(u, v) - ((usual.source[s - 1]?.[i] ?? 0) + (usual.target[t - 1]?.[j] ?? 0)) / 2;
  };
  const { middle, slope } = calibrate(source.length, target.length, (i, j) => margin(i, 1, j, 1));
  const score = (i: number, s: number, j: number, t: number): number => {
    const value = margin(i, s, j, t);
    return Number.isNaN(value) ? 0 : Math.min(NATS.most, Math.max(NATS.least, slope * (value - middle)));
  };
  const likeness = (i: number, s: number, j: number, t: number): number => {
    const u = here[s - 1]?.[i];
    const v = there[t - 1]?.[j];
    return u && v ? Math.min(1, Math.max(0, dot(u, v))) : 0;
  };
  return evidence(score, likeness);
}

const evidence = (score: EncoderEvidence['score'], likeness: EncoderEvidence['likeness']): EncoderEvidence => ({
  score,
  likeness,
  from: (i0, j0) =>
    evidence(
      (i, s, j, t) => score(i + i0, s, j + j0, t),
      (i, s, j, t) => likeness(i + i0, s, j + j0, t),
    ),
});

/** By window size less one, then by first sentence. */
type Windows<Value> = readonly (readonly Value[])[];

const windowsOf = (sentences: readonly string[]): Windows<string> =>
  Array.from({ length: LONGEST_WINDOW }, (_, k) =>
    sentences.slice(0, Math.max(0, sentences.length - k)).map((_, i) => sentences.slice(i, i + k + 1).join(' ')),
  );

/** Texts that are given to an encoder at once: between two such batches it is said how far it is. */
const BATCH = 256;

/** Vectors of both texts' windows; every text is embedded once. */
async function embedWindows(
  encoder: SentenceEncoder,
  texts: readonly [Windows<string>, Windows<string>],
  onProgress: ProgressListener,
): Promise<[Windows<Float32Array>, Windows<Float32Array>]> {
  const known = vectors.get(encoder) ?? new Map<string, Float32Array>();
  vectors.set(encoder, known);
  if (known.size > KEPT_TEXTS) known.clear();
  const missing = [...new Set(texts.flat(2))].filter((text) => !known.has(text));
  for (let start = 0; start < missing.length; start += BATCH) {
    onProgress({ stage: 'encode', done: start, total: missing.length });
    const batch = missing.slice(start, start + BATCH);
    const made = await encoder.embed(batch);
    batch.forEach((text, k) => {
      const vector = made[k];
      if (vector) known.set(text, vector);
    });
  }
  const vectorsOf = (windows: Windows<string>): Windows<Float32Array> =>
    windows.map((row) => row.map((text) => known.get(text) ?? new Float32Array(encoder.dimension)));
  return [vectorsOf(texts[0]), vectorsOf(texts[1])];
}

/** Mean cosine of every vector with some hundred sentences of the other side, spread evenly over it. */
function usualLikeness(own: Windows<Float32Array>, other: Windows<Float32Array>): Float64Array[] {
  const sentences = other[0] ?? [];
  const step = Math.max(1, Math.floor(sentences.length / BACKGROUND));
  const sample = sentences.filter((_, k) => k % step === 0);
  return own.map((row) =>
    Float64Array.from(row, (vector) => sample.reduce((sum, x) => sum + dot(vector, x), 0) / Math.max(1, sample.length)),
  );
}

/** One in so many of the other pairs is looked at. */
const SAMPLED = 7;

/** Where between random pairs and best matches the odds are even, and how steeply they change. Nats a unit of cosine. */
function calibrate(n: number, m: number, margin: (i: number, j: number) => number): { middle: number; slope: number } {
  const step = Math.max(1, Math.floor(n / BACKGROUND));
  const random: number[] = [];
  const best: number[] = [];
  for (let i = 0; i < n; i += step) {
    const row = Array.from({ length: m }, (_, j) => margin(i, j));
    const top = row.indexOf(Math.max(...row));
    row.forEach((value, j) => {
      if (j === top) best.push(value);
      else if ((i * 31 + j * 17) % SAMPLED === 0) random.push(value);
    });
  }
  const usual = mean(random);
  const spread = Math.max(LEAST_SPREAD, Math.sqrt(mean(random.map((x) => (x - usual) ** 2))));
  const high = Math.max(usual + 2 * spread, mean(best));
  return { middle: (usual + high) / 2, slope: (high - usual) / (spread * spread) / 2 };
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, x) => sum + x, 0) / values.length;

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[k] ?? 0);
  return sum;
}
