import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchQuantities, readQuantities } from '../../src/text/quantities/index.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk', 'zh', 'ja', 'fi', 'und'];
const language = fc.constantFrom(...LANGUAGES);

/** Texts in which numbers, units and dates meet in any order. */
const prose = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 3_000_000 }).map(String),
      fc.constantFrom(
        'two',
        'twelve',
        'hundred',
        'million',
        'half',
        'a',
        'and',
        'percent',
        '%',
        '$',
        '€',
        'km',
        'years',
        'July',
        'Tuesday',
        'between',
        'minus',
        'below zero',
        'degrees',
        'century',
        'XIX',
        'dozen',
        'half past',
        '1/2',
      ),
      fc.constantFrom(
        'of',
        'to',
        '-',
        '–',
        ',',
        '.',
        ':',
        'more than',
        'about',
        'several',
        'p.m.',
        'people',
        'ships',
        'in',
        '2020',
        '½',
      ),
    ),
    { maxLength: 25 },
  )
  .map((words) => words.join(' '));

describe('readQuantities', () => {
  it('never throws and gives spans that slice back, in order and apart, on any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), prose), language, (text, bcp47) => {
        let end = 0;
        for (const { span, surface } of readQuantities(text, { language: bcp47, publishedAt: '2023-02-28' })) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(text.slice(span.start, span.end)).toBe(surface);
          end = span.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads a whole number back however it is grouped', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 999_999_999 }),
        fc.constantFrom('en', 'de', 'fr', 'it', 'ru'),
        (value, bcp47) => {
          const written = new Intl.NumberFormat(bcp47, { useGrouping: true }).format(value);
          const [quantity] = readQuantities(`x ${written} x`, { language: bcp47 });
          expect(quantity?.value).toBe(value);
        },
      ),
    );
  });

  it('takes time in proportion to the text, whatever stands in it', () => {
    for (const hostile of ['1,', '1 000 ', 'hundred and ', '(', 'vierund', '2020-07-', 'twenty-', '一', '十万']) {
      const text = hostile.repeat(60_000);
      const start = performance.now();
      readQuantities(text, {
        language: hostile === 'vierund' ? 'de' : hostile === '一' || hostile === '十万' ? 'zh' : 'en',
      });
      expect(performance.now() - start, hostile).toBeLessThan(5_000);
    }
  });
});

describe('matchQuantities', () => {
  const read = (text: string) => readQuantities(text, { language: 'en' });

  it('finds nothing between a text and itself', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const { differences, onlySource, onlyTarget } = matchQuantities(read(text), read(text));
        expect({ differences, onlySource, onlyTarget }).toEqual({ differences: [], onlySource: [], onlyTarget: [] });
      }),
    );
  });

  it('mirrors its result when the sides are swapped', () => {
    fc.assert(
      fc.property(prose, prose, (a, b) => {
        const there = matchQuantities(read(a), read(b));
        const back = matchQuantities(read(b), read(a));
        const pairs = (
          list: readonly { source: { span: { start: number } }; target: { span: { start: number } } }[],
          swap: boolean,
        ) =>
          list
            .map(({ source, target }) =>
              (swap ? [target.span.start, source.span.start] : [source.span.start, target.span.start]).join(),
            )
            .sort();
        expect(pairs(back.differences, true)).toEqual(pairs(there.differences, false));
        expect(pairs(back.matches, true)).toEqual(pairs(there.matches, false));
      }),
    );
  });
});
