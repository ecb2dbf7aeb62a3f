import { afterAll, bench, describe } from 'vitest';
import { alignSentences } from '../../src/stages/align/index.ts';
import { chronicle } from '../support/chronicle.ts';

/** Sentences a side, and how often each size is aligned. Over 600 × 600 the texts are cut at anchors. */
const SIZES: readonly (readonly [number, number])[] = [
  [20, 50],
  [200, 8],
  [2_000, 3],
  [10_000, 1],
];

describe('a chronicle in English and German', () => {
  let largest = 0;
  for (const [size, iterations] of SIZES) {
    const { source, target } = chronicle(size);
    bench(
      `${size} sentences a side`,
      async () => {
        const { beads } = await alignSentences(source, target, { sourceLanguage: 'en', targetLanguage: 'de' });
        if (beads.length < size / 2) throw new Error('the texts were not aligned');
        largest = Math.max(largest, process.memoryUsage().rss);
      },
      { iterations, time: 0, warmupIterations: size > 200 ? 0 : 2, warmupTime: 0 },
    );
  }
  afterAll(() => {
    process.stderr.write(`largest resident set: ${Math.round(largest / 1e6)} MB\n`);
  });
});
