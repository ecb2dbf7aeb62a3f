import { describe, expect, it } from 'vitest';
import type {
  Alignment,
  Article,
  ArticleView,
  Divergence,
  ProvenanceClaim,
  Severity,
  TextRelation,
} from '../../../src/model/index.ts';
import { articleId, beadId, divergenceId, sentenceId } from '../../../src/model/index.ts';
import { assess } from '../../../src/stages/assess/index.ts';
import { viewArticle } from '../../../src/text/view.ts';

const HEADLINE = 'Minister opens bridge';
const LEAD = 'The minister opened the bridge on Monday.';

function witness(siglum: string): ArticleView {
  const id = articleId(siglum);
  const text = `${HEADLINE}\n${LEAD}\nShe thanked the builders.\nIt cost two million euros.\nTraffic was light.`;
  const spans = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const article: Article = {
    id,
    siglum,
    uri: `${siglum}.txt`,
    sha256: '',
    text,
    encoding: { label: 'utf-8', basis: 'utf-8', confidence: 1 },
    language: { bcp47: 'en', iso6393: 'eng', confidence: 1, runnerUp: null, basis: 'declared' },
    blocks: [],
    metadata: { title: null, byline: null, agency: null, dateline: null, publishedAt: null, url: null },
  };
  return viewArticle(
    article,
    spans.map((span, index) => ({
      id: sentenceId(`${siglum}/s${index}`),
      articleId: id,
      index,
      span,
      kind: index === 0 ? 'heading' : 'body',
      inQuotation: false,
    })),
  );
}

const [A, B, C] = ['A', 'B', 'C'].map(witness) as [ArticleView, ArticleView, ArticleView];
const pair = (source: ArticleView, target: ArticleView) => ({ source: source.article.id, target: target.article.id });

function alignment(source: ArticleView, target: ArticleView, linked: number): Alignment {
  const beads = Array.from({ length: linked }, (_, i) => ({
    id: beadId(`b${i}`),
    source: [source.sentences[i]?.id].filter((id) => id !== undefined),
    target: [target.sentences[i]?.id].filter((id) => id !== undefined),
    relation: 'equivalent' as const,
    score: 0.9,
    confidence: 0.9,
    crossing: false,
    evidence: [],
  }));
  return {
    pair: pair(source, target),
    relation: 'comparable',
    confidence: 0.9,
    beads,
    coverage: { source: 0.5, target: 0.5 },
    engine: { name: 'test', version: '1' },
  };
}

function finding(id: string, severity: Severity, at: string, extra: Partial<Divergence> = {}): Divergence {
  const start = A.article.text.indexOf(at);
  const anchor = { articleId: A.article.id, span: { start, end: start + at.length } };
  return {
    id: divergenceId(id),
    checkId: 'number-mismatch',
    category: 'accuracy/mistranslation',
    severity,
    confidence: 0.9,
    beadId: null,
    source: anchor,
    target: { ...anchor, articleId: B.article.id },
    message: { id: 'differs', text: 'Two against three', values: {} },
    suggestion: null,
    evidence: [{ kind: 'note', text: 'read', anchor: null }],
    occurrences: [],
    fingerprint: `v1:${id}`,
    traits: { readings: [null, null], articles: [], near: [], facts: [] },
    decision: null,
    ...extra,
  };
}

const nothing = { names: [], provenance: [], relations: [], divergences: [] };
const claim = (view: ArticleView, fromLanguage: string | null): ProvenanceClaim => ({
  articleId: view.article.id,
  claim: fromLanguage ? 'translation' : 'undetermined',
  fromLanguage,
  strength: 'likely',
  confidence: 0.8,
  evidence: [],
});
const relation = (source: ArticleView, target: ArticleView, kind: TextRelation['relation']): TextRelation => ({
  pair: pair(source, target),
  relation: kind,
  confidence: 0.8,
  passages: [],
  evidence: [],
});

describe('the sentence that opens a report', () => {
  it('says so when two texts share nothing', () => {
    expect(assess({ ...nothing, articles: [A, B], alignments: [alignment(A, B, 0)] }).statement).toBe(
      'Two texts, no shared sentences',
    );
  });

  it('says that the texts agree where nothing diverges', () => {
    expect(assess({ ...nothing, articles: [A, B], alignments: [alignment(A, B, 3)] }).statement).toBe(
      'Two texts that agree in all three passages they share',
    );
  });

  it('counts the versions of one statement across pairs', () => {
    const relations = [relation(A, B, 'same-statement'), relation(B, C, 'same-statement')];
    const { statement } = assess({
      ...nothing,
      relations,
      articles: [A, B, C],
      alignments: [alignment(A, B, 2), alignment(B, C, 2)],
    });
    expect(statement).toBe('Three articles, one story, and three versions of one statement');
  });

  it('calls two texts that run in parallel versions of one text', () => {
    const parallel: Alignment = { ...alignment(A, B, 4), relation: 'parallel' };
    const input = {
      ...nothing,
      relations: [relation(A, B, 'same-statement')],
      articles: [A, B],
      alignments: [parallel],
    };
    expect(assess(input).statement).toBe('Two versions of one text that agree in all four passages they share');
    const [critical] = [finding('a', 'critical', 'two million')];
    expect(assess({ ...input, divergences: critical ? [critical] : [] }).statement).toBe(
      'Two versions of one text, and one finding to settle before publication',
    );
  });

  it('leads with what must be settled when nothing weightier is known', () => {
    const input = {
      ...nothing,
      divergences: [finding('a', 'critical', 'two million')],
      articles: [A, B],
      alignments: [alignment(A, B, 2)],
    };
    expect(assess(input).statement).toBe('Two texts, and one finding to settle before publication');
  });
});

describe('the lede', () => {
  it('names a common source and its language, the other translations, and what has to be settled', () => {
    const { lede } = assess({
      ...nothing,
      articles: [A, B, C],
      alignments: [alignment(A, B, 2)],
      provenance: [claim(A, 'de'), claim(B, 'de'), claim(C, 'es')],
      relations: [relation(A, B, 'common-source')],
      divergences: [finding('a', 'critical', 'two million'), finding('b', 'critical', 'Monday')],
    });
    expect(lede).toEqual([
      'Articles A and B share sentences and phrases that point to one German source.',
      'Article C reads as a translation from Spanish.',
      'Two findings should be settled before publication.',
    ]);
  });

  it('never gives a bare zero', () => {
    expect(assess({ ...nothing, articles: [A, B], alignments: [alignment(A, B, 1)] }).lede).toEqual([
      'Nothing was found that has to be settled.',
    ]);
  });
});

describe('what to settle first', () => {
  const divergences = [
    finding('body', 'critical', 'two million'),
    finding('lead', 'critical', 'on Monday'),
    finding('headline', 'critical', 'bridge'),
    finding('major', 'major', 'Minister'),
    finding('minor', 'minor', 'Minister'),
    finding('dismissed', 'critical', 'Minister', {
      decision: { verdict: 'dismissed', reason: 'intended', note: null, by: null, at: null, carriedOver: false },
    }),
  ];

  it('is worst first, then by how many readers see the place, without minor or dismissed findings', () => {
    const { settleFirst } = assess({ ...nothing, divergences, articles: [A, B], alignments: [alignment(A, B, 1)] });
    expect(settleFirst).toEqual(['headline', 'lead', 'body', 'major']);
  });

  it('holds at most seven', () => {
    const words = [
      'Minister',
      'opens',
      'bridge',
      'The',
      'minister',
      'on',
      'Monday',
      'She',
      'thanked',
      'builders',
      'cost',
      'euros',
    ];
    const many = words.map((word) => finding(word, 'major', word));
    expect(assess({ ...nothing, divergences: many, articles: [A, B], alignments: [] }).settleFirst).toHaveLength(7);
  });

  it('names a finding once that recurs in further pairs', () => {
    const again = finding('again', 'critical', 'two million');
    const other = { articleId: C.article.id, span: again.source?.span ?? { start: 0, end: 1 } };
    const recurring = [finding('first', 'critical', 'two million'), { ...again, target: other }];
    const { settleFirst } = assess({ ...nothing, divergences: recurring, articles: [A, B, C], alignments: [] });
    expect(settleFirst).toEqual(['first']);
  });

  it('counts open findings only', () => {
    expect(assess({ ...nothing, divergences, articles: [A, B], alignments: [] }).counts).toEqual({
      neutral: 0,
      minor: 1,
      major: 1,
      critical: 3,
    });
  });
});

describe('the overlap of a pair', () => {
  it('counts its beads by relation and its findings', () => {
    const { overlap } = assess({
      ...nothing,
      divergences: [finding('a', 'minor', 'bridge')],
      articles: [A, B],
      alignments: [alignment(A, B, 2)],
    });
    expect(overlap).toEqual([{ pair: pair(A, B), equivalent: 2, paraphrase: 0, overlap: 0, findings: 1 }]);
  });
});
