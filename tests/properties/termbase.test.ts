import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { parseGlossary } from '../../src/engines/termbase/index.ts';
import { VariorumError } from '../../src/errors.ts';
import { findTerms, indexTerms, mayRender } from '../../src/text/terms/match.ts';
import { readWords } from '../../src/text/words.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const languages = fc.constantFrom('en', 'de', 'fr', 'ru', 'tr', 'zh', 'xx');
/** Words that share beginnings and endings, so that much is found. */
const word = fc.constantFrom(
  'ally',
  'Ally',
  'allies',
  'NATO',
  'мирный',
  'мирного',
  '全天候',
  '伙伴',
  'l’accord',
  'peace-plan',
  '“',
  '.',
  'plan',
);
const prose = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));

describe('a glossary of any content', () => {
  const cell = fc.oneof(
    word,
    fc.string({ maxLength: 12 }),
    fc.constantFrom('"', '|', '\n', '\ufeff', 'preferred', 'de', 'concept'),
  );
  const table = fc
    .array(fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(',')))
    .map((rows) => rows.join('\n'));
  const xml = fc
    .array(
      fc.constantFrom(
        '<martif>',
        '<termEntry>',
        '<langSet xml:lang="en">',
        '<tig>',
        '<term>',
        'ally',
        '</term>',
        '</tig>',
        '</langSet>',
        '</termEntry>',
        '</martif>',
        '<!-- -->',
        '&x;',
        '<termNote type="administrativeStatus">',
        'x',
        '</termNote>',
      ),
    )
    .map((parts) => `<?xml version="1.0"?>${parts.join('')}`);

  it('is read, or refused with a reason and a remedy', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          table,
          table.map((rows) => `concept,lang,term,status\n${rows}`),
          xml,
        ),
        async (text) => {
          const read = await parseGlossary({ path: 'g.csv', bytes: bytes(text) }).catch((error: unknown) => error);
          if (read instanceof VariorumError) {
            expect(read.code).toBe('E_GLOSSARY');
            expect(read.hint).not.toBe('');
            return;
          }
          if (!Array.isArray(read)) throw read;
          for (const { concept, terms } of read) {
            expect(concept.trim()).not.toBe('');
            expect(terms.length).toBeGreaterThan(0);
          }
        },
      ),
    );
  });
});

describe('terms in any text', () => {
  it('are found in order, inside the text, and never one over another', () => {
    fc.assert(
      fc.property(prose, fc.array(prose, { maxLength: 6 }), languages, (text, terms, language) => {
        const stretch = { text, language, words: readWords(text, language), offset: 0 };
        const rows = terms.map((term) => ({ text: term, language }));
        let end = 0;
        let start = -1;
        for (const { span, row } of findTerms(stretch, indexTerms(rows))) {
          expect(span.start >= end || span.start === start).toBe(true);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(mayRender(stretch, row), `${row.text} in ${text}`).toBe(true);
          [start, end] = [span.start, span.end];
        }
      }),
    );
  });

  it('that come back thousands of times do not make the checks quadratic', async () => {
    const termbase = await parseGlossary({ path: 'g.csv', bytes: bytes('concept,en\na,ally|friend\n') });
    const text = (term: string): string => `The ${term} met the Supreme Court of Riga. `.repeat(2_000);
    const inputs = ['ally', 'friend'].map((term) => ({ uri: `${term}.txt`, text: text(term), language: 'en' }));
    const before = performance.now();
    await analyze(inputs, { termbase, configuration: { only: ['wrong-term', 'terminology-inconsistency'] } });
    expect(performance.now() - before).toBeLessThan(30_000);
  }, 60_000);
});
