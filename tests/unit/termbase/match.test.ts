import { describe, expect, it } from 'vitest';
import { inflectionExamples } from '../../../src/data/inflection.ts';
import { sameWord } from '../../../src/text/terms/inflect.ts';
import { findTerms, indexTerms, mayRender } from '../../../src/text/terms/match.ts';
import { readWords } from '../../../src/text/words.ts';

const stretch = (text: string, language: string) => ({ text, language, offset: 0, words: readWords(text, language) });

/** What is found of `terms` in `text`, as it stands there. */
const found = (text: string, language: string, ...terms: readonly string[]): string[] =>
  findTerms(stretch(text, language), indexTerms(terms.map((term) => ({ text: term, language })))).map(({ span }) =>
    text.slice(span.start, span.end),
  );

describe('a term in running text', () => {
  it.each([
    ['en', 'ally', 'The allies met; an ally’s vote was missing.', ['allies', 'ally']],
    ['en', 'peace plan', 'Two peace plans were on the table.', ['peace plans']],
    [
      'en',
      'all-weather partnership',
      'an all weather partnership, no: an All-Weather Partnership',
      ['all weather partnership', 'All-Weather Partnership'],
    ],
    [
      'de',
      'Friedensplan',
      'Die Friedenspläne wurden verworfen, ein Punkt des Friedensplans nicht.',
      ['Friedenspläne', 'Friedensplans'],
    ],
    ['de', 'enger Verbündeter', 'Er sprach mit seinem engen Verbündeten.', ['engen Verbündeten']],
    ['fr', 'accord de paix', 'La signature de l’accord de paix attend.', ['accord de paix']],
    ['es', 'acuerdo de paz', 'Los acuerdos de paz se firmaron.', ['acuerdos de paz']],
    ['ru', 'мирный план', 'О мирном плане и мирного плана сторонниках.', ['мирном плане', 'мирного плана']],
    ['uk', 'мирний план', 'Про мирний план та два мирних плани.', ['мирний план', 'мирних плани']],
    ['pl', 'umowa', 'Treść umowy jest znana.', ['umowy']],
    ['zh', '全天候伙伴关系', '两国宣布建立全天候伙伴关系。', ['全天候伙伴关系']],
    ['ja', '停戦', '両国は停戦に合意した。', ['停戦']],
    ['tr', 'ateşkes', 'Taraflar ateşkesi görüştü.', ['ateşkesi']],
  ])('is found in %s in the forms of %s', (language, term, text, forms) => {
    expect(found(text, language, term)).toEqual(forms);
  });

  it('keeps its capitals where they tell it apart', () => {
    expect(found('Turkey roasted a turkey.', 'en', 'Turkey')).toEqual(['Turkey']);
    expect(found('It told us that the US had left; US-led troops did, too.', 'en', 'US')).toEqual(['US', 'US']);
    expect(found('Ally and foe: the headline wrote ALLY.', 'en', 'ally')).toEqual(['Ally', 'ALLY']);
  });

  it('is not found as a part of another word, nor of a longer term', () => {
    expect(found('They rallied; the regimental band played.', 'en', 'ally', 'regime')).toEqual([]);
    expect(found('The sanctions regime ended with the regime.', 'en', 'regime', 'sanctions regime')).toEqual([
      'sanctions regime',
      'regime',
    ]);
  });

  it('is found once for each entry that has it', () => {
    expect(found('the bank', 'en', 'bank', 'bank')).toEqual(['bank', 'bank']);
  });
});

describe('sameWord', () => {
  it.each(inflectionExamples())('knows two forms of a word in $language', ({ language, forms: [a = '', b = ''] }) => {
    expect(sameWord(a.toLowerCase(), b.toLowerCase(), language)).toBe(true);
    expect(sameWord(b.toLowerCase(), a.toLowerCase(), language)).toBe(true);
  });

  it.each([
    ['en', 'policy', 'police'],
    ['de', 'frieden', 'friedrich'],
    ['ru', 'мирный', 'мировой'],
    ['fr', 'partie', 'partisan'],
    ['pl', 'rada', 'radar'],
  ])('keeps other words apart in %s: %s, %s', (language, a, b) => {
    expect(sameWord(a, b, language)).toBe(false);
  });
});

describe('mayRender', () => {
  it.each([
    ['en', 'peace plan', 'a plan that would bring peace'],
    ['en', 'Ukraine', 'the Ukrainian side'],
    ['de', 'Friedensplan', 'der Zwölfpunktefriedensplan'],
    ['zh', '全面战略伙伴关系', '全面战略伙伴'],
  ])('takes a freer rendering for one in %s: %s', (language, term, text) => {
    expect(mayRender(stretch(text, language), { text: term, language })).toBe(true);
  });

  it('takes no other term for one', () => {
    expect(mayRender(stretch('presented a position paper', 'en'), { text: 'peace plan', language: 'en' })).toBe(false);
  });
});
