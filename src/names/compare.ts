import { CONSONANT, type Lattice, latticeDistance, openingCost } from './lattice.ts';
import { attachedLattice, groupsOf, joinedLattice, latticeOf, type NameToken, type ParsedName } from './parse.ts';

/** Two words that are aligned. */
export interface TokenPair {
  readonly a: NameToken;
  readonly b: NameToken;
  /** What reading one as the other costs, as a share of their sound. */
  readonly cost: number;
}

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
  readonly pairs: readonly TokenPair[];
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
  const cost = attachedCost(a, b, shareCost(latticeOf(a), latticeOf(b), most));
  return cost > EQUIVALENT_GIVEN && areEquivalent(a, b) ? EQUIVALENT_GIVEN : cost;
}

/** What a word costs whose particles the other side writes together with it ("Abdel Fattah", "Abdelfattah"); `cost` where that is less. */
function attachedCost(a: NameToken, b: NameToken, cost: number): number {
  if (cost <= NEAR || (a.particles === '') === (b.particles === '')) return cost;
  const one = attachedLattice(a) ?? latticeOf(a);
  const other = attachedLattice(b) ?? latticeOf(b);
  return Math.min(cost, shareCost(one, other, JOINED_LIMIT));
}

/** Cost of reading one lattice as the other, as a share of their sound; Infinity above `most`, and where one of them has no letter that is known. */
export function shareCost(a: Lattice, b: Lattice, most: number = TOKEN_LIMIT): number {
  if (a.length === 0 || b.length === 0) return Number.POSITIVE_INFINITY;
  const norm = (a.weight + b.weight) / 2;
  const near = latticeDistance(a, b, Math.min(NEAR, most) * norm) / norm;
  return near === Number.POSITIVE_INFINITY && most > NEAR ? latticeDistance(a, b, most * norm) / norm : near;
}

/** Spellings of one name cost less than this, as a share of their sound: looked for first, since little has to be searched. */
const NEAR = 0.12;

/** Whether both are forms of one given name. Latin letters first: they are looked up at once. */
function areEquivalent(a: NameToken, b: NameToken): boolean {
  const latinFirst = a.script === 'latin';
  const groups = groupsOf(latinFirst ? a : b);
  return groups.length > 0 && groupsOf(latinFirst ? b : a).some((group) => groups.includes(group));
}

/** "A." and "Alexander", "В." and "Vladimir": the initial's letter, or in another script its sound, must be able to open the other token. */
function initialCost(a: NameToken, b: NameToken): number {
  const [initial, full] = a.part === 'initial' ? [a, b] : [b, a];
  if (full.part === 'initial' && a.script === b.script) return Number.POSITIVE_INFINITY;
  const opens =
    a.script === b.script
      ? initial.folded.charAt(0) === full.folded.charAt(0)
      : openingCost(latticeOf(initial), latticeOf(full)) <= OPENING;
  return opens ? INITIAL : Number.POSITIVE_INFINITY;
}

/** What the first sounds of an initial and a name may differ by. */
const OPENING = 0.1 * CONSONANT;

/** What writing a name's parts together or apart may cost, as a share of its sound. */
const JOINED_LIMIT = 0.2;

/** Best alignment of the tokens of two names. */
export function matchSounds(x: ParsedName, y: ParsedName): SoundMatch {
  const match = withAside(alignTokens(x.core, y.core), x, y);
  const isWhole = match.leftA.length === 0 && match.leftB.length === 0 && match.aligned > 0;
  if (isWhole || x.core.length === y.core.length) return match;
  const cost = shareCost(joinedLattice(x), joinedLattice(y), JOINED_LIMIT);
  if (cost >= JOINED_LIMIT) return match;
  return {
    likeness: 1 - cost,
    worst: cost,
    aligned: Math.max(x.core.length, y.core.length),
    leftA: [],
    leftB: [],
    pairs: NO_PAIRS,
    joined: true,
  };
}

/** What a word may cost that is a title or a particle on the other side only, as a share of its sound. */
const ASIDE_LIMIT = 0.13;

/** Words without a counterpart find it among the other side's titles and particles: "Kublai Kaan" and "Kublai Khan", "Ben" and "Benjamin". */
function withAside(match: SoundMatch, x: ParsedName, y: ParsedName): SoundMatch {
  const { leftA, leftB } = match;
  if (match.aligned === 0 || leftA.length + leftB.length !== 1) return match;
  const onlyA = leftA[0];
  if (onlyA) return y.aside.length > 0 ? pairedAside(match, onlyA, y.aside, false) : match;
  const onlyB = leftB[0];
  return onlyB && x.aside.length > 0 ? pairedAside(match, onlyB, x.aside, true) : match;
}

function pairedAside(match: SoundMatch, left: NameToken, aside: readonly NameToken[], leftIsB: boolean): SoundMatch {
  for (const token of aside) {
    const cost = tokenCost(left, token, ASIDE_LIMIT);
    if (cost > ASIDE_LIMIT) continue;
    const pair = leftIsB ? { a: token, b: left, cost } : { a: left, b: token, cost };
    return matchOf(NONE, NONE, [...match.pairs, pair]);
  }
  return match;
}

/** At most this many tokens a side are aligned; longer names are cut. */
const MOST_TOKENS = 5;
const NONE: readonly NameToken[] = [];
const NO_PAIRS: readonly TokenPair[] = [];

function alignTokens(x: readonly NameToken[], y: readonly NameToken[]): SoundMatch {
  const a = x[0];
  const b = y[0];
  const isSingle = x.length === 1 && y.length === 1;
  if (a && b && isSingle) {
    const cost = tokenCost(a, b);
    return cost === Number.POSITIVE_INFINITY ? matchOf(x, y, NO_PAIRS) : matchOf(NONE, NONE, [{ a, b, cost }]);
  }
  if (x.length === 2 && y.length === 2) {
    const c = x[1];
    const d = y[1];
    if (a && b && c && d) return alignTwo(a, c, b, d);
  }
  if (a && x.length === 1) return alignOne(a, y, false);
  if (b && y.length === 1) return alignOne(b, x, true);
  return alignMany(x.slice(0, MOST_TOKENS), y.slice(0, MOST_TOKENS));
}

/** One word and the nearest of the other side's. */
function alignOne(one: NameToken, others: readonly NameToken[], oneIsB: boolean): SoundMatch {
  let best = Number.POSITIVE_INFINITY;
  let nearest = -1;
  for (let i = 0; i < others.length && i < MOST_TOKENS; i += 1) {
    const other = others[i];
    const cost = other ? tokenCost(one, other) + (i === 0 ? 0 : OUT_OF_ORDER) : best;
    if (cost >= best) continue;
    best = cost;
    nearest = i;
  }
  const found = others[nearest];
  if (!found) return oneIsB ? matchOf(others, [one], NO_PAIRS) : matchOf([one], others, NO_PAIRS);
  const rest = others.filter((other) => other !== found);
  const cost = nearest === 0 ? best : best - OUT_OF_ORDER;
  return oneIsB ? matchOf(rest, NONE, [{ a: found, b: one, cost }]) : matchOf(NONE, rest, [{ a: one, b: found, cost }]);
}

/** Two words a side, as most names have: in order where that is cheap, else the best of all ways. */
function alignTwo(a: NameToken, c: NameToken, b: NameToken, d: NameToken): SoundMatch {
  const first = tokenCost(a, b);
  const second = tokenCost(c, d);
  const inOrder = first + second;
  if (inOrder <= CHEAP)
    return matchOf(NONE, NONE, [
      { a, b, cost: first },
      { a: c, b: d, cost: second },
    ]);
  const most = Math.min(TOKEN_LIMIT, inOrder);
  const across = tokenCost(a, d, most);
  const back = tokenCost(c, b, most);
  const outOfOrder = across + back + 2 * OUT_OF_ORDER;
  if (Math.min(inOrder, outOfOrder) < Number.POSITIVE_INFINITY) {
    return inOrder <= outOfOrder
      ? matchOf(NONE, NONE, [
          { a, b, cost: first },
          { a: c, b: d, cost: second },
        ])
      : matchOf(NONE, NONE, [
          { a, b: d, cost: across },
          { a: c, b, cost: back },
        ]);
  }
  const best = Math.min(first, second, across + OUT_OF_ORDER, back + OUT_OF_ORDER);
  if (best === Number.POSITIVE_INFINITY) return matchOf([a, c], [b, d], NO_PAIRS);
  if (best === first) return matchOf([c], [d], [{ a, b, cost: first }]);
  if (best === second) return matchOf([a], [b], [{ a: c, b: d, cost: second }]);
  return best === across + OUT_OF_ORDER
    ? matchOf([c], [b], [{ a, b: d, cost: across }])
    : matchOf([a], [d], [{ a: c, b, cost: back }]);
}

/** Cost of two words together, as shares of their sound, up to which no other order is tried. */
const CHEAP = 0.1;

/** What an alignment comes to. */
function matchOf(leftA: readonly NameToken[], leftB: readonly NameToken[], pairs: SoundMatch['pairs']): SoundMatch {
  let likeness = 1;
  let worst = 0;
  for (let i = 0; i < pairs.length; i += 1) {
    const cost = pairs[i]?.cost ?? 0;
    likeness *= 1 - cost;
    if (cost > worst) worst = cost;
  }
  return { likeness, worst, aligned: pairs.length, leftA, leftB, pairs, joined: false };
}

function alignMany(x: readonly NameToken[], y: readonly NameToken[]): SoundMatch {
  const best = assign(
    x.map((token) => y.map((other) => tokenCost(token, other))),
    y.length,
  );
  const pairs: TokenPair[] = [];
  x.forEach((token, i) => {
    const { column, cost } = best[i] ?? UNPAIRED;
    const other = y[column];
    if (other) pairs.push({ a: token, b: other, cost });
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
