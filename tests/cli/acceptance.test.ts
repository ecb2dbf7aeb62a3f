import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/index.ts';
import { variorum } from './run.ts';

/** What the command line has to show on the seed articles before anything is released. */

const out = (): string => mkdtempSync(join(tmpdir(), 'variorum-acceptance-'));

describe('variorum compare on 001 and 003', () => {
  it('sets the three sentences of the speech side by side, as moved, with what differs in them', async () => {
    const folder = out();
    const [html, json] = [join(folder, 'r.html'), join(folder, 'r.json')];
    const { code } = await variorum([
      'compare',
      'seeds/001*.txt',
      'seeds/003*.txt',
      '--html',
      html,
      '-f',
      `json=${json}`,
    ]);
    expect(code).toBe(0);
    const report: Report = JSON.parse(readFileSync(json, 'utf8'));
    const [alignment] = report.alignments;
    const position = (id: string): number =>
      (report.sentences.find((sentence) => sentence.id === id)?.index ?? Number.NaN) + 1;
    const moved = alignment?.beads.filter(({ crossing }) => crossing) ?? [];
    expect(moved.map(({ source, target }) => [source.map(position), target.map(position)])).toEqual(
      expect.arrayContaining([
        [[5], [18]],
        [[6], [15]],
        [[7], [16]],
      ]),
    );
    const page = readFileSync(html, 'utf8');
    for (const reading of ['that you have put forward', 'should', 'must', 'unorthodox', 'BeITA'])
      expect(page).toContain(reading);
  });
});

describe('variorum names on the seeds', () => {
  it('counts the spellings of Peskov and Zelenskyy where they stand', async () => {
    const { stdout, code } = await variorum(['names', 'seeds', '--json']);
    expect(code).toBe(0);
    expect(stdout).not.toContain('README');
    const text = (await variorum(['names', 'seeds'])).stdout;
    const block = (name: string): string => text.split('\n\n').find((part) => part.includes(name)) ?? '';
    expect(block('Peskow')).toMatch(/Peskow +2 × in 000/);
    expect(block('Peskow')).toMatch(/Peskov +1 × in 000/);
    // The full name and the surname alone, both in 000.
    expect(block('Zelenskyy').match(/Zelenskyy +1 × in 000/g)).toHaveLength(2);
    expect(block('Zelenskyy')).toMatch(/Zelensky +1 × in 003/);
  });
});
