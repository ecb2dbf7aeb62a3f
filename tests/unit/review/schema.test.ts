import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { NO_DECISIONS, parseDecisions, serialiseDecisions } from '../../../src/report/decisions/index.ts';
import { decisionsJsonSchema } from '../../../src/review/schema.ts';
import { ACCEPTED, DISMISSED, record } from './findings.ts';

const validate = new Ajv2020({ allowUnionTypes: true }).compile(decisionsJsonSchema());
const ITEMS = z.object({ properties: z.record(z.string(), z.object({ description: z.string().optional() })) });
const whole = {
  ...NO_DECISIONS,
  decisions: [record(), record({ fingerprint: 'v1:0000000000000000#2' }, ACCEPTED)],
  rules: [{ ...DISMISSED, match: { cat: 'homoglyph', readings: ['a', null] as const, spelling: 'a', in: ['001'] } }],
  history: [record()],
};

describe('the schema of the decisions file', () => {
  it('holds for what is written', () => {
    for (const file of [NO_DECISIONS, whole]) {
      const valid = validate(JSON.parse(serialiseDecisions(file)));
      expect(validate.errors ?? []).toEqual([]);
      expect(valid).toBe(true);
    }
  });

  it('says a word on every field, for editors that show it', () => {
    const { properties } = z
      .object({ properties: z.object({ decisions: z.object({ items: ITEMS }) }) })
      .parse(decisionsJsonSchema());
    const fields = properties.decisions.items.properties;
    expect(Object.keys(fields)).toHaveLength(12);
    for (const [field, { description }] of Object.entries(fields)) expect(description, field).toBeTruthy();
  });

  it('refuses what is refused when the file is read: no field means one thing here and another there', () => {
    const base = JSON.parse(serialiseDecisions(whole));
    const place = fc.constantFrom([], ['decisions', 0], ['rules', 0], ['rules', 0, 'match'], ['history', 0]);
    const key = fc.constantFrom(
      'fp',
      'cat',
      'verdict',
      'reason',
      'at',
      'in',
      'near',
      'match',
      'readings',
      'version',
      'x',
    );
    fc.assert(
      fc.property(place, key, fc.jsonValue({ maxDepth: 2 }), (path, name, value) => {
        const changed = structuredClone(base);
        const target = path.reduce<Record<string, unknown>>(
          (inner, step) => (inner as never)[step] as Record<string, unknown>,
          changed,
        );
        target[name] = value;
        const { problem } = parseDecisions(JSON.stringify(changed));
        if (problem === null) expect(validate(changed), JSON.stringify(changed)).toBe(true);
      }),
    );
  });
});
