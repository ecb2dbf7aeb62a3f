import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AnalyzeOptions, analyze } from '../../../src/analyze.ts';
import type { ArticleInput, DecisionsFile, Report } from '../../../src/model/index.ts';
import { NO_DECISIONS, parseDecisions, recordOf, serialiseDecisions } from '../../../src/report/decisions/index.ts';
import { DECISION_WARNINGS } from '../../../src/report/decisions/warnings.ts';
import { DISMISSED } from './findings.ts';

/** Decisions on real articles, and what of them is left when the articles, or the call, change (UX §6.3, §13.5). */

const seed = (siglum: string, file: string): ArticleInput & { readonly text: string } => ({
  uri: `seeds/${siglum}.txt`,
  text: readFileSync(new URL(`../../../seeds/${file}`, import.meta.url), 'utf8'),
});
const A = seed('001', '001_c7e1966979a86c71.txt');
const B = seed('003', '003_47c8e62c11fb71bd.txt');
const C = seed('000', '000_ae99db8e8de0e3b6.txt');

/** Every finding dismissed, through the text of the file. */
function allDismissed(report: Report): DecisionsFile {
  const decisions = report.divergences.map((divergence) => recordOf(divergence, DISMISSED));
  const { value } = parseDecisions(serialiseDecisions({ ...NO_DECISIONS, decisions }));
  return value?.file ?? NO_DECISIONS;
}

const first = await analyze([A, B]);
const file = allDismissed(first);
const PARAGRAPH = 'The weather in the capital stayed mild over the weekend, and the parks were full of walkers.';
/** A paragraph put in behind the headline. */
const withParagraph = (text: string): string => text.replace('\n', `\n\n${PARAGRAPH}\n\n`);

const again = (inputs: readonly ArticleInput[], options: AnalyzeOptions = {}): Promise<Report> =>
  analyze(inputs, { decisions: file, ...options });
const lost = (report: Report): string[] => {
  const kept = new Set(
    report.divergences
      .filter(({ decision }) => decision?.verdict === 'dismissed')
      .map(({ fingerprint }) => fingerprint),
  );
  return first.divergences.filter(({ fingerprint }) => !kept.has(fingerprint)).map(({ message }) => message.text);
};
const codes = (report: Report): string[] =>
  report.warnings.map(({ code }) => code).filter((code) => code.startsWith('W_D'));

describe('every decision is kept where', () => {
  it('nothing changed: nothing is open, and nothing is counted', async () => {
    const report = await again([A, B]);
    expect(lost(report)).toEqual([]);
    expect(report.summary).toMatchObject({
      counts: { critical: 0, major: 0, minor: 0, neutral: 0 },
      settleFirst: [],
    });
    expect(report.summary.overlap.map(({ findings }) => findings)).toEqual([0]);
    expect(report.divergences).toHaveLength(first.divergences.length);
    expect(codes(report)).toEqual([]);
  });

  it.each([
    ['a paragraph is put in above, in the first article', [{ ...A, text: withParagraph(A.text) }, B]],
    ['a paragraph is put in above, in both', [A, B].map((input) => ({ ...input, text: withParagraph(input.text) }))],
    ['the articles are named in the other order', [B, A]],
    ['the folder has another name', [A, B].map((input) => ({ ...input, uri: input.uri.replace('seeds', 'C:\\desk') }))],
    ['the files have another extension', [A, B].map((input) => ({ ...input, uri: input.uri.replace('txt', 'text') }))],
    ['lines end as on Windows', [A, B].map((input) => ({ ...input, text: input.text.replaceAll('\n', '\r\n') }))],
    [
      'white space was doubled',
      [A, B].map((input) => ({
        ...input,
        text: `\n\n${input.text.replaceAll(', ', ',  ').replaceAll('\n', '  \n')}\n`,
      })),
    ],
  ])('%s', async (_, inputs) => {
    expect(lost(await again(inputs))).toEqual([]);
  });

  it('a further article is compared, wherever it is named', async () => {
    expect(lost(await again([A, B, C]))).toEqual([]);
    expect(lost(await again([C, B, A]))).toEqual([]);
  });

  it('a threshold hides the finding: the decision does not count as unused', async () => {
    const report = await again([A, B], { configuration: { minSeverity: 'major' } });
    expect(report.divergences.length).toBeLessThan(first.divergences.length);
    expect(report.divergences.every(({ decision }) => decision?.verdict === 'dismissed')).toBe(true);
    expect(codes(report)).toEqual([]);
  });

  it('a check is left out: the decision does not count as unused', async () => {
    const report = await again([A, B], { configuration: { skip: ['quotation-mismatch', 'homoglyph'] } });
    expect(codes(report)).toEqual([]);
  });
});

describe('a decision', () => {
  const finding = first.divergences.find(({ traits: { readings } }) => readings.join() === 'sensible,responsible');
  const sentence = 'political decisions,” Lukashenko said';
  const decided = (report: Report) =>
    report.divergences.find(({ traits: { readings } }) => readings.join() === 'sensible,responsible');

  it('is about words that stand in the article', () => {
    expect(finding?.traits.facts).toContain('name:lukashenko');
    expect(A.text).toContain(sentence);
  });

  it.each([
    ['a negation', sentence, 'political decisions,” Lukashenko did not say'],
    ['a name', sentence, 'political decisions,” Putin said'],
    ['a number', sentence, 'political decisions,” Lukashenko told 14 envoys'],
  ])('does not outlive %s that changed in its sentence', async (_, from, to) => {
    const report = await again([{ ...A, text: A.text.replace(from, to) }, B]);
    expect(decided(report)).toBeDefined();
    expect(decided(report)?.decision).toBeNull();
    expect(codes(report)).toContain(DECISION_WARNINGS.changed);
  });

  it('is carried over, and says so, where a word beside it changed', async () => {
    const report = await again([
      { ...A, text: A.text.replace(sentence, 'political decisions,” Lukashenko stressed') },
      B,
    ]);
    expect(decided(report)?.fingerprint).not.toBe(finding?.fingerprint);
    expect(decided(report)?.decision).toMatchObject({ verdict: 'dismissed', carriedOver: true });
    expect(codes(report)).toContain(DECISION_WARNINGS.carried);
  });

  it('whose words were mended is told as unused', async () => {
    const report = await again([{ ...A, text: A.text.replace('sensible political', 'responsible political') }, B]);
    expect(report.warnings.find(({ code }) => code === DECISION_WARNINGS.unused)?.message).toContain(
      'sensible ] responsible',
    );
  });
});

describe('two findings alike in one article', () => {
  // The same slip twice, in the same surroundings.
  const line = 'The ministry said on Monday that the talks in Minsk had ended without result, the agency reported.';
  const a = { uri: 'a.txt', text: `Talks end\n\n${line}\n\nThe markets were calm.\n\n${line}\n` };
  const b = { uri: 'b.txt', text: a.text.replaceAll('Monday', 'Tuesday') };

  it('keep a decision each, whichever article comes first', async () => {
    const run = await analyze([a, b]);
    const fingerprints = run.divergences.map(({ fingerprint }) => fingerprint);
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
    const decisions = allDismissed(run);
    const swapped = await analyze([b, a], { decisions });
    expect(swapped.divergences.map(({ fingerprint }) => fingerprint).sort()).toEqual([...fingerprints].sort());
    expect(swapped.divergences.every(({ decision }) => decision !== null && !decision.carriedOver)).toBe(true);
  });
});
