import { type Lattice, latticeDistance } from './lattice.ts';
import type { NameToken, ParsedName } from './parse.ts';

/** How two names relate by their sound, before a verdict is given. */
export interface SoundMatch {
  /** [0,1]: product of the tokens' likenesses. */
  readonly likeness: number;
  /** Largest cost of an aligned pair of tokens, as a share of its sound. */
  readonly worst: number;
  /** Number of aligned pairs of tokens. */
  readonly aligned: number;
  /** Tokens of either side without a counterpart that count against a match. */
  readonly leftA: readonly NameToken[];
  readonly leftB: readonly NameToken[];
  /** Aligned pairs, in the order of `a`. */
  readonly pairs: readonly (readonly [NameToken, NameToken, number])[];
  readonly joined: boolean;
}

/** Above this share of its sound a token does not count as another spelling of the other. */
export const TOKEN_LIMIT = 0.45;
const EQUIVALENT_GIVEN = 0.05;
const INITIAL = 0.06;

/** Cost of reading one token as the other, as a share of their sound; Infinity above TOKEN_LIMIT. */
export function tokenCost(a: NameToken, b: NameToken): number {
  if (a.folded === b.folded) return 0;
  if (a.role === 'initial' || b.role === 'initial') return initialCost(a, b);
  const cost = shareCost(a.lattice, b.lattice);
  if (cost > EQUIVALENT_GIVEN && a.groups.length > 0 && a.groups.some((group) => b.groups.includes(group)))
    return EQUIVALENT_GIVEN;
  return cost;
}

export function shareCost(a: Lattice, b: Lattice): number {
  const norm = (a.weight + b.weight) / 2;
  const limit = TOKEN_LIMIT * norm;
  const cost = latticeDistance(a, b, limit) / norm;
  return cost > TOKEN_LIMIT ? Number.POSITIVE_INFINITY : cost;
}

/** "A." and "Alexander": the initial's letter must be able to open the other token. */
function initialCost(a: NameToken, b: NameToken): number {
  const [initial, full] = a.role === 'initial' ? [a, b] : [b, a];
  if (full.role === 'initial') return Number.POSITIVE_INFINITY;
  return initial.folded.charAt(0) === full.folded.charAt(0) ? INITIAL : Number.POSITIVE_INFINITY;
}

/** Best alignment of the tokens of two names. */
export function matchSounds(x: ParsedName, y: ParsedName): SoundMatch {
  const match = alignTokens(x, y);
  if ((match.leftA.length > 0 || match.leftB.length > 0 || match.aligned === 0) && x.core.length !== y.core.length) {
    const cost = shareCost(x.joined(), y.joined());
    if (cost < 0.2)
      return {
        likeness: 1 - cost,
        worst: cost,
        aligned: Math.max(x.core.length, y.core.length),
        leftA: [],
        leftB: [],
        pairs: [],
        joined: true,
      };
  }
  return match;
}

/** At most this many tokens a side are aligned; longer names are cut. */
const MOST_TOKENS = 5;

function alignTokens(a: ParsedName, b: ParsedName): SoundMatch {
  const x = a.core.slice(0, MOST_TOKENS);
  const y = b.core.slice(0, MOST_TOKENS);
  const costs = x.map((token) => y.map((other) => tokenCost(token, other)));
  const best = assign(costs, y.length);
  const taken = new Set<number>();
  const pairs: (readonly [NameToken, NameToken, number])[] = [];
  let likeness = 1;
  let worst = 0;
  best.forEach((j, i) => {
    const token = x[i];
    const other = y[j];
    if (j < 0 || !token || !other) return;
    const cost = costs[i]?.[j] ?? 1;
    taken.add(j);
    pairs.push([token, other, cost]);
    likeness *= 1 - cost;
    worst = Math.max(worst, cost);
  });
  return {
    likeness,
    worst,
    aligned: pairs.length,
    leftA: x.filter((_, i) => (best[i] ?? -1) < 0),
    leftB: y.filter((_, j) => !taken.has(j)),
    pairs,
    joined: false,
  };
}

/** For every row the column it is paired with (−1 = none): most pairs first, then least cost. */
function assign(costs: readonly (readonly number[])[], columns: number): number[] {
  let best: number[] = costs.map(() => -1);
  let bestCount = 0;
  let bestCost = 0;
  const current: number[] = [];
  const used: boolean[] = new Array(columns).fill(false);
  const walk = (row: number, count: number, cost: number): void => {
    if (row === costs.length) {
      if (count > bestCount || (count === bestCount && cost < bestCost)) {
        best = [...current];
        bestCount = count;
        bestCost = cost;
      }
      return;
    }
    costs[row]?.forEach((share, j) => {
      if (used[j] || share === Number.POSITIVE_INFINITY) return;
      used[j] = true;
      current[row] = j;
      walk(row + 1, count + 1, cost + share + (row === j ? 0 : 0.001));
      used[j] = false;
    });
    current[row] = -1;
    walk(row + 1, count, cost);
  };
  walk(0, 0, 0);
  return best;
}
