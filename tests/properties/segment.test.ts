import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/index.ts';
import { readArticles } from '../../src/stages/read/index.ts';
import { segmentArticle, splitSentences } from '../../src/stages/segment/index.ts';

const languages = fc.constantFrom('en', 'de', 'fr', 'ru', 'el', 'zh', 'ja', 'ar', 'hi', 'und', 'xx-Latn');
const pieces = fc.constantFrom(
  '“',
  '”',
  '„',
  '«',
  ' »',
  '"',
  '. ',
  '.',
  '…',
  '? ',
  '。',
  '」',
  '(',
  ')',
  '\n',
  '\n\n',
  '\u00a0',
  ' ',
  '- ',
  '1. ',
  'Mr. ',
  'U.S. ',
  'The war',
  'Он',
  '是',
  '5',
  ': ',
  '’s ',
  '\ud800',
  '\udc00',
  '\u202e',
  '\ufeff',
  '😀',
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
);

describe('sentences', () => {
  it('cover all text but white space, in order, and never overlap', () => {
    fc.assert(
      fc.property(text, languages, (value, language) => {
        let end = 0;
        for (const sentence of splitSentences(value, language)) {
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          expect(value.slice(end, sentence.start).trim()).toBe('');
          const quoted = value.slice(sentence.start, sentence.end);
          expect(quoted.trim()).toBe(quoted);
          end = sentence.end;
        }
        expect(value.slice(end).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('of an article lie in its blocks and leave out only white space and the markers of list items', () => {
    fc.assert(
      fc.property(text, languages, (value, bcp47) => {
        const [read] = readArticles([{ uri: 'a.txt', text: value }]).articles;
        if (!read) return;
        const { declaredLanguage: _, ...rest } = read;
        const article: Article = {
          ...rest,
          language: { bcp47, iso6393: 'und', confidence: 1, runnerUp: null, basis: 'declared' },
        };
        let end = 0;
        for (const { span } of segmentArticle(article)) {
          expect(article.text.slice(end, span.start).trim()).toMatch(/^(?:[-–—*+•‣◦▪·]|\(?[\p{L}\p{N}]{1,3}[.)])?$/u);
          expect(article.blocks.some((block) => block.span.start <= span.start && span.end <= block.span.end)).toBe(
            true,
          );
          end = span.end;
        }
        expect(article.text.slice(end).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
