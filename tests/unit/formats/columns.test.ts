import { describe, expect, it } from 'vitest';
import { displayWidth, padEnd, wrap } from '../../../src/report/formats/columns.ts';

describe('displayWidth', () => {
  it('counts two columns for East Asian characters and pictures, none for combining marks', () => {
    expect(displayWidth('Minsk')).toBe(5);
    expect(displayWidth('北京')).toBe(4);
    expect(displayWidth('Ｆｕｌｌ')).toBe(8);
    expect(displayWidth('🙂')).toBe(2);
    expect(displayWidth('👩‍👩‍👧')).toBe(2);
    expect(displayWidth('e\u0301')).toBe(1);
    expect(displayWidth('Пєсков')).toBe(6);
  });
});

describe('wrap', () => {
  it('breaks at words', () => {
    expect(wrap('The leaders met in Beijing on Tuesday', 16)).toEqual(['The leaders met', 'in Beijing on', 'Tuesday']);
  });

  it('breaks Chinese between characters, but not before a full stop', () => {
    expect(wrap('白俄罗斯总统抵达北京。', 20)).toEqual(['白俄罗斯总统抵达北', '京。']);
  });

  it('cuts a word that is wider than the line', () => {
    expect(wrap('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]);
  });

  it('gives one empty line for an empty text', () => {
    expect(wrap('', 20)).toEqual(['']);
  });
});

describe('padEnd', () => {
  it('pads by columns, not by characters', () => {
    expect(padEnd('北京', 6)).toBe('北京  ');
    expect(padEnd('Minsk', 3)).toBe('Minsk');
  });
});
