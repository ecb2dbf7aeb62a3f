import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conventions } from '../../src/data/romanization.ts';
import { compareNames, nameKeys } from '../../src/names/index.ts';
import { romaniseWith } from '../../src/names/romanise.ts';

const russian = fc.string({ unit: fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщыэюя'), minLength: 3, maxLength: 10 });
const hostile = fc.string({ unit: 'binary', maxLength: 40 });

describe('names, always', () => {
  it('a name is the same as itself, whatever it is', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        expect(compareNames(name, name)).toMatchObject({ verdict: 'same', score: 1 });
      }),
    );
  });

  it('comparing is symmetric and stays within its range', () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const one = compareNames(a, b);
        const other = compareNames(b, a);
        expect(other.verdict).toBe(one.verdict);
        expect(other.score).toBeCloseTo(one.score, 4);
        expect(one.score).toBeGreaterThanOrEqual(0);
        expect(one.score).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('a Russian name and what the press conventions write for it are close', () => {
    const press = conventions().filter(
      (convention) =>
        convention.from === 'ru' && convention.use === 'press' && convention.to !== 'lt' && convention.to !== 'lv',
    );
    fc.assert(
      fc.property(russian, fc.constantFrom(...press), (name, convention) => {
        expect(compareNames(name, romaniseWith(name, convention).form).score).toBeGreaterThan(0.6);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('keys never throw and are few', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        expect(nameKeys(name).length).toBeLessThanOrEqual(8);
      }),
    );
  });
});
