import { describe, expect, it } from 'vitest';
import { commonLetters, skeletonOf } from '../../../src/text/skeleton.ts';

const likeness = (a: string, b: string): number => {
  const [x, y] = [skeletonOf(a), skeletonOf(b)];
  return commonLetters(x, y) / Math.max(x.length, y.length);
};

describe('skeletons of names', () => {
  it('bring the spellings of one name together across scripts and conventions', () => {
    for (const form of ['Lukaschenko', 'Lukashenko', 'Łukaszenka', 'Loukachenko', 'Λουκασένκο', 'ルカシェンコ']) {
      expect(likeness('Лукашенко', form), form).toBeGreaterThanOrEqual(0.8);
    }
    expect(skeletonOf('Песков')).toBe(skeletonOf('Peskow'));
    expect(skeletonOf('Hussein')).toBe(skeletonOf('Husein'));
  });

  it('keep different names apart', () => {
    expect(likeness('Merkel', 'Macron')).toBeLessThan(0.68);
    expect(likeness('Зеленский', 'Zakharova')).toBeLessThan(0.68);
  });

  it('are empty where nothing can be read', () => {
    expect(skeletonOf('—')).toBe('');
  });
});

describe('commonLetters', () => {
  it('is the length of the longest common subsequence', () => {
    expect(commonLetters('abcde', 'ace')).toBe(3);
    expect(commonLetters('abc', 'xyz')).toBe(0);
    expect(commonLetters('', 'abc')).toBe(0);
    expect(commonLetters('abab', 'baba')).toBe(3);
  });
});
