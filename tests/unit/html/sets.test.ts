import { describe, expect, it } from 'vitest';
import { collateTexts, variantsOf } from '../../../src/report/html/edition/collation-table.ts';
import { makeEdition } from '../../../src/report/html/edition/index.ts';
import { madeReport } from '../../browser/reports.ts';

const english = (...texts: string[]) => texts.map((text) => ({ text, lang: 'en' }));
const table = (texts: Parameters<typeof collateTexts>[0]): string[] =>
  (collateTexts(texts) ?? []).map(
    ({ agree, readings }) => `${agree ? '=' : 'x'} ${readings.map((reading) => reading.trim() || '–').join(' | ')}`,
  );

describe('collateTexts', () => {
  it('puts the same words in one column and parts the texts where they differ', () => {
    expect(
      table(english('Beijing hailed the visit on Tuesday.', 'Beijing praised the visit.', 'Beijing hailed the visit.')),
    ).toEqual([
      '= Beijing | Beijing | Beijing',
      'x hailed | praised | hailed',
      '= the visit | the visit | the visit',
      'x on Tuesday. | . | .',
    ]);
  });

  it('joins neighbouring columns in which the same texts go together', () => {
    const segments = collateTexts(
      english(
        'He met Vladimir Putin and left.',
        'He met the Russian leader and left.',
        'He met Vladimir Putin and left.',
      ),
    );
    expect(segments?.filter(({ agree }) => !agree).map(variantsOf)).toEqual([
      [
        { reading: 'Vladimir Putin', texts: [0, 2] },
        { reading: 'the Russian leader', texts: [1] },
      ],
    ]);
  });

  it('does not depend on which text comes first', () => {
    const texts = english('He hailed a key ally.', 'He praised a close ally of his.', 'He praised a key ally.');
    const forth = collateTexts(texts) ?? [];
    const back = collateTexts([...texts].reverse()) ?? [];
    expect(back.map(({ readings }) => [...readings].reverse())).toEqual(forth.map(({ readings }) => readings));
  });

  it('gives up where the sentences are too long to be laid side by side', () => {
    expect(collateTexts(english('word '.repeat(400), 'other '.repeat(400), 'word '.repeat(400)))).toBeNull();
  });
});

describe('the sets of an edition', () => {
  const TEXTS = {
    A: ['It rained.', 'China hailed its partnership with Belarus.'],
    B: ['China praised its partnership with Belarus.', 'He left.'],
    C: ['Nobody came.', 'China hailed its partnership with Minsk.'],
  };
  const LINKS = [
    ['A', [1], 'B', [0]],
    ['A', [1], 'C', [1]],
    ['B', [0], 'C', [1]],
  ] as const;

  it('are the sentences that three articles have in common, named by what they share', () => {
    const { sets } = makeEdition(madeReport({ texts: TEXTS, links: LINKS }));
    expect(sets.map(({ id, title, rows }) => [id, title, rows.map(({ place }) => place)])).toEqual([
      ['set-partnership-with', 'its partnership with', ['A:2', 'B:1', 'C:2']],
    ]);
  });

  it('are none where two articles alone share a sentence', () => {
    expect(makeEdition(madeReport({ texts: TEXTS, links: LINKS.slice(0, 1) })).sets).toEqual([]);
  });

  it('never hold two sentences of one article', () => {
    const links = [...LINKS, ['A', [0], 'B', [0]] as const];
    const { sets } = makeEdition(madeReport({ texts: TEXTS, links }));
    for (const { rows } of sets) expect(new Set(rows.map(({ witness }) => witness)).size).toBe(rows.length);
  });
});
