import { describe, expect, it } from 'vitest';
import { makeVisible } from '../../../src/report/html/quoted/invisible.ts';

const shorts = (text: string): string[] =>
  makeVisible(text).flatMap((part) => (part.kind === 'chip' ? [part.chip.short] : []));

describe('makeVisible', () => {
  it('names the bidi controls that can hide a change', () => {
    expect(shorts('pay \u202e001\u202c euros \u2066to\u2069 him\u200f')).toEqual(['RLO', 'PDF', 'LRI', 'PDI', 'RLM']);
  });

  it('gives the code point of a control that has no short name', () => {
    expect(makeVisible('a\u0007b')[1]).toEqual({
      kind: 'chip',
      chip: { short: 'U+0007', name: 'control character', code: 'U+0007', raw: '\u0007' },
    });
  });

  it('shows soft hyphens, zero-width spaces and tags', () => {
    expect(shorts('Welt\u00adanschauung\u200b \u{e0041}')).toEqual(['SHY', 'ZWSP', 'U+E0041']);
  });

  it('leaves newlines, tabs and no-break spaces alone', () => {
    expect(makeVisible('12\u00a0000\n\t€\u202f5')).toEqual([{ kind: 'text', text: '12\u00a0000\n\t€\u202f5' }]);
  });

  it('leaves joiners alone where a script or an emoji needs them, and shows them in Latin words', () => {
    expect(shorts('می\u200cخواهم')).toEqual([]);
    expect(shorts('👩\u200d👧')).toEqual([]);
    expect(shorts('क्\u200dष')).toEqual([]);
    expect(shorts('Pes\u200dkov')).toEqual(['ZWJ']);
  });

  it('does not put into the page what HTML can not hold', () => {
    const raws = makeVisible('\u0000\r\ud800').map((part) => (part.kind === 'chip' ? part.chip.raw : part.text));
    expect(raws).toEqual(['', '', '']);
  });
});
