import { describe, expect, it } from 'vitest';
import { typographicHabits } from '../../../src/data/provenance.ts';
import { findPhrases, indexPhrases } from '../../../src/text/phrase-patterns.ts';
import { TOKEN_CLASSES } from '../../../src/text/token-classes.ts';
import { readWords } from '../../../src/text/words.ts';

const found = (patterns: readonly string[], text: string): string[] => {
  const index = indexPhrases(
    patterns.map((pattern) => ({ pattern })),
    TOKEN_CLASSES,
  );
  return findPhrases(readWords(text, 'en'), index).map(
    ({ row, span }) => `${row.pattern}: ${text.slice(span.start, span.end)}`,
  );
};

describe('patterns of wording', () => {
  it('are found by their first two words, whatever stands between other patterns of the same beginning', () => {
    const text = 'In the highest tones the mayor praised the new bridge in the town.';
    expect(found(['in the highest tones', 'in the town', 'in the end', 'the new|old bridge'], text)).toEqual([
      'in the highest tones: In the highest tones',
      'the new|old bridge: the new bridge',
      'in the town: in the town',
    ]);
  });

  it('are found where the second word is a class, a stem or may be left out', () => {
    const text = 'On the 24th the very last train left; the last bus had left on Monday.';
    expect(found(['the @nth', 'the very? last', 'on @weekday', 'the las* bus'], text)).toEqual([
      'the @nth: the 24th',
      'the very? last: the very last',
      'the very? last: the last',
      'the las* bus: the last bus',
      'on @weekday: on Monday',
    ]);
  });

  it('are found at the start of a sentence only where they say so', () => {
    expect(found(['^ according to'], 'According to him, it rained according to plan.')).toEqual([
      '^ according to: According to',
    ]);
  });
});

describe('the plain test of a typographic habit', () => {
  it.each(typographicHabits().map((row) => [row.id, row] as const))('lets the example of %s pass', (_, row) => {
    expect(row.hint.test(row.example)).toBe(true);
  });
});
