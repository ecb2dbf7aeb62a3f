import type { Collation, Word } from '../model/collation.ts';

/** Places of two collated texts that stand between the same two shared words: what one says there against what the other says there. */
export interface Slot {
  /** Half-open word indices; one side may be empty. All words in between are without counterpart. */
  readonly source: { readonly from: number; readonly to: number };
  readonly target: { readonly from: number; readonly to: number };
}

/**
 * Slots in order. Beginning and end of the texts count as shared, so that a lost first clause is found.
 * Nothing is returned for a place whose surroundings stand in another order: there it is not known what stands for what.
 */
export function findSlots(collation: Collation): readonly Slot[] {
  let slots = found.get(collation);
  if (!slots) {
    slots = readSlots(collation);
    found.set(collation, slots);
  }
  return slots;
}

/** Several checks ask about the same two texts. */
const found = new WeakMap<Collation, readonly Slot[]>();

function readSlots({ source, target, links, back }: Collation): Slot[] {
  const slots: Slot[] = [];
  let i = -1;
  while (i < source.length) {
    const j = i === -1 ? -1 : (links[i] ?? -1);
    let nextI = i + 1;
    while (nextI < source.length && links[nextI] === -1) nextI += 1;
    let nextJ = j + 1;
    while (nextJ < target.length && back[nextJ] === -1) nextJ += 1;
    const closes = nextI === source.length ? nextJ === target.length : links[nextI] === nextJ;
    if (closes && (nextI > i + 1 || nextJ > j + 1)) {
      slots.push({ source: { from: i + 1, to: nextI }, target: { from: j + 1, to: nextJ } });
    }
    i = nextI;
  }
  return slots;
}

/** Indices of the content words of a half-open range. */
export function contentOf(
  words: readonly Word[],
  { from, to }: { readonly from: number; readonly to: number },
): number[] {
  const content: number[] = [];
  for (let i = from; i < to; i++) if (words[i]?.content) content.push(i);
  return content;
}

/** The range without punctuation at its ends; null where nothing is left. */
export function trimRange(
  words: readonly Word[],
  { from, to }: { readonly from: number; readonly to: number },
): { readonly from: number; readonly to: number } | null {
  let first = from;
  let last = to;
  while (first < last && !words[first]?.word) first += 1;
  while (last > first && !words[last - 1]?.word) last -= 1;
  return first < last ? { from: first, to: last } : null;
}
