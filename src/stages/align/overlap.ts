import { commonWordsOf } from '../../data/lexicons.ts';
import type { Term, TermDocument } from './features.ts';
import type { TermLink } from './links.ts';

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
const MARKS = { rareName: 0.5, figure: 0.7, weekday: 0.5 } as const;
/** A name in at most this many sentences of either text is rare. */
const RARE = 2;
/** Strength from which a link counts here, (0,1): not the loosest likenesses. */
const LEAST_LINK = 0.29;

/** Meanings that only accompany a name or a quotation. */
const COMPANIONS = new Set([
  'word:leader',
  'word:president',
  'word:minister',
  'word:prime minister',
  'word:say',
  'word:one',
]);

/** What a sentence speaks of: names by the last word of their run, and content words. */
interface Units {
  readonly names: readonly number[];
  readonly content: readonly number[];
}

/** Overlaps between the narrated sentences of two texts on one story, by source, then target. */
export function findOverlaps(source: TermDocument, target: TermDocument, links: readonly TermLink[]): Overlap[] {
  const least = LEAST_STRENGTH * (source.language === target.language ? 1 : ACROSS_FACTOR);
  const here = unitsOf(source);
  const there = unitsOf(target);
  const partners = unitPartners(source, target, links);
  const spread = { source: countSentences(source, here), target: countSentences(target, there) };
  const n = source.sentences.length;
  const m = target.sentences.length;
  const weigh = (pairs: readonly Pair[]): number =>
    pairs.reduce((sum, [s, t]) => sum + Math.log((n / (spread.source[s] ?? 1)) * (m / (spread.target[t] ?? 1))) / 2, 0);
  const found: Overlap[] = [];
  here.forEach((left, i) => {
    if ((source.quoted[i] ?? 0) > QUOTED) return;
    const offered = offers(left, partners.of);
    there.forEach((right, j) => {
      if ((target.quoted[j] ?? 0) > QUOTED) return;
      const names = shared(right.names, offered);
      const content = shared(right.content, offered);
      if (names.length + content.length < 2) return;
      const sizes = (left.names.length + left.content.length) * (right.names.length + right.content.length);
      const cast = names.length / Math.max(1, left.names.length + right.names.length - names.length);
      const rare = names.some(
        ([s, t]) =>
          (spread.source[s] ?? 0) <= RARE && (spread.target[t] ?? 0) <= RARE && partners.sure.has(s * PAIR_BASE + t),
      );
      const figure = content.length >= 2 && content.some(([s]) => isFigure(source.terms[s], source.language));
      const weekday = names.length >= 2 && names.some(([s]) => isWeekday(source.terms[s], source.language));
      if (cast < LEAST_CAST && !figure && !weekday) return;
      const mass = weigh(content);
      if (mass < LEAST_CONTENT && !rare && !figure && !weekday && cast < SAME_CAST) return;
      const marks = (rare ? MARKS.rareName : 0) + (figure ? MARKS.figure : 0) + (weekday ? MARKS.weekday : 0);
      const strength = (((weigh(names) + mass) * (names.length + content.length)) / Math.sqrt(sizes)) * (1 + marks);
      if (strength >= least) found.push({ source: i, target: j, strength });
    });
  });
  return found;
}

/** Strength from which two names are one, not only of one country or seat. */
const SAME_NAME = 0.5;
const PAIR_BASE = 1 << 20;

interface Partners {
  /** Target units by source unit. */
  readonly of: readonly (readonly number[])[];
  /** Pairs (source · PAIR_BASE + target) that are one name. */
  readonly sure: ReadonlySet<number>;
}

type Pair = readonly [source: number, target: number];

function unitsOf(document: TermDocument): Units[] {
  const lexicon = commonWordsOf(document.language);
  const speaks = document.terms.map(
    (term) =>
      !term.empty &&
      term.kind !== 'symbol' &&
      term.kind !== 'sentence' &&
      !lexicon.lookup(term.surface.toLowerCase()).some((meaning) => COMPANIONS.has(meaning)),
  );
  return document.sentences.map((terms) => {
    const names = new Set<number>();
    const content = new Set<number>();
    for (const id of terms) {
      const term = document.terms[id];
      if (!term || !speaks[id]) continue;
      if (term.named) names.add(term.head);
      else content.add(id);
    }
    return { names: [...names], content: [...content] };
  });
}

/** Of each source unit the target units it may be. A given name alone does not make two names one. */
function unitPartners(source: TermDocument, target: TermDocument, links: readonly TermLink[]): Partners {
  const partners: number[][] = source.terms.map(() => []);
  const sure = new Set<number>();
  for (const link of links) {
    if (link.strength < LEAST_LINK) continue;
    const a = source.terms[link.source];
    const b = target.terms[link.target];
    if (!a || !b) continue;
    const [s, t] = [a.named ? a.head : link.source, b.named ? b.head : link.target];
    if (s !== link.source && t !== link.target) continue;
    if (!partners[s]?.includes(t)) partners[s]?.push(t);
    if (link.strength >= SAME_NAME) sure.add(s * PAIR_BASE + t);
  }
  return { of: partners, sure };
}

function countSentences(document: TermDocument, units: readonly Units[]): Float64Array {
  const counts = new Float64Array(document.terms.length);
  for (const { names, content } of units) for (const id of [...names, ...content]) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

/** Target units that the units of one source sentence could be, each with the first source unit that offers it. */
function offers({ names, content }: Units, partners: readonly (readonly number[])[]): Map<number, number> {
  const offered = new Map<number, number>();
  for (const unit of [...names, ...content])
    for (const partner of partners[unit] ?? []) if (!offered.has(partner)) offered.set(partner, unit);
  return offered;
}

function shared(units: readonly number[], offered: ReadonlyMap<number, number>): Pair[] {
  const used = new Set<number>();
  const pairs: Pair[] = [];
  for (const unit of units) {
    const partner = offered.get(unit);
    if (partner === undefined || used.has(partner)) continue;
    used.add(partner);
    pairs.push([partner, unit]);
  }
  return pairs;
}

const FIGURES = new Set(
  [
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'twenty',
    'thirty',
    'forty',
    'fifty',
  ].map((word) => `word:${word}`),
);
/** Years tell when, not what. */
const YEAR = /^(?:19|20)\d\d$/;

/** A number from three on that is no year. */
function isFigure(term: Term | undefined, language: string): boolean {
  if (!term) return false;
  if (term.kind === 'number') return Number(term.text) >= 3 && !YEAR.test(term.text);
  return commonWordsOf(language)
    .lookup(term.surface.toLowerCase())
    .some((meaning) => FIGURES.has(meaning));
}

const WEEKDAYS = new Set(
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((day) => `word:${day}`),
);
const isWeekday = (term: Term | undefined, language: string): boolean =>
  term !== undefined &&
  commonWordsOf(language)
    .lookup(term.surface.toLowerCase())
    .some((meaning) => WEEKDAYS.has(meaning));
