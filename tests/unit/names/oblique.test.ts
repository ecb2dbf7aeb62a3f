import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.ts';
import { nameLexicon } from '../../../src/data/lexicon.ts';
import { nominativeElsewhere } from '../../../src/names/oblique.ts';

const inCase = (word: string, language: string, ...families: string[]) =>
  nominativeElsewhere(word, nameLexicon(language).inflections, families);

describe('a lone family name in a case form', () => {
  it('is folded to its nominative where another script has it', () => {
    expect(inCase('Ройтера', 'uk', 'Tusk', 'Reuter')).toBe('Ройтер');
    expect(inCase('Байденом', 'ru', 'Biden')).toBe('Байден');
  });

  it('keeps its ending where the other script has the ending as well', () => {
    expect(inCase('Путіна', 'uk', 'Putin', 'Putina')).toBe('Путіна');
    expect(inCase('Обама', 'ru', 'Obama')).toBe('Обама');
  });

  it('keeps its ending where nothing in the run bears it out', () => {
    expect(inCase('Ройтера', 'uk', 'Tusk')).toBe('Ройтера');
    expect(inCase('Ройтера', 'uk')).toBe('Ройтера');
  });

  it('joins its head form in the list of names', async () => {
    const { names } = await analyze([
      { uri: 'a', language: 'en', text: 'Ernst Reuter met the press on Monday. Later Reuter left for Berlin.' },
      {
        uri: 'b',
        language: 'uk',
        text: 'У понеділок преса цитувала слова Ройтера. Потім журналісти говорили з Ройтером.',
      },
    ]);
    const reuter = names.find(({ forms }) => forms.some(({ form }) => form === 'Ernst Reuter'));
    expect(reuter?.forms.map(({ form }) => form)).toContain('Ройтер');
  });
});
