import { readFileSync } from 'node:fs';
import type { Anchor, Divergence, Report } from '../../src/index.ts';

interface Reading {
  readonly id: string;
  readonly pair: string;
  readonly source: string;
  readonly sourceStart: number | null;
  readonly target: string;
  readonly targetStart: number | null;
}

interface Annotation {
  readonly sentences: Record<string, readonly (readonly [number, number])[]>;
  readonly alignments: readonly {
    readonly pair: string;
    readonly beads: readonly {
      readonly source: readonly number[];
      readonly target: readonly number[];
      readonly relation: string;
      readonly certain: boolean;
    }[];
    readonly mustNotAlign: readonly { readonly source: readonly number[]; readonly target: readonly number[] }[];
    readonly eitherWay: readonly { readonly source: readonly number[]; readonly target: readonly number[] }[];
  }[];
  readonly divergences: readonly (Reading & { readonly severity: string })[];
  readonly agreements: readonly Reading[];
}

const annotation: Annotation = JSON.parse(readFileSync(new URL('./seeds.json', import.meta.url), 'utf8'));
const annotatedArticles = Object.keys(annotation.sentences);
const ratio = (a: number, b: number): number => (b === 0 ? 0 : a / b);

export interface SeedsScore {
  readonly sentences: { readonly f1: number };
  readonly links: {
    readonly precision: number;
    readonly forbidden: readonly string[];
    readonly found: Record<string, readonly [number, number]>;
  };
  readonly divergences: {
    readonly found: Record<string, readonly [number, number]>;
    readonly seriousPrecision: number;
    readonly falseAlarms: readonly string[];
  };
}

/** Holds a report on the seeds against the annotation. Sigla are the three leading digits of the file names. */
export function scoreSeeds(report: Report): SeedsScore {
  const siglum = new Map(report.articles.map((article) => [article.id, article.siglum]));
  const sentencesOf = (key: string) => report.sentences.filter((sentence) => siglum.get(sentence.articleId) === key);
  return {
    sentences: scoreSentences(sentencesOf),
    links: scoreLinks(report, siglum, sentencesOf),
    divergences: scoreDivergences(report.divergences, siglum),
  };
}

function scoreSentences(sentencesOf: (key: string) => readonly Report['sentences'][number][]) {
  let hits = 0;
  let expected = 0;
  let found = 0;
  for (const key of annotatedArticles) {
    const gold = annotation.sentences[key] ?? [];
    const own = sentencesOf(key);
    expected += gold.length;
    found += own.length;
    hits += gold.filter(([start, end]) =>
      own.some(({ span }) => Math.abs(span.start - start) <= 1 && Math.abs(span.end - end) <= 1),
    ).length;
  }
  const precision = ratio(hits, found);
  const recall = ratio(hits, expected);
  return { f1: ratio(2 * precision * recall, precision + recall) };
}

function scoreLinks(
  report: Report,
  siglum: Map<string, string>,
  sentencesOf: (key: string) => readonly Report['sentences'][number][],
) {
  const goldIndex = new Map<string, number>();
  for (const key of annotatedArticles)
    for (const sentence of sentencesOf(key)) {
      const shared = (annotation.sentences[key] ?? []).map(
        ([start, end]) => Math.min(end, sentence.span.end) - Math.max(start, sentence.span.start),
      );
      goldIndex.set(sentence.id, shared.indexOf(Math.max(...shared)));
    }
  const found: Record<string, [number, number]> = {};
  const forbidden: string[] = [];
  let right = 0;
  let counted = 0;
  for (const gold of annotation.alignments) {
    const links = new Set<string>();
    for (const { pair, beads } of report.alignments) {
      if (`${siglum.get(pair.source)}-${siglum.get(pair.target)}` !== gold.pair) continue;
      for (const bead of beads)
        for (const i of bead.source) for (const j of bead.target) links.add(`${goldIndex.get(i)}|${goldIndex.get(j)}`);
    }
    const pairsOf = (bead: { source: readonly number[]; target: readonly number[] }) =>
      bead.source.flatMap((i) => bead.target.map((j) => `${i}|${j}`));
    const sure = new Map(
      gold.beads
        .filter((bead) => bead.certain)
        .flatMap((bead) => pairsOf(bead).map((link) => [link, bead.relation] as const)),
    );
    const either = new Set([...gold.eitherWay, ...gold.beads.filter((bead) => !bead.certain)].flatMap(pairsOf));
    for (const link of links) {
      if (sure.has(link)) right += 1;
      if (sure.has(link) || !either.has(link)) counted += 1;
    }
    forbidden.push(
      ...gold.mustNotAlign
        .flatMap(pairsOf)
        .filter((link) => links.has(link))
        .map((link) => `${gold.pair} ${link}`),
    );
    for (const [link, relation] of sure) {
      const [hit, of] = found[relation] ?? [0, 0];
      found[relation] = [hit + (links.has(link) ? 1 : 0), of + 1];
    }
  }
  return { precision: ratio(right, counted), forbidden, found };
}

function scoreDivergences(divergences: readonly Divergence[], siglum: Map<string, string>) {
  const anchors = (divergence: Divergence): Anchor[] =>
    [divergence.source, divergence.target].filter((anchor) => anchor !== null);
  const pairs = new Set(annotation.alignments.map((alignment) => alignment.pair));
  const judged = divergences.filter((divergence) => {
    const keys = [...new Set(anchors(divergence).map((anchor) => siglum.get(anchor.articleId) ?? ''))].sort();
    return keys.length === 1 ? annotatedArticles.includes(keys[0] ?? '') : pairs.has(keys.join('-'));
  });
  const touches = (divergence: Divergence, key: string, start: number | null, quote: string): boolean =>
    start === null ||
    anchors(divergence).some(
      ({ articleId, span }) =>
        siglum.get(articleId) === key && span.start < start + Math.max(1, quote.length) && span.end > start,
    );
  const matches = (divergence: Divergence, gold: Reading): boolean => {
    const [a = '', b = ''] = gold.pair.split('-');
    const within = anchors(divergence).every(({ articleId }) => [a, b].includes(siglum.get(articleId) ?? ''));
    return (
      within &&
      touches(divergence, a, gold.sourceStart, gold.source) &&
      touches(divergence, b, gold.targetStart, gold.target)
    );
  };
  const serious = judged.filter(({ severity }) => severity === 'critical' || severity === 'major');
  const annotated = annotation.divergences.filter((gold) => gold.sourceStart !== null || gold.targetStart !== null);
  const found: Record<string, [number, number]> = {};
  for (const gold of annotation.divergences) {
    const [hit, of] = found[gold.severity] ?? [0, 0];
    found[gold.severity] = [
      hit + (annotated.includes(gold) && judged.some((divergence) => matches(divergence, gold)) ? 1 : 0),
      of + 1,
    ];
  }
  return {
    found,
    seriousPrecision: ratio(
      serious.filter((divergence) => annotated.some((gold) => matches(divergence, gold))).length,
      serious.length,
    ),
    falseAlarms: annotation.agreements
      .filter((gold) => serious.some((divergence) => anchors(divergence).length > 1 && matches(divergence, gold)))
      .map((gold) => gold.id),
  };
}
