import type { Alignment, Article, Divergence, Report, TextRelation } from '../../model/index.ts';
import type { Locator } from './locate.ts';

/** Findings of one pair of articles, or of one article alone. */
export interface FindingGroup {
  readonly pair: { readonly source: Article; readonly target: Article } | null;
  readonly article: Article | null;
  /** Null where the articles were not aligned. */
  readonly alignment: Alignment | null;
  readonly relation: TextRelation | null;
  /** In the report's order: worst first. */
  readonly divergences: readonly Divergence[];
}

/** Findings by the pair or article that they belong to: every aligned pair (also without findings) in the report's order, then articles with findings of their own. */
export function groupFindings(report: Report, at: Locator): FindingGroup[] {
  const byKey = new Map<string, Divergence[]>();
  for (const divergence of report.divergences) {
    const pair = at.pairOf(divergence);
    const anchor = divergence.source ?? divergence.target ?? divergence.occurrences[0];
    const key = pair ? `${pair.source} ${pair.target}` : (anchor?.articleId ?? '');
    byKey.set(key, [...(byKey.get(key) ?? []), divergence]);
  }
  const pairs = report.alignments.map((alignment): FindingGroup => {
    const { source, target } = alignment.pair;
    const relation = report.relations.find(({ pair }) => pair.source === source && pair.target === target) ?? null;
    const key = `${source} ${target}`;
    const divergences = byKey.get(key) ?? [];
    byKey.delete(key);
    return {
      pair: { source: at.article(source), target: at.article(target) },
      article: null,
      alignment,
      relation,
      divergences,
    };
  });
  const rest = [...byKey].map(([key, divergences]): FindingGroup => {
    const [first, second] = key.split(' ').map((id) => report.articles.find((article) => article.id === id));
    const pair = first && second ? { source: first, target: second } : null;
    return { pair, article: pair ? null : (first ?? null), alignment: null, relation: null, divergences };
  });
  const order = (group: FindingGroup): number => (group.article ? report.articles.indexOf(group.article) : -1);
  return [...pairs, ...rest.sort((a, b) => order(a) - order(b))];
}
