import { describe, expect, it } from 'vitest';
import magnitudeMismatch from '../../../src/checks/magnitude-mismatch.ts';
import numberMismatch from '../../../src/checks/number-mismatch.ts';
import quantifierChange from '../../../src/checks/quantifier-change.ts';
import unitMismatch from '../../../src/checks/unit-mismatch.ts';
import { compare, runExample } from './example.ts';

const ALL = [numberMismatch, magnitudeMismatch, unitMismatch, quantifierChange];

describe('number-mismatch', () => {
  it('quotes both readings and gives both values as evidence', () => {
    const [found] = compare(
      ALL,
      'The ferry sank with 48 people on board.',
      'Eighty-four people were on the ferry when it sank.',
    );
    expect(found).toMatchObject({
      checkId: 'number-mismatch',
      severity: 'critical',
      message: { text: '“48” in A, “Eighty-four” in B' },
      evidence: [
        { kind: 'quantity', surface: '48', value: '48' },
        { kind: 'quantity', surface: 'Eighty-four', value: '84' },
      ],
    });
  });

  it('says one thing about a range of which both ends differ', () => {
    expect(
      compare(ALL, 'Between 150–250 litres of rain fell in the hills.', 'In the hills 180–280 litres of rain fell.'),
    ).toHaveLength(1);
  });

  it('reports across languages', () => {
    const { divergences } = runExample(ALL, {
      a: 'Bei dem Unglück starben einundzwanzig Menschen.',
      b: 'The accident killed 12 people.',
      languageA: 'de',
    });
    expect(divergences.map(({ checkId }) => checkId)).toEqual(['number-mismatch']);
  });

  it('says nothing where one text rounds and says so', () => {
    expect(compare(ALL, 'Nearly 6,000 vehicles were converted.', 'A total of 5,987 vehicles were converted.')).toEqual(
      [],
    );
  });
});

describe('one wrong value', () => {
  it.each([
    ['The debt is about 66 billion dollars.', 'The debt is about 66 million dollars.', 'magnitude-mismatch'],
    ['He was given ten years in prison.', 'He was sentenced to ten months in prison.', 'unit-mismatch'],
    [
      'The airline flies to more than 60 cities.',
      'Fewer than 60 cities are served by the airline.',
      'quantifier-change',
    ],
    ['Growth will rise by 2 percent.', 'Growth will rise by 2 percentage points.', 'unit-mismatch'],
  ])('is reported once, by the check for it: %s', (a, b, checkId) => {
    expect(compare(ALL, a, b).map((found) => found.checkId)).toEqual([checkId]);
  });
});
