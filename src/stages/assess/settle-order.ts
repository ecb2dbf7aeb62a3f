import { type Anchor, type ArticleView, type Divergence, overlaps, SEVERITIES } from '../../model/index.ts';

/** How many readers see a place: the headline before the lead before the rest. */
const PLACE_RANK = { headline: 0, lead: 1, body: 2 } as const;

/** Order in which an editor should settle findings: worst first, then by how many readers see the place, then surest, then as listed. */
export function settleOrder(articles: readonly ArticleView[]): (a: Divergence, b: Divergence) => number {
  const views = new Map(articles.map((view) => [view.article.id, view]));
  const rank = (anchor: Anchor | null): number => {
    const sentence =
      anchor && views.get(anchor.articleId)?.sentences.find((candidate) => overlaps(candidate.span, anchor.span));
    return PLACE_RANK[sentence?.place ?? 'body'];
  };
  const seen = (divergence: Divergence): number => Math.min(rank(divergence.source), rank(divergence.target));
  const severity = (divergence: Divergence): number => SEVERITIES.indexOf(divergence.severity);
  return (a, b) => severity(b) - severity(a) || seen(a) - seen(b) || b.confidence - a.confidence;
}
