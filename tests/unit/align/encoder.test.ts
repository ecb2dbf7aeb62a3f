import { describe, expect, it } from 'vitest';
import type { SentenceEncoder } from '../../../src/engines/ports.ts';
import { encodePair } from '../../../src/stages/align/encoder.ts';
import { alignSentences } from '../../../src/stages/align/index.ts';

/** Word of either language to its axis: a language model of eight words. */
const AXES: Readonly<Record<string, number>> = {
  kissa: 0,
  cat: 0,
  talo: 1,
  house: 1,
  lumi: 2,
  snow: 2,
  joki: 3,
  river: 3,
  leipä: 4,
  bread: 4,
  kuu: 5,
  moon: 5,
  metsä: 6,
  forest: 6,
  tuli: 7,
  blaze: 7,
};
const DIMENSION = 8;

/** Counts the known words of a text on their axes; unit vectors. */
function tinyEncoder(): SentenceEncoder & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    id: 'tiny',
    dimension: DIMENSION,
    asked,
    async embed(texts) {
      asked.push(...texts);
      return texts.map((text) => {
        const vector = new Float32Array(DIMENSION).fill(0.05);
        for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
          const axis = AXES[word];
          if (axis !== undefined) vector[axis] = (vector[axis] ?? 0) + 1;
        }
        const length = Math.hypot(...vector);
        return vector.map((x) => x / length);
      });
    },
  };
}

const FINNISH = [
  'Kissa nukkuu.',
  'Talo on vanha.',
  'Lumi sulaa.',
  'Joki tulvii.',
  'Leipä maistuu.',
  'Kuu nousee.',
  'Metsä humisee.',
  'Tuli sammui.',
];
const ENGLISH = [
  'A cat sleeps.',
  'The house is old.',
  'The snow melts.',
  'The river floods.',
  'The bread is good.',
  'The moon rises.',
  'The forest sighs.',
  'The blaze went out.',
];
/** The English sentences with two blocks exchanged. */
const MOVED = [...ENGLISH.slice(0, 2), ...ENGLISH.slice(5), ...ENGLISH.slice(2, 5)];

describe('a sentence encoder', () => {
  it('finds the order that short words of an unknown language do not show', async () => {
    const links = async (encoder: SentenceEncoder | null): Promise<string[]> => {
      const { beads } = await alignSentences(FINNISH, MOVED, { sourceLanguage: 'fi', targetLanguage: 'en', encoder });
      return beads
        .filter((bead) => bead.source.length && bead.target.length)
        .map((bead) => `${bead.source}=${bead.target}`);
    };
    expect(await links(tinyEncoder())).toEqual(['0=0', '1=1', '2=5', '3=6', '4=7', '5=2', '6=3', '7=4']);
    expect(await links(null)).not.toContain('2=5');
  });

  it('is told among the evidence', async () => {
    const { beads } = await alignSentences(FINNISH, ENGLISH, {
      sourceLanguage: 'fi',
      targetLanguage: 'en',
      encoder: tinyEncoder(),
    });
    expect(beads[3]?.evidence).toContainEqual(expect.objectContaining({ kind: 'encoder', source: '', target: '' }));
  });

  it('is asked for every text once, windows of up to four sentences among them', async () => {
    const encoder = tinyEncoder();
    const options = { sourceLanguage: 'fi', targetLanguage: 'en', encoder };
    await alignSentences(FINNISH, ENGLISH, options);
    await alignSentences(FINNISH, MOVED, options);
    expect(new Set(encoder.asked).size).toBe(encoder.asked.length);
    expect(encoder.asked).toContain(FINNISH.slice(0, 4).join(' '));
    expect(encoder.asked).not.toContain(FINNISH.slice(0, 5).join(' '));
  });

  it('speaks for true pairs and against random ones, within bounds', async () => {
    const { score } = await encodePair(tinyEncoder(), [FINNISH, ENGLISH]);
    for (let i = 0; i < 8; i++) {
      expect(score(i, 1, i, 1)).toBeGreaterThan(0);
      expect(score(i, 1, (i + 3) % 8, 1)).toBeLessThan(0);
      expect(Math.abs(score(i, 1, i, 1))).toBeLessThanOrEqual(6);
    }
  });
});
