import type { Word } from '../../model/collation.ts';
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

const opposed = (a: string, b: string): boolean =>
  OPPOSITES.some(([x, y]) => (a === x && b === y) || (a === y && b === x));

/** Two words of quantity or order that contradict one another. */
export interface ContradictoryCue {
  readonly source: Phrase;
  readonly target: Phrase;
}

/** Words on either side of a cue in which a common word shows that both cues are about the same thing. */
const REACH = 4;
/** Share of those words, [0,1], that must be common in a paraphrase. */
const MIN_COMMON = 0.25;

/**
 * Cues that one side has beyond the other and that face an opposite cue beyond it: each at most once, in order of the source.
 * In a near copy that is enough; elsewhere the words around both must have something in common.
 */
export function contradictoryCues(
  sides: { readonly source: readonly Word[]; readonly target: readonly Word[]; readonly language: string },
  nearCopy: boolean,
): ContradictoryCue[] {
  const source = readPhrases(sides.source, sides.language, 'quantifiers');
  const target = readPhrases(sides.target, sides.language, 'quantifiers');
  const candidates: { cue: ContradictoryCue; common: number }[] = [];
  for (const a of source) {
    for (const b of target) {
      if (!opposed(a.class, b.class) || !isBeyond(a.class, source, target) || !isBeyond(b.class, target, source))
        continue;
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

function near(words: readonly Word[], from: number, step: 1 | -1): string[] {
  const found: string[] = [];
  for (let at = from; found.length < REACH && words[at]; at += step)
    if (words[at]?.content) found.push(words[at]?.lemma ?? '');
  return found;
}

const share = (a: readonly string[], b: readonly string[]): number =>
  a.length === 0 || b.length === 0 ? 0 : a.filter((word) => b.includes(word)).length / Math.max(a.length, b.length);
