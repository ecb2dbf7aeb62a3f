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

describe('a headline in capitals', () => {
  const body = 'Russian President Vladimir Putin warned NATO. Joe Biden met Putin near the White House in May.';

  it('gives the names that sentences know, and no common word', () => {
    expect(namesIn('en', 'Kremlin Says Putin Will Meet Biden In Geneva Next Month', body).slice(0, 4)).toEqual([
      'Kremlin',
      'Putin',
      'Biden',
      'Geneva',
    ]);
  });

  it('gives them in small letters where all is in capitals', () => {
    expect(namesIn('en', 'PUTIN WARNS HOUSE OVER UKRAINE MISSILES', body).slice(0, 2)).toEqual(['Putin', 'Ukraine']);
  });
});

describe('months that are names', () => {
  it.each([
    ['Finance Minister Anna Nowak and Interior Minister Jan Kowalski resigned.', ['Anna Nowak', 'Jan Kowalski']],
    ['Theresa May was prime minister until July 2019.', ['Theresa May']],
    ['They met Angela Merkel May 5 in Berlin.', ['Angela Merkel', 'Berlin']],
  ])('are told from dates: %s', (sentence, names) => {
    expect(namesIn('en', sentence)).toEqual(names);
  });
});

describe('what stands beside a person', () => {
  it.each([
    ['Dr. Maria Rossi of Milan University agreed.', ['Maria Rossi', 'Milan University']],
    ['The team worked with Prof. John Smith in Boston.', ['John Smith', 'Boston']],
  ])('is no part of the name: %s', (sentence, names) => {
    expect(namesIn('en', sentence)).toEqual(names);
  });

  it.each([
    ['On Friday US President Joe Biden spoke.', 'US President'],
    ['So said Jens Stoltenberg, NATO secretary general.', 'NATO secretary general'],
    ['A Dutch intelligence officer Marijke van Dijk resigned.', 'Dutch intelligence officer'],
  ])('is the role, whole: %s', (sentence, role) => {
    const known = learn([{ text: sentence, language: 'en' }]);
    expect(findNames(sentence, 'en', known).find(({ type }) => type === 'person')?.role).toBe(role);
  });
});

describe('names side by side', () => {
  it.each([
    ['es', 'Ayer hablaron Estados Unidos y Rusia.', ['Estados Unidos', 'Rusia']],
    ['es', 'Se vieron Xi y Putin.', ['Xi', 'Putin']],
    ['es', 'El Ministerio de Economía y Hacienda paga.', ['Ministerio de Economía y Hacienda']],
    ['de', 'Die Ministerin Nancy Faeser sprach. Nun prüft Faesers Ministerium alles.', ['Nancy Faeser']],
  ])('are two in %s: %s', (language, text, names) => {
    expect(namesIn(language, ...text.split(/(?<=\.) /))).toEqual(names);
  });

  it.each([
    ['en', 'Kim Jong-un fired missiles.', ['Kim Jong-un']],
    ['en', 'Moon Jae-in left.', ['Moon Jae-in']],
    ['en', 'The Kim Seoul-based team won.', ['Seoul']],
    ['fr', 'Bruno Le Maire et Gabriel Attal parlent.', ['Bruno Le Maire', 'Gabriel Attal']],
    ['en', 'Christian Lindner met Christian Democrats.', ['Christian Lindner']],
    ['de', 'Es sprach Hans Richter.', ['Hans Richter']],
    ['ru', 'Газета пишет об этом.', []],
  ])('are whole in %s: %s', (language, text, names) => {
    expect(namesIn(language, text).filter((name) => name !== 'Kim')).toEqual(names);
  });
});

describe('compound roles', () => {
  it.each([
    ['de', 'Heute kam US-Präsident Joe Biden.', 'US-Präsident'],
    ['de', 'Heute kam Gesundheitsminister Karl Weber.', 'Gesundheitsminister'],
    ['en', 'Ex-President Dmitry Medvedev wrote.', 'Ex-President'],
  ])('are evidence in %s: %s', (language, text, role) => {
    const known = learn([{ text, language }]);
    expect(findNames(text, language, known).find(({ type }) => type === 'person')?.role).toBe(role);
  });
});
