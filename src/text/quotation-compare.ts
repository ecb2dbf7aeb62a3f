import { cuesOf } from '../data/cues.ts';
import type { Collation, Word } from '../model/collation.ts';
import type { Quotation } from '../model/quotation.ts';
import type { Span } from '../model/span.ts';
import { contentOf, findSlots, type Slot } from './slots.ts';
import { areSynonyms } from './word-relations.ts';

/** Half-open range of word indices. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Words of a stretch that stand inside a quotation, as ranges in order, with the quotation they belong to. */
export interface QuotedRange extends Range {
  readonly quotation: Quotation;
}

/** What differs inside a quotation that both texts give. */
export interface QuotationDifference {
  readonly kind: 'changed' | 'lost' | 'added' | 'intensifier' | 'synonym' | 'person';
  readonly source: Range | null;
  readonly target: Range | null;
  /** The words that only one side has (on the target for 'added'), or that differ; null where `source` or `target` say all. */
  readonly words: Range | null;
  /** Places where the words on both sides of the difference are shared content words. */
  readonly framed: boolean;
  /** Of a 'person' difference in words of possession: whose thing it is; absent for any other. */
  readonly owned?: Owned;
}

/** One thing that two pronouns give to two owners. */
export interface Owned {
  /** Index of the thing on the source side. */
  readonly thing: number;
  /** Indices of the pronouns. */
  readonly source: number;
  readonly target: number;
}

/** Outer quotations that reach into the words, by the words they cover. */
export function quotedRanges(words: readonly Word[], quotations: readonly Quotation[]): QuotedRange[] {
  return quotations.flatMap((quotation) => {
    if (quotation.depth > 0) return [];
    const range = wordsWithin(words, quotation.inner);
    return range ? [{ from: range.from, to: range.to, quotation }] : [];
  });
}

function wordsWithin(words: readonly Word[], { start, end }: Span): Range | null {
  const from = words.findIndex((word) => word.span.start >= start);
  if (from < 0) return null;
  let to = from;
  while (to < words.length && (words[to]?.span.end ?? Number.POSITIVE_INFINITY) <= end) to += 1;
  return to > from ? { from, to } : null;
}

/** Content words shared by two ranges and the size of the smaller one. */
export function sharedContent(
  collation: Collation,
  source: Range,
  target: Range,
): { readonly shared: number; readonly smaller: number; readonly larger: number } {
  const a = contentOf(collation.source, source);
  const b = contentOf(collation.target, target);
  const shared = a.filter((i) => {
    const j = collation.links[i] ?? -1;
    return j >= target.from && j < target.to;
  }).length;
  return { shared, smaller: Math.min(a.length, b.length), larger: Math.max(a.length, b.length) };
}

/** True where what stands before and behind the marks of one range has its counterpart before and behind those of the other. */
export function standAlike({ source, target, links }: Collation, a: Range, b: Range): boolean {
  const before = a.from <= 1 ? b.from <= 1 : links[a.from - 2] === b.from - 2;
  return before && (a.to + 1 >= source.length ? b.to + 1 >= target.length : links[a.to + 1] === b.to + 1);
}

/** How two quotations of one statement differ: words in the same place, and the person spoken of. In order of the source. */
export function compareQuotations(
  collation: Collation,
  source: Range,
  target: Range,
  language: string,
): QuotationDifference[] {
  const within = (slot: Slot): boolean =>
    slot.source.from >= source.from &&
    slot.source.to <= source.to &&
    slot.target.from >= target.from &&
    slot.target.to <= target.to;
  const person = personShift(collation, source, target, language);
  const words = findSlots(collation)
    .filter(within)
    .flatMap((slot) => wordDifference(collation, slot, language));
  return person ? [person, ...words.filter((difference) => !touches(difference, person))] : words;
}

const touches = (a: QuotationDifference, b: QuotationDifference): boolean =>
  meet(a.source, b.source) || meet(a.target, b.target);
const meet = (a: Range | null, b: Range | null): boolean => a !== null && b !== null && a.from < b.to && b.from < a.to;

function wordDifference(collation: Collation, slot: Slot, language: string): QuotationDifference[] {
  const cues = cuesOf(language);
  const weighty = (words: readonly Word[], range: Range): number[] =>
    contentOf(words, range).filter(
      (i) => !cues?.lightVerbs.has(words[i]?.key ?? '') && !/^\d/u.test(words[i]?.key ?? ''),
    );
  const { source, target, links, back } = collation;
  let a = weighty(source, slot.source);
  let b = weighty(target, slot.target);
  if (b.length === 0) a = a.filter((i) => !elsewhere(target, source[i], back, language));
  if (a.length === 0) b = b.filter((j) => !elsewhere(source, target[j], links, language));
  if (a.length === 0 && b.length === 0) return [];
  const framed = isFramed(collation, slot);
  const ranges = { source: hull(a), target: hull(b), words: hull(a) ?? hull(b) };
  const slight = [...a.map((i) => collation.source[i]), ...b.map((j) => collation.target[j])].every((word) =>
    cues?.intensifiers.has(word?.key ?? ''),
  );
  if (slight) return [{ kind: 'intensifier', ...ranges, framed }];
  if (b.length === 0) return [{ kind: 'lost', ...ranges, ...withFrame(collation, slot, ranges), framed }];
  if (a.length === 0) return [{ kind: 'added', ...ranges, ...withFrame(collation, slot, ranges), framed }];
  const same = a.every((i) => b.some((j) => synonyms(collation, i, j, language)));
  return [{ kind: same ? 'synonym' : 'changed', ...ranges, framed }];
}

const hull = (indices: readonly number[]): Range | null => {
  const first = indices[0];
  const last = indices.at(-1);
  return first === undefined || last === undefined ? null : { from: first, to: last + 1 };
};

function synonyms({ source, target }: Collation, i: number, j: number, language: string): boolean {
  const a = source[i];
  const b = target[j];
  return a !== undefined && b !== undefined && (areSynonyms(a, b, language) || sameStem(a, b));
}

const STEM = 5;
const sameStem = (a: Word, b: Word): boolean => a.key.length >= STEM && a.key.slice(0, STEM) === b.key.slice(0, STEM);

/** A word that the other text has in another place or form is not lost. */
function elsewhere(
  words: readonly Word[],
  lost: Word | undefined,
  links: readonly number[],
  language: string,
): boolean {
  return (
    lost !== undefined &&
    words.some(
      (word, k) => word.content && links[k] === -1 && (areSynonyms(word, lost, language) || sameStem(word, lost)),
    )
  );
}

/** A word that only one side has is shown with the shared words around it on both: "new, unorthodox approaches" ] "new approaches". */
function withFrame(
  { source, links }: Collation,
  slot: Slot,
  ranges: Pick<QuotationDifference, 'source' | 'target'>,
): Pick<QuotationDifference, 'source' | 'target'> {
  const before = source[slot.source.from - 1];
  const after = source[slot.source.to];
  const first = before?.content === true ? slot.source.from - 1 : slot.source.from;
  const last = after?.content === true ? slot.source.to : slot.source.to - 1;
  if (first === slot.source.from && last === slot.source.to - 1)
    return { source: ranges.source, target: ranges.target };
  const left = first < slot.source.from ? (links[first] ?? slot.target.from) : slot.target.from;
  const right = last === slot.source.to ? (links[last] ?? slot.target.to - 1) : slot.target.to - 1;
  return right < left
    ? { source: ranges.source, target: ranges.target }
    : { source: { from: first, to: last + 1 }, target: { from: left, to: right + 1 } };
}

/** One word at most on either side, and content words with a counterpart right beside it, function words but one skipped. */
function isFramed({ source, target, links, back }: Collation, slot: Slot): boolean {
  const single = wordCount(source, slot.source) <= 1 && wordCount(target, slot.target) <= 1;
  if (!single) return false;
  const before =
    anchored(source, links, [slot.source.from - 1, slot.source.from - 2]) ||
    anchored(target, back, [slot.target.from - 1, slot.target.from - 2]);
  return before && anchored(source, links, [slot.source.to]) && anchored(target, back, [slot.target.to]);
}

const wordCount = (words: readonly Word[], { from, to }: Range): number =>
  words.slice(from, to).filter(({ word }) => word).length;

const anchored = (words: readonly Word[], links: readonly number[], places: readonly number[]): boolean =>
  places.some((i) => words[i]?.content === true && (links[i] ?? -1) >= 0);

/** "you" on one side where the other says "its" of the same thing: the words are given to somebody else. Only pronouns without counterpart count. */
function personShift(collation: Collation, source: Range, target: Range, language: string): QuotationDifference | null {
  const cues = cuesOf(language);
  if (!cues) return null;
  const { second, third } = cues.pronouns;
  const here = looseIn(collation.source, collation.links, source);
  const there = looseIn(collation.target, collation.back, target);
  for (const [mine, theirs] of [
    [second, third],
    [third, second],
  ] as const) {
    if (count(collation.target, target, mine) >= count(collation.source, source, mine)) continue;
    if (count(collation.source, source, theirs) >= count(collation.target, target, theirs)) continue;
    for (const a of here.filter((i) => mine.has(collation.source[i]?.key ?? ''))) {
      const b = there.find((j) => theirs.has(collation.target[j]?.key ?? '') && thingOf(collation, a, j) >= 0);
      if (b === undefined) continue;
      const thing = thingOf(collation, a, b);
      const pronouns = [collation.source[a], collation.target[b]];
      // Where neither owns it ("you support", "they support") the two do the same thing, and it is nobody's.
      const owns = pronouns.some((word) => cues.possessives.has(word?.key ?? ''));
      return {
        kind: 'person',
        source: looseRun(collation.source, collation.links, { at: a, within: source }),
        target: looseRun(collation.target, collation.back, { at: b, within: target }),
        words: null,
        framed: true,
        ...(owns ? { owned: { thing, source: a, target: b } } : {}),
      };
    }
  }
  return null;
}

/** Words from a pronoun back to the thing that its relative clause belongs to ("the initiative on security that you …"). */
const CLAUSE_REACH = 8;

/**
 * Index, on the source side, of the one thing that both pronouns go with: they stand before the same word, or one before it and the other in a clause that
 * follows it; -1 where there is none.
 */
function thingOf({ source, target, links, back }: Collation, a: number, b: number): number {
  const headA = nextContent(source, a);
  const headB = nextContent(target, b);
  if (headA >= 0 && headB >= 0 && links[headA] === headB) return headA;
  const fromB = back[headB] ?? -1;
  const fromA = links[headA] ?? -1;
  if (headB === b + 1 && fromB >= 0 && fromB < a && a - fromB <= CLAUSE_REACH && isLooseBetween(source, links, a))
    return fromB;
  const follows = headA === a + 1 && fromA >= 0 && fromA < b && b - fromA <= CLAUSE_REACH;
  return follows && isLooseBetween(target, back, b) ? headA : -1;
}

const nextContent = (words: readonly Word[], at: number): number =>
  words[at + 1]?.content ? at + 1 : words[at + 2]?.content ? at + 2 : -1;

/** The verb after the pronoun has no counterpart either: the whole clause stands on one side only. */
function isLooseBetween(words: readonly Word[], links: readonly number[], at: number): boolean {
  for (let i = at + 1; i < Math.min(words.length, at + 5); i++) if (words[i]?.content) return links[i] === -1;
  return false;
}

function looseIn(words: readonly Word[], links: readonly number[], { from, to }: Range): number[] {
  const loose: number[] = [];
  for (let i = from; i < to; i++) if (links[i] === -1 && words[i]?.word) loose.push(i);
  return loose;
}

const count = (words: readonly Word[], { from, to }: Range, set: ReadonlySet<string>): number =>
  words.slice(from, to).filter((word) => set.has(word.key)).length;

/** The words without counterpart around one, function words behind them included: "that you have put forward". */
function looseRun(
  words: readonly Word[],
  links: readonly number[],
  { at, within }: { readonly at: number; readonly within: Range },
): Range {
  let from = at;
  let to = at + 1;
  while (from > within.from && links[from - 1] === -1 && words[from - 1]?.word) from -= 1;
  while (
    to < within.to &&
    words[to]?.word &&
    (links[to] === -1 || (words[to]?.content === false && links[to + 1] === -1 && words[to + 1]?.word))
  )
    to += 1;
  return { from, to };
}
