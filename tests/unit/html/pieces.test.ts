import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/report/html/edition/index.ts';
import { cutSentence, LONG } from '../../../src/report/html/quoted/pieces.ts';

const mark = (start: number, end: number, over: Partial<Mark> = {}): Mark => ({
  start,
  end,
  hue: 'a',
  severity: 'minor',
  number: 1,
  href: '#VR-1',
  ...over,
});
const textOf = (piece: ReturnType<typeof cutSentence>[number]): string =>
  piece.stretches.map((stretch) => stretch.text).join('');

describe('cutSentence', () => {
  it('parts a sentence at its marks', () => {
    const [piece, ...others] = cutSentence('They should aim first', [mark(5, 15)]);
    expect(others).toEqual([]);
    expect(piece?.stretches.map(({ text, mark: drawn }) => [text, drawn?.number ?? null])).toEqual([
      ['They ', null],
      ['should aim', 1],
      [' first', null],
    ]);
  });

  it('draws the worse mark where two overlap, and starts and ends each once', () => {
    const stretches = cutSentence('a very difficult time', [
      mark(0, 16, { number: 1 }),
      mark(7, 21, { number: 2, severity: 'critical' }),
    ]).flatMap((piece) => piece.stretches);
    expect(stretches.map(({ text, mark: drawn }) => [text, drawn?.severity])).toEqual([
      ['a very ', 'minor'],
      ['difficult', 'critical'],
      [' time', 'critical'],
    ]);
    expect(stretches.map(({ starts, ends }) => [starts.map((m) => m.number), ends.map((m) => m.number)])).toEqual([
      [[1], []],
      [[2], [1]],
      [[], [2]],
    ]);
  });

  it('puts a sign where a word is missing', () => {
    const stretches = cutSentence('requires new approaches', [mark(12, 12)]).flatMap((piece) => piece.stretches);
    expect(stretches.map(({ text, ends }) => [text, ends.length])).toEqual([
      ['requires new', 0],
      ['', 1],
      [' approaches', 0],
    ]);
  });

  it('keeps a sentence of 320 characters whole', () => {
    expect(cutSentence('word '.repeat(LONG / 5), [mark(0, 4)]).map((piece) => piece.hidden)).toEqual([false]);
  });

  it('hides what is far from the mark in a longer one, at the edge of a word', () => {
    const text = `${'before '.repeat(60)}here ${'behind '.repeat(60)}`.trim();
    const at = text.indexOf('here');
    const pieces = cutSentence(text, [mark(at, at + 4)]);
    expect(pieces.map((piece) => piece.hidden)).toEqual([true, false, true]);
    const shown = textOf(pieces[1] ?? { hidden: false, stretches: [] });
    expect(shown).toMatch(/^before .* here .* behind$/);
    expect(shown.length).toBeLessThan(280);
  });

  it('opens a long sentence without marks with its beginning', () => {
    const pieces = cutSentence('word '.repeat(100), []);
    expect(pieces.map((piece) => piece.hidden)).toEqual([false, true]);
  });

  it('cuts Chinese, which has no spaces, between characters', () => {
    const text = '白俄罗斯总统卢卡申科访问中国𠀀'.repeat(40);
    const pieces = cutSentence(text, [mark(300, 304)]);
    expect(pieces.map(textOf).join('')).toBe(text);
    expect(pieces.map(textOf).every((part) => part.isWellFormed?.() ?? encodeURIComponent(part) !== '')).toBe(true);
  });

  it('draws a mark over the whole of a letter with its signs, and over a whole word where letters join', () => {
    const drawn = (text: string, start: number, end: number): string[] =>
      cutSentence(text, [mark(start, end)]).flatMap((piece) =>
        piece.stretches.filter((stretch) => stretch.mark).map((stretch) => stretch.text),
      );
    expect(drawn('क्षत्रिय आए', 0, 1)).toEqual(['क्ष']);
    expect(drawn('وصل الرئيس يوم', 6, 8)).toEqual(['الرئيس']);
    expect(drawn('e\u0301tat', 0, 1)).toEqual(['e\u0301']);
    expect(drawn('Peskow', 2, 4)).toEqual(['sk']);
  });
});
