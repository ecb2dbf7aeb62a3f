import {
  type Alignment,
  type Article,
  articleId,
  beadId,
  type Divergence,
  divergenceId,
  entityId,
  type Report,
  type Sentence,
  sentenceId,
} from '../../../src/model/index.ts';

/** Two short articles, one pair, two findings, one name, written by hand: formats are tested without the analysis. */

const TEXTS = {
  '001': 'Lukashenko in Beijing\n\nBelarus backs the plan that you have put forward, he said.\nHe spoke of 12 points.',
  '003': 'A visit to Xi\n\nBelarus backs its plan, he said. 🙂 He spoke of BeITA and thirteen points.',
} as const;
type Siglum = keyof typeof TEXTS;

export const idOf = (siglum: Siglum) => articleId(`a-${siglum}`);

export function article(siglum: Siglum, text: string = TEXTS[siglum]): Article {
  return {
    id: idOf(siglum),
    siglum,
    uri: `seeds/${siglum}.txt`,
    sha256: '0'.repeat(64),
    text,
    encoding: { label: 'utf-8', basis: 'utf-8', confidence: 1 },
    language: { bcp47: 'en', iso6393: 'eng', confidence: 0.98, runnerUp: 'de', basis: 'text' },
    blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length }, reason: null }],
    metadata: { title: null, byline: null, agency: null, dateline: null, publishedAt: null, url: null },
  };
}

/** The anchor of the first occurrence of `reading`. */
export function anchorOf({ id, text }: Article, reading: string) {
  const start = text.indexOf(reading);
  if (start < 0) throw new Error(`${reading} does not occur`);
  return { articleId: id, span: { start, end: start + reading.length } };
}

function sentencesOf({ id, text }: Article): Sentence[] {
  return [...text.matchAll(/[^.\n]+[.\n]/g)].map((match, index) => ({
    id: sentenceId(`${id}/s${index}`),
    articleId: id,
    index,
    span: { start: match.index, end: match.index + match[0].trimEnd().length },
    kind: 'body',
    inQuotation: false,
  }));
}

/** A finding with everything that a finding needs; `over` replaces fields. */
export function finding(over: Partial<Divergence>): Divergence {
  return {
    id: divergenceId('VR-2p9x4d'),
    checkId: 'homoglyph',
    category: 'linguistic-conventions/spelling',
    severity: 'critical',
    confidence: 0.97,
    beadId: null,
    source: null,
    target: null,
    message: { id: 'agency', text: 'BeITA, expected BelTA', values: {} },
    suggestion: null,
    evidence: [{ kind: 'note', text: 'a look-alike letter', anchor: null }],
    occurrences: [],
    fingerprint: 'v1:2p9x4d0000000000',
    traits: { readings: [null, null], articles: [], near: [], facts: [] },
    decision: null,
    ...over,
  };
}

export function sampleReport(over: Partial<Report> = {}): Report {
  const [source, target] = [article('001'), article('003')];
  const sentences = [...sentencesOf(source), ...sentencesOf(target)];
  const pair = { source: source.id, target: target.id };
  const alignment: Alignment = {
    pair,
    relation: 'comparable',
    confidence: 0.9,
    beads: [
      {
        id: beadId('001-003/b0'),
        source: [sentenceId(`${source.id}/s1`)],
        target: [sentenceId(`${target.id}/s1`)],
        relation: 'paraphrase',
        score: 0.58,
        confidence: 0.9,
        crossing: false,
        evidence: [],
      },
    ],
    coverage: { source: 0.3, target: 0.3 },
    engine: { name: 'lexical', version: '1' },
  };
  const initiative = finding({
    id: divergenceId('VR-7k2m9q'),
    checkId: 'reference-shift',
    beadId: beadId('001-003/b0'),
    source: anchorOf(source, 'that you have put forward'),
    target: anchorOf(target, 'its'),
    message: { id: 'whose', text: 'Whose initiative: Xi’s in 001, Belarus’s in 003', values: {} },
  });
  const letter = finding({ target: anchorOf(target, 'BeITA'), suggestion: 'BelTA' });
  return {
    schemaVersion: 1,
    tool: { name: 'variorum', version: '0.1.0' },
    generatedAt: null,
    configuration: {
      checks: {},
      only: [],
      skip: [],
      minSeverity: 'neutral',
      names: {},
      gate: { failOn: 'never' },
      review: { enforced: [], noteRequired: [] },
    },
    summary: {
      statement: 'Two articles, one visit',
      lede: ['001 and 003 share one statement.'],
      counts: { neutral: 0, minor: 0, major: 0, critical: 2 },
      settleFirst: [initiative.id, letter.id],
      namesToSettle: [entityId('peskov')],
      overlap: [{ pair, equivalent: 0, paraphrase: 1, overlap: 0, findings: 1 }],
      sentenceCounts: [
        { articleId: source.id, sentences: 3 },
        { articleId: target.id, sentences: 3 },
      ],
    },
    articles: [source, target],
    sentences,
    relations: [{ pair, relation: 'same-story', confidence: 0.8, passages: [], evidence: [] }],
    alignments: [alignment],
    names: [
      {
        id: entityId('belta'),
        type: 'organisation',
        headForm: 'BelTA',
        originalForm: 'БелТА',
        role: null,
        forms: [
          {
            form: 'BeITA',
            occurrences: [anchorOf(target, 'BeITA')],
            relation: 'confusable',
            system: null,
            systemName: null,
            confidence: 0.9,
            evidence: [],
          },
        ],
        resolution: 'conflict',
      },
    ],
    provenance: [
      {
        articleId: source.id,
        claim: 'translation',
        fromLanguage: 'de',
        strength: 'likely',
        confidence: 0.8,
        evidence: [{ kind: 'note', text: 'a sign', anchor: null }],
      },
      {
        articleId: target.id,
        claim: 'undetermined',
        fromLanguage: null,
        strength: 'weak',
        confidence: 0.3,
        evidence: [],
      },
    ],
    divergences: [initiative, letter],
    checks: [
      { checkId: 'homoglyph', title: 'Look-alike letters', status: 'ran', reason: null, findings: 1 },
      { checkId: 'reference-shift', title: 'Whose it is', status: 'ran', reason: null, findings: 1 },
    ],
    warnings: [],
    ...over,
  };
}
