import { describe, expect, it } from 'vitest';
import { conventions } from '../../../src/data/romanization.ts';
import { romanise, romaniseWith } from '../../../src/names/romanise.ts';

describe('conventions', () => {
  it.each(conventions().map((convention) => [convention.id, convention] as const))(
    '%s writes its examples as printed in the table',
    (_, convention) => {
      expect(convention.examples.length).toBeGreaterThan(0);
      const written = convention.examples.map(([original]) => [original, romaniseWith(original, convention).form]);
      expect(written).toEqual(convention.examples);
    },
  );

  it('have an id, a name and a source of their own', () => {
    const ids = conventions().map((convention) => convention.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const convention of conventions()) {
      expect(convention.name).not.toBe('');
      expect(convention.source.title).not.toBe('');
      expect(convention.source.year).toBeGreaterThan(1800);
      expect(convention.source.licence).not.toBe('');
    }
  });
});

describe('romanise', () => {
  it('gives the trace that explains the spelling', () => {
    const [duden] = romanise('Лукашенко', { from: 'ru', to: 'de' });
    expect(duden?.form).toBe('Lukaschenko');
    expect(duden?.systemName).toBe('German (Duden)');
    expect(duden?.trace).toContainEqual({ from: 'ш', to: 'sch' });
  });

  it('keeps the case of the original', () => {
    expect(romanise('ЩЕРБАКОВ', { from: 'ru', to: 'de' })[0]?.form).toBe('SCHTSCHERBAKOW');
    expect(romanise('Щербаков', { from: 'ru', to: 'de' })[0]?.form).toBe('Schtscherbakow');
  });

  it('answers with nothing where no convention is known', () => {
    expect(romanise('Песков', { from: 'ru', to: 'sw' })).toEqual([]);
  });
});
