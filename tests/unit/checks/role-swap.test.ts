import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/checks/index.ts';
import { compare } from './example.ts';

const swaps = (a: string, b: string): unknown[] =>
  compare(CHECKS, a, b)
    .filter(({ checkId }) => checkId === 'role-swap')
    .map(({ severity, message }) => [severity, message.values['a'], message.values['b']]);

describe('who does what to whom', () => {
  it('is told of two common words where all the others stand as they did', () => {
    expect(swaps('The dog bit the man.', 'The man bit the dog.')).toEqual([['major', 'dog', 'man']]);
    expect(
      swaps('The bank sued the city over the bridge in May.', 'The city sued the bank over the bridge in May.'),
    ).toEqual([['major', 'bank', 'city']]);
  });

  it('is the same in a list, in the passive, and where another word differs', () => {
    expect(swaps('Dogs and men were saved.', 'Men and dogs were saved.')).toEqual([]);
    expect(swaps('The dog bit the man.', 'The man was bitten by the dog.')).toEqual([]);
    expect(swaps('The dog bit the old man.', 'The man bit the young dog.')).toEqual([]);
  });

  it('is the same where a name goes with its noun from the other side', () => {
    expect(
      swaps(
        'Norway’s minister of fisheries, Brenner, opened the forum and gave a speech.',
        'Brenner, minister of fisheries of Norway, opened the forum and gave a speech.',
      ),
    ).toEqual([]);
  });
});
