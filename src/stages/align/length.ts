/** Whether two lengths go together, learnt from the pair itself. */
export interface LengthModel {
  /** Nats for `ks` sentences of `source` code units in all against `kt` of `target`. */
  score(source: number, ks: number, target: number, kt: number): number;
}

export interface LengthParameters {
  /** Mean of ln(target / source) in true beads. */
  readonly mu: number;
  /** Its standard deviation. */
  readonly sigma: number;
}

/** Bounds of sigma: below, lengths would outweigh words; above, they say nothing. ln units; from METHODS. */
export const SIGMA = { least: 0.12, most: 0.5, start: 0.32 } as const;
/** Spread of the lengths of sentences that have nothing to do with one another, at least this. ln units. */
const LEAST_BACKGROUND = 0.35;
/** Share of true beads whose lengths follow no rule (lists, headlines, cuts). */
const STRAY = 0.04;

interface Background {
  readonly mean: number;
  readonly spread: number;
}

/** Log-normal ratio of lengths against each side's own background (Gale & Church 1993, with the pair's own parameters). */
export function lengthModel(
  sourceLengths: readonly number[],
  targetLengths: readonly number[],
  { mu, sigma }: LengthParameters,
): LengthModel {
  const source = background(sourceLengths);
  const target = background(targetLengths);
  return {
    score(s, ks, t, kt) {
      const ratio = Math.log(t) - Math.log(s) - mu;
      const own = (marginal(source, s, ks) + marginal(target, t, kt)) / 2;
      const fit = normal(ratio, sigma);
      const stray = own + Math.log(STRAY);
      const joint = Math.log(1 - STRAY) + fit;
      const top = Math.max(stray, joint);
      return top + Math.log(Math.exp(stray - top) + Math.exp(joint - top)) - own;
    },
  };
}

const normal = (x: number, sd: number): number => -0.5 * (x / sd) * (x / sd) - Math.log(sd) - 0.9189385332046727;

/** ln density of the length of `k` sentences of this side taken together. */
const marginal = (side: Background, length: number, k: number): number =>
  normal(Math.log(length) - side.mean - Math.log(k), side.spread / Math.sqrt(k));

function background(lengths: readonly number[]): Background {
  const logs = lengths.map(Math.log);
  const mean = logs.reduce((sum, x) => sum + x, 0) / Math.max(1, logs.length);
  const variance = logs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / Math.max(1, logs.length);
  return { mean, spread: Math.max(LEAST_BACKGROUND, Math.sqrt(variance)) };
}

/** Median and scaled median deviation of ln ratios, within the bounds; `fallback` where fewer than `least` are given. */
export function fitLengths(ratios: readonly number[], fallback: LengthParameters, least = 4): LengthParameters {
  if (ratios.length < least) return fallback;
  const mu = median(ratios);
  const deviation = 1.4826 * median(ratios.map((x) => Math.abs(x - mu)));
  return { mu, sigma: Math.min(SIGMA.most, Math.max(SIGMA.least, deviation)) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
