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

describe('names', () => {
  bench('compareNames, 1,000 pairs of spellings', () => {
    for (let i = 0; i < 1000; i += 1)
      compareNames(SPELLINGS[i % SPELLINGS.length] ?? '', SPELLINGS[(i * 7 + 3) % SPELLINGS.length] ?? '');
  });
});
