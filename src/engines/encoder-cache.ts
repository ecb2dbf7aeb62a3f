import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../text/hash.ts';
import type { SentenceEncoder } from './ports.ts';

/** Vectors kept beyond a process, by the SHA-256 of the text (hex). */
export interface VectorStore {
  readonly read: (dimension: number) => ReadonlyMap<string, Float32Array>;
  readonly append: (vectors: readonly (readonly [hash: string, vector: Float32Array])[]) => void;
}

const HASH_BYTES = 32;

/** The encoder with a memory: every text goes through the model once, in this process and, with a store, in later ones. */
export function cachedEncoder(encoder: SentenceEncoder, store: VectorStore | null): SentenceEncoder {
  const known = new Map(store?.read(encoder.dimension));
  return {
    id: encoder.id,
    dimension: encoder.dimension,
    async embed(texts) {
      const hashes = texts.map(sha256Hex);
      const missing = new Map<string, string>();
      texts.forEach((text, k) => {
        const hash = hashes[k] ?? '';
        if (!known.has(hash)) missing.set(hash, text);
      });
      if (missing.size > 0) {
        const made = await encoder.embed([...missing.values()]);
        const fresh = [...missing.keys()].map((hash, k): [string, Float32Array] => [
          hash,
          made[k] ?? new Float32Array(),
        ]);
        for (const [hash, vector] of fresh) known.set(hash, vector);
        store?.append(fresh);
      }
      return hashes.map((hash) => known.get(hash) ?? new Float32Array(encoder.dimension));
    },
  };
}

/**
 * Vectors in one file of the folder, named for the model: records of 32 bytes of hash and the vector (32-bit, little-endian), only ever added to.
 * A record that was cut off at the end is left out, and overwritten by the next. Two runs may add at once: each adds whole records.
 */
export function folderStore(folder: string, fingerprint: string): VectorStore {
  const path = join(folder, `${fingerprint}.vectors`);
  return {
    read(dimension) {
      const vectors = new Map<string, Float32Array>();
      if (!existsSync(path)) return vectors;
      const bytes = readFileSync(path);
      const size = HASH_BYTES + dimension * Float32Array.BYTES_PER_ELEMENT;
      for (let start = 0; start + size <= bytes.length; start += size) {
        const vector = new Float32Array(dimension);
        for (let k = 0; k < dimension; k++) vector[k] = bytes.readFloatLE(start + HASH_BYTES + k * 4);
        vectors.set(bytes.toString('hex', start, start + HASH_BYTES), vector);
      }
      return vectors;
    },
    append(vectors) {
      mkdirSync(folder, { recursive: true });
      const records = vectors.map(([hash, vector]) => {
        const bytes = Buffer.alloc(HASH_BYTES + vector.length * 4);
        bytes.write(hash, 'hex');
        vector.forEach((value, k) => void bytes.writeFloatLE(value, HASH_BYTES + k * 4));
        return bytes;
      });
      const size = records[0]?.length ?? 1;
      const whole = existsSync(path) ? Math.floor(statSync(path).size / size) * size : 0;
      if (existsSync(path) && statSync(path).size > whole) truncateSync(path, whole);
      appendFileSync(path, Buffer.concat(records));
    },
  };
}
