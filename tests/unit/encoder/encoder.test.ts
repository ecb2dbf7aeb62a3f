import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadEncoder } from '../../../src/engines/encoder.ts';
import { folderStore } from '../../../src/engines/encoder-cache.ts';

const DIMENSION = 26;
let asked: string[][] = [];
let settings: unknown[] = [];

/** A module with the parts of transformers.js that are used; its model counts letters. */
function fakeTransformers() {
  const env: Record<string, unknown> = { allowRemoteModels: true };
  const pipeline = async (...given: unknown[]): Promise<unknown> => {
    settings = given;
    return async (texts: string[]) => {
      asked.push(texts);
      const data = new Float32Array(texts.length * DIMENSION);
      texts.forEach((text, row) => {
        for (const letter of text.toLowerCase()) {
          const column = letter.charCodeAt(0) - 97;
          if (column >= 0 && column < DIMENSION)
            data[row * DIMENSION + column] = (data[row * DIMENSION + column] ?? 0) + 1;
        }
      });
      return { dims: [texts.length, DIMENSION], data };
    };
  };
  return { env, pipeline };
}

/** A folder that looks like a model. */
function model(weights = 'onnx/model.onnx'): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'variorum-encoder-')), 'letters');
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  writeFileSync(join(folder, 'config.json'), '{"model_type":"letters"}');
  writeFileSync(join(folder, weights), 'weights');
  return folder;
}

beforeEach(() => {
  asked = [];
  settings = [];
});

describe('an encoder from a folder', () => {
  it('gives unit vectors in the order of the texts, long texts apart from short ones', async () => {
    const encoder = await loadEncoder({ directory: model(), load: async () => fakeTransformers() });
    expect(encoder).toMatchObject({ id: 'transformers:letters', dimension: DIMENSION });
    const texts = Array.from({ length: 70 }, (_, k) => 'ab'.repeat(k % 2 === 0 ? k + 1 : 100 - k));
    const vectors = await encoder.embed([...texts, 'z']);
    expect(vectors).toHaveLength(71);
    expect(vectors[70]?.[25]).toBe(1);
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    const batches = asked.slice(1);
    expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(32);
    const longest = batches.map((batch) => Math.max(...batch.map((text) => text.length)));
    expect(longest).toEqual(longest.toSorted((a, b) => a - b));
  });

  it('asks the model about every text once', async () => {
    const encoder = await loadEncoder({ directory: model(), load: async () => fakeTransformers() });
    asked = [];
    const [first] = await encoder.embed(['harbour', 'harbour', 'ship']);
    const [again] = await encoder.embed(['harbour']);
    expect(asked).toEqual([['ship', 'harbour']]);
    expect(again).toEqual(first);
  });

  it('never lets the package fetch anything unless it is asked to', async () => {
    const package_ = fakeTransformers();
    await loadEncoder({ directory: model(), load: async () => package_ });
    expect(package_.env).toMatchObject({ allowRemoteModels: false, allowLocalModels: true });
    expect(settings[2]).toMatchObject({ local_files_only: true });
    expect(settings[1]).toMatch(/^(?:\/|[A-Z]:).*letters$/);
    await loadEncoder({ directory: model(), allowRemote: true, load: async () => package_ });
    expect(package_.env).toMatchObject({ allowRemoteModels: true });
    expect(settings[1]).toMatch(/^[\w-]+\/letters$/);
  });

  it('takes the weights that are there, quantised ones too', async () => {
    await loadEncoder({ directory: model('onnx/model_quantized.onnx'), load: async () => fakeTransformers() });
    expect(settings).toMatchObject([
      'feature-extraction',
      expect.stringContaining('letters'),
      { dtype: 'q8', subfolder: 'onnx' },
    ]);
    await loadEncoder({ directory: model('model.onnx'), load: async () => fakeTransformers() });
    expect(settings[2]).toMatchObject({ dtype: 'fp32', subfolder: '' });
  });
});

describe('an encoder that cannot be used', () => {
  it('says that the package is not installed, and how to install it', async () => {
    const load = async (): Promise<never> => {
      throw Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
    };
    await expect(loadEncoder({ directory: model(), load })).rejects.toMatchObject({
      code: 'E_ENCODER',
      message: expect.stringContaining('the package @huggingface/transformers is not installed'),
      hint: expect.stringContaining('npm install @huggingface/transformers'),
    });
  });

  it('says that the folder is missing or holds no model', async () => {
    const load = async () => fakeTransformers();
    await expect(loadEncoder({ directory: 'no/such/folder', load })).rejects.toThrow('there is no such folder');
    await expect(loadEncoder({ directory: tmpdir(), load })).rejects.toThrow('there is no ONNX model in it');
  });

  it('says why the model does not load', async () => {
    const load = async () => ({ env: {}, pipeline: () => Promise.reject(new Error('tokenizer.json is missing')) });
    await expect(loadEncoder({ directory: model(), load })).rejects.toThrow('tokenizer.json is missing');
  });

  it('says why the model does not run', async () => {
    const run = () => Promise.reject(new Error('Starts must be a 1-D array'));
    const load = async () => ({ env: {}, pipeline: async () => run });
    await expect(loadEncoder({ directory: model(), load })).rejects.toThrow(
      'the model does not run (Starts must be a 1-D array)',
    );
  });

  it('says that a model gives no sentence vectors', async () => {
    const load = async () => ({ env: {}, pipeline: async () => async () => [{ label: 'POSITIVE' }] });
    await expect(loadEncoder({ directory: model(), load })).rejects.toThrow('the model gives no sentence vectors');
  });
});

describe('a folder of vectors', () => {
  const load = async () => fakeTransformers();

  it('spares a later run the model', async () => {
    const directory = model();
    const folder = mkdtempSync(join(tmpdir(), 'variorum-vectors-'));
    const openStore = (name: string) => folderStore(folder, name);
    const [made] = await (await loadEncoder({ directory, openStore, load })).embed(['harbour', 'ship']);
    const later = await loadEncoder({ directory, openStore, load });
    asked = [];
    expect(await later.embed(['harbour'])).toEqual([made]);
    expect(asked).toEqual([]);
  });

  it('holds nothing for another model, and gets over a record that was cut off', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'variorum-vectors-'));
    const openStore = (name: string) => folderStore(folder, name);
    const directory = model();
    await (await loadEncoder({ directory, openStore, load })).embed(['harbour']);
    const [file = ''] = readdirSync(folder);
    appendFileSync(join(folder, file), Buffer.alloc(40, 1));
    const again = await loadEncoder({ directory, openStore, load });
    asked = [];
    await again.embed(['harbour', 'ship']);
    expect(asked).toEqual([['ship']]);
    asked = [];
    await (await loadEncoder({ directory, openStore, load })).embed(['ship', 'harbour']);
    expect(asked.slice(1)).toEqual([]);
    asked = [];
    writeFileSync(join(directory, 'config.json'), '{"model_type":"others"}');
    const other = await loadEncoder({ directory, openStore, load });
    await other.embed(['harbour']);
    expect(asked).toContainEqual(['harbour']);
  });
});
