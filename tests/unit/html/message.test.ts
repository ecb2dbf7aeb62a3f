import { describe, expect, it } from 'vitest';
import { splitByValues } from '../../../src/report/html/quoted/message.ts';

describe('splitByValues', () => {
  it('cuts a message at the words that were put in, the longest first', () => {
    const parts = splitByValues({
      id: 'differs',
      text: '“peace plan” against “peace”: one plan',
      values: { source: 'peace plan', target: 'peace' },
    });
    expect(parts.map(({ quoted, text }) => (quoted ? [text] : text))).toEqual([
      '“',
      ['peace plan'],
      '” against “',
      ['peace'],
      '”: one plan',
    ]);
  });

  it('leaves a message without values whole', () => {
    expect(splitByValues({ id: 'm', text: 'Nothing was put in', values: { empty: '' } })).toEqual([
      { quoted: false, text: 'Nothing was put in' },
    ]);
  });
});
