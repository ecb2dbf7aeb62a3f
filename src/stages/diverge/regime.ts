import type { BeadRelation, Collation, Regime } from '../../model/index.ts';

/** Dice over exact word forms above which one text is taken for a copy of the other, [0,1]; METHODS §5. */
export const NEAR_COPY_OVERLAP = 0.85;
/** The same for two sides that differ in one place only: in a short sentence one changed word weighs more. */
const ONE_EDIT_OVERLAP = 0.6;

/** How closely the sides of a bead follow one another; see `Regime`. */
export function regimeOf(collation: Collation, relation: BeadRelation, sameLanguage: boolean): Regime {
  const fallback = relation === 'overlap' ? 'overlap' : 'paraphrase';
  if (!sameLanguage) return fallback;
  if (collation.overlap > NEAR_COPY_OVERLAP) return 'near-copy';
  return collation.overlap >= ONE_EDIT_OVERLAP && differsInOnePlace(collation) ? 'near-copy' : fallback;
}

/** True where what is not shared is one run of at most two words on either side. */
function differsInOnePlace({ source, target, links, back }: Collation): boolean {
  let at = 0;
  while (at < source.length && at < target.length && links[at] === at && same(source[at], target[at])) at += 1;
  let tail = 0;
  while (
    tail < source.length - at &&
    tail < target.length - at &&
    same(source[source.length - 1 - tail], target[target.length - 1 - tail])
  ) {
    tail += 1;
  }
  return back.length - at - tail <= 2 && links.length - at - tail <= 2;
}

const same = (a: { readonly text: string } | undefined, b: { readonly text: string } | undefined): boolean =>
  a?.text === b?.text;
