import { type Cues, cuesOf } from '../data/cues.ts';
import type { Collation, Word } from '../model/collation.ts';
import { lemmaOf } from './lemma.ts';
import { isNegator } from './lexemes.ts';
import { MARK } from './marks.ts';
import { areOpposites } from './word-relations.ts';

/** A negating word and the words that it bears on. */
export interface Negation {
  /** Index of the negator among the words. */
  readonly at: number;
  /** Indices of the first content words in its scope, nearest first. */
  readonly focus: readonly number[];
}

/** A negation that the other text does not have. */
export interface UnmatchedNegation {
  readonly side: 'source' | 'target';
  readonly negation: Negation;
  /** Indices, on the other side, of the words that the negation bears on; empty where the other side puts it in other words. */
  readonly counterpart: readonly number[];
}

/** Content words that a negator reaches: "not yet been officially confirmed" ends within three. */
const FOCUS_WORDS = 3;
/** Words to either side of the counterpart in which the negative meaning may be carried by another word. */
const REACH = 7;
const CLAUSE_MARK = /^[.;:!?—–()“”„«»"。；：！？（）「」『』]$/u;
const COMMA = /^[,，、]$/u;
const ADDING = new Set([
  'only',
  'just',
  'merely',
  'simply',
  'nur',
  'seulement',
  'solo',
  'sólo',
  'alleen',
  'tylko',
  'só',
  'только',
  'лише',
  'тільки',
  '只',
  '光',
  '单',
  '單',
]);
const AGO = new Set(['ago', 'after', 'before']);
/** "does not think that …": the negation belongs to what is thought, however far it stands. */
const RAISING = new Set(
  ['think', 'believe', 'expect', 'suppose', 'seem', 'appear', 'consider'].map((verb) => lemmaOf(verb, 'en')),
);
const BOUNDS = new Set(['more', 'less', 'fewer', 'later', 'earlier', 'sooner', 'other']);
/** Negators that often stand for a word on the other side ("without due care", "negligent"): held against it only where their scope is found there. */
const LOOSE = new Set([
  'without',
  'hardly',
  'scarcely',
  'barely',
  'ohne',
  'kaum',
  'sans',
  'guère',
  'sin',
  'apenas',
  'senza',
  'zonder',
  'bez',
  'sem',
  'без',
  'едва',
  'ледь',
]);

/** Negations of `words` in order. Empty where the language has no list of negators. */
export function findNegations(words: readonly Word[], language: string): Negation[] {
  const cues = cuesOf(language);
  if (!cues) return [];
  const negations: Negation[] = [];
  for (let at = 0; at < words.length; at++) {
    if (((words[at]?.marks ?? 0) & MARK.negator) === 0 || deniesNothing(words, at, cues)) continue;
    const previous = negations.at(-1);
    // One negation in two words: "ne … jamais", "nie … nigdy", "neither … nor".
    if (previous && isConcord(previous, at, words, cues)) continue;
    if (previous && cues.doubleNegation === 'cancels' && inOneClause(previous.at, at, words)) {
      negations.pop();
      continue;
    }
    const focus = focusOf(words, at);
    if (cues.doubleNegation === 'cancels' && focus.some((i) => cues.negators.has(words[i]?.key.charAt(0) ?? '')))
      continue;
    negations.push({ at, focus });
  }
  return negations;
}

/** "Not only … but also" adds, "whether or not" leaves open, "no more than" is a bound. */
function deniesNothing(words: readonly Word[], at: number, cues: Cues): boolean {
  const next = words[at + 1]?.key ?? '';
  if (cues.bounds.has(next) || asksEither(words, at, cues)) return true;
  if (ADDING.has(next) || words[at - 1]?.key === 'or') return true;
  if (next === 'exceed' || (next === 'long' && AGO.has(words[at + 2]?.key ?? ''))) return true;
  return BOUNDS.has(next) && words[at + 2]?.key === 'than';
}

/** "去不去", "能不能": the verb with and without the negator asks which of the two. */
function asksEither(words: readonly Word[], at: number, { negativeCharacters }: Cues): boolean {
  const before = words[at - 1];
  if (negativeCharacters.size === 0 || !before?.word) return false;
  return before.key === words[at + 1]?.key || before.key === words[at]?.key.slice(1);
}

/** Negative concord: within one clause these languages double the negator without doubling the meaning. */
function isConcord(previous: Negation, at: number, words: readonly Word[], { doubleNegation }: Cues): boolean {
  if (words[at]?.key === 'nor') return true;
  return doubleNegation === 'denies' && inOneClause(previous.at, at, words);
}

/** Words between two negators of one clause. */
const CLAUSE_REACH = 6;

function inOneClause(from: number, to: number, words: readonly Word[]): boolean {
  const between = words.slice(from + 1, to);
  return between.length <= CLAUSE_REACH && !between.some(({ text }) => COMMA.test(text) || CLAUSE_MARK.test(text));
}

function focusOf(words: readonly Word[], at: number): number[] {
  const focus: number[] = [];
  for (let i = at + 1; i < words.length && focus.length < FOCUS_WORDS; i++) {
    const word = words[i];
    if (!word || CLAUSE_MARK.test(word.text)) break;
    if (word.content) focus.push(i);
  }
  return focus;
}

/** Negations that stand on one side only and that nothing on the other side makes good (a negative prefix, "refuse", "lack", an opposite). */
export function unmatchedNegations(
  collation: Collation,
  languages: { readonly source: string; readonly target: string },
): UnmatchedNegation[] {
  const source = findNegations(collation.source, languages.source);
  const target = findNegations(collation.target, languages.target);
  if (source.length === 0 && target.length === 0) return [];
  const left = pairOff(source, target, collation);
  const mirrored: Collation = {
    ...collation,
    source: collation.target,
    target: collation.source,
    links: collation.back,
    back: collation.links,
  };
  return [
    ...left.source.flatMap((negation) => unmatched('source', negation, { collation, language: languages.target })),
    ...left.target.flatMap((negation) =>
      unmatched('target', negation, { collation: mirrored, language: languages.source }),
    ),
  ];
}

/**
 * The negations of the one side of two texts in different languages whose other side has no negative word of any kind; empty where both or neither deny.
 * Without links between the words this is all that can be said for sure.
 */
export function oneSidedNegations(
  source: readonly Word[],
  target: readonly Word[],
  languages: { readonly source: string; readonly target: string },
): { readonly side: UnmatchedNegation['side']; readonly negations: readonly Negation[] } | null {
  const here = findNegations(source, languages.source);
  const there = findNegations(target, languages.target);
  if (here.length > 0 && there.length > 0) return null;
  const side = here.length > 0 ? 'source' : 'target';
  const own = cuesOf(languages[side]);
  const spoken = side === 'source' ? source : target;
  // "do not hesitate", "never fail": what is denied is a denial.
  const negations = (side === 'source' ? here : there).filter(
    ({ focus }) => !own || !focus.slice(0, 1).some((i) => isDenial(spoken[i], own)),
  );
  const plain = side === 'source' ? target : source;
  const cues = cuesOf(side === 'source' ? languages.target : languages.source);
  if (negations.length === 0 || !cues || !own) return null;
  const negative = (word: Word): boolean =>
    isNegator(word.key, cues) ||
    isNegativeWord(word, cues) ||
    cues.negativePrefixes.some((prefix) => word.key.startsWith(prefix) && word.key.length > prefix.length + 4);
  return plain.some(negative) ? null : { side, negations };
}

const isDenial = (word: Word | undefined, cues: Cues): boolean => word !== undefined && isNegativeWord(word, cues);

/** Takes out negations that correspond: the same negator linked, or two that bear on linked words, then whatever remains on both sides. */
function pairOff(
  source: readonly Negation[],
  target: readonly Negation[],
  { links }: Collation,
): { source: Negation[]; target: Negation[] } {
  let free = [...target];
  let rest = [...source];
  const rounds: ((a: Negation, b: Negation) => boolean)[] = [
    (a, b) => a.focus.some((i) => b.focus.includes(links[i] ?? -1)),
    (a, b) => links[a.at] === b.at,
    () => true,
  ];
  for (const corresponds of rounds) {
    const after: Negation[] = [];
    for (const negation of rest) {
      const partner = free.find((other) => corresponds(negation, other));
      if (partner) free = free.filter((other) => other !== partner);
      else after.push(negation);
    }
    rest = after;
  }
  return { source: rest, target: free };
}

function unmatched(
  side: UnmatchedNegation['side'],
  negation: Negation,
  { collation, language }: { readonly collation: Collation; readonly language: string },
): UnmatchedNegation[] {
  const { source, target, links } = collation;
  const counterpart = negation.focus.map((i) => links[i] ?? -1).filter((j) => j >= 0);
  const cues = cuesOf(language);
  if (!cues) return [];
  if ((links[negation.focus[0] ?? -1] ?? -1) < 0 && LOOSE.has(source[negation.at]?.key ?? '')) return [];
  if (isLitotes(negation, collation, language)) return [];
  if (continuesNegation(target, counterpart[0] ?? -1, cues)) return [];
  const around = [...counterpart, ...estimated(negation.at, source.length, target.length)];
  const raised = RAISING.has(source[negation.focus[0] ?? -1]?.lemma ?? '');
  const near = (at: number, places: readonly number[]): boolean =>
    places.some((place) => Math.abs(place - at) <= REACH);
  const scope = source.filter((word, i) => i > negation.at && word.content && links[i] === -1);
  const carriers = target.filter(
    (word, j) =>
      collation.back[j] === -1 &&
      (near(j, around) ? carriesNegation(word, scope, cues) : raised && deniesOneOf(word, scope, cues)),
  );
  // What both sides say in a negative word ("blocked", "stopped") makes no negation good.
  const own = source.filter(
    (word, i) => links[i] === -1 && i !== negation.at && near(i, [negation.at]) && isNegativeWord(word, cues),
  );
  return carriers.length > own.length ? [] : [{ side, negation, counterpart }];
}

/** "Not unhappy" beside "happy": what is denied is itself a denial of what the other side says. */
function isLitotes({ focus }: Negation, { source, target, links, back }: Collation, language: string): boolean {
  const cues = cuesOf(language);
  const denied = source[focus[0] ?? -1];
  if (!cues || !denied || links[focus[0] ?? -1] !== -1) return false;
  const plain = target.filter((word, j) => back[j] === -1 && word.content);
  return deniesOneOf(denied, plain, cues);
}

/** "do not heat the stove … or swim": the negation before "or" reaches on. */
function continuesNegation(words: readonly Word[], at: number, cues: Cues): boolean {
  const joined = [1, 2].some((back) => words[at - back]?.key === 'or');
  return joined && words.slice(0, at).some(({ key }) => isNegator(key, cues));
}

/** Where a word at `at` would stand on a side of another length. */
const estimated = (at: number, length: number, other: number): number[] => [
  Math.round((at / Math.max(1, length)) * other),
];

/** True where a word says "not" in its own way, or the opposite of a word in scope. */
function carriesNegation(word: Word, scope: readonly Word[], cues: Cues): boolean {
  if (!word.word) return false;
  return isNegativeWord(word, cues) || deniesOneOf(word, scope, cues);
}

/** "Unrealistic" for "realistic", or the opposite of a word in scope. */
function deniesOneOf(word: Word, scope: readonly Word[], cues: Cues): boolean {
  for (const prefix of cues.negativePrefixes) {
    if (!word.key.startsWith(prefix) || word.key.length < prefix.length + 4) continue;
    const rest = lemmaOf(word.key.slice(prefix.length), cues.language);
    if (scope.some(({ lemma }) => shareStem(lemma, rest))) return true;
  }
  return scope.some((other) => areOpposites(other, word, cues.language));
}

/** A word that is negative by itself: listed, or formed from its opposite ("unsure", "useless", "indescribable"). */
function isNegativeWord(word: Word, cues: Cues): boolean {
  const { key } = word;
  if (cues.weakNegatives.has(key) || lemmas(cues).has(word.lemma)) return true;
  if (cues.negativeCharacters.size > 0 && [...key].some((sign) => cues.negativeCharacters.has(sign))) return true;
  if (cues.negativeSuffixes.some((suffix) => key.endsWith(suffix) && key.length > suffix.length + 2)) return true;
  return cues.negativePrefixes.some((prefix) => {
    if (!key.startsWith(prefix) || key.length < prefix.length + 4) return false;
    if (cues.language === 'en' && key.endsWith('able')) return true;
    return areOpposites(word, { lemma: lemmaOf(key.slice(prefix.length), cues.language) }, cues.language);
  });
}

/** "realistic" of "unrealistic", "realistically": the first five letters. */
const shareStem = (a: string, b: string): boolean => a.slice(0, 5) === b.slice(0, 5);

/** True where a word before another turns its sense round: a listed negative word in any form ("failed to", "without"). */
export function isNegativeCue(word: Word, language: string): boolean {
  const cues = cuesOf(language);
  return cues !== null && (cues.weakNegatives.has(word.key) || lemmas(cues).has(word.lemma));
}

const weakLemmas = new WeakMap<Cues, ReadonlySet<string>>();

function lemmas(cues: Cues): ReadonlySet<string> {
  const known = weakLemmas.get(cues);
  if (known) return known;
  const set = new Set([...cues.weakNegatives].map((word) => lemmaOf(word, cues.language)));
  weakLemmas.set(cues, set);
  return set;
}
