import { describe, expect, it } from 'vitest';
import { inferRomanization } from '../../../src/names/index.ts';

const claim = (names: string[]): string | undefined => inferRomanization(names, 'en')[0]?.language;

describe('inferRomanization', () => {
  it('tells the language from one spelling with a sign of its own', () => {
    expect(claim(['Peskow'])).toBe('de');
    expect(claim(['Alexander Lukaschenko'])).toBe('de');
    expect(claim(['Vladimir Poutine'])).toBe('fr');
    expect(claim(['Aleksander Łukaszenko'])).toBe('pl');
    expect(claim(['Vladimir Poetin'])).toBe('nl');
    expect(claim(['Mijaíl Gorbachov'])).toBe('es');
  });

  it('takes a foreign spelling beside English ones for the sign that it is', () => {
    const [best] = inferRomanization(['Dmitry Peskov', 'Peskow', 'Alexander Lukashenko', 'Vladimir Putin'], 'en');
    expect(best).toMatchObject({ language: 'de', signs: [{ form: 'Peskow', step: { from: 'в', to: 'w' } }] });
  });

  it('says nothing of English spellings', () => {
    expect(
      inferRomanization(['Alexander Lukashenko', 'Vladimir Putin', 'Volodymyr Zelenskyy'], 'en').flatMap(
        ({ signs }) => signs,
      ),
    ).toEqual([]);
    expect(['en', undefined]).toContain(claim(['Lavrov', 'Shoigu', 'Dmitry Medvedev']));
  });

  it('leaves persons alone whose own spelling it is', () => {
    expect(claim(['Wolfgang Schäuble', 'Bernhard von Bülow', 'Clarence Darrow', 'Robert Lewandowski'])).toBeUndefined();
    expect(claim(['Xi Jinping', 'Li Keqiang'])).toBeUndefined();
    expect(claim([])).toBeUndefined();
  });
});
