import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/checks/index.ts';
import { atLeast } from '../../../src/model/index.ts';
import { runExample } from './example.ts';

const files = readdirSync(new URL('../../../src/checks', import.meta.url))
  .filter((name) => name !== 'index.ts')
  .map((name) => name.replace(/\.ts$/, ''));

describe('the registry', () => {
  it('lists every check file once, under the id that is its file name', () => {
    expect(CHECKS.map(({ id }) => id).sort()).toEqual([...files].sort());
  });

  it('names as mirror only a check that names it back', () => {
    for (const { id, mirror } of CHECKS) {
      if (mirror === undefined) continue;
      expect(CHECKS.find((other) => other.id === mirror)?.mirror).toBe(id);
    }
  });
});

describe.each(CHECKS)('$id', (check) => {
  it('has every text that help, docs and reports print', () => {
    for (const text of [check.title, check.summary, check.rationale, check.source]) expect(text.trim()).not.toBe('');
    expect(check.rationale.split(/(?<=[.!?])\s+(?=[\p{Lu}“])/u).length, 'two sentences').toBeGreaterThanOrEqual(2);
    expect(Object.keys(check.messages).length).toBeGreaterThan(0);
    for (const message of Object.values(check.messages)) expect(message).not.toMatch(/\berrors?\b/i);
  });

  it('has at least three examples of either kind', () => {
    expect(check.examples.diverges.length).toBeGreaterThanOrEqual(3);
    expect(check.examples.agrees.length).toBeGreaterThanOrEqual(3);
  });

  it.each(check.examples.diverges)('reports: $a', (example) => {
    const { divergences, checks } = runExample([check], example);
    expect(checks[0]).toMatchObject({ status: 'ran', reason: null });
    expect(divergences.map(({ checkId }) => checkId)).toContain(check.id);
    for (const { message, evidence } of divergences) {
      expect(message.text, 'every brace is filled').not.toMatch(/\{\w+\}|undefined/);
      expect(evidence.length).toBeGreaterThan(0);
    }
  });

  it.each(check.examples.agrees)('leaves alone: $a', (example) => {
    const { divergences, checks } = runExample([check], example);
    expect(checks[0]?.status).not.toBe('error');
    // A shade (synonyms, an intensifier) may be named; what a default report shows may not.
    expect(
      divergences.filter(({ severity }) =>
        atLeast(severity, check.severity === 'critical' || check.severity === 'major' ? 'major' : check.severity),
      ),
    ).toEqual([]);
  });
});
