import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/report/html/edition/index.ts';
import { makeVisible } from '../../src/report/html/quoted/invisible.ts';
import { cutSentence } from '../../src/report/html/quoted/pieces.ts';

const text = fc.string({ unit: 'binary', maxLength: 900 });
const HOLDABLE = /[\0\r]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const marksIn = (length: number): fc.Arbitrary<Mark[]> =>
  fc
    .array(fc.tuple(fc.nat(length), fc.nat(length), fc.constantFrom('critical' as const, 'minor' as const)), {
      maxLength: 6,
    })
    .map((made) =>
      made.map(
        ([a, b, severity], i): Mark => ({
          start: Math.min(a, b),
          end: Math.max(a, b),
          hue: 'a',
          severity,
          number: i + 1,
          href: '#',
        }),
      ),
    );

describe('quoted text', () => {
  it('is the text again when its parts are put together, but for what HTML can not hold', () => {
    fc.assert(
      fc.property(text, (quoted) => {
        const again = makeVisible(quoted).map((part) => (part.kind === 'text' ? part.text : part.chip.raw));
        expect(again.join('')).toBe(quoted.replace(HOLDABLE, ''));
      }),
    );
  });

  it('loses nothing to marks and elision, and every mark ends once', () => {
    fc.assert(
      fc.property(
        text.chain((quoted) => fc.tuple(fc.constant(quoted), marksIn(quoted.length))),
        ([quoted, marks]) => {
          const stretches = cutSentence(quoted, marks).flatMap((piece) => piece.stretches);
          expect(stretches.map((stretch) => stretch.text).join('')).toBe(quoted);
          for (const mark of marks.filter((m) => m.start < m.end)) {
            const ends = stretches.filter((stretch) => stretch.ends.some(({ number }) => number === mark.number));
            expect(ends).toHaveLength(1);
          }
        },
      ),
    );
  });
});
