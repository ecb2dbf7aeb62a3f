import type { BeadRelation, Regime, Word } from '../../model/index.ts';
import { keyOverlap } from '../../text/collate.ts';

/** Dice over exact word forms above which one text is taken for a copy of the other, [0,1]; METHODS §5. */
export const NEAR_COPY_OVERLAP = 0.85;
/** The same for two sides that differ in one place only: in a short sentence one changed word weighs more. */
const ONE_EDIT_OVERLAP = 0.6;

/** The words of both sides, in order. */
export interface SideWords {
  readonly source: readonly Word[];
  readonly target: readonly Word[];
}

/** How closely the sides of a bead follow one another; see `Regime`. Told from the words alone: most beads are never laid side by side. */
export function regimeOf(words: SideWords, relation: BeadRelation, sameLanguage: boolean): Regime {
  const fallback = relation === 'overlap' ? 'overlap' : 'paraphrase';
  if (!sameLanguage) return fallback;
  const overlap = keyOverlap(words.source, words.target);
  if (overlap > NEAR_COPY_OVERLAP) return 'near-copy';
  return overlap >= ONE_EDIT_OVERLAP && differsInOnePlace(words) ? 'near-copy' : fallback;
}

/** True where what is not shared is one run of at most two words on either side. */
function differsInOnePlace({ source, target }: SideWords): boolean {
  const shorter = Math.min(source.length, target.length);
  let at = 0;
  while (at < shorter && same(source[at], target[at])) at += 1;
  let tail = 0;
  while (tail < shorter - at && same(source[source.length - 1 - tail], target[target.length - 1 - tail])) tail += 1;
  return source.length - at - tail <= 2 && target.length - at - tail <= 2;
}

const same = (a: { readonly text: string } | undefined, b: { readonly text: string } | undefined): boolean =>
  a?.text === b?.text;
