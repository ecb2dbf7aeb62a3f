import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/checks/index.ts';
import { compare } from './example.ts';

const namesIn = (a: string, b: string): unknown[] =>
  compare(CHECKS, a, b)
    .filter(({ checkId }) => checkId === 'name-mismatch')
    .map(({ message }) => [message.values['source'], message.values['target']]);

describe('who and what is named', () => {
  it('tells one nation from another', () => {
    expect(
      namesIn('The fire was put out by Polish firefighters.', 'The fire was put out by Czech firefighters.'),
    ).toEqual([['Polish', 'Czech']]);
  });

  it('tells a nation from no other where several stand in its place', () => {
    expect(
      namesIn(
        'The boats were held by Brazilian officers until Friday.',
        'The boats were held by Peruvian or Chilean officers until Friday.',
      ),
    ).toEqual([]);
  });

  it('takes the country, its capital and its people for the nation', () => {
    const nation = 'The vote was watched by Russian officials.';
    for (const other of [
      'The vote was watched by officials from Russia.',
      'The vote was watched by Moscow officials.',
      'The vote was watched by Russians.',
    ])
      expect(namesIn(nation, other)).toEqual([]);
  });

  it('leaves a region beside a country of it alone', () => {
    expect(namesIn('The law protects European farmers.', 'The law protects German farmers.')).toEqual([]);
  });

  it('holds a name against words with capitals in the same place', () => {
    expect(
      namesIn(
        'The concert was given by retired Danish Guard drummers in the yard.',
        'The concert was given by retired Yamaha drummers in the yard.',
      ),
    ).toEqual([['Danish Guard', 'Yamaha']]);
  });

  it('does not hold half a name against another', () => {
    expect(
      namesIn(
        'In this clear winter the Western Lights were seen over the fjord.',
        'In this clear winter the Aurora was seen over the fjord.',
      ),
    ).toEqual([]);
  });

  it('holds a city of two words against a country', () => {
    expect(
      namesIn(
        'Drivers can fill up with gas at some 900 stations in Kestrel City.',
        'In Iceland, drivers can fill up with gas at about 900 stations.',
      ),
    ).toEqual([['Kestrel City', 'Iceland']]);
  });

  it('takes a title and a lone word for a body for a name of nobody', () => {
    expect(
      namesIn(
        'On Monday the plan of Lukashenko was sent to the mayors.',
        'On Monday the plan of the President was sent to the mayors.',
      ),
    ).toEqual([]);
    expect(
      namesIn(
        'On Monday the report of Gazprom was sent to the mayors.',
        'On Monday the report of the Ministry was sent to the mayors.',
      ),
    ).toEqual([]);
  });

  it('does not take a word that both sides have elsewhere for a place', () => {
    expect(
      namesIn(
        'Rents fell in South Africa, the South African Bank wrote.',
        'Rents fell in Patagonia, the South African Bank wrote.',
      ),
    ).toEqual([['South Africa', 'Patagonia']]);
  });
});
