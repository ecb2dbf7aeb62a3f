import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DecisionRecord,
  type DecisionRule,
  type DecisionsFile,
  DISMISSAL_REASONS,
} from '../../src/model/index.ts';
import {
  applyDecisions,
  mergeDecisions,
  NO_DECISIONS,
  parseDecisions,
  serialiseDecisions,
} from '../../src/report/decisions/index.ts';
import { finding } from '../unit/review/findings.ts';

const text = fc.string({ unit: 'binary', maxLength: 12 });
const nullable = fc.option(text, { nil: null });
const texts = fc.array(text, { maxLength: 3 });
/** Few of them, so that files meet. */
const fp = fc
  .tuple(fc.constantFrom('0', '1', '2', '3'), fc.constantFrom('', '#2'))
  .map(([c, n]) => `v1:${c.repeat(16)}${n}`);
const at = fc.constantFrom(null, '2026-11-22', '2026-11-22T08:00:00Z', '2026-11-22T08:00:00+01:00', '2026-11-23');
const ruling = fc.oneof(
  fc.record({ verdict: fc.constant('accepted' as const), reason: fc.constant(null), note: nullable, by: nullable, at }),
  fc.record({
    verdict: fc.constant('dismissed' as const),
    reason: fc.constantFrom(...DISMISSAL_REASONS),
    note: text.map((note) => `x${note}`),
    by: nullable,
    at,
  }),
);
const record = fc
  .tuple(fc.record({ fp, cat: text.map((id) => `c${id}`) }), ruling, fc.record({ a: nullable, b: nullable }))
  .chain(([name, said, readings]) =>
    fc
      .record({ in: texts, near: texts, facts: texts })
      .map((where): DecisionRecord => ({ ...name, ...said, ...readings, ...where })),
  );
const rule = fc
  .tuple(
    fc.record({ cat: text, spelling: text, readings: fc.tuple(nullable, nullable) }, { requiredKeys: ['cat'] }),
    ruling,
  )
  .map(([match, said]): DecisionRule => ({ match, ...said }));
/** A file as it is read: every finding and every rule once. */
const file = fc
  .record({
    version: fc.constant(1 as const),
    decisions: fc.array(record, { maxLength: 4 }),
    rules: fc.array(rule, { maxLength: 3 }),
    history: fc.array(record, { maxLength: 2 }),
  })
  .map((raw) => mergeDecisions(NO_DECISIONS, raw));

const read = (written: string): DecisionsFile => {
  const { value, problem } = parseDecisions(written);
  if (!value) throw new Error(`${problem.where}: ${problem.what}`);
  return value.file;
};
const winners = ({ decisions, rules }: DecisionsFile): string =>
  serialiseDecisions({ version: 1, decisions, rules, history: [] });

describe('a decisions file', () => {
  it('reads as it was written, whatever people wrote into it, one line a decision', () => {
    fc.assert(
      fc.property(file, (given) => {
        const written = serialiseDecisions(given);
        expect(serialiseDecisions(read(written))).toBe(written);
        const entries = given.decisions.length + given.rules.length + given.history.length;
        expect(written.split(/[\n\r\u2028\u2029]/).filter((line) => line.startsWith('    '))).toHaveLength(entries);
      }),
    );
  });

  it('is never a reason to throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify({ version: 1, decisions: value })),
        ),
        (given) => {
          const { value, problem } = parseDecisions(given);
          expect((value === null) !== (problem === null)).toBe(true);
        },
      ),
    );
  });

  it('merges to the same, whoever merges first and however often', () => {
    fc.assert(
      fc.property(file, file, file, (a, b, c) => {
        const one = mergeDecisions(a, b);
        expect(winners(mergeDecisions(b, a))).toBe(winners(one));
        expect(serialiseDecisions(mergeDecisions(one, b))).toBe(serialiseDecisions(one));
        expect(winners(mergeDecisions(mergeDecisions(a, b), c))).toBe(winners(mergeDecisions(a, mergeDecisions(b, c))));
      }),
    );
  });

  it('loses nobody’s word: what was decided is in the decisions or in the history', () => {
    fc.assert(
      fc.property(file, file, (a, b) => {
        const merged = mergeDecisions(a, b);
        const kept = [...merged.decisions, ...merged.history].map(({ fp, verdict, reason, note }) =>
          JSON.stringify([fp, verdict, reason, note ?? '']),
        );
        for (const { fp, verdict, reason, note } of [...a.decisions, ...b.decisions])
          expect(kept).toContain(JSON.stringify([fp, verdict, reason, note ?? '']));
      }),
    );
  });
});

describe('applying decisions', () => {
  const findings = fc
    .uniqueArray(fp, { maxLength: 6 })
    .chain((fingerprints) =>
      fc.tuple(
        ...fingerprints.map((fingerprint) =>
          fc
            .record({ near: texts, facts: texts, articles: texts, readings: fc.tuple(nullable, nullable) })
            .map((traits) => finding({ fingerprint, traits })),
        ),
      ),
    );

  it('gives every record to one finding at most, and says what became of each', () => {
    fc.assert(
      fc.property(findings, file, (given, { decisions }) => {
        const { divergences, unused, carried, refused } = applyDecisions(given, { ...NO_DECISIONS, decisions });
        const decided = divergences.filter(({ decision }) => decision !== null).length;
        expect(decided + unused.length + refused.length).toBe(decisions.length);
        expect(divergences.filter(({ decision }) => decision?.carriedOver)).toHaveLength(carried.length);
        expect(divergences.map(({ fingerprint }) => fingerprint)).toEqual(given.map(({ fingerprint }) => fingerprint));
      }),
    );
  });

  it('never decides where a fact changed', () => {
    fc.assert(
      fc.property(findings, file, (given, { decisions }) => {
        const { divergences } = applyDecisions(given, { ...NO_DECISIONS, decisions });
        for (const { decision, traits } of divergences) {
          if (decision === null) continue;
          const facts = JSON.stringify([...traits.facts].sort());
          expect(decisions.map((entry) => JSON.stringify([...entry.facts].sort()))).toContain(facts);
        }
      }),
    );
  });
});
