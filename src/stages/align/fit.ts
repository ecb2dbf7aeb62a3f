import type { TermDocument } from './features.ts';
import { fitLengths, type LengthParameters, lengthModel, SIGMA } from './length.ts';
import type { LexicalModel, Range } from './lexical.ts';
import { type BeadScorer, bestPath } from './search.ts';

/** Weight of the words against the lengths: terms of one sentence are not independent, so their sum says too much. From METHODS, [0.5,1]. */
const LEXICAL_WEIGHT = 0.7;
/** Passes of search and re-estimation. */
const PASSES = 3;
/** λ, the share of linkable terms without a partner in a true bead, and its bounds. */
const LAMBDA = { start: 0.5, least: 0.2, most: 0.7 } as const;
/** Terms with and without a partner that λ's estimate starts from. */
const PRIOR_TERMS = { found: 5, all: 10 } as const;

/** A scorer whose parameters were learnt from the pair. */
export interface FittedScorer extends BeadScorer {
  /** The part of a bead's score that its lengths bring. Nats. */
  lengths(source: Range, target: Range): number;
}

/** What a scorer is before anything was learnt from the pair. */
export function firstScorer(source: TermDocument, target: TermDocument, lexical: LexicalModel): FittedScorer {
  const sums = { source: prefixSums(source.lengths), target: prefixSums(target.lengths) };
  return scorerOf({ source, target, lexical, sums }, LAMBDA.start, firstLengths(sums));
}

/** Mean length ratio of the whole texts; spread wide. */
function firstLengths({ source, target }: Sides['sums']): LengthParameters {
  const mean = (sums: Float64Array): number => (sums.at(-1) ?? 1) / Math.max(1, sums.length - 1);
  return { mu: Math.log(mean(target)) - Math.log(mean(source)), sigma: SIGMA.start };
}

/** Estimates λ, mu and sigma on the pair itself, by turns with the search. */
export function fitScorer(source: TermDocument, target: TermDocument, lexical: LexicalModel): FittedScorer {
  const n = source.sentences.length;
  const m = target.sentences.length;
  const sums = { source: prefixSums(source.lengths), target: prefixSums(target.lengths) };
  let parameters = firstLengths(sums);
  let lambda: number = LAMBDA.start;
  for (let pass = 1; ; pass++) {
    const scorer = scorerOf({ source, target, lexical, sums }, lambda, parameters);
    if (pass === PASSES) return scorer;
    const ratios: number[] = [];
    let linkable = PRIOR_TERMS.all;
    let found = PRIOR_TERMS.found;
    for (const bead of bestPath(n, m, scorer)) {
      if (bead.score <= 0) continue;
      const support = lexical.support(bead.source, bead.target);
      linkable += support.linkable;
      found += support.found;
      ratios.push(Math.log(within(sums.target, bead.target)) - Math.log(within(sums.source, bead.source)));
    }
    lambda = Math.min(LAMBDA.most, Math.max(LAMBDA.least, 1 - found / linkable));
    parameters = fitLengths(ratios, parameters);
  }
}

interface Sides {
  readonly source: TermDocument;
  readonly target: TermDocument;
  readonly lexical: LexicalModel;
  readonly sums: { readonly source: Float64Array; readonly target: Float64Array };
}

function scorerOf(
  { source, target, lexical, sums }: Sides,
  lambda: number,
  parameters: LengthParameters,
): FittedScorer {
  const model = lengthModel(source.lengths, target.lengths, parameters);
  const lengths = (s: Range, t: Range): number =>
    model.score(within(sums.source, s), s.end - s.start, within(sums.target, t), t.end - t.start);
  return {
    single: (i, j) =>
      LEXICAL_WEIGHT * lexical.cell(i, j, lambda) + model.score(source.lengths[i] ?? 1, 1, target.lengths[j] ?? 1, 1),
    merged: (s, t) => LEXICAL_WEIGHT * lexical.score(s, t, lambda) + lengths(s, t),
    lengths,
  };
}

function prefixSums(lengths: readonly number[]): Float64Array {
  const sums = new Float64Array(lengths.length + 1);
  lengths.forEach((length, k) => {
    sums[k + 1] = (sums[k] ?? 0) + length;
  });
  return sums;
}

const within = (sums: Float64Array, range: Range): number => (sums[range.end] ?? 0) - (sums[range.start] ?? 0);
