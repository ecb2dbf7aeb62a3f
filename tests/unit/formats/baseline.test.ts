import { describe, expect, it } from 'vitest';
import type { Divergence } from '../../../src/model/index.ts';
import { compareWithBaseline } from '../../../src/report/baseline.ts';
import { finding } from './sample-report.ts';

const made = (fingerprint: string, reading: string, articles = ['a', 'b']): Divergence =>
  finding({ fingerprint, traits: { readings: [reading, null], articles, near: [], facts: [] } });
const states = (now: readonly Divergence[], before: readonly Divergence[]) =>
  compareWithBaseline(now, before).divergences.map(({ baseline }) => baseline);

describe('against a baseline a finding is', () => {
  it('unchanged where its fingerprint is known', () => {
    expect(states([made('v1:1', 'twelve')], [made('v1:1', 'twelve')])).toEqual(['unchanged']);
  });

  it('updated where the same readings stand in other surroundings', () => {
    expect(states([made('v1:2', 'twelve')], [made('v1:1', 'twelve')])).toEqual(['updated']);
  });

  it('new where the reading, the check or the articles are others', () => {
    const before = [made('v1:1', 'twelve')];
    expect(states([made('v1:2', 'thirteen')], before)).toEqual(['new']);
    expect(states([made('v1:2', 'twelve', ['a', 'c'])], before)).toEqual(['new']);
    expect(states([{ ...made('v1:2', 'twelve'), checkId: 'date-mismatch' }], before)).toEqual(['new']);
  });

  it('new beyond the number that was there before', () => {
    const now = [made('v1:1', 'twelve'), made('v1:2', 'twelve'), made('v1:3', 'twelve')];
    expect(states(now, [made('v1:1', 'twelve'), made('v1:9', 'twelve')])).toEqual(['unchanged', 'updated', 'new']);
  });

  it('gone where nothing of now accounts for it', () => {
    const before = [made('v1:1', 'twelve'), made('v1:2', 'thirteen')];
    expect(compareWithBaseline([made('v1:1', 'twelve')], before).gone).toEqual([before[1]]);
  });
});
