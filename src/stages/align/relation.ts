import type { PairRelation } from '../../model/index.ts';
import type { TermDocument } from './features.ts';
import type { TermLink } from './links.ts';
import type { BeadScorer } from './search.ts';

/**
 * How much better two documents go together in reading order than with one of them read backwards, in nats a sentence of the shorter one.
 * The backward reading has the same words, lengths and chances, so the measure needs no training and no language.
 */
export function orderGain(n: number, m: number, scorer: BeadScorer): number {
  const shorter = Math.min(n, m);
  if (shorter === 0) return 0;
  const forward = bestSum(n, m, scorer, false) / shorter;
  return forward - (shorter <= TOO_FEW ? CHANCE : bestSum(n, m, scorer, true) / shorter);
}

/** Sentences with which a text read backwards is too like itself to compare; what unrelated texts reach there, nats a sentence. */
const TOO_FEW = 2;
const CHANCE = 1.2;
/** A single pair's worst score counted: beyond it, all misfits are alike. Nats. */
const WORST = -9;

/** Best sum of single pairs in order; leaving a sentence out costs nothing. */
function bestSum(n: number, m: number, scorer: BeadScorer, backwards: boolean): number {
  let row = new Float64Array(m + 1);
  for (let i = 1; i <= n; i++) {
    const next = new Float64Array(m + 1);
    for (let j = 1; j <= m; j++) {
      const step = Math.max(WORST, scorer.score(i - 1, 1, backwards ? m - j : j - 1, 1));
      next[j] = Math.max(next[j - 1] ?? 0, row[j] ?? 0, (row[j - 1] ?? 0) + step);
    }
    row = next;
  }
  return row[m] ?? 0;
}

/** Gain from which the texts are held to follow one another. Nats a sentence; dev: unrelated pairs ≤ 0.57 in 95 %, all ≤ 0.83; translations ≥ 1.15. */
const ACROSS = 0.88;
/** In one language far more is shared: there, a common story alone reaches 1.3, and the gain of a translation grows with the text. */
const WITHIN = { least: 1.2, aSentence: 0.2, most: 3 } as const;

/** Gain that two texts of these languages must reach to be held to follow one another; `shorter`: sentences of the shorter one. */
export const leastGain = (sameLanguage: boolean, shorter: number): number =>
  sameLanguage ? Math.min(WITHIN.most, WITHIN.least + WITHIN.aSentence * shorter) : ACROSS;

/** Share of the sentences of either side that must be linked for 'parallel'; below it 'partial'. */
const PARALLEL_COVERAGE = 0.7;

/** Relation of two texts that follow one another, by the share of each side's sentences that is linked. */
export function relationOf(coverage: { readonly source: number; readonly target: number }): PairRelation {
  return Math.min(coverage.source, coverage.target) >= PARALLEL_COVERAGE ? 'parallel' : 'partial';
}

/** Names and numbers of weight that two texts must share to be held to report one story. */
const STORY_TERMS = 4;
/** Strength from which a shared name counts, (0,1). */
const STORY_STRENGTH = 0.5;

/**
 * True where the texts share enough names that either of them repeats: what a story is about. Chance likenesses between unrelated texts are of
 * words, or of names met once.
 */
export function sharesStory(source: TermDocument, target: TermDocument, links: readonly TermLink[]): boolean {
  const shared = new Set<number>();
  for (const link of links) {
    const a = source.terms[link.source];
    const b = target.terms[link.target];
    if (!a?.named || !b?.named || link.strength < STORY_STRENGTH) continue;
    if (a.sentences + b.sentences >= 3 && a.text.length > 2) shared.add(link.source);
  }
  return shared.size >= STORY_TERMS;
}

/** True where both documents hold the same sentences in the same order. */
export function isSameText(source: TermDocument, target: TermDocument): boolean {
  if (source.language !== target.language || source.sentences.length !== target.sentences.length) return false;
  return source.sentences.every((terms, k) => {
    const other = target.sentences[k];
    return (
      other?.length === terms.length &&
      terms.every((id, at) => source.terms[id]?.key === target.terms[other[at] ?? -1]?.key)
    );
  });
}
