import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type Decision, type Divergence, divergenceId, type Report } from '../../../src/model/index.ts';
import { renderReport } from '../../../src/report/render.ts';
import { anchorOf, article, finding, sampleReport } from './sample-report.ts';

const DISMISSED: Decision = {
  verdict: 'dismissed',
  reason: 'other',
  note: 'the agency’s own <style>',
  by: 'a.k.',
  at: '2026-11-22',
  carriedOver: false,
};

/** The sample with its findings changed: "initiative" (a pair's, critical) and "letter" (one text's, critical). */
function withFindings(
  change: (divergence: Divergence, index: number) => Partial<Divergence>,
  over: Partial<Report> = {},
) {
  const report = sampleReport(over);
  return { ...report, divergences: report.divergences.map((d, i) => ({ ...d, ...change(d, i) })) };
}

const FAILED_CHECK = {
  checkId: 'number-mismatch',
  title: 'Numbers differ',
  status: 'error',
  reason: 'it threw',
  findings: 0,
} as const;

const HOSTILE_PATH = 'a b/ü:100%,x\u202e"<&>.txt';
const hostile = (): Report => {
  const target = article('003', 'He said: <b>&amp;"\u0000]]> %0A::error::x\n🙂 done.');
  return sampleReport({
    articles: [{ ...target, uri: HOSTILE_PATH }],
    sentences: [],
    alignments: [],
    names: [],
    relations: [],
    provenance: [],
    divergences: [
      finding({
        target: anchorOf(target, '<b>&amp;"\u0000]]> %0A::error::x'),
        message: { id: 'm', text: 'a,b:c%\n<b>&"\u0000\ud800]]>::error::x', values: {} },
      }),
    ],
  });
};

describe('sarif', () => {
  // The schema is draft 4, of which it uses nothing that later drafts read otherwise but its own id.
  const {
    $schema: _,
    id: __,
    ...schema
  } = JSON.parse(readFileSync(new URL('../../fixtures/schemas/sarif-2.1.0.json', import.meta.url), 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  const sarif = async (report: Report) => {
    const log = JSON.parse(await renderReport(report, 'sarif'));
    return { log, run: log.runs[0], results: log.runs[0].results };
  };

  it('is valid SARIF 2.1.0: plain, decided, against a baseline, with gaps, with hostile text', async () => {
    const reports = [
      sampleReport(),
      withFindings(() => ({ decision: DISMISSED, severity: 'neutral' })),
      withFindings(() => ({ baseline: 'updated' }), { baseline: { gone: [finding({})] } }),
      sampleReport({
        checks: [FAILED_CHECK],
        warnings: [{ code: 'E_EMPTY', message: 'x.txt holds no text', uri: 'x.txt' }],
      }),
      hostile(),
      sampleReport({ divergences: [] }),
    ];
    for (const report of reports) {
      const { log } = await sarif(report);
      expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it('is held against a schema that refuses what is wrong', async () => {
    const { log } = await sarif(sampleReport());
    log.runs[0].results[0].level = 'fatal';
    expect(validate(log)).toBe(false);
  });

  it('points where the finding is mended, in code points, and to the other reading', async () => {
    const { results } = await sarif(sampleReport());
    const [initiative, letter] = results;
    expect(initiative.locations[0].physicalLocation.region).toMatchObject({ snippet: { text: 'its' }, startLine: 3 });
    expect(initiative.relatedLocations[0].physicalLocation.artifactLocation.uri).toBe('seeds/001.txt');
    // "Belarus backs its plan, he said. 🙂 He spoke of BeITA": the emoji is one column.
    expect(letter.locations[0].physicalLocation.region).toMatchObject({ startColumn: 48, endColumn: 53 });
  });

  it('says critical as an error, neutral as information, and how sure the finding is', async () => {
    const { results } = await sarif(withFindings((_, i) => ({ severity: i === 0 ? 'critical' : 'neutral' })));
    expect(results[0]).toMatchObject({ level: 'error', kind: 'fail', rank: 97 });
    expect(results[1]).toMatchObject({ level: 'none', kind: 'informational' });
  });

  it('suppresses what was dismissed, with the reason, and nothing else', async () => {
    const { results } = await sarif(
      withFindings((_, i) => ({ decision: i === 0 ? DISMISSED : { ...DISMISSED, verdict: 'accepted', reason: null } })),
    );
    expect(results[0].suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'other: the agency’s own <style>' },
    ]);
    expect(results[1].suppressions).toBeUndefined();
  });

  it('keeps what is gone since the baseline as absent', async () => {
    const gone = finding({ fingerprint: 'v1:gone', id: divergenceId('VR-gone') });
    const { results } = await sarif(withFindings(() => ({ baseline: 'new' }), { baseline: { gone: [gone] } }));
    expect(results.map((result: { baselineState: string }) => result.baselineState)).toEqual(['new', 'new', 'absent']);
    expect(results[2].fingerprints['variorum/v1']).toBe('v1:gone');
  });

  it('tells of a check that failed', async () => {
    const { run } = await sarif(sampleReport({ checks: [FAILED_CHECK] }));
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toContain('it threw');
  });
});

interface XmlCase {
  readonly attributes: Readonly<Record<string, string>>;
  readonly outcomes: string[];
  text: string;
}

/** Cases of a JUnit file; throws where it is not well-formed. */
function casesOf(xml: string) {
  const cases: XmlCase[] = [];
  let totals: Readonly<Record<string, string>> = {};
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'testsuites') totals = attributes as Record<string, string>;
    else if (name === 'testcase')
      cases.push({ attributes: attributes as Record<string, string>, outcomes: [], text: '' });
    else if (name !== 'testsuite') cases.at(-1)?.outcomes.push(name);
  });
  parser.on('text', (text) => {
    const last = cases.at(-1);
    if (last) last.text += text.trim();
  });
  parser.write(xml).close();
  return { cases, totals };
}

describe('junit', () => {
  const junit = async (report: Report) => casesOf(await renderReport(report, 'junit'));
  const gate = (failOn: Report['configuration']['gate']['failOn']) => ({
    configuration: { ...sampleReport().configuration, gate: { failOn } },
  });

  it('fails a case for each finding at which the gate stops', async () => {
    const { cases, totals } = await junit(
      withFindings((_, i) => ({ severity: i === 0 ? 'critical' : 'minor' }), gate('major')),
    );
    expect(cases.map(({ outcomes }) => outcomes)).toEqual([['failure'], ['system-out']]);
    expect(totals).toMatchObject({ tests: '2', failures: '1', errors: '0', skipped: '0' });
    expect(cases[0]?.attributes).toMatchObject({ classname: 'reference-shift', file: 'seeds/003.txt' });
    expect(cases[0]?.text).toContain('seeds/003.txt:3:15');
  });

  it('skips what was dismissed or is known', async () => {
    const { cases } = await junit(
      withFindings((_, i) => (i === 0 ? { decision: DISMISSED } : { baseline: 'unchanged' as const })),
    );
    expect(cases.map(({ outcomes }) => outcomes)).toEqual([['skipped'], ['skipped']]);
  });

  it('has a case that passes for a pair without findings', async () => {
    const { cases, totals } = await junit(sampleReport({ divergences: [] }));
    expect(cases.map(({ attributes }) => attributes['name'])).toEqual(['no findings']);
    expect(totals['failures']).toBe('0');
  });

  it('is an error where a check failed', async () => {
    const { cases } = await junit(sampleReport({ divergences: [], checks: [FAILED_CHECK] }));
    expect(cases[0]?.outcomes).toEqual(['error']);
  });

  it('stays well-formed for any text and path', async () => {
    const { cases } = await junit(hostile());
    expect(cases[0]?.attributes['file']).toBe(HOSTILE_PATH);
    expect(cases[0]?.attributes['name']).toContain('<b>&"');
  });
});

describe('github', () => {
  it('writes the worst as errors with their place, and leaves dismissed, known and neutral ones out', async () => {
    const lines = await renderReport(sampleReport(), 'github');
    expect(lines.split('\n')[0]).toMatch(
      /^::error file=seeds\/003\.txt,line=3,endLine=3,col=15,endColumn=18,title=reference-shift \(critical\)::Whose initiative: /,
    );
    const quiet = [{ decision: DISMISSED }, { baseline: 'unchanged' }, { severity: 'neutral' }] as const;
    for (const change of quiet)
      expect(
        await renderReport(
          withFindings(() => change),
          'github',
        ),
      ).toBe('');
  });

  it('lets no text end a command or begin another', async () => {
    const lines = (await renderReport(hostile(), 'github')).trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('a b/ü%3A100%25%2Cx[U+202E]"<&>.txt');
    expect(lines[0]).toContain('::a,b:c%25 <b>');
  });
});

describe('gitlab', () => {
  it('is a Code Quality list: place, severity and a fingerprint that stays', async () => {
    expect(JSON.parse(await renderReport(sampleReport(), 'gitlab'))[0]).toEqual({
      description: 'Whose initiative: Xi’s in 001, Belarus’s in 003',
      check_name: 'reference-shift',
      fingerprint: 'v1:2p9x4d0000000000',
      severity: 'critical',
      location: { path: 'seeds/003.txt', lines: { begin: 3 } },
    });
  });

  it('leaves out what was dismissed', async () => {
    expect(
      await renderReport(
        withFindings(() => ({ decision: DISMISSED })),
        'gitlab',
      ),
    ).toBe('[]\n');
  });
});
