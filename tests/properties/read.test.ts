import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFormats } from '../../src/engines/article-formats.ts';
import { readArticles } from '../../src/stages/read/index.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '---\n',
        '# ',
        '- ',
        '[a](b)',
        '![c](d)',
        '\n',
        '\r\n',
        '\ud800',
        '\udfff',
        '\u2028',
        'By A B',
        '> ',
        '```',
        '\ufeff',
        'text ',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);

describe('reading', () => {
  it('never throws, whatever the bytes, and answers for every article', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 4 }), (files) => {
        const { articles, failures } = readArticles(
          files.map((bytes, index) => ({ uri: `${index}.txt`, bytes })),
          articleFormats,
        );
        expect(articles.length + failures.length).toBe(files.length);
        for (const { error } of failures) expect(error.code).toMatch(/^E_(?:EMPTY|BINARY|DECODE)$/);
      }),
      { numRuns: 150 },
    );
  });

  it('gives UTF-8 back as it was, newlines aside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (value) => {
        const [article] = readArticles([{ uri: 'a.txt', bytes: new TextEncoder().encode(value) }]).articles;
        if (article)
          expect(article.text).toBe(value.replace(/^\ufeff/, '').replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n'));
      }),
    );
  });

  it('gives blocks in order, without overlap, without white space at their ends', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('text', 'markdown'), (value, format) => {
        const [article] = readArticles([{ uri: 'a', text: value, format }], articleFormats).articles;
        let end = 0;
        for (const { span } of article?.blocks ?? []) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          const quoted = article?.text.slice(span.start, span.end) ?? '';
          expect(quoted).not.toBe('');
          expect(quoted.trim()).toBe(quoted);
          end = span.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives every article its own id and siglum', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            uri: fc.constantFrom('1_a.txt', '2_b.txt', 'x.txt', '-', ''),
            text: fc.constantFrom('one', 'two'),
            siglum: fc.constantFrom('A', 'B', '', 'A-2'),
          }),
          { maxLength: 8 },
        ),
        (inputs) => {
          const { articles } = readArticles(inputs);
          expect(new Set(articles.map(({ id }) => id)).size).toBe(inputs.length);
          expect(new Set(articles.map(({ siglum }) => siglum)).size).toBe(inputs.length);
        },
      ),
    );
  });
});
