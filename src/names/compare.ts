import { type Lattice, latticeDistance } from './lattice.ts';
import { groupsOf, latticeOf, type NameToken, type ParsedName } from './parse.ts';

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

/** Cost of reading one token as the other, as a share of their sound; Infinity above `most`. */
export function tokenCost(a: NameToken, b: NameToken, most: number = TOKEN_LIMIT): number {
  if (a.folded === b.folded) return 0;
  if (a.part === 'initial' || b.part === 'initial') return initialCost(a, b);
  const cost = shareCost(latticeOf(a), latticeOf(b), most);
  return cost > EQUIVALENT_GIVEN && areEquivalent(a, b) ? EQUIVALENT_GIVEN : cost;
}

/** Cost of reading one lattice as the other, as a share of their sound; Infinity above `most`. */
export function shareCost(a: Lattice, b: Lattice, most: number = TOKEN_LIMIT): number {
  const norm = (a.weight + b.weight) / 2;
  const near = latticeDistance(a, b, Math.min(NEAR, most) * norm) / norm;
  return near === Number.POSITIVE_INFINITY && most > NEAR ? latticeDistance(a, b, most * norm) / norm : near;
}

/** Spellings of one name cost less than this, as a share of their sound: looked for first, since little has to be searched. */
const NEAR = 0.12;

/** Whether both are forms of one given name. Latin letters first: they are looked up at once. */
function areEquivalent(a: NameToken, b: NameToken): boolean {
  const [one, other] = a.script === 'latin' ? [a, b] : [b, a];
  const groups = groupsOf(one);
  return groups.length > 0 && groupsOf(other).some((group) => groups.includes(group));
}

/** "A." and "Alexander": the initial's letter must be able to open the other token. */
function initialCost(a: NameToken, b: NameToken): number {
  const [initial, full] = a.part === 'initial' ? [a, b] : [b, a];
  if (full.part === 'initial') return Number.POSITIVE_INFINITY;
  return initial.folded.charAt(0) === full.folded.charAt(0) ? INITIAL : Number.POSITIVE_INFINITY;
}

/** What writing a name's parts together or apart may cost, as a share of its sound. */
const JOINED_LIMIT = 0.2;

/** Best alignment of the tokens of two names. */
export function matchSounds(x: ParsedName, y: ParsedName): SoundMatch {
  const match = withAside(alignTokens(x.core, y.core), x, y);
  const isWhole = match.leftA.length === 0 && match.leftB.length === 0 && match.aligned > 0;
  if (isWhole || x.core.length === y.core.length) return match;
  const cost = shareCost(x.joined(), y.joined(), JOINED_LIMIT);
  if (cost >= JOINED_LIMIT) return match;
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

/** What a word may cost that is a title or a particle on the other side only, as a share of its sound. */
const ASIDE_LIMIT = 0.13;

/** Words without a counterpart find it among the other side's titles and particles: "Kublai Kaan" and "Kublai Khan", "Ben" and "Benjamin". */
function withAside(match: SoundMatch, x: ParsedName, y: ParsedName): SoundMatch {
  const [onlyA, secondA] = match.leftA;
  const [onlyB, secondB] = match.leftB;
  if (match.aligned === 0) return match;
  if (onlyA && !secondA && !onlyB && y.aside.length > 0) return pairedAside(match, onlyA, y.aside, false);
  if (onlyB && !secondB && !onlyA && x.aside.length > 0) return pairedAside(match, onlyB, x.aside, true);
  return match;
}

function pairedAside(match: SoundMatch, left: NameToken, aside: readonly NameToken[], leftIsB: boolean): SoundMatch {
  for (const token of aside) {
    const cost = tokenCost(left, token, ASIDE_LIMIT);
    if (cost > ASIDE_LIMIT) continue;
    const pair = leftIsB ? ([token, left, cost] as const) : ([left, token, cost] as const);
    return matchOf(NONE, NONE, [...match.pairs, pair]);
  }
  return match;
}

/** At most this many tokens a side are aligned; longer names are cut. */
const MOST_TOKENS = 5;
const NONE: readonly NameToken[] = [];

function alignTokens(a: readonly NameToken[], b: readonly NameToken[]): SoundMatch {
  const [a0, a1] = a;
  const [b0, b1] = b;
  if (a0 && b0 && a.length === 1 && b.length === 1) {
    const cost = tokenCost(a0, b0);
    return cost === Number.POSITIVE_INFINITY ? matchOf(a, b, []) : matchOf(NONE, NONE, [[a0, b0, cost]]);
  }
  if (a0 && b0 && a1 && b1 && a.length === 2 && b.length === 2) return alignTwo([a0, a1], [b0, b1]);
  return alignMany(a.slice(0, MOST_TOKENS), b.slice(0, MOST_TOKENS));
}

type Two = readonly [NameToken, NameToken];

/** Two words a side, as most names have: in order where that is cheap, else the best of all ways. */
function alignTwo(a: Two, b: Two): SoundMatch {
  const first = tokenCost(a[0], b[0]);
  const second = tokenCost(a[1], b[1]);
  const inOrder = first + second;
  if (inOrder <= CHEAP)
    return matchOf(NONE, NONE, [
      [a[0], b[0], first],
      [a[1], b[1], second],
    ]);
  const most = Math.min(TOKEN_LIMIT, inOrder);
  const across = tokenCost(a[0], b[1], most);
  const back = tokenCost(a[1], b[0], most);
  const outOfOrder = across + back + 2 * OUT_OF_ORDER;
  if (Math.min(inOrder, outOfOrder) < Number.POSITIVE_INFINITY) {
    return inOrder <= outOfOrder
      ? matchOf(NONE, NONE, [
          [a[0], b[0], first],
          [a[1], b[1], second],
        ])
      : matchOf(NONE, NONE, [
          [a[0], b[1], across],
          [a[1], b[0], back],
        ]);
  }
  const best = Math.min(first, second, across + OUT_OF_ORDER, back + OUT_OF_ORDER);
  if (best === Number.POSITIVE_INFINITY) return matchOf(a, b, []);
  if (best === first) return matchOf([a[1]], [b[1]], [[a[0], b[0], first]]);
  if (best === second) return matchOf([a[0]], [b[0]], [[a[1], b[1], second]]);
  return best === across + OUT_OF_ORDER
    ? matchOf([a[1]], [b[0]], [[a[0], b[1], across]])
    : matchOf([a[0]], [b[1]], [[a[1], b[0], back]]);
}

/** Cost of two words together, as shares of their sound, up to which no other order is tried. */
const CHEAP = 0.1;

/** What an alignment comes to. */
function matchOf(leftA: readonly NameToken[], leftB: readonly NameToken[], pairs: SoundMatch['pairs']): SoundMatch {
  let likeness = 1;
  let worst = 0;
  for (const [, , cost] of pairs) {
    likeness *= 1 - cost;
    worst = Math.max(worst, cost);
  }
  return { likeness, worst, aligned: pairs.length, leftA, leftB, pairs, joined: false };
}

function alignMany(x: readonly NameToken[], y: readonly NameToken[]): SoundMatch {
  const best = assign(
    x.map((token) => y.map((other) => tokenCost(token, other))),
    y.length,
  );
  const pairs: (readonly [NameToken, NameToken, number])[] = [];
  x.forEach((token, i) => {
    const { column, cost } = best[i] ?? UNPAIRED;
    const other = y[column];
    if (other) pairs.push([token, other, cost]);
  });
  const leftA = x.filter((_, i) => (best[i]?.column ?? -1) < 0);
  const leftB = y.filter((_, j) => !best.some(({ column }) => column === j));
  return matchOf(leftA, leftB, pairs);
}

interface Place {
  /** −1 = none. */
  readonly column: number;
  readonly cost: number;
}
const UNPAIRED: Place = { column: -1, cost: 0 };

/** What pairing out of order costs beside the words themselves. */
const OUT_OF_ORDER = 0.001;

/** For every row the column it is paired with: most pairs first, then least cost. */
function assign(costs: readonly (readonly number[])[], columns: number): readonly Place[] {
  let best: readonly Place[] = costs.map(() => UNPAIRED);
  let bestCount = 0;
  let bestCost = 0;
  const current: Place[] = [];
  const used: boolean[] = new Array(columns).fill(false);
  const walk = (row: number, count: number, sum: number): void => {
    if (row === costs.length) {
      if (count > bestCount || (count === bestCount && sum < bestCost)) {
        best = [...current];
        bestCount = count;
        bestCost = sum;
      }
      return;
    }
    costs[row]?.forEach((cost, column) => {
      if (used[column] || cost === Number.POSITIVE_INFINITY) return;
      used[column] = true;
      current[row] = { column, cost };
      walk(row + 1, count + 1, sum + cost + (row === column ? 0 : OUT_OF_ORDER));
      used[column] = false;
    });
    current[row] = UNPAIRED;
    walk(row + 1, count, sum);
  };
  walk(0, 0, 0);
  return best;
}
