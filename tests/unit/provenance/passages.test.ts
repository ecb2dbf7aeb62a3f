import { describe, expect, it } from 'vitest';
import { quotedSpans, sharedPassages } from '../../../src/text/passages.ts';
import { tokenize } from '../../../src/text/tokens.ts';

const side = (text: string) => ({ tokens: tokenize(text, 'en'), quotations: quotedSpans(text) });
const passages = (a: string, b: string, words?: number) => sharedPassages(side(a), side(b), words);

describe('sharedPassages', () => {
  it('finds the longest common run of words, whatever the case and the marks between them', () => {
    const a = 'Belarus is, financially and politically, heavily dependent on its larger neighbour.';
    const b = 'It was said that Belarus is financially and politically heavily dependent on aid.';
    const [passage, ...others] = passages(a, b);
    expect(others).toEqual([]);
    expect(passage?.words).toBe(8);
    expect(a.slice(passage?.source.start, passage?.source.end)).toBe(
      'Belarus is, financially and politically, heavily dependent on',
    );
    expect(b.slice(passage?.target.start, passage?.target.end)).toBe(
      'Belarus is financially and politically heavily dependent on',
    );
  });

  it('leaves runs under six words alone: formulae meet by chance', () => {
    expect(passages('At the end of the day, he left.', 'She, at the end of the week, stayed.')).toEqual([]);
  });

  it('says where a passage is a quotation on both sides, and only there', () => {
    const quote = 'we see no conditions for a peaceful settlement';
    expect(passages(`“Today ${quote},” he said.`, `He said: “${quote}.”`)[0]?.quotation).toBe(true);
    expect(passages(`“Today ${quote},” he said.`, `Moscow says that ${quote}.`)[0]?.quotation).toBe(false);
  });

  it('gives a paragraph that stands twice on one side to one passage only', () => {
    const paragraph = 'The bridge over the river was closed on Monday after the storm.';
    expect(passages(paragraph, `${paragraph} ${paragraph}`)).toHaveLength(1);
    expect(passages(`${paragraph} ${paragraph}`, paragraph)).toHaveLength(1);
  });

  it('stays quick where one word repeats a hundred thousand times', () => {
    const hostile = 'ha '.repeat(100_000);
    const before = process.cpuUsage();
    passages(hostile, hostile);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(6_000);
  });
});

describe('quotedSpans', () => {
  it('pairs straight, curly, low-high and angle marks, and closes an open one at the end of its paragraph', () => {
    const text = 'He said “yes” and "no" and „vielleicht“ and «quizá». “Never\n\nShe left.';
    expect(quotedSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '“yes”',
      '"no"',
      '„vielleicht“',
      '«quizá»',
      '“Never',
    ]);
  });
});
