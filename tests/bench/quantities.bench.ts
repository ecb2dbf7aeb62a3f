import { readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import { matchQuantities, readQuantities } from '../../src/text/quantities/index.ts';

// Sentences of the seeds, and the same with a date, a sum and a measure each; the ceiling is 40 µs a sentence and pair.
const seeds = ['000_ae99db8e8de0e3b6', '001_c7e1966979a86c71', '003_47c8e62c11fb71bd'];
const sentences = seeds.flatMap((name) =>
  readFileSync(new URL(`../../seeds/${name}.txt`, import.meta.url), 'utf8')
    .split(/(?<=[.”"])\s+/)
    .filter((sentence) => sentence.length > 20),
);
const dense = sentences.map(
  (sentence) => `${sentence} On Tuesday, 26 July 2020, about 3.2 million euros were paid for 663 km of road.`,
);

describe('quantities', () => {
  bench(`read ${sentences.length} sentences of news`, () => {
    for (const sentence of sentences) readQuantities(sentence, { language: 'en' });
  });

  bench(`read ${dense.length} sentences with four values each`, () => {
    for (const sentence of dense) readQuantities(sentence, { language: 'en' });
  });

  const read = dense.map((sentence) => readQuantities(sentence, { language: 'en' }));
  bench(`match ${read.length} pairs`, () => {
    for (const [index, quantities] of read.entries())
      matchQuantities(quantities, read[(index + 1) % read.length] ?? []);
  });
});
