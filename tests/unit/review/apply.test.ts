import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/checks/index.ts';
import type { DecisionRule, DecisionsFile } from '../../../src/model/index.ts';
import { applyDecisions, kindOf, NO_DECISIONS } from '../../../src/report/decisions/index.ts';
import { ACCEPTED, DISMISSED, finding, record } from './findings.ts';

const file = (over: Partial<DecisionsFile>): DecisionsFile => ({ ...NO_DECISIONS, ...over });
const OTHER = 'v1:0000000000000000';
const verdicts = (found: ReturnType<typeof applyDecisions>) =>
  found.divergences.map(({ decision }) => decision?.verdict);

describe('a decision', () => {
  it('holds for the finding with its fingerprint', () => {
    const { divergences, unused, carried } = applyDecisions([finding()], file({ decisions: [record()] }));
    expect(divergences[0]?.decision).toEqual({ ...DISMISSED, carriedOver: false });
    expect({ unused, carried }).toEqual({ unused: [], carried: [] });
  });

  it('is carried over, and says so, where some of the words around changed', () => {
    const near = finding().traits.near.map((word, i) => (i < 3 ? `other${i}` : word));
    const moved = finding({ fingerprint: OTHER, traits: { near } });
    const { divergences, carried, unused } = applyDecisions([moved], file({ decisions: [record()] }));
    expect(divergences[0]?.decision).toEqual({ ...DISMISSED, carriedOver: true });
    expect(carried.map((entry) => entry.record.fp)).toEqual([record().fp]);
    expect(unused).toEqual([]);
  });

  it('is not carried where most of the words around changed', () => {
    const near = finding().traits.near.map((word, i) => (i < 5 ? `other${i}` : word));
    const applied = applyDecisions(
      [finding({ fingerprint: OTHER, traits: { near } })],
      file({ decisions: [record()] }),
    );
    expect(verdicts(applied)).toEqual([undefined]);
    expect(applied.unused).toHaveLength(1);
  });

  it.each([
    ['a number', ['name:minsk', 'number:13']],
    ['a name', ['name:beijing', 'number:12']],
    ['a negation', ['name:minsk', 'not:go', 'number:12']],
  ])('is not carried where %s beside the reading changed', (_, facts) => {
    const applied = applyDecisions(
      [finding({ fingerprint: OTHER, traits: { facts } })],
      file({ decisions: [record()] }),
    );
    expect(verdicts(applied)).toEqual([undefined]);
  });

  it('does not even hold for its own fingerprint where a fact of the sentence changed, and that is told', () => {
    const changed = finding({ traits: { facts: ['name:minsk', 'not:go', 'number:12'] } });
    const applied = applyDecisions([changed], file({ decisions: [record()] }));
    expect(verdicts(applied)).toEqual([undefined]);
    expect(applied.refused.map(({ because, divergence }) => [because, divergence.id])).toEqual([['facts', changed.id]]);
    expect(applied.unused).toEqual([]);
  });

  it('is not carried to other articles, another check or another reading', () => {
    const others = [
      finding({ fingerprint: OTHER, traits: { articles: ['001', '004'] } }),
      finding({ fingerprint: OTHER, checkId: 'tense-shift' }),
      finding({ fingerprint: OTHER, traits: { readings: ['sensible', 'wise'] } }),
      finding({ fingerprint: OTHER, traits: { readings: ['sensible', null] } }),
    ];
    expect(verdicts(applyDecisions(others, file({ decisions: [record()] })))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is carried whichever article comes first: readings change places, and an omission becomes an addition', () => {
    const swapped = finding({ fingerprint: OTHER, traits: { readings: ['responsible', 'sensible'] } });
    expect(verdicts(applyDecisions([swapped], file({ decisions: [record()] })))).toEqual(['dismissed']);

    const lost = record({ checkId: 'omission', traits: { readings: ['in the spring', null] } });
    const gained = finding({
      fingerprint: OTHER,
      checkId: 'addition',
      traits: { readings: [null, 'in the spring'] },
    });
    expect(verdicts(applyDecisions([gained], file({ decisions: [lost] })))).toEqual(['dismissed']);
  });

  it('goes to one finding only, the one that stands in the most similar place', () => {
    const near = finding().traits.near;
    const far = finding({ fingerprint: OTHER, traits: { near: near.map((word, i) => (i < 3 ? 'x' : word)) } });
    const close = finding({
      fingerprint: 'v1:1111111111111111',
      traits: { near: near.map((word, i) => (i < 1 ? 'x' : word)) },
    });
    expect(verdicts(applyDecisions([far, close], file({ decisions: [record()] })))).toEqual([undefined, 'dismissed']);
  });

  it('that fits nothing is unused, unless this run did not look there', () => {
    const decisions = [record()];
    expect(applyDecisions([], file({ decisions })).unused).toEqual(decisions);
    const scope = (articles: string[], checks: string[]) =>
      applyDecisions([], file({ decisions }), { scope: { articles, checks } }).unused.length;
    expect(scope(['001', '003', '004'], ['wording-change'])).toBe(1);
    expect(scope(['001', '004'], ['wording-change'])).toBe(0);
    expect(scope(['001', '003'], ['tense-shift'])).toBe(0);
  });

  it('for any article is never called unused by a run on some of them', () => {
    const anywhere = { ...DISMISSED, match: { spelling: 'Peskow' } };
    const scope = { articles: ['001'], checks: ['name-variant'] };
    expect(applyDecisions([], file({ rules: [anywhere] }), { scope }).unusedRules).toEqual([]);
  });

  it('of an earlier run is forgotten where the file no longer has it', () => {
    const decided = finding({ decision: { ...DISMISSED, carriedOver: false } });
    expect(verdicts(applyDecisions([decided], NO_DECISIONS))).toEqual([undefined]);
  });
});

describe('a rule', () => {
  const rule = (match: DecisionRule['match'], over: Partial<DecisionRule> = {}): DecisionRule => ({
    ...DISMISSED,
    reason: 'house-style',
    match,
    ...over,
  });

  it.each([
    ['this check', { cat: 'wording-change' }],
    [
      'these readings in either order, however they are capitalised',
      { readings: ['Responsible', 'SENSIBLE'] as const },
    ],
    ['this spelling', { spelling: 'Responsible' }],
    ['this pair of articles', { in: ['001', '003'] }],
    ['all of it', { cat: 'wording-change', spelling: 'sensible', in: ['001', '003'] }],
  ])('on %s fits', (_, match) => {
    expect(verdicts(applyDecisions([finding()], file({ rules: [rule(match)] })))).toEqual(['dismissed']);
  });

  it.each([
    ['another check', { cat: 'tense-shift' }],
    ['one reading of two', { readings: ['sensible', null] as const }],
    ['part of a reading', { spelling: 'sens' }],
    ['one article of two', { in: ['001'] }],
    ['all of it but one', { cat: 'wording-change', spelling: 'wise' }],
    ['nothing', {}],
  ])('on %s does not fit', (_, match) => {
    const applied = applyDecisions([finding()], file({ rules: [rule(match)] }));
    expect(verdicts(applied)).toEqual([undefined]);
    expect(applied.unusedRules).toHaveLength(1);
  });

  it('gives way to a decision on the finding itself', () => {
    const decisions = [record({}, ACCEPTED)];
    const rules = [rule({ cat: 'wording-change' }, { at: '2026-12-24' })];
    expect(verdicts(applyDecisions([finding()], file({ decisions, rules })))).toEqual(['accepted']);
  });

  it('gives way to a later one', () => {
    const rules = [
      rule({ cat: 'wording-change' }, { ...ACCEPTED, at: '2026-11-23' }),
      rule({ spelling: 'sensible' }, { at: '2026-11-22T23:59:59Z' }),
    ];
    expect(verdicts(applyDecisions([finding()], file({ rules })))).toEqual(['accepted']);
  });
});

describe('a team', () => {
  const policy = { enforced: ['wording-change'], noteRequired: [] };

  it('can keep a check from being dismissed, by decision or by rule', () => {
    for (const given of [
      file({ decisions: [record()] }),
      file({ rules: [{ ...DISMISSED, match: { cat: 'wording-change' } }] }),
    ]) {
      const applied = applyDecisions([finding()], given, { policy });
      expect(verdicts(applied)).toEqual([undefined]);
      expect(applied.refused.map(({ because }) => because)).toEqual(['enforced']);
    }
    const accepted = file({ decisions: [record({}, ACCEPTED)] });
    expect(verdicts(applyDecisions([finding()], accepted, { policy }))).toEqual(['accepted']);
  });

  it('can ask for a note where something severe is dismissed', () => {
    const noteRequired = { enforced: [], noteRequired: ['major' as const] };
    const noted = record({}, { note: 'Both are said.' });
    const applied = applyDecisions([finding()], file({ decisions: [record({}, { note: '  ' })] }), {
      policy: noteRequired,
    });
    expect(applied.refused.map(({ because }) => because)).toEqual(['note']);
    expect(verdicts(applyDecisions([finding()], file({ decisions: [noted] }), { policy: noteRequired }))).toEqual([
      'dismissed',
    ]);
    const minor = finding({ severity: 'minor' });
    expect(verdicts(applyDecisions([minor], file({ decisions: [record()] }), { policy: noteRequired }))).toEqual([
      'dismissed',
    ]);
  });
});

it('knows the mirrored checks of the registry as one kind, and no others', () => {
  for (const { id } of CHECKS) {
    const kin = CHECKS.filter((other) => kindOf(other.id) === kindOf(id)).map((other) => other.id);
    const mirror = CHECKS.find((other) => other.id === id)?.mirror;
    expect(kin.sort()).toEqual([id, ...(mirror === undefined ? [] : [mirror])].sort());
  }
});
