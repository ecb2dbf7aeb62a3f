import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const at = (path: string): URL => new URL(`../${path}`, import.meta.url);

describe('the sample reports', () => {
  it('are what `npm run seeds` writes from the seeds today', async () => {
    // The build, not the sources: its style sheet is minified.
    const { analyze, renderReport }: typeof import('../src/index.ts') = await import(at('dist/index.js').href);
    const files = readdirSync(at('seeds'))
      .filter((file) => file.endsWith('.txt'))
      .sort();
    const report = await analyze(
      files.map((file) => ({ uri: `seeds/${file}`, bytes: readFileSync(at(`seeds/${file}`)) })),
    );
    for (const format of ['html', 'json'] as const) {
      const same = readFileSync(at(`reports/seeds.${format}`), 'utf8') === (await renderReport(report, format));
      expect(same, `reports/seeds.${format} has drifted: run npm run seeds and read what changed`).toBe(true);
    }
  });

  it('fit into 900 kB', () => {
    expect(readFileSync(at('reports/seeds.html')).length).toBeLessThan(900_000);
  });
});
