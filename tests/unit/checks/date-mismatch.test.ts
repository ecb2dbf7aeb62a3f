import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import dateMismatch from '../../../src/checks/date-mismatch.ts';
import numberMismatch from '../../../src/checks/number-mismatch.ts';
import { DEFAULT_CONFIG } from '../../../src/config/defaults.ts';
import type { Divergence } from '../../../src/model/index.ts';
import { diverge } from '../../../src/stages/diverge/index.ts';
import { compare, witness } from './example.ts';

/** Findings between two articles of one sentence each that nothing links but their story. */
function inTwoArticles(a: string, b: string): readonly Divergence[] {
  const articles = [witness(a, 'A', 'en'), witness(b, 'B', 'en')] as const;
  const alignment = {
    pair: { source: articles[0].article.id, target: articles[1].article.id },
    relation: 'comparable' as const,
    confidence: 1,
    beads: [],
    coverage: { source: 0, target: 0 },
    engine: { name: 'given', version: '1' },
  };
  const names = { entities: [], mentions: [] };
  return diverge({ articles, alignments: [alignment], names, checks: [dateMismatch], configuration: DEFAULT_CONFIG })
    .divergences;
}

const seed = (name: string): string => readFileSync(new URL(`../../../seeds/${name}`, import.meta.url), 'utf8');
const sentence = (text: string, part: string): string => {
  const found = text.split(/(?<=[.”"])\s+/).find((candidate) => candidate.includes(part));
  if (!found) throw new Error(`no sentence with ${part}`);
  return found;
};

const [a, b, d] = ['000_ae99db8e8de0e3b6.txt', '001_c7e1966979a86c71.txt', '003_47c8e62c11fb71bd.txt'].map(seed) as [
  string,
  string,
  string,
];

describe('dates and numbers of the seeds', () => {
  it('reports the meeting with Xi that 000 has on Tuesday and 003 on Wednesday', () => {
    const found = inTwoArticles(sentence(a, 'On Tuesday he will meet'), sentence(d, 'this Wednesday he paraded'));
    expect(found.map(({ severity, message }) => [severity, message.text])).toEqual([
      ['critical', 'One event, two dates: “meet” goes with “Tuesday” in A, “shake hands” with “Wednesday” in B'],
    ]);
  });

  it('leaves the arrival alone, which both have on Tuesday', () => {
    expect(
      inTwoArticles(sentence(a, 'will arrive in China on Tuesday'), sentence(d, 'landed in Beijing on Tuesday')),
    ).toEqual([]);
  });

  it('takes Tuesday until Thursday for no other than a three-day visit', () => {
    expect(
      compare([dateMismatch, numberMismatch], sentence(a, 'until Thursday'), sentence(b, 'three-day state visit')),
    ).toEqual([]);
    expect(
      compare([dateMismatch, numberMismatch], sentence(a, 'until Thursday'), sentence(d, 'three-day visit')),
    ).toEqual([]);
  });

  it('takes "just days after" for no other than "last week"', () => {
    expect(
      compare([dateMismatch, numberMismatch], sentence(a, 'just days after'), sentence(d, 'demanded last week')),
    ).toEqual([]);
  });

  it('takes the twelve-point plan for the 12 points', () => {
    expect(compare([numberMismatch], sentence(b, 'twelve-point plan'), sentence(d, 'its 12 points'))).toEqual([]);
  });
});

describe('one event in two sentences', () => {
  it('is not one where other people take part', () => {
    expect(
      inTwoArticles(
        'Chancellor Scholz met President Macron in Paris on Monday to speak about energy.',
        'In Paris the foreign ministers will see one another while Tusk meets Meloni on Friday.',
      ),
    ).toEqual([]);
  });

  it('may be told twice by one text, once as the other does', () => {
    expect(
      inTwoArticles(
        'Lukashenko arrived in Beijing on Tuesday.',
        'Lukashenko arrived in Beijing on Tuesday and Lukashenko arrived in Minsk on Friday.',
      ),
    ).toEqual([]);
  });
});
