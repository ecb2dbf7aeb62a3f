import type { Collation, Word } from '../model/collation.ts';
import type { Span } from '../model/span.ts';

/** Words between a name and the nearest linked word that holds its place. */
const REACH = 3;
/** Words by which two names may lie apart from where the linked word puts them. */
const SLACK = 2;

/** A stretch of words of one side. */
export interface Placed {
  /** Index of its first and last word in the side's words. */
  readonly first: number;
  readonly last: number;
}

/** The words that a span of the text covers; null where it lies behind the last of them. */
export function placeOf({ start, end }: Span, words: readonly Word[]): Placed | null {
  const first = words.findIndex((word) => word.span.end > start);
  if (first < 0) return null;
  let last = first;
  while (last + 1 < words.length && (words[last + 1]?.span.start ?? Number.POSITIVE_INFINITY) < end) last += 1;
  return { first, last };
}

/** 2 where the linked words before and after the source's stretch put the target's where it is, 1 where one does, 0 where neither. */
export function slotAgreement(source: Placed, target: Placed, { links, source: words }: Collation): 0 | 1 | 2 {
  const before = nearestLink(words, links, source.first, -1);
  const after = nearestLink(words, links, source.last, 1);
  const held = before !== null && Math.abs(before - target.first) <= SLACK;
  const closed = after !== null && Math.abs(after - target.last) <= SLACK;
  return held && closed ? 2 : held || closed ? 1 : 0;
}

/** Where the nearest linked word to one side of `at` would put it on the other side. */
function nearestLink(words: readonly Word[], links: readonly number[], at: number, step: 1 | -1): number | null {
  for (let far = 1; far <= REACH; far += 1) {
    const link = links[at + step * far] ?? -1;
    if (link >= 0 && words[at + step * far]?.word) return link - step * far;
  }
  return null;
}
