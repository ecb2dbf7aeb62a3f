import type { Collation, Word } from '../model/collation.ts';
import { editScript } from './edit-script.ts';

/**
 * Lays two word lists side by side: first the longest common run of words in order, then what is left by base form, nearest place first.
 * A word is linked at most once. Swapping the lists gives the mirror image.
 */
export function collate(source: readonly Word[], target: readonly Word[]): Collation {
  if (!precedes(source, target)) {
    const { links, back, overlap } = collateInOrder(target, source);
    return { source, target, links: back, back: links, overlap };
  }
  return { source, target, ...collateInOrder(source, target) };
}

/** The same collation seen from the other side. */
export const mirror = ({ source, target, links, back, overlap }: Collation): Collation => ({
  source: target,
  target: source,
  links: back,
  back: links,
  overlap,
});

/** True in one of the two orders of two texts, false in the other: whoever pairs things off greedily does it in this order, and mirrors the result. */
export const isCanonicalOrder = ({ source, target }: Collation): boolean => precedes(source, target);

/** A fixed order of the two lists, whichever comes first: an edit script is not the same backwards. */
function precedes(source: readonly Word[], target: readonly Word[]): boolean {
  if (source.length !== target.length) return source.length < target.length;
  for (let i = 0; i < source.length; i++) {
    const a = source[i]?.text ?? '';
    const b = target[i]?.text ?? '';
    if (a !== b) return a < b;
  }
  return true;
}

function collateInOrder(
  source: readonly Word[],
  target: readonly Word[],
): Pick<Collation, 'links' | 'back' | 'overlap'> {
  const links = new Array<number>(source.length).fill(-1);
  const back = new Array<number>(target.length).fill(-1);
  for (const { op, source: a, target: b } of editScript(source, target, (word) => word.lemma)) {
    if (op !== 'keep') continue;
    for (let k = 0; k < a.end - a.start; k++) {
      links[a.start + k] = b.start + k;
      back[b.start + k] = a.start + k;
    }
  }
  linkMoved(source, target, { links, back });
  return { links, back, overlap: keyOverlap(source, target) };
}

/** Words by which a function word may have moved and still be the same one: the next "has" or "the" belongs to something else. */
const FUNCTION_WORD_REACH = 3;

/** Links words that stand in another order, by base form; among several the one whose relative place is nearest. */
function linkMoved(
  source: readonly Word[],
  target: readonly Word[],
  { links, back }: { readonly links: number[]; readonly back: number[] },
): void {
  const free = new Map<string, number[]>();
  for (let j = 0; j < target.length; j++) {
    const word = target[j];
    if (back[j] !== -1 || !word?.word) continue;
    const places = free.get(word.lemma);
    if (places) places.push(j);
    else free.set(word.lemma, [j]);
  }
  for (let i = 0; i < source.length; i++) {
    const word = source[i];
    if (links[i] !== -1 || !word?.word) continue;
    const places = free.get(word.lemma);
    if (!places || places.length === 0) continue;
    const wanted = (i / source.length) * target.length;
    const nearest = places.reduce((best, j) => (Math.abs(j - wanted) < Math.abs(best - wanted) ? j : best));
    if (!word.content && Math.abs(nearest - wanted) > FUNCTION_WORD_REACH) continue;
    places.splice(places.indexOf(nearest), 1);
    links[i] = nearest;
    back[nearest] = i;
  }
}

/** Dice over the multisets of word keys, [0,1]; 1 for two empty lists. */
export function keyOverlap(source: readonly Word[], target: readonly Word[]): number {
  const counts = new Map<string, number>();
  let a = 0;
  let b = 0;
  let shared = 0;
  for (const word of source) {
    if (!word.word) continue;
    a += 1;
    counts.set(word.key, (counts.get(word.key) ?? 0) + 1);
  }
  for (const word of target) {
    if (!word.word) continue;
    b += 1;
    const left = counts.get(word.key) ?? 0;
    if (left === 0) continue;
    counts.set(word.key, left - 1);
    shared += 1;
  }
  return a + b === 0 ? 1 : (2 * shared) / (a + b);
}
