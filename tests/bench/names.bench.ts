import { bench, describe } from 'vitest';
import { conventionsFrom } from '../../src/data/romanization.ts';
import { compareNames } from '../../src/names/index.ts';
import { romaniseWith } from '../../src/names/romanise.ts';

/** Surnames of a phone book's first pages, written under every press convention and compared with one another. */
const ORIGINALS = [
  'Иванов',
  'Смирнова',
  'Кузнецов',
  'Попов',
  'Васильев',
  'Петрова',
  'Соколов',
  'Михайлов',
  'Новиков',
  'Фёдорова',
  'Морозов',
  'Волков',
  'Алексеев',
  'Лебедева',
  'Семёнов',
  'Егоров',
  'Павлова',
  'Козлов',
  'Степанов',
  'Николаев',
];
const SPELLINGS = ORIGINALS.flatMap((original) =>
  conventionsFrom('ru').map((convention) => romaniseWith(original, convention).form),
);

/** Spellings that no earlier round has read: a letter more for every round. */
let round = 0;
const unseen = (spelling: string): string =>
  spelling + 'aeiou'.charAt(round % 5).repeat(1 + (round % 7)) + round.toString(36);

describe('names', () => {
  bench('compareNames, 1,000 pairs of spellings read for the first time', () => {
    round += 1;
    for (let i = 0; i < 1000; i += 1)
      compareNames(
        unseen(SPELLINGS[i % SPELLINGS.length] ?? ''),
        unseen(SPELLINGS[(i * 7 + 3) % SPELLINGS.length] ?? ''),
      );
  });

  bench('compareNames, 1,000 pairs of spellings', () => {
    for (let i = 0; i < 1000; i += 1)
      compareNames(SPELLINGS[i % SPELLINGS.length] ?? '', SPELLINGS[(i * 7 + 3) % SPELLINGS.length] ?? '');
  });
});
