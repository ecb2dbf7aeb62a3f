import { describe, expect, it } from 'vitest';
import { quantityTable, quantityTables, unitFact } from '../../../src/data/quantities.ts';
import { readQuantities } from '../../../src/text/quantities/index.ts';

describe.each(quantityTables().map((table) => [table.language, table] as const))(
  'the table of %s',
  (language, table) => {
    it.each(table.examples)('reads $text', ({ text, keys }) => {
      expect(readQuantities(text, { language }).map(({ key }) => key)).toEqual(keys);
    });

    it('names twelve months, seven weekdays and its source', () => {
      expect(table.months).toHaveLength(12);
      expect(table.weekdays).toHaveLength(7);
      expect(table.source).toMatchObject({ title: expect.stringMatching(/\S/), licence: 'MIT' });
    });

    it('writes units that a conversion is known for', () => {
      expect(Object.keys(table.units).filter((unit) => unitFact(unit) === null)).toEqual([]);
    });

    it('reads every month and weekday that the platform knows', () => {
      const named = (options: Intl.DateTimeFormatOptions, count: number): string[] =>
        Array.from({ length: count }, (_, index) => {
          const day = options.month ? Date.UTC(2021, index, 1) : Date.UTC(2021, 2, 1 + index);
          return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(day);
        });
      const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
      const read = (word: string): string | undefined => readQuantities(`${capital(word)} 2021`, { language })[0]?.key;
      const weekdays = named({ weekday: 'long' }, 7).map(
        (word) => readQuantities(`x ${capital(word)}`, { language })[0]?.key,
      );
      expect(weekdays).toEqual([1, 2, 3, 4, 5, 6, 7].map((day) => `weekday:${day}`));
      if (language === 'zh') return;
      const months = named({ month: 'long' }, 12).map(read);
      expect(months).toEqual(Array.from({ length: 12 }, (_, index) => `2021-${String(index + 1).padStart(2, '0')}`));
    });
  },
);

describe('quantityTable', () => {
  it('takes the primary subtag and answers null for a language without a table', () => {
    expect(quantityTable('de-AT')?.language).toBe('de');
    expect(quantityTable('xh')).toBeNull();
  });
});
