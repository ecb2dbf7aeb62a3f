import { describe, expect, it } from 'vitest';
import { readTerms } from '../../../src/stages/align/features.ts';
import { alignSentences } from '../../../src/stages/align/index.ts';
import { isLong } from '../../../src/stages/align/long.ts';
import { chronicle } from '../../support/chronicle.ts';

describe('long documents', () => {
  it('are aligned piece by piece, with insertions and joined sentences found', async () => {
    const { source, target, beads: expected } = chronicle(900);
    expect(isLong(readTerms(source, 'en', 'de'), readTerms(target, 'de', 'en'))).toBe(true);
    const { relation, beads } = await alignSentences(source, target, { sourceLanguage: 'en', targetLanguage: 'de' });
    expect(relation).toBe('parallel');
    const found = new Set(
      beads.filter((bead) => bead.source.length && bead.target.length).map((bead) => `${bead.source}=${bead.target}`),
    );
    const right = expected.filter((bead) => found.has(bead)).length;
    expect(right / expected.length).toBeGreaterThan(0.97);
    expect(right / found.size).toBeGreaterThan(0.97);
  });

  it('are their own alignment, even where every sentence is the same', async () => {
    const source = Array.from({ length: 700 }, () => 'The bell rang and nobody came.');
    const { relation, beads } = await alignSentences(source, source, { sourceLanguage: 'en', targetLanguage: 'en' });
    expect(relation).toBe('parallel');
    expect(beads.every((bead, k) => bead.source[0] === k && bead.target[0] === k)).toBe(true);
  });

  it('that have nothing in common get no link', async () => {
    const { source } = chronicle(700);
    const other = Array.from({ length: 700 }, (_, k) => `Psalm ${'abcdefghij'[k % 10]} wird leise gesungen.`);
    const { relation, beads } = await alignSentences(source, other, { sourceLanguage: 'en', targetLanguage: 'de' });
    expect(relation).not.toBe('parallel');
    expect(beads.every((bead) => bead.relation === 'unaligned')).toBe(true);
  });

  it('find a block that was moved far across the text', async () => {
    const { source, target } = chronicle(900);
    const moved = [...target.slice(0, 600), ...target.slice(610), ...target.slice(600, 610)];
    const { beads } = await alignSentences(source, moved, { sourceLanguage: 'en', targetLanguage: 'de' });
    const block = beads.filter((bead) => bead.source.length > 0 && bead.target.some((j) => j >= moved.length - 10));
    expect(block.length).toBeGreaterThanOrEqual(8);
    expect(block.every((bead) => bead.crossing)).toBe(true);
  });

  it('where nothing is rare by itself are held by things that are rare together', async () => {
    const { source, target, beads: expected } = chronicle(1_500);
    // A hundred years and a hundred figures, each of them in many entries.
    const usual = (texts: readonly string[]): string[] =>
      texts.map((text) => text.replace(/\b1\d(\d\d)\b/, '16$1').replace(/\b\d*(\d\d)\b(?=\D*$)/, '$1'));
    const found = await alignSentences(usual(source), usual(target), { sourceLanguage: 'en', targetLanguage: 'de' });
    expect(found.relation).toBe('parallel');
    const links = new Set(found.beads.map((bead) => `${bead.source}=${bead.target}`));
    expect(expected.filter((bead) => links.has(bead)).length / expected.length).toBeGreaterThan(0.95);
  });

  it('are held by the words of a lexicon of the user', async () => {
    // Invented words of two languages that share nothing; each stands in one sentence only.
    const word = (k: number, letters: string): string =>
      [...String(k).padStart(4, '0')].map((digit) => `${letters[Number(digit)]}a`).join('');
    const rows = Array.from({ length: 700 }, (_, k) => k);
    const source = rows.map((k) => `${word(k, 'bdfgklmnpr')} ja.`);
    const target = rows.map((k) => `${word((k * 7_919) % 9_973, 'zvtsrpnmlk')}o no.`);
    const entries = new Map(rows.map((k) => [word(k, 'bdfgklmnpr'), [`${word((k * 7_919) % 9_973, 'zvtsrpnmlk')}o`]]));
    const options = { sourceLanguage: 'fi', targetLanguage: 'hu' };
    const lexicons = [{ ...options, entries }];
    expect((await alignSentences(source, target, options)).relation).not.toBe('parallel');
    const { relation, beads } = await alignSentences(source, target, { ...options, lexicons });
    expect(relation).toBe('parallel');
    expect(beads.filter((bead) => bead.source[0] === bead.target[0]).length).toBeGreaterThan(690);
  });

  it('say how far they are, up to the end', async () => {
    const { source, target } = chronicle(700);
    const steps: { stage: string; done: number; total: number }[] = [];
    const onProgress = (step: { stage: string; done: number; total: number }): void => void steps.push(step);
    await alignSentences(source, target, { sourceLanguage: 'en', targetLanguage: 'de', onProgress });
    const done = steps.map((step) => step.done);
    expect(done.length).toBeGreaterThan(3);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(steps.at(-1)).toMatchObject({ stage: 'sentences', done: steps.at(-1)?.total });
  });
});
