import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relateTexts, traceProvenance } from '../../src/stages/provenance/index.ts';
import { quotedSpans, sharedPassages } from '../../src/text/passages.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { witness } from '../unit/provenance/witness.ts';

const NAMES = { entities: [], mentions: [] };
const WORDS = [
  'the',
  'mayor',
  'in',
  'highest',
  'tones',
  'came',
  'to',
  'clashes',
  'it',
  '“',
  '”',
  'said',
  'on',
  '24th',
  '.',
  ',',
  '\n',
  '-',
  '„',
  '“',
];
const prose = fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }).map((words) => words.join(' '));
const text = fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 300 }));

describe('provenance', () => {
  it('never throws on any text, and every quoted place lies inside the article', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const view = witness('A', `Text: ${raw}`);
        const [claim] = traceProvenance({ articles: [view], alignments: [], names: NAMES });
        expect(claim?.confidence).toBeGreaterThanOrEqual(0);
        expect(claim?.confidence).toBeLessThanOrEqual(1);
        for (const item of claim?.evidence ?? []) {
          if (!('anchor' in item) || item.anchor === null) continue;
          expect(item.anchor.span.start).toBeLessThan(item.anchor.span.end);
          expect(item.anchor.span.end).toBeLessThanOrEqual(view.article.text.length);
          if (item.kind === 'translationese')
            expect(view.article.text.slice(item.anchor.span.start, item.anchor.span.end)).toBe(item.surface);
        }
      }),
    );
  });

  it('never claims a translation without evidence', () => {
    fc.assert(
      fc.property(prose, (raw) => {
        const [claim] = traceProvenance({ articles: [witness('A', `Text: ${raw}`)], alignments: [], names: NAMES });
        if (claim?.claim === 'translation') expect(claim.evidence.length).toBeGreaterThan(0);
      }),
    );
  });

  it('shared passages read alike on both sides, do not overlap, and stand in order', () => {
    fc.assert(
      fc.property(prose, prose, (a, b) => {
        const side = (raw: string) => ({ tokens: tokenize(raw, 'en'), quotations: quotedSpans(raw) });
        const read = (raw: string) =>
          tokenize(raw, 'en').flatMap((token) => (token.word ? [token.text.toLowerCase()] : []));
        const passages = sharedPassages(side(a), side(b), 3);
        for (const [i, passage] of passages.entries()) {
          const words = read(a.slice(passage.source.start, passage.source.end));
          expect(read(b.slice(passage.target.start, passage.target.end))).toEqual(words);
          expect(words).toHaveLength(passage.words);
          expect(passage.source.start).toBeGreaterThanOrEqual(passages[i - 1]?.source.end ?? 0);
        }
      }),
    );
  });

  it('calls a text and itself a duplicate', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('bridge', 'storm', 'council', 'repairs', 'engineers', 'town', 'river', 'six'), {
          minLength: 20,
          maxLength: 60,
        }),
        (words) => {
          const raw = `The ${words.join(' ')}.`;
          const articles = [witness('A', raw), witness('B', raw)];
          const pair = { source: articles[0]!.article.id, target: articles[1]!.article.id };
          const alignment = {
            pair,
            relation: 'parallel',
            confidence: 1,
            beads: [],
            coverage: { source: 1, target: 1 },
            engine: { name: 'given', version: '1' },
          } as const;
          const [relation] = relateTexts({ articles, alignments: [alignment], names: NAMES, provenance: [] });
          expect(relation?.relation).toBe('duplicate');
        },
      ),
      { numRuns: 40 },
    );
  });
});
