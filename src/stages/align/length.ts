/** Whether two lengths go together, learnt from the pair itself. */
export interface LengthModel {
  /** Nats for `s` source sentences from `i` on against `t` target sentences from `j` on (at most `LONGEST_RUN` each). */
  score(i: number, s: number, j: number, t: number): number;
  /** ln(target length / source length) of the two runs. */
  ratio(i: number, s: number, j: number, t: number): number;
}

export interface LengthParameters {
  /** Mean of ln(target / source) in true beads. */
  readonly mu: number;
  /** Its standard deviation. */
  readonly sigma: number;
}

/** Bounds of sigma: below, lengths would outweigh words; above, they say nothing. ln units; from METHODS. */
export const SIGMA = { least: 0.12, most: 0.5, start: 0.32 } as const;
/** Most sentences on one side of a bead. */
const LONGEST_RUN = 5;
/** Spread of the lengths of sentences that have nothing to do with one another, at least this. ln units. */
const LEAST_BACKGROUND = 0.35;
/** Share of true beads whose lengths follow no rule (lists, headlines, cuts). */
const STRAY = 0.06;
const HALF_LN_2PI = 0.9189385332046727;

/** What can be worked out of a side's lengths once for all parameters. */
interface SideLengths {
  /** ln length of the run of k + 1 sentences from each place, by k. */
  readonly logs: readonly Float64Array[];
  /** Half its ln density among this side's runs of k + 1 sentences. */
  readonly halfDensity: readonly Float64Array[];
}

export interface PairLengths {
  readonly source: SideLengths;
  readonly target: SideLengths;
  /** What is taken before any bead is known: the ratio of the mean lengths. */
  readonly start: LengthParameters;
}

/** `sourceLengths`, `targetLengths`: code units of each sentence, at least 1. */
export function pairLengths(sourceLengths: readonly number[], targetLengths: readonly number[]): PairLengths {
  const mean = (lengths: readonly number[]): number =>
    lengths.reduce((sum, x) => sum + x, 0) / Math.max(1, lengths.length);
  return {
    source: sideLengths(sourceLengths),
    target: sideLengths(targetLengths),
    start: { mu: Math.log(mean(targetLengths)) - Math.log(mean(sourceLengths)), sigma: SIGMA.start },
  };
}

/** Log-normal ratio of lengths against each side's own background (Gale & Church 1993, with the pair's own parameters). */
export function lengthModel({ source, target }: PairLengths, { mu, sigma }: LengthParameters): LengthModel {
  const fit = Math.log(1 - STRAY) - Math.log(sigma) - HALF_LN_2PI;
  const stray = Math.log(STRAY);
  const ratio = (i: number, s: number, j: number, t: number): number =>
    (target.logs[t - 1]?.[j] ?? 0) - (source.logs[s - 1]?.[i] ?? 0);
  return {
    ratio,
    score(i, s, j, t) {
      const off = (ratio(i, s, j, t) - mu) / sigma;
      const own = (source.halfDensity[s - 1]?.[i] ?? 0) + (target.halfDensity[t - 1]?.[j] ?? 0);
      return Math.max(stray, fit - 0.5 * off * off - own);
    },
  };
}

function sideLengths(lengths: readonly number[]): SideLengths {
  const single = lengths.map(Math.log);
  const mean = single.reduce((sum, x) => sum + x, 0) / Math.max(1, single.length);
  const variance = single.reduce((sum, x) => sum + (x - mean) ** 2, 0) / Math.max(1, single.length);
  const spread = Math.max(LEAST_BACKGROUND, Math.sqrt(variance));
  const logs: Float64Array[] = [];
  const halfDensity: Float64Array[] = [];
  for (let k = 1; k <= LONGEST_RUN; k++) {
    const own = new Float64Array(lengths.length);
    const density = new Float64Array(lengths.length);
    const narrow = spread / Math.sqrt(k);
    for (let i = 0; i < lengths.length; i++) {
      let sum = 0;
      for (let x = i; x < Math.min(lengths.length, i + k); x++) sum += lengths[x] ?? 0;
      own[i] = Math.log(sum);
      const off = ((own[i] ?? 0) - mean - Math.log(k)) / narrow;
      density[i] = (-0.5 * off * off - Math.log(narrow) - HALF_LN_2PI) / 2;
    }
    logs.push(own);
    halfDensity.push(density);
  }
  return { logs, halfDensity };
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
