import { type BoundaryModel, boundaryModel } from './boundaries.ts';
import type { EncoderEvidence } from './encoder.ts';
import type { TermDocument } from './features.ts';
import { fitLengths, type LengthParameters, lengthModel, type PairLengths, pairLengths } from './length.ts';
import type { LexicalModel } from './lexical.ts';
import { type BeadScorer, bestPath } from './search.ts';

/** Weight of the words against the lengths: terms of one sentence are not independent, so their sum says too much. From METHODS, [0.5,1]. */
const LEXICAL_WEIGHT = 0.65;
/** Passes of search and re-estimation. */
const PASSES = 3;
/** λ, the share of linkable terms without a partner in a true bead, and its bounds. */
const LAMBDA = { start: 0.5, least: 0.2, most: 0.7 } as const;
/** Terms with and without a partner that λ's estimate starts from. */
const PRIOR_TERMS = { found: 5, all: 10 } as const;

/** A scorer whose parameters were learnt from the pair. */
export interface FittedScorer extends BeadScorer {
  /** The part of a bead's score that its lengths bring. Nats. */
  lengths(i: number, s: number, j: number, t: number): number;
  readonly lambda: number;
  readonly parameters: LengthParameters;
}

/** What the two documents give before any parameter is known. */
export interface PairModel {
  readonly n: number;
  readonly m: number;
  readonly lexical: LexicalModel;
  readonly lengths: PairLengths;
  readonly boundaries: BoundaryModel;
  readonly encoder: EncoderEvidence | null;
}

export const pairModel = (
  source: TermDocument,
  target: TermDocument,
  lexical: LexicalModel,
  encoder: EncoderEvidence | null,
): PairModel => ({
  n: source.sentences.length,
  m: target.sentences.length,
  lexical,
  lengths: pairLengths(source.lengths, target.lengths),
  boundaries: boundaryModel(source, target),
  encoder,
});

/** What a scorer is before anything was learnt from the pair. */
export const firstScorer = (model: PairModel): FittedScorer => scorerOf(model, LAMBDA.start, model.lengths.start);

/** Estimates λ, mu and sigma on the pair itself, by turns with the search. `first`: as `firstScorer` gives it. */
export function fitScorer(model: PairModel, first: FittedScorer): FittedScorer {
  let scorer = first;
  let parameters: LengthParameters = model.lengths.start;
  const ratioOf = lengthModel(model.lengths, parameters).ratio;
  for (let pass = 1; pass < PASSES; pass++) {
    const ratios: number[] = [];
    let linkable: number = PRIOR_TERMS.all;
    let found: number = PRIOR_TERMS.found;
    for (const { score, source, target } of bestPath(model.n, model.m, scorer, 'small')) {
      if (score <= 0) continue;
      const support = model.lexical.support(source, target);
      linkable += support.linkable;
      found += support.found;
      ratios.push(ratioOf(source.start, source.end - source.start, target.start, target.end - target.start));
    }
    parameters = fitLengths(ratios, parameters);
    scorer = scorerOf(model, Math.min(LAMBDA.most, Math.max(LAMBDA.least, 1 - found / linkable)), parameters);
  }
  return scorer;
}

/** The same parameters over other words. */
export const rescored = (model: PairModel, { lambda, parameters }: FittedScorer): FittedScorer =>
  scorerOf(model, lambda, parameters);

/** Single pairs are worked out at once; larger beads when first asked for, and kept: search and moves ask for the same ones again and again. */
function scorerOf(
  { n, m, lexical, lengths, boundaries, encoder }: PairModel,
  lambda: number,
  parameters: LengthParameters,
): FittedScorer {
  const model = lengthModel(lengths, parameters);
  const single = lexical.singles(lambda);
  for (let i = 0, cell = 0; i < n; i++) {
    for (let j = 0; j < m; j++, cell++)
      single[cell] =
        LEXICAL_WEIGHT * (single[cell] ?? 0) +
        model.score(i, 1, j, 1) +
        boundaries.score(i, 1, j, 1) +
        (encoder?.score(i, 1, j, 1) ?? 0);
  }
  const kept: (Float64Array | undefined)[] = [];
  const score = (i: number, s: number, j: number, t: number): number => {
    if (s === 1 && t === 1) return single[i * m + j] ?? 0;
    const shape = s * SHAPE_BASE + t;
    let table = kept[shape];
    if (!table) {
      table = new Float64Array(n * m).fill(Number.NaN);
      kept[shape] = table;
    }
    const known = table[i * m + j] ?? 0;
    if (!Number.isNaN(known)) return known;
    const value =
      LEXICAL_WEIGHT * lexical.score(i, s, j, t, lambda) +
      model.score(i, s, j, t) +
      boundaries.score(i, s, j, t) +
      (encoder?.score(i, s, j, t) ?? 0);
    table[i * m + j] = value;
    return value;
  };
  return { score, lengths: model.score, lambda, parameters };
}

/** More than the most sentences on one side of a bead. */
const SHAPE_BASE = 8;
