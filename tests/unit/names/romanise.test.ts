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

  it.each([
    ['Пєсков', 'uk', ['de', 'fr', 'pl', 'en', 'lt'], ['Pjeskow', 'Pieskov', 'Pieskow', 'Pieskov', 'Pjeskovas']],
    ['习近平', 'zh', ['de', 'pl', 'ru'], ['Xi Jinping', 'Xi Jinping', 'Си Цзиньпин']],
    ['문재인', 'ko', ['en', 'fr'], ['Mun Jaein', 'Mun Jaein']],
    ['강원도', 'ko', ['en'], ['Gangwondo']],
    ['სააკაშვილი', 'ka', ['de'], ['Saakaschwili']],
    ['Лукашэнка', 'be', ['cs', 'nl'], ['Lukašenka', 'Loekasjenka']],
  ])('writes %s (%s) for the readers of each language', (name, from, languages, expected) => {
    expect(languages.map((to) => romanise(name, { from, to })[0]?.form)).toEqual(expected);
  });

  it('has a convention into every language that it promises, from Russian and Ukrainian', () => {
    const promised = 'en de fr es it pl nl sv da nb fi hu tr cs sk hr sl pt ca ro lt lv'.split(' ');
    for (const from of ['ru', 'uk', 'be'])
      expect(promised.filter((to) => romanise('Ленін', { from, to }).length === 0)).toEqual([]);
  });

  it('answers with nothing where no convention is known', () => {
    expect(romanise('Песков', { from: 'ru', to: 'sw' })).toEqual([]);
  });
});
