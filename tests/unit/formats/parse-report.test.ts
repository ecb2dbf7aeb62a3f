import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/report/parse-report.ts';
import { sampleReport } from './sample-report.ts';

/** The error that reading `value` as a saved run gives. */
function failure(value: unknown): string {
  try {
    parseReport(typeof value === 'string' ? value : JSON.stringify(value), 'run.json');
  } catch (error) {
    expect(error).toMatchObject({ code: 'E_REPORT_INVALID' });
    return error instanceof Error ? error.message : '';
  }
  throw new Error('it was taken for a report');
}

describe('parseReport', () => {
  it('names the file and what is wrong with it', () => {
    expect(failure('{')).toMatch(/^run\.json is not a Variorum report: not JSON/);
    expect(failure({ hello: 1 })).toContain('it has no schemaVersion');
    expect(failure([])).toContain('it has no schemaVersion');
    expect(failure({ ...sampleReport(), schemaVersion: 2 })).toContain('its schemaVersion is 2, this version reads 1');
  });

  it('points at the field that has the wrong shape', () => {
    const [first] = sampleReport().divergences;
    expect(failure({ ...sampleReport(), divergences: [{ ...first, severity: 'fatal' }] })).toContain(
      '/divergences/0/severity',
    );
    expect(failure({ ...sampleReport(), divergences: [{ ...first, evidence: [] }] })).toContain(
      '/divergences/0/evidence',
    );
  });

  it('refuses anchors outside the articles, so that no format reads past a text', () => {
    const [first, second] = sampleReport().divergences;
    const far = { articleId: 'a-001', span: { start: 0, end: 10_000 } };
    expect(failure({ ...sampleReport(), divergences: [{ ...first, source: far }, second] })).toContain(
      'outside its article',
    );
    expect(failure({ ...sampleReport(), divergences: [{ ...first, source: { ...far, articleId: 'a-9' } }] })).toContain(
      'a-9',
    );
    expect(failure({ ...sampleReport(), sentences: [] })).toContain('a bead names the sentence');
  });

  it('keeps fields that it does not know', () => {
    expect(parseReport(JSON.stringify({ ...sampleReport(), extra: { later: true } }), 'run.json')).toHaveProperty(
      'extra.later',
      true,
    );
  });
});
