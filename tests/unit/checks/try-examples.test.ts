import { describe, expect, it } from 'vitest';
import { type AnyCheck, analyze, defineCheck, type Finding, tryExamples } from '../../../src/index.ts';

/** A check that returns what it is told to. */
const toy = (returned: (articleId: Finding['source']) => unknown): AnyCheck =>
  defineCheck({
    id: 'house-toy',
    title: 'Toy',
    category: 'other',
    severity: 'minor',
    summary: 'Finds the word toy.',
    rationale: 'It is a toy. Nobody minds.',
    source: 'A test.',
    languages: ['en'],
    needs: ['articles'],
    options: {},
    messages: { found: 'A toy' },
    examples: { diverges: [{ a: 'A toy lay there.' }], agrees: [{ a: 'A doll lay there.' }] },
    run: ({ articles }) =>
      articles
        .filter(({ article }) => article.text.includes('toy'))
        .map(({ article }) => returned({ articleId: article.id, span: { start: 2, end: 5 } })) as Finding[],
  });

const EVIDENCE = [{ kind: 'note', text: 'a test', anchor: null }] as const;
const whole = toy((source) => ({ source, message: 'found', confidence: 1, evidence: EVIDENCE }));

describe('tryExamples', () => {
  it('says of every example what was found, and that nothing is wrong where nothing is', () => {
    expect(tryExamples(whole).map(({ kind, findings, failure }) => [kind, findings.length, failure])).toEqual([
      ['diverges', 1, null],
      ['agrees', 0, null],
    ]);
  });

  it('says which example is not reported, and which is though it should not be', () => {
    const deaf = { ...whole, examples: { diverges: [{ a: 'A doll.' }], agrees: [{ a: 'A toy.' }] } };
    expect(tryExamples(deaf).map(({ failure }) => failure)).toEqual(['nothing is reported', 'it is reported: A toy']);
  });

  it('says why a check did not look at an example at all', () => {
    const german = { ...whole, examples: { diverges: [{ a: 'Ein toy.', languageA: 'de' }], agrees: [] } };
    expect(tryExamples(german)[0]?.failure).toBe('nothing is reported (no article in en)');
  });
});

describe('what a check returns', () => {
  it.each([
    ['no array', () => null, 'run() must return an array of findings'],
    ['a promise', async () => [], 'run() must return an array of findings'],
  ])('is refused where it is %s', async (_, run, reason) => {
    const check = { ...whole, run: run as unknown as AnyCheck['run'] };
    const { checks } = await analyze([{ uri: 'a.txt', text: 'A toy.', language: 'en' }], { checks: [check] });
    expect(checks).toMatchObject([{ status: 'error', reason }]);
  });

  it.each([
    ['a sentence that messages lack', { message: 'lost' }, 'names no sentence of messages: "lost"'],
    ['a confidence that is no share', { confidence: 95 }, 'has no confidence between 0 and 1'],
    ['no evidence', { evidence: [] }, 'has no evidence'],
    ['no place', { source: null, target: null }, 'has neither a source nor a target'],
    [
      'a place behind the end',
      { source: { articleId: 'A', span: { start: 0, end: 9_999 } } },
      'points outside its article',
    ],
  ])('is refused where a finding has %s', (_, part, reason) => {
    const check = toy((source) => ({ source, message: 'found', confidence: 1, evidence: EVIDENCE, ...part }));
    expect(tryExamples(check)[0]?.failure).toBe(`it failed: run() returned a finding that ${reason}`);
  });
});
