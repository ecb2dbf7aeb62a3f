import { describe, expect, it } from 'vitest';
import table from '../../../src/data/lexicons/common-words.json' with { type: 'json' };
import { commonWordsOf, lexiconOf } from '../../../src/data/lexicons.ts';

describe('the table of common words', () => {
  it('has a form in every column of every row, in lower case, and no concept twice', () => {
    for (const row of table.rows) {
      expect(row, row[0]).toHaveLength(table.columns.length);
      for (const forms of row.slice(1)) expect(forms, row[0]).toMatch(/\S/);
      expect(row.slice(1).join(' '), row[0]).toBe(row.slice(1).join(' ').toLowerCase());
    }
    const concepts = table.rows.map((row) => row[0]);
    expect(new Set(concepts).size).toBe(concepts.length);
  });

  it('gives both sides of its examples their concept', () => {
    for (const { concept, source, target } of table.examples) {
      for (const [language = '', word = ''] of [source, target]) {
        expect(lexiconOf(language).lookup(word.toLowerCase()), word).toContain(`word:${concept}`);
      }
    }
  });
});

describe('lexiconOf', () => {
  it('knows what Intl names in a language that the table does not cover', () => {
    const finnish = lexiconOf('fi');
    expect(finnish.lookup('saksa')).toContain('region:DE');
    expect(finnish.lookup('maanantai')).toContain('weekday:1');
    expect(lexiconOf('da').lookup('februar')).toContain('month:1');
  });

  it('finds known words in running text, the longest at every place', () => {
    expect(lexiconOf('zh').scan('政府关闭医院')).toEqual(['政府', '医院']);
    expect(lexiconOf('ja').scan('病院で火災')).toEqual(['病院', '火災']);
  });

  it('answers nothing for an unknown word or a tag that is none', () => {
    expect(lexiconOf('en').lookup('quux')).toEqual([]);
    expect(lexiconOf('not a tag').lookup('haus')).toEqual([]);
    expect(commonWordsOf('en').lookup('germany')).not.toContain('region:DE');
  });
});
