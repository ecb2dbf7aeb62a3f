import { describe, expect, it } from 'vitest';
import { findNames } from '../../../src/names/mentions.ts';
import { learn } from '../../../src/names/runs.ts';

/** Forms of the names that are found in sentences of one article. */
function namesIn(language: string, ...sentences: string[]): string[] {
  const known = learn(sentences.map((text) => ({ text, language })));
  return sentences.flatMap((text) =>
    findNames(text, language, known)
      .filter(({ sure, type }) => sure || type === 'person')
      .map(({ form }) => form),
  );
}

describe('a common word that opens a sentence', () => {
  it.each([
    ['en', 'Colleagues praised the decision.'],
    ['en', 'Fishermen said the storm was coming.'],
    ['en', 'Victory was declared.'],
    ['es', 'Vecinos protestaron ayer.'],
    ['pl', 'Mieszkańcy protestują.'],
    ['tr', 'Yetkililer açıklama yaptı.'],
  ])('is no name in %s: %s', (language, sentence) => {
    expect(namesIn(language, sentence)).toEqual([]);
  });

  it.each([
    ['en', 'Unlike Obama, Trump refused.', ['Obama', 'Trump']],
    ['en', 'Had Zelensky known, he would have left.', ['Zelensky']],
    ['en', 'Will Putin come to Geneva?', ['Putin', 'Geneva']],
    ['es', 'Fuentes de la Casa Blanca lo confirmaron.', ['Casa Blanca']],
    ['nl', 'Inwoners van Rotterdam klaagden.', ['Rotterdam']],
    ['pl', 'Mieszkańcy Warszawy protestują.', ['Warszawa']],
    ['cs', 'Obyvatelé Prahy protestují.', ['Praha']],
    ['ru', 'Жители Киева спят.', ['Киев']],
    ['be', 'Учора Трамп патэлефанаваў.', ['Трамп']],
  ])('is no part of the name after it in %s: %s', (language, sentence, names) => {
    expect(namesIn(language, sentence)).toEqual(names);
  });

  it.each([
    ['en', 'Will Smith attended.', ['Will Smith']],
    ['en', 'Bank of England officials met.', ['Bank of England']],
    ['en', 'Apia was founded in the 1850s.', ['Apia']],
    ['es', 'Rosa Díaz habló.', ['Rosa Díaz']],
  ])('is a name where it is one in %s: %s', (language, sentence, names) => {
    expect(namesIn(language, sentence)).toEqual(names);
  });
});

describe('particles that are written together with a name', () => {
  it.each([
    ['en', 'Syrian President Bashar al-Assad spoke.', ['Bashar al-Assad']],
    ['en', 'Fighters of al-Shabaab attacked. Al-Shabaab denied it.', ['al-Shabaab', 'Al-Shabaab']],
    [
      'fr',
      'Le président Valéry Giscard d’Estaing est arrivé en Côte d’Ivoire.',
      ['Valéry Giscard d’Estaing', 'Côte d’Ivoire'],
    ],
    ['fr', 'Il est question d’Israël.', ['Israël']],
  ])('belong to it in %s: %s', (language, sentence, names) => {
    expect(namesIn(language, ...sentence.split(/(?<=\.) /))).toEqual(names);
  });
});
