import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSentences, type SentenceBead } from '../../src/stages/align/index.ts';
import { BRIDGE, BRIDGE_ELSEWHERE, ORCHESTRA } from '../unit/align/stories.ts';

const LANGUAGES = ['en', 'de', 'uk', 'zh'] as const;
const language = fc.constantFrom(...LANGUAGES);
/** A sentence of another story in each language. */
const FOREIGN = {
  de: ORCHESTRA.de[3],
  uk: 'Композиторка Агата Баккер Ґрьондаль ніколи не згадувала цього твору у своїх листах.',
} as const;
/** Sentences of the stories in one language, in any order and number. */
const storyText = language.chain((bcp47) =>
  fc.record({
    language: fc.constant(bcp47),
    sentences: fc.array(fc.constantFrom(...BRIDGE[bcp47], ...ORCHESTRA.en), { maxLength: 14 }),
  }),
);
const anyText = fc.record({
  language: fc.constantFrom('en', 'ja', 'ar', 'und', 'x-nonsense'),
  sentences: fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 8 }),
});
const text = fc.oneof(storyText, anyText);

const mirror = (beads: readonly SentenceBead[]): string[] =>
  beads
    .map(({ source, target, score, confidence, crossing, relation }) =>
      JSON.stringify([source, target, score, confidence, crossing, relation]),
    )
    .sort();

describe('an alignment', () => {
  it('is a partition of both sides, unless the texts are merely comparable', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (a, b) => {
        const { relation, beads } = await alignSentences(a.sentences, b.sentences, {
          sourceLanguage: a.language,
          targetLanguage: b.language,
        });
        const rows = beads.flatMap((bead) => bead.source).sort((x, y) => x - y);
        const columns = beads.flatMap((bead) => bead.target).sort((x, y) => x - y);
        const unique = relation === 'comparable' ? (list: number[]) => [...new Set(list)] : (list: number[]) => list;
        expect(unique(rows)).toEqual(a.sentences.map((_, k) => k));
        expect(unique(columns)).toEqual(b.sentences.map((_, k) => k));
      }),
      { numRuns: 150 },
    );
  });

  it('is mirrored exactly by swapping the sides', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (a, b) => {
        const there = await alignSentences(a.sentences, b.sentences, {
          sourceLanguage: a.language,
          targetLanguage: b.language,
        });
        const back = await alignSentences(b.sentences, a.sentences, {
          sourceLanguage: b.language,
          targetLanguage: a.language,
        });
        expect(back.relation).toBe(there.relation);
        expect(mirror(back.beads.map((bead) => ({ ...bead, source: bead.target, target: bead.source })))).toEqual(
          mirror(there.beads),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('keeps scores and confidences in [0,1] and unaligned beads free of both', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (a, b) => {
        const { beads } = await alignSentences(a.sentences, b.sentences, {
          sourceLanguage: a.language,
          targetLanguage: b.language,
        });
        for (const bead of beads) {
          expect(bead.score).toBeGreaterThanOrEqual(0);
          expect(bead.score).toBeLessThanOrEqual(1);
          expect(bead.confidence).toBeGreaterThanOrEqual(0);
          expect(bead.confidence).toBeLessThanOrEqual(1);
          expect(bead.relation === 'unaligned').toBe(bead.source.length === 0 || bead.target.length === 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of a text with itself is the identity', async () => {
    for (const bcp47 of LANGUAGES) {
      for (let length = 1; length <= 12; length++) {
        const sentences = BRIDGE[bcp47].slice(0, length);
        const { relation, beads } = await alignSentences(sentences, sentences, {
          sourceLanguage: bcp47,
          targetLanguage: bcp47,
        });
        expect(relation, `${bcp47} ${length}`).toBe('parallel');
        expect(beads.map((bead) => [bead.source, bead.target])).toEqual(sentences.map((_, k) => [[k], [k]]));
      }
    }
    const { beads } = await alignSentences(BRIDGE_ELSEWHERE, BRIDGE_ELSEWHERE, {
      sourceLanguage: 'en',
      targetLanguage: 'en',
    });
    expect(beads.map((bead) => bead.target)).toEqual(BRIDGE_ELSEWHERE.map((_, k) => [k]));
  });

  it('is left alone by a foreign sentence, wherever it is put in', async () => {
    // Not Chinese: a headline of 12 characters is so short that its length asks for company (docs/alignment.md).
    for (const bcp47 of ['de', 'uk'] as const) {
      for (let at = 0; at <= 12; at++) {
        const target = [...BRIDGE[bcp47].slice(0, at), FOREIGN[bcp47], ...BRIDGE[bcp47].slice(at)];
        const { beads } = await alignSentences(BRIDGE.en, target, { sourceLanguage: 'en', targetLanguage: bcp47 });
        const links = beads
          .filter((bead) => bead.source.length && bead.target.length)
          .map((bead) => [bead.source, bead.target]);
        expect(links, `${bcp47} at ${at}`).toEqual(BRIDGE.en.map((_, k) => [[k], [k < at ? k : k + 1]]));
      }
    }
  });
});
