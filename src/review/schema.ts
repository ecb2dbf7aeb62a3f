import { z } from 'zod';
import { DISMISSAL_REASONS } from '../model/index.ts';

/** The decisions file as a schema: for editors, and for tests of the parser, which is written by hand so that the page can hold it. */

const text = z.string().nullable().optional();
const texts = z.array(z.string()).optional();

const ruling = {
  verdict: z.enum(['accepted', 'dismissed']).describe('accepted: a real problem, to be mended. dismissed: no problem.'),
  reason: z.enum(DISMISSAL_REASONS).nullable().optional().describe('Why it is no problem; only with "dismissed".'),
  note: text.describe('In words; needed with the reason "other".'),
  by: text.describe('Who decided.'),
  at: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/i)
    .nullable()
    .optional()
    .describe('When: a date, or date and time (ISO 8601).'),
};

const record = z
  .strictObject({
    fp: z
      .string()
      .regex(/^v1:[0-9a-hjkmnp-tv-z]{16}(?:#[1-9]\d{0,5})?$/)
      .describe('Fingerprint of the finding.'),
    cat: z.string().min(1).describe('Check that reported it: variorum checks lists them.'),
    ...ruling,
    a: text.describe('The first reading.'),
    b: text.describe('The second reading.'),
    in: texts.describe('Articles: file names without folder and extension.'),
    near: texts.describe('Words around the readings, by which the finding is found again when one of them changes.'),
    facts: texts.describe('Numbers, names and negations of the sentences; where one changes, the decision ends.'),
  })
  .describe('A decision on one finding.');

const match = z
  .strictObject({
    cat: z.string().optional().describe('The check.'),
    readings: z
      .tuple([z.string().nullable(), z.string().nullable()])
      .optional()
      .describe('Both readings, in either order.'),
    spelling: z.string().optional().describe('One of the readings.'),
    in: z.array(z.string()).optional().describe('The articles, all of them.'),
  })
  .meta({ minProperties: 1 })
  .describe('What is named has to hold; at least one is named.');

const rule = z.strictObject({ match, ...ruling }).describe('A decision on every finding that fits.');

export const DECISIONS_SCHEMA = z
  .strictObject({
    $schema: z.string().optional(),
    version: z.literal(1),
    decisions: z.array(record).optional(),
    rules: z.array(rule).optional(),
    history: z.array(record).optional().describe('What lost where two people decided differently.'),
  })
  .describe('What people decided on the findings of Variorum. Written by variorum review and variorum decisions.');

/** JSON Schema (draft 2020-12) of the decisions file. */
export function decisionsJsonSchema(): object {
  const schema = z.toJSONSchema(DECISIONS_SCHEMA, { io: 'input' });
  return { $id: 'variorum/schema/decisions-1.json', title: 'Variorum decisions', ...schema };
}
