import {
  type Anchor,
  type Article,
  articleId,
  type Bead,
  beadId,
  type Divergence,
  divergenceId,
  type NameEntity,
  type Report,
  type Sentence,
  type Severity,
  sentenceId,
} from '../../src/model/index.ts';

/** A finding of a made report: words of an article, found in its text. */
export interface MadeFinding {
  readonly id: string;
  readonly severity?: Severity;
  /** `[siglum, words]`; null where the words are missing. */
  readonly source?: readonly [string, string] | null;
  readonly target?: readonly [string, string] | null;
  /** Position of the link in `links`; none for a finding inside a text or across texts. */
  readonly link?: number;
  readonly over?: Partial<Divergence>;
}

export interface MadeReport {
  /** Sentences by siglum. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  /** `[siglum, sentences, siglum, sentences]`, positions from 0. */
  readonly links?: readonly (readonly [string, readonly number[], string, readonly number[]])[];
  readonly findings?: readonly MadeFinding[];
  readonly names?: readonly NameEntity[];
  readonly language?: string;
  readonly over?: Partial<Report>;
}

/** A small report with given texts, links and findings, in the shape that `analyze` gives. */
export function madeReport({
  texts,
  links = [],
  findings = [],
  names = [],
  language = 'en',
  over = {},
}: MadeReport): Report {
  const articles = Object.entries(texts).map(([siglum, lines]): Article => articleOf(siglum, lines, language));
  const sentences = articles.flatMap((article) => sentencesOf(article, texts[article.siglum] ?? []));
  const idOf = (siglum: string, index: number) => sentenceId(`a-${siglum}/s${index}`);
  const pairs = articles.flatMap((source, i) => articles.slice(i + 1).map((target) => ({ source, target })));
  const beadOf = (position: number): Bead['id'] => {
    const link = links[position];
    if (!link) throw new Error(`no link ${position}`);
    return beadId(`${link[0]}-${link[2]}/b${position}`);
  };
  const anchor = (at: readonly [string, string] | null | undefined): Anchor | null => {
    if (!at) return null;
    const start = texts[at[0]]?.join(' ').indexOf(at[1]) ?? -1;
    if (start < 0) throw new Error(`"${at[1]}" is not in ${at[0]}`);
    return { articleId: articleId(`a-${at[0]}`), span: { start, end: start + at[1].length } };
  };
  const alignments = pairs.map(({ source, target }) => {
    const here = links.flatMap((link, position) =>
      link[0] === source.siglum && link[2] === target.siglum ? [{ link, position }] : [],
    );
    const linked = here.map(
      ({ link, position }): Bead => ({
        id: beadOf(position),
        source: link[1].map((index) => idOf(source.siglum, index)),
        target: link[3].map((index) => idOf(target.siglum, index)),
        relation: 'equivalent',
        score: 0.58,
        confidence: 0.9,
        crossing: here.some(
          (other) => (other.link[1][0] ?? 0) < (link[1][0] ?? 0) && (other.link[3][0] ?? 0) > (link[3][0] ?? 0),
        ),
        evidence: [],
      }),
    );
    const alone = (side: Article, key: 'source' | 'target'): Bead[] =>
      sentences
        .filter((sentence) => sentence.articleId === side.id && !linked.some((bead) => bead[key].includes(sentence.id)))
        .map((sentence) => ({
          id: beadId(`${source.siglum}-${target.siglum}/${key}${sentence.index}`),
          source: key === 'source' ? [sentence.id] : [],
          target: key === 'target' ? [sentence.id] : [],
          relation: 'unaligned',
          score: 0,
          confidence: 0.9,
          crossing: false,
          evidence: [],
        }));
    const beads = [...linked, ...alone(source, 'source'), ...alone(target, 'target')];
    return {
      pair: { source: source.id, target: target.id },
      relation: linked.length > 0 ? ('partial' as const) : ('unrelated' as const),
      confidence: 0.9,
      beads,
      coverage: { source: 0.5, target: 0.5 },
      engine: { name: 'given', version: '1' },
    };
  });
  const divergences = findings.map(
    (finding): Divergence => ({
      id: divergenceId(finding.id),
      checkId: 'number-mismatch',
      category: 'accuracy/mistranslation',
      severity: finding.severity ?? 'major',
      confidence: 0.95,
      beadId: finding.link === undefined ? null : beadOf(finding.link),
      source: anchor(finding.source),
      target: anchor(finding.target),
      message: {
        id: 'differs',
        text: `${finding.source?.[1] ?? 'nothing'} against ${finding.target?.[1] ?? 'nothing'}`,
        values: {},
      },
      suggestion: null,
      evidence: [{ kind: 'note', text: 'Given.', anchor: null }],
      occurrences: [],
      fingerprint: `v1:${finding.id}`,
      traits: {
        readings: [finding.source?.[1] ?? null, finding.target?.[1] ?? null],
        articles: [finding.source?.[0], finding.target?.[0]].filter((siglum) => siglum !== undefined).sort(),
        near: [],
        facts: [],
      },
      decision: null,
      ...finding.over,
    }),
  );
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
    alignments,
    names,
    provenance: [],
    divergences,
    checks: [
      {
        checkId: 'number-mismatch',
        title: 'Numbers differ',
        status: 'ran',
        reason: null,
        findings: divergences.length,
      },
    ],
    summary: {
      statement: 'Two texts, one story',
      lede: [],
      counts: { neutral: 0, minor: 0, major: divergences.length, critical: 0 },
      settleFirst: divergences.slice(0, 7).map((divergence) => divergence.id),
      namesToSettle: [],
      overlap: alignments.map(({ pair, beads }) => ({
        pair,
        equivalent: beads.filter((bead) => bead.relation !== 'unaligned').length,
        paraphrase: 0,
        overlap: 0,
        findings: 0,
      })),
      sentenceCounts: articles.map((article) => ({
        articleId: article.id,
        sentences: texts[article.siglum]?.length ?? 0,
      })),
    },
    warnings: [],
    ...over,
  };
}

function articleOf(siglum: string, lines: readonly string[], language: string): Article {
  const text = lines.join(' ');
  return {
    id: articleId(`a-${siglum}`),
    siglum,
    uri: `${siglum}.txt`,
    sha256: '0'.repeat(64),
    text,
    encoding: { label: 'utf-8', basis: 'utf-8', confidence: 1 },
    language: { bcp47: language, iso6393: 'und', confidence: 1, runnerUp: null, basis: 'declared' },
    blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length }, reason: null }],
    metadata: { title: null, byline: null, agency: null, dateline: null, publishedAt: null, url: null },
  };
}

function sentencesOf(article: Article, lines: readonly string[]): Sentence[] {
  let start = 0;
  return lines.map((line, index) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return {
      id: sentenceId(`${article.id}/s${index}`),
      articleId: article.id,
      index,
      span,
      kind: 'body',
      inQuotation: false,
    };
  });
}
