import { distance } from 'fastest-levenshtein';
import type { SoundMatch, TokenPair } from './compare.ts';

/** Fewest letters in which one edit may be a slip. */
const TYPO_LETTERS = 7;
/** Fewest letters in which two neighbours may have changed places. */
const SWAP_LETTERS = 5;
/** Words of a name from which on the others bear out a slip in a shorter word. */
const LONG_NAME = 4;

/** One slip in one word of a name, its other words equal. A lone word has nothing to bear it out. */
export function isTypo(match: SoundMatch): boolean {
  if (match.leftA.length + match.leftB.length > 0 || match.joined) return false;
  const unequal = match.pairs.filter(({ a, b }) => a.folded !== b.folded);
  if (unequal.length !== 1) return false;
  const [pair] = unequal;
  if (!pair || match.pairs.length < 2) return false;
  const { a, b } = pair;
  if (a.script !== b.script) return false;
  if (a.folded.charAt(0) !== b.folded.charAt(0)) return false;
  const letters = Math.min(a.folded.length, b.folded.length);
  const fewest = match.pairs.length >= LONG_NAME ? SWAP_LETTERS : TYPO_LETTERS;
  if (letters >= SWAP_LETTERS && isSwapped(a.folded, b.folded)) return true;
  return letters >= fewest && distance(a.folded, b.folded) === 1;
}

/** Two letters that changed places in a long word: no convention does that, and hardly two families differ by it. */
export const isSlip = ({ a, b }: TokenPair): boolean =>
  a.script === b.script && a.folded.length >= TYPO_LETTERS && isSwapped(a.folded, b.folded);

/** Whether two neighbouring letters have changed places ("Lukashneko"). */
function isSwapped(a: string, b: string): boolean {
  if (a === b || a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a.charAt(i) === b.charAt(i)) i += 1;
  return a.charAt(i) === b.charAt(i + 1) && a.charAt(i + 1) === b.charAt(i) && a.slice(i + 2) === b.slice(i + 2);
}
