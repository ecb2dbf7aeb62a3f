import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { InlineDiff } from '../../src/report/html/components/InlineDiff.tsx';
import { Sentence } from '../../src/report/html/components/Quoted.tsx';
import { WordByWord } from '../../src/report/html/components/WordByWord.tsx';
import { collateTexts } from '../../src/report/html/edition/collation-table.ts';
import type { Mark, Row } from '../../src/report/html/edition/index.ts';
import { interlinear } from '../../src/report/html/edition/interlinear.ts';

/** What HTML can not hold is left out by design: NUL, carriage returns, lone surrogates. */
const holdable = (text: string): string =>
  text.replace(/[\0\r]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');

const SCRIPTS = [
  'Twelve people, “new”',
  'وصل الرئيس\u200f يوم',
  'ק״ג 12',
  '大統領は火曜日',
  'ปักกิ่ง',
  'क्\u200dषत्रिय',
  '👩\u200d👧',
  '\u202e000',
  '  ',
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...SCRIPTS), fc.string({ unit: 'binary', maxLength: 12 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => holdable(parts.join('')))
  .filter((text) => text.trim() !== '');

/** What a reader sees of the article: markup, hidden words, numbers and labels taken away. */
function quotedText(html: string): string {
  return html
    .replace(/<span class="vh">[^<]*<\/span>/g, '')
    .replace(/<a class="ref"[^>]*>[^<]*<\/a>/g, '')
    .replace(/<span class="ref"[^>]*>(?:<a[^>]*>[^<]*<\/a>|[^<]*)<\/span>/g, '')
    .replace(/<summary>.*?<\/summary>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

const sentence = (label: string, text: string, marks: readonly Mark[] = []): Row['cells'][0]['sentences'][0] => ({
  label,
  position: 1,
  id: null,
  text,
  dir: 'auto',
  marks,
  only: [],
  leftOut: null,
});

const rowOf = (a: string, b: string, lang: string): Row => ({
  id: 'row',
  cells: [
    { hue: 'a', label: 'A', lang, sentences: [sentence('A1', a)] },
    { hue: 'b', label: 'B', lang, sentences: [sentence('B1', b)] },
  ],
  bead: null,
  notes: [],
  back: [],
  open: true,
});

const languages = fc.constantFrom('en', 'ar', 'ja', 'th', 'hi', 'und');

describe('quoted text', () => {
  it('stands in a sentence as it stands in the article, whatever is marked', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(fc.nat(40), fc.nat(12)), { maxLength: 4 }), (text, spans) => {
        const marks = spans.map(([at, length], i): Mark => {
          const start = Math.min(at, text.length);
          const end = Math.min(start + length, text.length);
          return { start, end, hue: 'a', severity: 'major', number: i + 1, href: `#n${i}` };
        });
        const html = renderToString(h(Sentence, { sentence: sentence('A1', text, marks), hue: 'a' }));
        expect(quotedText(html)).toBe(text);
      }),
    );
  });

  it('is whole on both sides when it is laid word by word or character by character', () => {
    fc.assert(
      fc.property(
        texts,
        texts,
        languages,
        fc.constantFrom('word' as const, 'character' as const),
        (a, b, lang, unit) => {
          const pairings = interlinear(rowOf(a, b, lang), { unit }) ?? [];
          expect(pairings.map(({ source }) => source).join('')).toBe(a);
          expect(pairings.map(({ target }) => target).join('')).toBe(b);
        },
      ),
    );
  });

  it('is the second text where the deletions of a revision are taken away', () => {
    fc.assert(
      fc.property(texts, texts, languages, (a, b, lang) => {
        const html = renderToString(h(InlineDiff, { row: rowOf(a, b, lang) }));
        expect(quotedText(html.replace(/<del>.*?<\/del>/gs, ''))).toBe(b);
      }),
    );
  });

  it('never names a side twice where the words are the same', () => {
    fc.assert(
      fc.property(texts, languages, (text, lang) => {
        const html = renderToString(h(WordByWord, { row: rowOf(text, text, lang) }));
        expect(html).not.toContain('class="vh">B: ');
      }),
    );
  });

  it('is whole in every line of a collation table', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 2, maxLength: 4 }), languages, (all, lang) => {
        const segments = collateTexts(all.map((text) => ({ text, lang }))) ?? [];
        for (const [i, text] of all.entries()) {
          expect(segments.map(({ readings }) => readings[i]).join('')).toBe(text);
        }
      }),
    );
  });
});
