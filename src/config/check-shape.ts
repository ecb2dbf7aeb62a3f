import { z } from 'zod';
import { SEVERITIES } from '../model/divergence.ts';
import type { AnyCheck, MqmCategory, Need } from '../model/index.ts';

/** The shape of a check that a newsroom brings, which no compiler has looked at. */

const sentence = z.string().trim().min(1);
const NEEDS = [
  'articles',
  'pairs',
  'beads',
  'names',
  'quantities',
  'quotations',
  'tokens',
  'words',
  'collation',
  'termbase',
] as const satisfies readonly Need[];

const CATEGORIES = [
  'accuracy/mistranslation',
  'accuracy/addition',
  'accuracy/omission',
  'accuracy/untranslated',
  'accuracy/over-translation',
  'accuracy/under-translation',
  'terminology/inconsistent-use',
  'terminology/wrong-term',
  'linguistic-conventions/spelling',
  'linguistic-conventions/grammar',
  'linguistic-conventions/punctuation',
  'linguistic-conventions/textual',
  'locale-conventions/number-format',
  'locale-conventions/date-format',
  'locale-conventions/measurement',
  'locale-conventions/currency',
  'locale-conventions/name-format',
  'style/unidiomatic',
  'style/register',
  'style/inconsistent',
  'other',
] as const satisfies readonly MqmCategory[];

const example = z.looseObject({
  a: sentence,
  b: sentence.optional(),
  languageA: sentence.optional(),
  languageB: sentence.optional(),
  note: z.string().optional(),
});
const describe = sentence;
const option = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('number'), default: z.number(), describe }),
  z.looseObject({ type: z.literal('string'), default: z.string(), describe }),
  z.looseObject({ type: z.literal('boolean'), default: z.boolean(), describe }),
]);

const CHECK_SHAPE = z.looseObject({
  id: z
    .string()
    .regex(
      /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
      'must be small letters and digits with hyphens between, such as house-style',
    ),
  title: sentence,
  category: z.enum(CATEGORIES),
  severity: z.enum(SEVERITIES),
  summary: sentence,
  rationale: sentence,
  source: sentence,
  languages: z.literal('any').or(z.array(sentence).min(1)),
  needs: z.array(z.enum(NEEDS)).min(1),
  options: z.record(z.string(), option),
  messages: z
    .record(z.string(), sentence)
    .refine((messages) => Object.keys(messages).length > 0, 'must hold a sentence'),
  examples: z.looseObject({
    diverges: z.array(example).min(1, 'needs an example of what it reports'),
    agrees: z.array(example).min(1, 'needs an example of what it leaves alone'),
  }),
  run: z.custom<AnyCheck['run']>((value) => typeof value === 'function', 'must be a function'),
});

/** What is wrong with `value` as a check, as "/examples/agrees is missing"; null where nothing is. */
export function checkProblem(value: unknown): string | null {
  const result = CHECK_SHAPE.safeParse(value);
  if (result.success) return null;
  const [issue] = result.error.issues;
  if (!issue) return 'it has the wrong shape';
  const at = issue.path.map((key) => `/${String(key)}`).join('');
  if (at === '') return 'it is no check';
  return `${at} ${valueAt(value, issue.path) === undefined ? 'is missing' : inWords(issue.message)}`;
}

/** True for a check that is whole. */
export const isCheck = (value: unknown): value is AnyCheck => checkProblem(value) === null;

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );

const inWords = (text: string): string => text.replace(/^Invalid (?:option|input): /, 'is wrong: ');
