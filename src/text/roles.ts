import type { Collation, Word } from '../model/collation.ts';
import { MARK } from './marks.ts';

/** Two names that stand in one another's place. Word indices. */
export interface RoleSwap {
  readonly source: readonly [number, number];
  readonly target: readonly [number, number];
  /** How much better the names fit when exchanged, in words of shared surroundings. */
  readonly margin: number;
}

/** Words to either side of a name that tell its role. */
const WINDOW = 4;
/** Shared surroundings by which the exchange must win, in words (a neighbour counts double). */
const MIN_MARGIN = 2;
/** And by how many times. */
const MIN_RATIO = 1.6;

/**
 * Pairs of names of which each stands, on the other side, in the surroundings of the other: "Iran … contain Washington" for "Washington … contain Iran".
 * Only names that occur once on both sides are looked at; lists ("Poland and Spain") and passives ("praised by Li") have no fixed order.
 */
export function findRoleSwaps(collation: Collation): RoleSwap[] {
  const names = sharedNames(collation);
  const swaps: RoleSwap[] = [];
  for (let x = 0; x < names.length; x++) {
    for (let y = x + 1; y < names.length; y++) {
      const first = names[x];
      const second = names[y];
      if (!first || !second) continue;
      const swap = swapOf(collation, first, second);
      if (swap && !swaps.some((other) => sameNames(other, swap))) swaps.push(swap);
    }
  }
  return swaps;
}

/** "Maria" and "Brenner" beside one another are one name: one exchange is reported once. */
const sameNames = (a: RoleSwap, b: RoleSwap): boolean =>
  a.source.every((i, k) => Math.abs(i - (b.source[k] ?? 0)) <= 1) &&
  a.target.every((j, k) => Math.abs(j - (b.target[k] ?? 0)) <= 1);

interface SharedName {
  readonly source: number;
  readonly target: number;
}

function swapOf({ source, target }: Collation, x: SharedName, y: SharedName): RoleSwap | null {
  if (Math.abs(x.source - y.source) <= 1 || Math.abs(x.target - y.target) <= 1) return null;
  if (inList(source, x.source, y.source) || inList(target, x.target, y.target)) return null;
  if ([x, y].some((name) => isTurnedAttribute(source, name.source, target, name.target))) return null;
  if (
    isAgent(source, x.source) !== isAgent(target, y.target) ||
    isAgent(source, y.source) !== isAgent(target, x.target)
  )
    return null;
  const around = (words: readonly Word[], at: number): Surroundings =>
    surroundings(words, at, words === source ? [x.source, y.source] : [x.target, y.target]);
  const sx = around(source, x.source);
  const sy = around(source, y.source);
  const tx = around(target, x.target);
  const ty = around(target, y.target);
  const straight = alike(sx, tx) + alike(sy, ty);
  const crossed = [alike(sx, ty), alike(sy, tx)] as const;
  const margin = crossed[0] + crossed[1] - straight;
  if (Math.min(...crossed) < 1 || margin < MIN_MARGIN || crossed[0] + crossed[1] < MIN_RATIO * straight) return null;
  return { source: [x.source, y.source], target: [x.target, y.target], margin };
}

/** Words with a capital inside the sentence that stand once on each side. */
function sharedNames({ source, target }: Collation): SharedName[] {
  const here = capitals(source);
  if (here.size < 2) return [];
  const there = capitals(target);
  const names: SharedName[] = [];
  for (const [lemma, i] of here) {
    const j = there.get(lemma) ?? -1;
    if (i >= 0 && j >= 0 && isName(source, i) && isName(target, j)) names.push({ source: i, target: j });
  }
  return names;
}

/** Base forms of the words with a capital and where they stand; -1 for those that stand in several places. */
function capitals(words: readonly Word[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word && (word.marks & MARK.capital) !== 0) places.set(word.lemma, places.has(word.lemma) ? -1 : i);
  }
  return places;
}

/** A sentence may open with any word; there a content word counts. */
const isName = (words: readonly Word[], at: number): boolean => words[at]?.content === true;

interface Surroundings {
  readonly before: string | null;
  readonly after: string | null;
  readonly near: ReadonlySet<string>;
}

function surroundings(words: readonly Word[], at: number, names: readonly number[]): Surroundings {
  let from = at;
  let to = at;
  while (isCapital(words[from - 1])) from -= 1;
  while (isCapital(words[to + 1])) to += 1;
  const near = new Set<string>();
  for (let i = Math.max(0, from - WINDOW); i <= Math.min(words.length - 1, to + WINDOW); i++) {
    const word = words[i];
    if (word?.content && !names.includes(i) && (i < from || i > to)) near.add(word.lemma);
  }
  const neighbour = (i: number): string | null =>
    words[i]?.word && !names.includes(i) ? (words[i]?.lemma ?? null) : null;
  return { before: neighbour(from - 1), after: neighbour(to + 1), near };
}

/** Part of the same name: "Maria" beside "Brenner". */
const isCapital = (word: Word | undefined): boolean =>
  word?.word === true && word.content && /^\p{Lu}/u.test(word.text);

function alike(a: Surroundings, b: Surroundings): number {
  let score = 0;
  for (const word of a.near) if (b.near.has(word)) score += 1;
  if (a.before !== null && a.before === b.before) score += 1;
  if (a.after !== null && a.after === b.after) score += 1;
  return score;
}

/** Joined by commas and "and" only. */
export function inList(words: readonly Word[], x: number, y: number): boolean {
  const between = words.slice(Math.min(x, y) + 1, Math.max(x, y));
  return between.every((word) => !word.content && (!word.word || JOINING.has(word.key)));
}

const JOINING = new Set([
  'and',
  'or',
  'the',
  'und',
  'oder',
  'et',
  'y',
  'e',
  'i',
  'en',
  'и',
  'та',
  'as',
  'well',
  'vs',
  'with',
  'to',
  'against',
  'between',
]);
/** "Japan's minister", "the minister of Japan": the name goes with its noun from either side. */
function isTurnedAttribute(source: readonly Word[], x: number, target: readonly Word[], y: number): boolean {
  return (standsBefore(source, x) && standsBehind(target, y)) || (standsBehind(source, x) && standsBefore(target, y));
}

const standsBefore = (words: readonly Word[], at: number): boolean => words[at]?.key.endsWith("'s") === true;
const standsBehind = (words: readonly Word[], at: number): boolean => BEHIND.has(words[at - 1]?.key ?? '');

const BEHIND = new Set(['of', 'in', 'from', 'at', 'de', 'du', 'von', 'aus', 'di', 'van', 'z', 'w', 'из', 'в', 'з']);
const AGENT_MARKS = new Set(['by', 'von', 'par', 'por', 'da', 'door', 'przez']);

/** Behind "by". */
export const isAgent = (words: readonly Word[], at: number): boolean =>
  AGENT_MARKS.has(words[at - 1]?.key ?? '') || AGENT_MARKS.has(words[at - 2]?.key ?? '');
