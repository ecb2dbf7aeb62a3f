import { z } from 'zod';
import { SCHEMA_VERSION } from '../model/index.ts';

const strings = z.array(z.string());
const score = z.number().min(0).max(1);
const count = z.int().min(0);
/** A span, start not after end. */
export const SPAN_SHAPE = z
  .looseObject({ start: count, end: count })
  .refine(({ start, end }) => start <= end, 'start lies after end');
const anchor = z.looseObject({ articleId: z.string(), span: SPAN_SHAPE });
const place = { anchor: anchor.nullable() };
const nullable = z.string().nullable();
const severity = z.enum(['neutral', 'minor', 'major', 'critical']);
const strength = z.enum(['weak', 'likely', 'strong']);
const pair = z.looseObject({ source: z.string(), target: z.string() });
const step = z.looseObject({ from: z.string(), to: z.string() });

const evidence = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('similarity'), measure: z.string(), value: z.number() }),
  z.looseObject({
    kind: z.literal('edit-script'),
    edits: z.array(
      z.looseObject({ op: z.enum(['keep', 'delete', 'insert', 'replace']), source: z.string(), target: z.string() }),
    ),
  }),
  z.looseObject({
    kind: z.literal('romanization'),
    form: z.string(),
    original: nullable,
    system: z.string(),
    systemName: z.string(),
    language: z.string(),
    trace: z.array(step),
  }),
  z.looseObject({ kind: z.literal('quantity'), surface: z.string(), value: z.string(), unit: nullable, ...place }),
  z.looseObject({ kind: z.literal('quotation'), text: z.string(), speaker: nullable, verb: nullable, ...place }),
  z.looseObject({ kind: z.literal('cue'), cue: z.string(), meaning: z.string(), ...place }),
  z.looseObject({
    kind: z.literal('translationese'),
    row: z.string(),
    surface: z.string(),
    fromLanguage: z.string(),
    original: nullable,
    native: nullable,
    strength,
    ...place,
  }),
  z.looseObject({
    kind: z.literal('confusable'),
    form: z.string(),
    expected: z.string(),
    differences: z.array(
      z.looseObject({
        index: count,
        found: z.string(),
        foundCodePoint: z.string(),
        expected: z.string(),
        expectedCodePoint: z.string(),
      }),
    ),
  }),
  z.looseObject({ kind: z.literal('shared-text'), words: count, source: anchor, target: anchor }),
  z.looseObject({ kind: z.literal('term'), surface: z.string(), concept: z.string(), ...place }),
  z.looseObject({ kind: z.literal('name'), form: z.string(), role: nullable, ...place }),
  z.looseObject({ kind: z.literal('metadata'), field: z.string(), value: z.string() }),
  z.looseObject({
    kind: z.literal('typography'),
    surface: z.string(),
    convention: z.string(),
    language: nullable,
    ...place,
  }),
  z.looseObject({ kind: z.literal('counter'), reason: z.string(), ...place }),
  z.looseObject({ kind: z.literal('note'), text: z.string(), ...place }),
]);

const language = z.looseObject({
  bcp47: z.string(),
  iso6393: z.string(),
  confidence: score,
  runnerUp: nullable,
  basis: z.enum(['text', 'declared', 'too-short']),
});

const article = z.looseObject({
  id: z.string(),
  siglum: z.string(),
  uri: z.string(),
  sha256: z.string(),
  text: z.string(),
  encoding: z.looseObject({
    label: z.string(),
    basis: z.enum(['text', 'bom', 'declared', 'utf-8', 'detected']),
    confidence: score,
  }),
  language,
  blocks: z.array(
    z.looseObject({
      kind: z.enum(['heading', 'kicker', 'paragraph', 'list-item', 'caption', 'boilerplate']),
      span: SPAN_SHAPE,
      reason: nullable,
    }),
  ),
  metadata: z.looseObject({
    title: nullable,
    byline: nullable,
    agency: nullable,
    dateline: nullable,
    publishedAt: nullable,
    url: nullable,
  }),
});

const sentence = z.looseObject({
  id: z.string(),
  articleId: z.string(),
  index: count,
  span: SPAN_SHAPE,
  kind: z.enum(['body', 'heading', 'kicker', 'caption', 'list-item', 'boilerplate']),
  inQuotation: z.boolean(),
});

const bead = z.looseObject({
  id: z.string(),
  source: strings,
  target: strings,
  relation: z.enum(['equivalent', 'paraphrase', 'overlap', 'unaligned']),
  score,
  confidence: score,
  crossing: z.boolean(),
  evidence: z.array(z.looseObject({ kind: z.string(), source: z.string(), target: z.string(), weight: z.number() })),
});

const alignment = z.looseObject({
  pair,
  relation: z.enum(['parallel', 'partial', 'comparable', 'unrelated']),
  confidence: score,
  beads: z.array(bead),
  coverage: z.looseObject({ source: score, target: score }),
  engine: z.looseObject({ name: z.string(), version: z.string() }),
});

const relation = z.looseObject({
  pair,
  relation: z.enum(['duplicate', 'derived', 'common-source', 'same-statement', 'same-story', 'unrelated']),
  confidence: score,
  passages: z.array(z.looseObject({ source: SPAN_SHAPE, target: SPAN_SHAPE, words: count, quotation: z.boolean() })),
  evidence: z.array(evidence),
});

const name = z.looseObject({
  id: z.string(),
  type: z.enum(['person', 'place', 'organisation', 'publication', 'unknown']),
  headForm: z.string(),
  originalForm: nullable,
  role: nullable,
  forms: z.array(
    z.looseObject({
      form: z.string(),
      occurrences: z.array(anchor),
      relation: z.enum(['same', 'transliteration', 'short-form', 'inflection', 'misspelling', 'confusable', 'exonym']),
      system: nullable,
      systemName: nullable,
      confidence: score,
      evidence: z.array(evidence),
    }),
  ),
  resolution: z.enum(['consistent', 'variant', 'conflict']),
});

const claim = z.looseObject({
  articleId: z.string(),
  claim: z.enum(['original', 'translation', 'syndicated', 'undetermined']),
  fromLanguage: nullable,
  strength,
  confidence: score,
  evidence: z.array(evidence),
});

const divergence = z.looseObject({
  id: z.string(),
  checkId: z.string(),
  category: z.string(),
  severity,
  confidence: score,
  beadId: nullable,
  source: anchor.nullable(),
  target: anchor.nullable(),
  message: z.looseObject({ id: z.string(), text: z.string(), values: z.record(z.string(), z.string()) }),
  suggestion: nullable,
  evidence: z.array(evidence).min(1),
  occurrences: z.array(anchor),
  fingerprint: z.string(),
  traits: z.looseObject({
    readings: z.tuple([nullable, nullable]),
    articles: strings,
    near: strings,
    facts: strings,
  }),
  decision: z
    .looseObject({
      verdict: z.enum(['accepted', 'dismissed']),
      reason: nullable,
      note: nullable,
      by: nullable,
      at: nullable,
      carriedOver: z.boolean(),
    })
    .nullable(),
});

const configuration = z.looseObject({
  checks: z.record(
    z.string(),
    z.looseObject({
      severity: z.enum(['neutral', 'minor', 'major', 'critical', 'off', 'default']),
      options: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
    }),
  ),
  only: strings,
  skip: strings,
  minSeverity: severity,
  names: z.record(z.string(), z.looseObject({ prefer: z.string(), allow: strings, original: nullable })),
  gate: z.looseObject({ failOn: z.enum(['neutral', 'minor', 'major', 'critical', 'never']) }),
  review: z.looseObject({ enforced: strings, noteRequired: z.array(severity) }),
});

const summary = z.looseObject({
  statement: z.string(),
  lede: strings,
  counts: z.looseObject({ neutral: count, minor: count, major: count, critical: count }),
  settleFirst: strings,
  namesToSettle: strings,
  overlap: z.array(z.looseObject({ pair, equivalent: count, paraphrase: count, overlap: count, findings: count })),
  sentenceCounts: z.array(z.looseObject({ articleId: z.string(), sentences: count })),
});

const check = z.looseObject({
  checkId: z.string(),
  title: z.string(),
  status: z.enum(['ran', 'not-applicable', 'off', 'error']),
  reason: nullable,
  findings: count,
});

/** Everything that the type `Report` promises; fields that it does not name are let through. */
export const REPORT_SHAPE = z.looseObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  tool: z.looseObject({ name: z.literal('variorum'), version: z.string() }),
  generatedAt: nullable,
  configuration,
  summary,
  articles: z.array(article),
  sentences: z.array(sentence),
  relations: z.array(relation),
  alignments: z.array(alignment),
  names: z.array(name),
  provenance: z.array(claim),
  divergences: z.array(divergence),
  checks: z.array(check),
  warnings: z.array(z.looseObject({ code: z.string(), message: z.string(), uri: nullable })),
});
