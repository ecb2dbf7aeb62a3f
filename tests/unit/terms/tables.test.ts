import { describe, expect, it } from 'vitest';
import { documentNames, institutionRows, loadedWording, pressTerms } from '../../../src/data/terms.ts';
import { documentMentions } from '../../../src/text/document-mentions.ts';
import { institutionMentions } from '../../../src/text/institutions.ts';
import { loadedWords, nameBehind } from '../../../src/text/loaded-words.ts';
import { findPhrases, indexPhrases } from '../../../src/text/phrase-patterns.ts';
import { TOKEN_CLASSES } from '../../../src/text/token-classes.ts';
import { readWords } from '../../../src/text/words.ts';

const tokens = (text: string) => readWords(text, 'en');

describe('press terms', () => {
  it.each(pressTerms().map((row) => [row.concept, row] as const))(
    '%s: the example has a deviating rendering and no accepted one',
    (_, row) => {
      const hits = (pattern: readonly string[]) =>
        findPhrases(tokens(row.example), indexPhrases([{ pattern }], TOKEN_CLASSES));
      expect(hits(row.deviating)).not.toEqual([]);
      expect(hits(row.accepted)).toEqual([]);
    },
  );
});

describe('institutions', () => {
  it.each(institutionRows().map((row) => [row.kind, row] as const))(
    '%s: the examples are two names of one',
    (_, row) => {
      const [a, b] = row.example.map((name) => institutionMentions(tokens(`Yesterday the ${name} was discussed.`))[0]);
      expect(a?.key).toBe(b?.key);
      expect(a?.head).not.toBe(b?.head);
    },
  );

  it('have a name besides the word for what they are', () => {
    expect(institutionMentions(tokens('The Court sat. This Act is old.'))).toEqual([]);
    const text = 'On Monday the International Court of Justice in The Hague met.';
    const [mention] = institutionMentions(tokens(text));
    expect(text.slice(mention?.span.start, mention?.span.end)).toContain('International Court of Justice');
  });
});

describe('loaded wording', () => {
  it.each(loadedWording().map((row) => [row.id, row] as const))(
    '%s: the example has the loaded word in the text’s own voice',
    (_, row) => {
      expect(
        loadedWords(tokens(row.example), row.example)
          .filter((hit) => hit.row === row || hit.row.id === row.id)
          .some((hit) => hit.loaded),
      ).toBe(true);
    },
  );

  it('tells the name behind a title by its last word', () => {
    const text = 'the Belarusian ruler Alexander Moreno’s visit';
    const start = text.indexOf('ruler');
    expect(nameBehind(text, { start, end: start + 'ruler'.length })).toBe('Moreno');
  });
});

describe('documentMentions', () => {
  it('tells whose paper it is by the word before it or the agent behind it', () => {
    const owners = (text: string) => documentMentions(tokens(text)).map((mention) => [mention.name, mention.owner]);
    expect(owners('China’s recently presented twelve-point plan was criticised.')).toEqual([
      ['plan in points', 'China'],
    ]);
    expect(owners('He praised the peace plan presented by Beijing.')).toEqual([['peace plan', 'China']]);
    expect(owners('A peace plan is needed.')).toEqual([]);
    expect(documentNames().length).toBeGreaterThan(0);
  });
});

describe('phrase patterns', () => {
  const find = (pattern: string, text: string) =>
    findPhrases(tokens(text), indexPhrases([{ pattern }], TOKEN_CLASSES)).map(({ span }) =>
      text.slice(span.start, span.end),
    );

  it('match words, alternatives, stems, any word, classes and optional elements', () => {
    expect(find('renounce*|refused doing', 'She renounced doing it; he refused doing it.')).toEqual([
      'renounced doing',
      'refused doing',
    ]);
    expect(find('since @number *? years', 'since three long years, since 3 years')).toEqual([
      'since three long years',
      'since 3 years',
    ]);
  });

  it('hold a pattern to the start of the sentence, behind an opening mark, too', () => {
    expect(find('^ recall that', '“Recall that it rained.”')).toEqual(['Recall that']);
    expect(find('^ recall that', 'They recall that it rained.')).toEqual([]);
  });

  it('leave context out of the hit but ask for it', () => {
    expect(find('weatherproof ~partnership', 'a weatherproof partnership and a weatherproof coat')).toEqual([
      'weatherproof',
    ]);
  });

  it('refuse a pattern that could match nothing, or names an unknown class', () => {
    expect(() => indexPhrases([{ pattern: 'in? the' }])).toThrow(RangeError);
    expect(() => indexPhrases([{ pattern: 'the @nonsense' }])).toThrow(RangeError);
  });
});
