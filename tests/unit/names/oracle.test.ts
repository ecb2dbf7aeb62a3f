import { Schemas, translate } from 'iuliia';
import { describe, expect, it } from 'vitest';
import { conventionById } from '../../../src/data/romanization.ts';
import { romaniseWith } from '../../../src/names/romanise.ts';

/** Surnames and towns with every letter that conventions differ about. */
const NAMES = [
  'Песков',
  'Лукашенко',
  'Лавров',
  'Шойгу',
  'Жуков',
  'Хрущев',
  'Щербаков',
  'Цветаева',
  'Чайковский',
  'Юсупов',
  'Яковлев',
  'Эренбург',
  'Быков',
  'Зайцев',
  'Федоров',
  'Мишустин',
];

describe('conventions agree with iuliia', () => {
  it.each([
    ['rus-passport', 'icao_doc_9303'],
    ['rus-bgnpcgn', 'bgn_pcgn'],
    ['rus-press-en', 'wikipedia'],
  ])('%s writes what %s writes', (id, schema) => {
    const convention = conventionById(id);
    const oracle = Schemas.get(schema) ?? Schemas.get(schema.toUpperCase());
    if (!convention || !oracle) throw new Error(`no ${id} or ${schema}`);
    const plain = (form: string): string =>
      form
        .replace(/[’'”"]/g, '')
        .replace(/ė/g, 'e')
        .replace(/Ė/g, 'E')
        .replace(/è/g, 'e')
        .replace(/È/g, 'E');
    for (const name of NAMES)
      expect([name, plain(romaniseWith(name, convention).form)]).toEqual([name, plain(translate(name, oracle))]);
  });
});
