import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { VariorumError } from '../errors.ts';
import { sha256Hex } from '../text/hash.ts';
import { cachedEncoder, type VectorStore } from './encoder-cache.ts';
import type { SentenceEncoder } from './ports.ts';

/** The optional peer dependency that runs ONNX models. A variable, so that the compiler does not ask for what may not be installed. */
const PACKAGE: string = '@huggingface/transformers';
/** Texts that go through the model together. */
const BATCH = 32;

/** Model files by what transformers.js calls their precision, the finest first. */
const WEIGHTS: readonly (readonly [file: string, dtype: string])[] = [
  ['model.onnx', 'fp32'],
  ['model_fp16.onnx', 'fp16'],
  ['model_quantized.onnx', 'q8'],
  ['model_int8.onnx', 'int8'],
];

export interface EncoderOptions {
  /** Folder of the model: `config.json`, `tokenizer.json`, and the weights (`model.onnx` or a quantised one) in it or in `onnx/`. */
  readonly directory: string;
  /** Lets the package fetch what the folder lacks: `models/Xenova/LaBSE` is then the hub's `Xenova/LaBSE`. False unless asked for. */
  readonly allowRemote?: boolean;
  /** Where vectors are kept beyond this process; given the model's fingerprint. */
  readonly openStore?: (fingerprint: string) => VectorStore;
  /** Loads transformers.js; for tests. */
  readonly load?: () => Promise<unknown>;
}

/**
 * A sentence encoder from a local ONNX model by transformers.js: mean pooling over the tokens, unit vectors, batches of 32, every text once.
 * Throws E_ENCODER where the folder holds no model, the package is not installed, or the model cannot be loaded or does not run.
 */
export async function loadEncoder({
  directory,
  allowRemote = false,
  openStore,
  load = () => import(PACKAGE),
}: EncoderOptions): Promise<SentenceEncoder> {
  const folder = resolve(directory);
  const weights = findWeights(folder) ?? (allowRemote ? REMOTE_WEIGHTS : noModel(folder, directory));
  const { env, pipeline } = await loadPackage(load, directory);
  env.allowRemoteModels = allowRemote;
  env.allowLocalModels = true;
  env.localModelPath = dirname(dirname(folder));
  // An absolute path is never taken for the name of a model, neither on the hub nor in the package's own cache.
  const model = allowRemote ? `${basename(dirname(folder))}/${basename(folder)}` : folder;
  const settings = { dtype: weights.dtype, subfolder: weights.subfolder, local_files_only: !allowRemote };
  const extract = await pipeline('feature-extraction', model, settings).catch((cause: unknown) => {
    throw encoderError(directory, `the model cannot be loaded (${messageOf(cause)})`, WHAT_A_MODEL_IS, cause);
  });
  const embed = async (texts: readonly string[]): Promise<Float32Array[]> => {
    const output = await extract([...texts], { pooling: 'mean', normalize: true }).catch((cause: unknown) => {
      throw encoderError(directory, `the model does not run (${messageOf(cause)})`, WHAT_A_MODEL_IS, cause);
    });
    return rowsOf(output, texts.length, directory);
  };
  const [probe] = await embed(['a']);
  const encoder: SentenceEncoder = {
    id: `transformers:${basename(folder)}`,
    dimension: probe?.length ?? 0,
    embed: (texts) => inBatches(texts, embed),
  };
  return cachedEncoder(encoder, openStore?.(fingerprintOf(folder, weights.path)) ?? null);
}

const WHAT_A_MODEL_IS =
  'Name a folder with config.json, tokenizer.json and onnx/model.onnx, such as a download of Xenova/LaBSE.';

const encoderError = (path: string, reason: string, fix: string, cause?: unknown): VariorumError =>
  new VariorumError('E_ENCODER', { path, reason, fix }, cause === undefined ? undefined : { cause });

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

interface Weights {
  readonly path: string;
  readonly dtype: string;
  /** Folder of the weights in the model's; "" = the model's own. */
  readonly subfolder: string;
}

/** Where the hub keeps them. */
const REMOTE_WEIGHTS: Weights = { path: 'model.onnx', dtype: 'fp32', subfolder: 'onnx' };

function findWeights(folder: string): Weights | null {
  for (const subfolder of ['onnx', '']) {
    for (const [file, dtype] of WEIGHTS) {
      const path = join(folder, subfolder, file);
      if (existsSync(path)) return { path, dtype, subfolder };
    }
  }
  return null;
}

function noModel(folder: string, shown: string): never {
  const reason = existsSync(folder) ? 'there is no ONNX model in it' : 'there is no such folder';
  throw encoderError(shown, reason, WHAT_A_MODEL_IS);
}

/** Tells models apart without reading all their weights: their settings, their tokenizer, and the size of the weights. */
function fingerprintOf(folder: string, weights: string): string {
  const settings = ['config.json', 'tokenizer.json', 'tokenizer_config.json']
    .map((file) => join(folder, file))
    .map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : ''));
  return sha256Hex(
    [...settings, basename(weights), statSync(weights, { throwIfNoEntry: false })?.size ?? 0].join('\0'),
  ).slice(0, 16);
}

interface Transformers {
  readonly env: { allowRemoteModels?: boolean; allowLocalModels?: boolean; localModelPath?: string };
  readonly pipeline: (task: string, model: string, settings: object) => Promise<Extractor>;
}
type Extractor = (texts: string[], settings: object) => Promise<unknown>;

async function loadPackage(load: () => Promise<unknown>, directory: string): Promise<Transformers> {
  const module = await load().catch((cause: unknown) => {
    throw encoderError(
      directory,
      isMissing(cause)
        ? `the package ${PACKAGE} is not installed`
        : `the package ${PACKAGE} does not load (${messageOf(cause)})`,
      `Install it beside variorum: npm install ${PACKAGE}. It is optional, since it takes some 500 MB; where its install step reaches no network, set ONNXRUNTIME_NODE_INSTALL=skip.`,
      cause,
    );
  });
  if (isTransformers(module)) return module;
  throw encoderError(directory, `this version of ${PACKAGE} has no pipeline`, `Install ${PACKAGE} 4 or later.`);
}

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error &&
  'code' in cause &&
  (cause.code === 'ERR_MODULE_NOT_FOUND' || cause.code === 'MODULE_NOT_FOUND');

const isTransformers = (module: unknown): module is Transformers =>
  typeof module === 'object' &&
  module !== null &&
  'pipeline' in module &&
  typeof module.pipeline === 'function' &&
  'env' in module &&
  typeof module.env === 'object';

/** Texts of like length go together, as the longest of a batch decides what it costs. Vectors come back in the order of the texts. */
async function inBatches(
  texts: readonly string[],
  embed: (texts: readonly string[]) => Promise<Float32Array[]>,
): Promise<Float32Array[]> {
  const order = texts.map((_, k) => k).sort((a, b) => (texts[a]?.length ?? 0) - (texts[b]?.length ?? 0) || a - b);
  const vectors = new Array<Float32Array>(texts.length);
  for (let start = 0; start < order.length; start += BATCH) {
    const batch = order.slice(start, start + BATCH);
    const made = await embed(batch.map((k) => texts[k] ?? ''));
    batch.forEach((k, at) => {
      vectors[k] = made[at] ?? new Float32Array();
    });
  }
  return vectors;
}

/** The rows of a pooled output ({dims: [texts, dimension], data}), as unit vectors. */
function rowsOf(output: unknown, count: number, directory: string): Float32Array[] {
  if (typeof output === 'object' && output !== null && 'data' in output && 'dims' in output) {
    const { data, dims } = output;
    const dimension: unknown = Array.isArray(dims) ? dims[1] : undefined;
    if (data instanceof Float32Array && typeof dimension === 'number' && data.length === count * dimension)
      return Array.from({ length: count }, (_, k) => unit(data.slice(k * dimension, (k + 1) * dimension)));
  }
  throw encoderError(directory, 'the model gives no sentence vectors', WHAT_A_MODEL_IS);
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
  return length > 0 ? vector.map((x) => x / length) : vector;
}
