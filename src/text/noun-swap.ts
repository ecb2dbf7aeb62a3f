import type { Collation, Word } from '../model/collation.ts';
import { MARK } from './marks.ts';
import { inList, isAgent, type RoleSwap } from './roles.ts';

/** Words besides the two by which the texts are known to be the same statement. */
const FEWEST_OTHERS = 2;

/**
 * The two common words that have changed places where all the others stand as they did: "the dog bit the man", "the man bit the dog".
 * null where anything else differs, in lists ("men and dogs"), and beside the mark of a passive: only two texts of the same words can be told apart so.
 */
export function findNounSwap({ source, target }: Collation): RoleSwap | null {
  const [a, b] = [wordsOnly(source), wordsOnly(target)];
  if (a.length !== b.length || a.length < FEWEST_OTHERS + 2) return null;
  const moved = a.flatMap((at, k) => (source[at]?.key === target[b[k] ?? -1]?.key ? [] : [k]));
  const [first, second, ...more] = moved;
  if (first === undefined || second === undefined || more.length > 0) return null;
  const [i, k] = [a[first] ?? 0, a[second] ?? 0];
  const [j, l] = [b[first] ?? 0, b[second] ?? 0];
  const [x, y] = [source[i], source[k]];
  if (!x || !y || x.key !== target[l]?.key || y.key !== target[j]?.key) return null;
  if (!isCommon(x) || !isCommon(y) || inList(source, i, k)) return null;
  if (!source.slice(i + 1, k).some(({ content }) => content)) return null;
  return isAgent(source, k) || isAgent(target, l) ? null : { source: [i, k], target: [l, j], margin: moved.length };
}

const wordsOnly = (words: readonly Word[]): number[] => words.flatMap(({ word }, at) => (word ? [at] : []));

/** A word with content, no number: values have checks of their own. A capital at the start of the sentence is none of the word. */
const isCommon = ({ content, marks, key }: Word): boolean =>
  content && (marks & MARK.letters) !== 0 && !/\d/u.test(key);
