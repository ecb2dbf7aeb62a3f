import { describe, expect, it } from 'vitest';
import type { Decision, Report } from '../../../src/model/index.ts';
import { NO_DECISIONS } from '../../../src/report/decisions/index.ts';
import { decisionWarnings } from '../../../src/report/decisions/warnings.ts';
import { FORMAT_IDS } from '../../../src/report/formats/index.ts';
import { parseReport } from '../../../src/report/parse-report.ts';
import { renderReport } from '../../../src/report/render.ts';
import { renderDecisions, renderDecisionsCsv, renderDecisionsJson } from '../../../src/review/table.ts';
import { sampleReport } from '../formats/sample-report.ts';
import { record } from './findings.ts';

/** What somebody could write into a decisions file that others merge (UX §8). */
const ATTACKS = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  'javascript:alert(1)',
  '\u001b]8;;http://evil.example\u0007click\u001b]8;;\u0007',
  '\u001b[2J\u009b31m',
  '\u202egnp.exe\u2066',
  'one\u2028two\u2029three',
  'first\r\n::error file=a.txt::forged',
  '=cmd|"/C calc"!A0',
  '@SUM(1+1)',
  '+1',
  '-1',
  '\t=1',
  '| forged | row |',
  '[link](http://evil.example) ![](http://evil.example/p.png)',
  ']]>',
  '$& $1 {{7*7}} <%= 7*7 %>',
  '\ud800',
  '\u0000',
];
const RAW =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]|\p{Surrogate}/u;

const decided = (text: string): Report => {
  const decision: Decision = {
    verdict: 'dismissed',
    reason: 'other',
    note: text,
    by: text,
    at: null,
    carriedOver: true,
  };
  const report = sampleReport();
  const warnings = decisionWarnings({
    divergences: [],
    unused: [record({ traits: { readings: [text, text] } })],
    unusedRules: [],
    carried: [],
    refused: [],
  });
  return { ...report, warnings, divergences: report.divergences.map((divergence) => ({ ...divergence, decision })) };
};

describe.each(ATTACKS.map((text) => [text]))('%j, said by a reviewer,', (text) => {
  it.each(FORMAT_IDS)('is inert in %s', async (format) => {
    const written = await renderReport(decided(text), format);
    // The page shows what can not be seen inside an element that isolates it; a browser obeys no control.
    if (format !== 'html') expect(written.replaceAll(/[\n\r\t]/g, '')).not.toMatch(RAW);
    if (format === 'github') expect(written).not.toMatch(/^::error file=a\.txt::forged/m);
    if (format === 'html')
      expect(written.replaceAll(/<bdi class="[^"]*"[^>]*>\P{L}<\/bdi>/gu, '')).not.toMatch(
        /[\u202a-\u202e\u2066-\u2069]/,
      );
    if (format === 'csv') for (const cell of written.split(/,|\r\n/)) expect(cell).not.toMatch(/^"?[=+@\t-]/);
    if (format === 'md') expect(written).not.toMatch(/(?<!\\)<(?:script|img|svg|!--)|(?<!\\)\]\(http|^\| forged/m);
    if (format === 'html' || format === 'junit') expect(written).not.toMatch(/<(?:script>alert|img src=x|svg onload)/);
    if (format === 'junit') expect(written.match(/<testcase/g)).toHaveLength(2);
    if (format === 'json') expect(parseReport(written, 'run.json').divergences[0]?.decision?.note).toBe(text);
    if (format === 'sarif') expect(JSON.parse(written).runs[0].results).toHaveLength(2);
  });

  it('is inert in the list of decisions', () => {
    const decisions = [record({ traits: { readings: [text, null] } }, { note: text, by: text, reason: 'other' })];
    const rules = [{ ...record({}, { note: text }), match: { spelling: text } }];
    const file = { ...NO_DECISIONS, decisions, rules };
    const written = [renderDecisions(file, 80), renderDecisionsCsv(file), renderDecisionsJson(file)];
    expect(written.join('').replaceAll(/[\n\r\t]/g, '')).not.toMatch(RAW);
    for (const cell of (written[1] ?? '').split(/,|\r\n/)) expect(cell).not.toMatch(/^"?[=+@\t-]/);
    expect(JSON.parse(written[2] ?? '').decisions[0].note).toBe(text);
  });
});

it('a decision is told in every format for readers', async () => {
  const report = decided('As in the style book.');
  for (const format of ['pretty', 'line', 'md', 'csv', 'html']) {
    const written = (await renderReport(report, format)).replaceAll('\n', ' ').replaceAll(/ +/g, ' ');
    expect(written, format).toContain('As in the style book');
    expect(written, format).toMatch(/dismissed|Dismissed/);
  }
});
