import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/checks/index.ts';
import type { Divergence } from '../../src/model/index.ts';
import { collate } from '../../src/text/collate.ts';
import { findMarkedSpans } from '../../src/text/quotation-marks.ts';
import { readWords } from '../../src/text/words.ts';
import { runExample } from '../unit/checks/example.ts';

/** Sentences out of parts that the checks look at, and any other text. */
const part = fc.constantFrom(
  'The',
  'minister',
  'Brenner',
  'Okafor',
  'will',
  'must',
  'should',
  'not',
  'never',
  'said',
  'he',
  'she',
  'its',
  'you',
  'rose',
  'fell',
  '12',
  '1,300',
  'million',
  'on',
  'Tuesday',
  '“',
  '”',
  '"',
  'plan',
  'reasonable',
  'sensible',
  ',',
  '.',
  '?',
  'of',
  'of',
  'Peskov',
  'Peskow',
  'план',
  '$&',
);
const sentence = fc.array(part, { minLength: 1, maxLength: 18 }).map((parts) => parts.join(' '));
const anything = fc.oneof(
  { weight: 3, arbitrary: sentence },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }) },
);

const readings = ({ checkId, severity, source, target }: Divergence, texts: Readonly<Record<string, string>>) => {
  const quoted = [source, target].map((anchor) =>
    anchor ? (texts[anchor.articleId] ?? '').slice(anchor.span.start, anchor.span.end) : '',
  );
  return {
    checkId: CHECKS.find(({ id }) => id === checkId)?.mirror !== undefined ? 'omission or addition' : checkId,
    severity,
    quoted,
  };
};

describe('findings', () => {
  it('never come from a check that throws, and quote text that is there', () => {
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        const { divergences, checks } = runExample(CHECKS, { a, b });
        expect(checks.filter(({ status }) => status === 'error')).toEqual([]);
        for (const { source, target, evidence, occurrences } of divergences) {
          expect(source ?? target).not.toBeNull();
          expect(evidence.length).toBeGreaterThan(0);
          for (const anchor of [source, target, ...occurrences]) {
            if (!anchor) continue;
            const text = anchor.articleId === 'A' ? a : b;
            expect(anchor.span.start).toBeGreaterThanOrEqual(0);
            expect(anchor.span.end).toBeLessThanOrEqual(text.length);
            expect(anchor.span.end).toBeGreaterThan(anchor.span.start);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('have ids and fingerprints of their own', () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const { divergences } = runExample(CHECKS, { a, b });
        expect(new Set(divergences.map(({ id }) => id)).size).toBe(divergences.length);
        expect(new Set(divergences.map(({ fingerprint }) => fingerprint)).size).toBe(divergences.length);
      }),
      { numRuns: 150 },
    );
  });

  it('are none for a text against itself but those inside one text', () => {
    fc.assert(
      fc.property(sentence, (a) => {
        const { divergences } = runExample(CHECKS, { a, b: a });
        const across = divergences.filter(({ beadId, severity }) => beadId !== null && severity !== 'neutral');
        expect(across.map(({ checkId, message }) => [checkId, message.text])).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('swapping the texts', () => {
  it('mirrors the findings of the checks of wording, polarity and speech', () => {
    const own = CHECKS.filter(({ needs }) => needs.includes('collation') && !needs.includes('names'));
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const there = runExample(own, { a, b }).divergences.map((d) => readings(d, { A: a, B: b }));
        const back = runExample(own, { a: b, b: a }).divergences.map((d) => {
          const { quoted, ...rest } = readings(d, { A: b, B: a });
          return { ...rest, quoted: [...quoted].reverse() };
        });
        const key = (r: { checkId: string; severity: string; quoted: string[] }) =>
          JSON.stringify([r.checkId, r.severity, r.quoted]);
        expect(back.map(key).sort()).toEqual(there.map(key).sort());
      }),
      { numRuns: 150, seed: 1 },
    );
  });
});

describe('collation', () => {
  it('links each word at most once, both ways alike', () => {
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        const { links, back } = collate(readWords(a, 'en'), readWords(b, 'en'));
        for (const [i, j] of links.entries()) if (j !== -1) expect(back[j]).toBe(i);
        for (const [j, i] of back.entries()) if (i !== -1) expect(links[i]).toBe(j);
      }),
    );
  });
});

describe('quotation marks', () => {
  it('give spans that lie in the text and nest without crossing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('“', '”', '„', '"', "'", '’', '«', '»', 'a', ' ', '.', 's'), { maxLength: 60 }),
        (characters) => {
          const text = characters.join('');
          const spans = findMarkedSpans(text).map(({ span }) => span);
          for (const [i, a] of spans.entries()) {
            expect(a.start).toBeLessThan(a.end);
            expect(a.end).toBeLessThanOrEqual(text.length);
            for (const b of spans.slice(i + 1))
              expect(a.start < b.start && b.start < a.end && a.end < b.end).toBe(false);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
