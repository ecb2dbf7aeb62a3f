import {
  type Anchor,
  type ArticleId,
  type ArticleView,
  atLeast,
  type Divergence,
  type DivergenceId,
  overlaps,
  SEVERITIES,
} from '../../model/index.ts';

/** Findings shown as "settle these first" at most: what fits one screen. */
const SETTLE_FIRST = 7;
/** How many readers see a place: the headline before the lead before the rest. */
const PLACE_RANK = { headline: 0, lead: 1, body: 2 } as const;

type Views = ReadonlyMap<ArticleId, ArticleView>;

/**
 * The findings that an editor should settle first, at most seven: the serious ones, or the minor ones where none is serious.
 * Worst first, then by how many readers see the place, then surest, then as listed. What recurs in further pairs is named once.
 */
export function settleFirst(open: readonly Divergence[], articles: readonly ArticleView[]): DivergenceId[] {
  const views: Views = new Map(articles.map((view) => [view.article.id, view]));
  const serious = open.filter((divergence) => atLeast(divergence.severity, 'major'));
  const candidates = serious.length > 0 ? serious : open.filter((divergence) => divergence.severity === 'minor');
  const chosen: Divergence[] = [];
  for (const divergence of [...candidates].sort(settleOrder(views))) {
    if (chosen.length === SETTLE_FIRST) break;
    if (!chosen.some((other) => isRecurrence(divergence, other, views))) chosen.push(divergence);
  }
  return chosen.map((divergence) => divergence.id);
}

function settleOrder(views: Views): (a: Divergence, b: Divergence) => number {
  const rank = (anchor: Anchor | null): number => {
    const sentences = anchor ? views.get(anchor.articleId)?.sentences : undefined;
    const sentence = anchor && sentences?.find((candidate) => overlaps(candidate.span, anchor.span));
    return PLACE_RANK[sentence?.place ?? 'body'];
  };
  const seen = (divergence: Divergence): number => Math.min(rank(divergence.source), rank(divergence.target));
  const severity = (divergence: Divergence): number => SEVERITIES.indexOf(divergence.severity);
  return (a, b) => severity(b) - severity(a) || seen(a) - seen(b) || b.confidence - a.confidence;
}

/** True where two findings say the same of the same words: the same two readings, or one and the same place held against another. */
function isRecurrence(a: Divergence, b: Divergence, views: Views): boolean {
  if (a.checkId !== b.checkId || a.message.id !== b.message.id) return false;
  const readings = (divergence: Divergence): string[] =>
    [divergence.source, divergence.target].map((anchor) => readingOf(anchor, views)).sort();
  const places = (divergence: Divergence): string[] =>
    [divergence.source, divergence.target].flatMap((anchor) => (anchor ? [JSON.stringify(anchor)] : []));
  const [one, other] = [readings(a), readings(b)];
  return one.every((reading, i) => reading === other[i]) || places(a).some((place) => places(b).includes(place));
}

function readingOf(anchor: Anchor | null, views: Views): string {
  const text = anchor ? views.get(anchor.articleId)?.article.text : undefined;
  return anchor && text !== undefined ? text.slice(anchor.span.start, anchor.span.end).toLowerCase() : '';
}
