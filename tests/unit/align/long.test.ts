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
});
