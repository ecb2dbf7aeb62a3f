import { quantityTable } from '../../data/quantities.ts';
import type { Word } from '../../model/collation.ts';
import type { Quantity } from '../../model/quantity.ts';
import { overlaps, type Span } from '../../model/span.ts';
import { hasMark, MARK } from '../marks.ts';
import { type Phrase, readPhrases } from './phrases.ts';

/** Classes of data/quantities `quantifiers` that say the opposite of one another; the order of a pair does not matter. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['more', 'less'],
  ['more', 'under'],
  ['over', 'less'],
  ['over', 'under'],
  ['at-least', 'at-most'],
  ['at-least', 'less'],
  ['at-most', 'more'],
  ['all', 'some'],
  ['all', 'none'],
  ['all', 'few'],
  ['most', 'few'],
  ['always', 'never'],
  ['before', 'after'],
  ['increase', 'decrease'],
];

/** Marks the class of a denied cue: "not increase" faces only "not decrease". */
const NOT = 'not ';

function opposed(a: string, b: string): boolean {
  if (a.startsWith(NOT) !== b.startsWith(NOT)) return false;
  const [p, q] = [a.replace(NOT, ''), b.replace(NOT, '')];
  return OPPOSITES.some(([x, y]) => (p === x && q === y) || (p === y && q === x));
}

/** What a bound says when it is denied: "not exceed" = "at most". Other classes say nothing sure when denied. */
const DENIED: Readonly<Record<string, string>> = { more: 'at-most', less: 'at-least' };
/** Words in front of a cue among which a negator denies it. */
const DENIAL_REACH = 3;

/** Two words of quantity or order that contradict one another. */
export interface ContradictoryCue {
  readonly source: Phrase;
  readonly target: Phrase;
}

export interface QuantifierSides {
  readonly source: readonly Word[];
  readonly target: readonly Word[];
  /** BCP 47, of both. */
  readonly language: string;
  /** Amounts of either side: the bound of an amount is compared with the amount, not here. */
  readonly amounts: { readonly source: readonly Quantity[]; readonly target: readonly Quantity[] };
}

/** Words on either side of a cue in which a common word shows that both cues are about the same thing. */
const REACH = 4;
/** Share of those words, [0,1], that must be common in a paraphrase; measured on news translated twice. */
const MIN_COMMON = 0.15;

/**
 * Cues that one side has beyond the other and that face an opposite cue beyond it: each at most once, in order of the source.
 * In a near copy that is enough; elsewhere the words around both must have something in common.
 */
export function contradictoryCues(sides: QuantifierSides, nearCopy: boolean): ContradictoryCue[] {
  if (!hasMark(sides.source, MARK.quantifier) || !hasMark(sides.target, MARK.quantifier)) return [];
  const source = cuesOf(sides.source, sides.language, sides.amounts.source);
  const target = cuesOf(sides.target, sides.language, sides.amounts.target);
  const candidates: { cue: ContradictoryCue; common: number }[] = [];
  for (const a of source) {
    for (const b of target) {
      if (!opposed(a.class, b.class) || !isBeyond(a.class, source, target) || !isBeyond(b.class, target, source)) {
        continue;
      }
      if (isToldFromTheOtherEnd(sides.source, a, sides.target, b)) continue;
      const common = commonAround(sides.source, a, sides.target, b);
      if (nearCopy || common >= MIN_COMMON) candidates.push({ cue: { source: a, target: b }, common });
    }
  }
  const taken = new Set<Phrase>();
  const chosen: ContradictoryCue[] = [];
  for (const { cue } of candidates.sort((p, q) => q.common - p.common)) {
    if (taken.has(cue.source) || taken.has(cue.target)) continue;
    taken.add(cue.source);
    taken.add(cue.target);
    chosen.push(cue);
  }
  return chosen.sort((p, q) => p.source.from - q.source.from);
}

/** Cues in `words` with denied ones turned over; those that bound an amount are left out. */
function cuesOf(words: readonly Word[], language: string, amounts: readonly Quantity[]): Phrase[] {
  const negators = negatorsOf(language);
  return readPhrases(words, language, 'quantifiers').flatMap((phrase) => {
    if (boundsAmount(words, phrase, amounts)) return [];
    const denied = words
      .slice(Math.max(0, phrase.from - DENIAL_REACH), phrase.from)
      .some(({ key }) => negators.has(key));
    if (!denied) return [phrase];
    return [{ ...phrase, class: DENIED[phrase.class] ?? `${NOT}${phrase.class}` }];
  });
}

const negatorSets = new Map<string, ReadonlySet<string>>();

function negatorsOf(language: string): ReadonlySet<string> {
  let negators = negatorSets.get(language);
  if (!negators) {
    negators = new Set((quantityTable(language)?.negators ?? '').split(', '));
    negatorSets.set(language, negators);
  }
  return negators;
}

const BOUNDS: ReadonlySet<string> = new Set(['more', 'less', 'over', 'under', 'at-least', 'at-most']);

/** True where a stated amount begins behind the cue, or one word further on. */
function boundsAmount(words: readonly Word[], phrase: Phrase, amounts: readonly Quantity[]): boolean {
  if (!BOUNDS.has(phrase.class)) return false;
  const behind: readonly Span[] = words.slice(phrase.to, phrase.to + 2).map(({ span }) => span);
  return amounts.some((amount) => amount.bound !== 'exact' && behind.some((span) => overlaps(span, amount.span)));
}

/** Synonymous classes count together: "over 20" and "more than 20" are one bound. */
const FAMILY: Readonly<Record<string, string>> = { over: 'more', under: 'less' };
const family = (name: string): string => FAMILY[name] ?? name;

const isBeyond = (name: string, own: readonly Phrase[], other: readonly Phrase[]): boolean => {
  const count = (phrases: readonly Phrase[]): number =>
    phrases.filter((phrase) => family(phrase.class) === family(name)).length;
  return count(own) > count(other);
};

/** Share of the neighbours that both cues have, by base form; what follows a cue counts double, as it is what the cue governs. */
function commonAround(source: readonly Word[], a: Phrase, target: readonly Word[], b: Phrase): number {
  const behind = share(near(source, a.to, 1), near(target, b.to, 1));
  const ahead = share(near(source, a.from - 1, -1), near(target, b.from - 1, -1));
  return (2 * behind + ahead) / 3;
}

/** "The vote came after the debate" = "the debate came before the vote": what one has behind its cue the other has in front. */
function isToldFromTheOtherEnd(source: readonly Word[], a: Phrase, target: readonly Word[], b: Phrase): boolean {
  if (a.class !== 'before' && a.class !== 'after') return false;
  const [behindA, aheadA] = [near(source, a.to, 1), near(source, a.from - 1, -1)];
  const [behindB, aheadB] = [near(target, b.to, 1), near(target, b.from - 1, -1)];
  const crossed = share(behindA, aheadB) + share(aheadA, behindB);
  return crossed > share(behindA, behindB) + share(aheadA, aheadB);
}

function near(words: readonly Word[], from: number, step: 1 | -1): string[] {
  const found: string[] = [];
  for (let at = from; found.length < REACH && words[at]; at += step) {
    if (words[at]?.content) found.push(words[at]?.lemma ?? '');
  }
  return found;
}

const share = (a: readonly string[], b: readonly string[]): number =>
  a.length === 0 || b.length === 0 ? 0 : a.filter((word) => b.includes(word)).length / Math.max(a.length, b.length);

/** True where one bound opens upwards and the other downwards: "more than" and "less than", "at least" and "up to". */
export function contradictoryBounds(a: Quantity['bound'], b: Quantity['bound']): boolean {
  const upwards = (bound: Quantity['bound']): boolean => bound === 'more-than' || bound === 'at-least';
  const downwards = (bound: Quantity['bound']): boolean => bound === 'less-than' || bound === 'at-most';
  return (upwards(a) && downwards(b)) || (downwards(a) && upwards(b));
}
