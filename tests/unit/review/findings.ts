import { type DecisionRecord, type Divergence, divergenceId, type Ruling } from '../../../src/model/index.ts';
import { recordOf } from '../../../src/report/decisions/index.ts';

/** "Both render the source", said by one editor on one day. */
export const DISMISSED: Ruling = {
  verdict: 'dismissed',
  reason: 'both-correct',
  note: null,
  by: 'a.k.',
  at: '2026-11-22',
};
export const ACCEPTED: Ruling = { verdict: 'accepted', reason: null, note: null, by: 'a.k.', at: '2026-11-22' };

const NEAR = [
  'difficult',
  'time',
  'calls',
  'unorthodox',
  'approaches',
  'political',
  'decisions',
  'said',
  'minsk',
  'talks',
];

interface Over extends Partial<Omit<Divergence, 'traits'>> {
  readonly traits?: Partial<Divergence['traits']>;
}

/** A finding on two adjectives, or whatever `over` makes of it. */
export function finding(over: Over = {}): Divergence {
  const { traits, ...rest } = over;
  return {
    id: divergenceId('VR-7k2m9q'),
    checkId: 'wording-change',
    category: 'accuracy/mistranslation',
    severity: 'major',
    confidence: 0.9,
    beadId: null,
    source: null,
    target: null,
    message: { id: 'differs', text: '“sensible” against “responsible”', values: {} },
    suggestion: null,
    evidence: [{ kind: 'note', text: 'Two adjectives.' }],
    occurrences: [],
    fingerprint: 'v1:7k2m9qf3x0w8c1rt',
    decision: null,
    ...rest,
    traits: {
      readings: ['sensible', 'responsible'],
      articles: ['001', '003'],
      near: NEAR,
      facts: ['name:minsk', 'number:12'],
      ...traits,
    },
  };
}

/** The record of a ruling on that finding. */
export const record = (over: Over = {}, ruling: Partial<Ruling> = {}): DecisionRecord =>
  recordOf(finding(over), { ...DISMISSED, ...ruling });
