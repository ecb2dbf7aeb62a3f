import { describe, expect, test } from 'vitest';
import { unitsOf } from '../../../src/stages/align/cast.ts';
import { readTerms } from '../../../src/stages/align/features.ts';

/** The units of each sentence as they stand there. */
function unitsIn(...sentences: string[]): { names: string[]; content: string[] }[] {
  const document = readTerms(sentences, 'en', 'en');
  const say = (ids: readonly number[]): string[] => ids.map((id) => document.terms[id]?.surface ?? '');
  return unitsOf(document).map(({ names, content }) => ({ names: say(names), content: say(content) }));
}

describe('what a sentence speaks of', () => {
  test('a name is its last word, however much of it is written', () => {
    const [full, given] = unitsIn(
      'On Monday the mayor, Anna Lindqvist, opened the bridge.',
      'The mayor said that Anna had waited for years.',
    );
    expect(full?.names).toEqual(['Monday', 'Lindqvist']);
    expect(given?.names).toEqual(['Lindqvist']);
  });

  test('a people before a title is no part of the name, and the title says nothing', () => {
    const [sentence] = unitsIn('In Riga the Estonian President Kersti Kallas met traders.');
    expect(sentence?.names).toEqual(['Riga', 'Estonian', 'Kallas']);
  });

  test('an office stands for who is said to bear it', () => {
    const [, later] = unitsIn(
      'On Tuesday the Belarusian leader Alexander Lukashenko was received.',
      'There the Belarusian leader arrived for a visit.',
    );
    expect(later?.names).toEqual(['Lukashenko']);
  });

  test('an office that nobody was said to bear stands for its country', () => {
    const [sentence] = unitsIn('There the Belarusian leader arrived for a visit.');
    expect(sentence?.names).toEqual(['Belarusian']);
  });
});
