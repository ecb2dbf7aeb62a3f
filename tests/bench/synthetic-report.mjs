// A report of two long articles with as many linked sentences as asked for, in the shape that `analyze` gives. Its words are drawn by a fixed rule, so that every run measures the same page.

const WORDS =
  'the council said on that a new harbour would be opened in spring and ministers agreed to meet again about prices of grain water ships trade peace talks between both sides before winter while others doubted it'.split(
    ' ',
  );

/** Words of sentence `n`: 14 to 29, by a linear congruential generator. */
function sentence(n, shift) {
  let state = (n * 2654435761 + shift) >>> 0;
  const next = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  const words = Array.from({ length: 14 + next(16) }, () => WORDS[next(WORDS.length)]);
  return `${n % 7 === 0 ? 'Twelve' : 'Some'} ${words.join(' ')}.`;
}

/** `rows` linked rows, a finding in every fourth. */
export function syntheticReport(rows, every = 4) {
  const lines = {
    A: Array.from({ length: rows }, (_, i) => sentence(i, 1)),
    B: Array.from({ length: rows }, (_, i) => sentence(i, i % every === 0 ? 2 : 1)),
  };
  const articles = Object.entries(lines).map(([siglum, texts]) => articleOf(siglum, texts.join(' ')));
  const sentences = articles.flatMap(({ id, siglum }) => sentencesOf(id, lines[siglum]));
  const startOf = new Map(sentences.map((one) => [one.id, one.span]));
  const beads = Array.from({ length: rows }, (_, i) => ({
    id: `A-B/b${i}`,
    source: [`a-A/s${i}`],
    target: [`a-B/s${i}`],
    relation: 'equivalent',
    score: 0.5,
    confidence: 0.9,
    crossing: false,
    evidence: [],
  }));
  const divergences = beads.filter((_, i) => i % every === 0).map((bead, i) => findingOf(bead, i, startOf));
  return reportOf({ articles, sentences, beads, divergences, rows });
}

function articleOf(siglum, text) {
  return {
    id: `a-${siglum}`,
    siglum,
    uri: `${siglum}.txt`,
    sha256: '0'.repeat(64),
    text,
    encoding: { label: 'utf-8', basis: 'utf-8', confidence: 1 },
    language: { bcp47: 'en', iso6393: 'eng', confidence: 1, runnerUp: null, basis: 'declared' },
    blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length }, reason: null }],
    metadata: { title: null, byline: null, agency: null, dateline: null, publishedAt: null, url: null },
  };
}

function sentencesOf(articleId, texts) {
  let start = 0;
  return texts.map((text, index) => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    return { id: `${articleId}/s${index}`, articleId, index, span, kind: 'body', inQuotation: false };
  });
}

function findingOf(bead, i, startOf) {
  const anchor = (articleId, id) => {
    const { start } = startOf.get(id);
    return { articleId, span: { start, end: start + 6 } };
  };
  return {
    id: `VR-${i.toString(36).padStart(6, '0')}`,
    checkId: i % 2 === 0 ? 'number-mismatch' : 'date-mismatch',
    category: 'accuracy/mistranslation',
    severity: ['critical', 'major', 'minor'][i % 3],
    confidence: 0.9,
    beadId: bead.id,
    source: anchor('a-A', bead.source[0]),
    target: anchor('a-B', bead.target[0]),
    message: { id: 'differs', text: `Reading ${i} differs`, values: {} },
    suggestion: null,
    evidence: [{ kind: 'note', text: 'Given.', anchor: null }],
    occurrences: [],
    fingerprint: `v1:${i.toString(36).padStart(16, '0')}`,
    traits: { readings: ['Twelve', 'Some'], articles: ['A', 'B'], near: ['council', 'harbour', 'spring'], facts: [] },
    decision: null,
  };
}

function reportOf({ articles, sentences, beads, divergences, rows }) {
  const pair = { source: 'a-A', target: 'a-B' };
  const order = ['critical', 'major', 'minor'];
  const worstFirst = [...divergences].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return {
    schemaVersion: 1,
    tool: { name: 'variorum', version: '0.0.0' },
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
    articles,
    sentences,
    relations: [],
    alignments: [
      {
        pair,
        relation: 'parallel',
        confidence: 0.9,
        beads,
        coverage: { source: 1, target: 1 },
        engine: { name: 'given', version: '1' },
      },
    ],
    names: [],
    provenance: [],
    divergences: worstFirst,
    checks: [
      { checkId: 'number-mismatch', title: 'Numbers differ', status: 'ran', reason: null, findings: 1 },
      { checkId: 'date-mismatch', title: 'Dates differ', status: 'ran', reason: null, findings: 1 },
    ],
    summary: {
      statement: 'Two long texts',
      lede: [],
      counts: { neutral: 0, minor: 0, major: 0, critical: 0 },
      settleFirst: worstFirst.slice(0, 7).map(({ id }) => id),
      namesToSettle: [],
      overlap: [{ pair, equivalent: rows, paraphrase: 0, overlap: 0, findings: divergences.length }],
      sentenceCounts: articles.map(({ id }) => ({ articleId: id, sentences: rows })),
    },
    warnings: [],
  };
}
