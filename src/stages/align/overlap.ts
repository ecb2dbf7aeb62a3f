import { headsOf, PAIR_BASE, type Units, unitsOf } from './cast.ts';
import type { TermDocument } from './features.ts';
import type { TermLink } from './links.ts';
import { isFigure, isWeekday } from './number-words.ts';

/** Two sentences that have one proposition in common, each with more beside it. */
export interface Overlap {
  readonly source: number;
  readonly target: number;
  /** Nats of what is shared, weighed by how much of either sentence it is. */
  readonly strength: number;
}

/** Strength from which a proposition is held to be shared. Seeds: wrong pairs that pass the other conditions stay below 2.1. */
const LEAST_STRENGTH = 2.25;
/** Factor on it across languages, where fewer words can be told apart. */
const ACROSS_FACTOR = 1.5;
/** Share of quoted letters from which a sentence is somebody's words: alike formulas by two speakers are not one statement. [0,1] */
const QUOTED = 0.5;
/** Share of the names of both sentences that must be common, [0,1]: who acts must agree, not only what is spoken of. */
const LEAST_CAST = 0.25;
const SAME_CAST = 0.6;
/** Nats of common content words that carry an overlap without a mark of one event. */
const LEAST_CONTENT = 4;
/** Marks of one event, and how much more each makes what is shared weigh. */
const MARKS = { rareName: 0.5, figure: 0.7, weekday: 0.5, phrase: 0.5 } as const;
/** A name in at most this many sentences of either text is rare. */
const RARE = 2;
/** Strength from which a link counts here, (0,1): not the loosest likenesses. */
const LEAST_LINK = 0.29;
/** Strength from which two names are one, not only of one country or seat. */
const SAME_NAME = 0.5;

/** A unit of the source and one of the target that may be the same. */
type Pair = readonly [source: number, target: number];

/** What two sentences share. */
interface Shared {
  readonly names: readonly Pair[];
  readonly content: readonly Pair[];
  /** Two content words that stand side by side in both ("state visit"). */
  readonly phrase: boolean;
}

/** Overlaps between the narrated sentences of two texts on one story, by source, then target. */
export function findOverlaps(source: TermDocument, target: TermDocument, links: readonly TermLink[]): Overlap[] {
  const least = LEAST_STRENGTH * (source.language === target.language ? 1 : ACROSS_FACTOR);
  const here = unitsOf(source);
  const there = unitsOf(target);
  const partners = unitPartners(source, target, links);
  const strengthOf = overlapStrength({ source, target, here, there, partners });
  const found: Overlap[] = [];
  here.forEach((left, i) => {
    if ((source.quoted[i] ?? 0) > QUOTED) return;
    there.forEach((right, j) => {
      if ((target.quoted[j] ?? 0) > QUOTED) return;
      const strength = strengthOf(left, right, sharedUnits(left, right, partners));
      if (strength >= least) found.push({ source: i, target: j, strength });
    });
  });
  return found;
}

interface Partners {
  /** Target units by source unit, each with the strength of the link. */
  readonly of: readonly ReadonlyMap<number, number>[];
  /** Pairs (source · PAIR_BASE + target) that are one name. */
  readonly sure: ReadonlySet<number>;
}

/** Of each source unit the target units it may be. A given name alone does not make two names one. */
function unitPartners(source: TermDocument, target: TermDocument, links: readonly TermLink[]): Partners {
  const heads = { source: headsOf(source), target: headsOf(target) };
  const partners = source.terms.map(() => new Map<number, number>());
  const sure = new Set<number>();
  for (const link of links) {
    if (link.strength < LEAST_LINK) continue;
    const s = source.terms[link.source]?.named ? (heads.source[link.source] ?? link.source) : link.source;
    const t = target.terms[link.target]?.named ? (heads.target[link.target] ?? link.target) : link.target;
    if (s !== link.source && t !== link.target) continue;
    partners[s]?.set(t, Math.max(partners[s]?.get(t) ?? 0, link.strength));
    if (link.strength >= SAME_NAME) sure.add(s * PAIR_BASE + t);
  }
  return { of: partners, sure };
}

/** Units that the two have in common, one to one, the surest link first. */
function sharedUnits(left: Units, right: Units, partners: Partners): Shared {
  const offers: { readonly pair: Pair; readonly strength: number; readonly named: boolean }[] = [];
  const names = new Set(right.names);
  const content = new Set(right.content);
  for (const unit of [...left.names, ...left.content]) {
    for (const [partner, strength] of partners.of[unit] ?? []) {
      const named = names.has(partner);
      if (named || content.has(partner)) offers.push({ pair: [unit, partner], strength, named });
    }
  }
  offers.sort((a, b) => b.strength - a.strength);
  const rows = new Set<number>();
  const columns = new Set<number>();
  const kept = offers.filter(({ pair: [s, t] }) => {
    if (rows.has(s) || columns.has(t)) return false;
    rows.add(s);
    columns.add(t);
    return true;
  });
  const partnerOf = new Map(kept.map(({ pair }) => pair));
  const together = new Set(right.phrases);
  return {
    names: kept.flatMap(({ pair, named }) => (named ? [pair] : [])),
    content: kept.flatMap(({ pair, named }) => (named ? [] : [pair])),
    phrase: left.phrases.some((phrase) => {
      const [first, second] = [partnerOf.get(Math.floor(phrase / PAIR_BASE)), partnerOf.get(phrase % PAIR_BASE)];
      return first !== undefined && second !== undefined && together.has(first * PAIR_BASE + second);
    }),
  };
}

interface Story {
  readonly source: TermDocument;
  readonly target: TermDocument;
  readonly here: readonly Units[];
  readonly there: readonly Units[];
  readonly partners: Partners;
}

/** Nats of a pair of sentences of one story; 0 where who acts, or what is said of it, does not agree. */
function overlapStrength(story: Story): (left: Units, right: Units, shared: Shared) => number {
  const { source, target, here, there, partners } = story;
  const spread = { source: countSentences(source, here), target: countSentences(target, there) };
  const n = source.sentences.length;
  const m = target.sentences.length;
  const weigh = (pairs: readonly Pair[]): number =>
    pairs.reduce((sum, [s, t]) => sum + Math.log((n / (spread.source[s] ?? 1)) * (m / (spread.target[t] ?? 1))) / 2, 0);
  const isRareName = ([s, t]: Pair): boolean =>
    (spread.source[s] ?? 0) <= RARE && (spread.target[t] ?? 0) <= RARE && partners.sure.has(s * PAIR_BASE + t);
  return (left, right, { names, content, phrase }) => {
    if (names.length + content.length < 2) return 0;
    const cast = names.length / Math.max(1, left.names.length + right.names.length - names.length);
    const marks = [
      names.some(isRareName) ? MARKS.rareName : 0,
      content.length >= 2 && content.some(([s]) => isFigure(source.terms[s], source.language)) ? MARKS.figure : 0,
      names.length >= 2 && names.some(([s]) => isWeekday(source.terms[s], source.language)) ? MARKS.weekday : 0,
      phrase ? MARKS.phrase : 0,
    ];
    const [rareName = 0, figure = 0, weekday = 0] = marks;
    if (cast < LEAST_CAST && figure + weekday === 0) return 0;
    const mass = weigh(content);
    if (mass < LEAST_CONTENT && rareName + figure + weekday === 0 && cast < SAME_CAST) return 0;
    const sizes = (left.names.length + left.content.length) * (right.names.length + right.content.length);
    const common = names.length + content.length;
    return (((weigh(names) + mass) * common) / Math.sqrt(sizes)) * marks.reduce((sum, mark) => sum + mark, 1);
  };
}

function countSentences(document: TermDocument, units: readonly Units[]): Float64Array {
  const counts = new Float64Array(document.terms.length);
  for (const { names, content } of units) for (const id of [...names, ...content]) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}
