import { knownPlaces } from '../data/lexicon.ts';
import type { NameVerdict } from '../model/names.ts';
import { compareChinese } from './chinese.ts';
import { matchSounds, type SoundMatch, type TokenPair, tokenCost } from './compare.ts';
import { looksLike } from './confusable.ts';
import { CONSONANT } from './lattice.ts';
import { latticeOf, type NameToken, type ParsedName, parseName, roleOf } from './parse.ts';
import { isSlip, isTypo } from './slip.ts';

/** A verdict with what it rests on. */
export interface Judgement {
  readonly verdict: NameVerdict;
  readonly score: number;
  readonly match: SoundMatch | null;
}

/**
 * What may differ in two spellings of one name: the share of one token's sound, and the likeness of the whole, [0,1].
 * Syllabic and consonant scripts keep less of a name's sound, so they must agree better. Measured on the development pairs of names.
 */
const LIMITS = {
  latin: { token: 0.22, total: 0.76 },
  letters: { token: 0.16, total: 0.82 },
  han: { token: 0.14, total: 0.86 },
  coarse: { token: 0.1, total: 0.9 },
} as const;
const PARTIAL_TOKEN = 0.13;
const UNSURE_TOTAL = 0.6;
/** Likeness of a slip, at least. */
const TYPO_SCORE = 0.8;
/** Share of a token's sound that a convention may explain; what differs more may be a slip. */
const SLIP_COST = 0.08;

/** Score of a family name beside the full name, times how alike the family names are. */
const PARTIAL = 0.84;
/** Score of given and family name beside a name with more given names, times how alike they are. */
const MIDDLE_NAMES = 0.9;

/** BCP 47 tags of the texts that the names stand in, where known. */
export interface Languages {
  readonly languageA?: string | undefined;
  readonly languageB?: string | undefined;
}

/** Decides how two names relate. */
export function judge(a: string, b: string, languages: Languages = {}): Judgement {
  if (a === b) return { verdict: 'same', score: 1, match: null };
  const x = parseName(a, languages.languageA);
  const y = parseName(b, languages.languageB);
  if (x.core.length === 0 || y.core.length === 0) return { verdict: 'different', score: 0, match: null };
  if (a.toLowerCase() === b.toLowerCase()) return { verdict: 'same', score: 0.995, match: null };
  const place = comparePlaces(a, b);
  if (place) return place;
  if (looksLike(a, b)) return { verdict: 'confusable', score: 0.97, match: null };
  const chinese = compareChinese(x, y);
  if (chinese) return { ...chinese, match: null };
  const judgement = judgeSounds(x, y, matchSounds(x, y));
  return judgement.verdict === 'unsure' || judgement.verdict === 'different' ? (byPlace(a, b) ?? judgement) : judgement;
}

/** What a spelling may cost that no table has of a place that is known under another, as a share of its sound. */
const PLACE_LIMIT = 0.1;

/** A known place and a word that is near to another of its forms ("Moskau" and "Moskwie"); null where there is none. */
function byPlace(a: string, b: string): Judgement | null {
  const one = knownPlaces().get(a);
  const other = knownPlaces().get(b);
  const place = one ?? other;
  if (!place || (one && other)) return null;
  const [word, second] = parseName(one ? b : a).core;
  if (!word || second) return null;
  for (const form of place.forms) {
    const [token, next] = parseName(form).core;
    if (!token || next || place.otherNames.has(form)) continue;
    const cost = tokenCost(token, word, PLACE_LIMIT);
    if (cost <= PLACE_LIMIT) return { verdict: 'exonym', score: 0.98 * (1 - cost), match: null };
  }
  return null;
}

/** Two known places are one by the table, or two; null where either is unknown. */
function comparePlaces(a: string, b: string): Judgement | null {
  const places = knownPlaces();
  const one = places.get(a);
  const other = one && places.get(b);
  if (!one || !other) return null;
  return one === other
    ? { verdict: 'exonym', score: 0.98, match: null }
    : { verdict: 'different', score: 0.02, match: null };
}

function judgeSounds(x: ParsedName, y: ParsedName, match: SoundMatch): Judgement {
  if (match.aligned === 0) return { verdict: 'different', score: 0, match };
  if (rivals(match) || haveOtherNumbers(x, y)) return { verdict: 'different', score: 0.35 * match.likeness, match };
  const leftA = withoutOptional(match.leftA, match.aligned);
  const leftB = withoutOptional(match.leftB, match.aligned);
  const optional = match.leftA.length + match.leftB.length - leftA.length - leftB.length;
  const base = match.likeness * 0.97 ** optional;
  if (leftA.length > 0 && leftB.length > 0)
    return { verdict: 'different', score: 0.3 * base * 0.6 ** (leftA.length + leftB.length - 2), match };
  if (match.pairs.some(isGenderPair)) return { verdict: 'gender-form', score: Math.min(0.45, base), match };
  if (leftA.length + leftB.length > 0) {
    if (isFullerName(x, y, match)) return { verdict: 'transliteration', score: MIDDLE_NAMES * base, match };
    const surname = sharesSurname(x, y, match);
    const score = (surname ? PARTIAL : 0.25) * base;
    return { verdict: surname && match.worst <= PARTIAL_TOKEN ? 'partial' : 'different', score, match };
  }
  if (match.worst > SLIP_COST && match.pairs.some(isSlip))
    return { verdict: 'typo', score: Math.max(base, TYPO_SCORE), match };
  const limits = LIMITS[scriptClass(x, y)];
  if (match.worst <= limits.token && base >= limits.total && !match.pairs.some(isAnotherName)) {
    const equal = match.pairs.length > 0 && match.pairs.every(isEqual);
    return { verdict: equal ? 'same' : 'transliteration', score: base, match };
  }
  if (isTypo(match)) return { verdict: 'typo', score: Math.max(base, TYPO_SCORE), match };
  if (base >= UNSURE_TOTAL) return { verdict: 'unsure', score: base, match };
  return { verdict: 'different', score: base, match };
}

const isEqual = ({ a, b }: TokenPair): boolean => a.lower === b.lower;

/** Tokens without those that one side may leave out: patronymics and initials beside at least two words that match. */
const withoutOptional = (tokens: readonly NameToken[], aligned: number): readonly NameToken[] =>
  tokens.length === 0 || aligned < 2 ? tokens : tokens.filter(isNeeded);

const isNeeded = (token: NameToken): boolean => !isInitial(token) && roleOf(token) !== 'patronymic';

/** Two patronymics, or two initials, that do not match: two persons. Initials alone prove nothing. */
function rivals({ leftA, leftB, pairs }: SoundMatch): boolean {
  if (pairs.length > 0 && pairs.every(hasInitial)) return true;
  if (leftA.length === 0 || leftB.length === 0) return false;
  return (leftA.some(isPatronymic) && leftB.some(isPatronymic)) || (leftA.some(isInitial) && leftB.some(isInitial));
}

/** Numbers of rulers and popes: Paul I and Paul II are two. */
const NUMBER = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/;

const haveOtherNumbers = (x: ParsedName, y: ParsedName): boolean => {
  const one = numberOf(x);
  return one !== null && (numberOf(y) ?? one) !== one;
};

/** The number that a name ends in; null where there is none. */
function numberOf({ core, aside }: ParsedName): string | null {
  const last = core.length > 1 ? core.at(-1) : undefined;
  if (last && NUMBER.test(last.text)) return last.text;
  const suffix = aside.find((token) => token.part === 'suffix' && NUMBER.test(token.text));
  return suffix?.text ?? null;
}

const isInitial = (token: NameToken): boolean => token.part === 'initial';
const hasInitial = ({ a, b }: TokenPair): boolean => isInitial(a) || isInitial(b);
const isPatronymic = (token: NameToken): boolean => roleOf(token) === 'patronymic';

const sharesSurname = (x: ParsedName, y: ParsedName, { pairs }: SoundMatch): boolean =>
  pairs.some(({ a, b }) => carriesName(x, a) && carriesName(y, b));

/** Whether a token is, or may be, the family name: the last word, or one that is no given name. */
const carriesName = (name: ParsedName, token: NameToken): boolean =>
  roleOf(token) === 'name' || (roleOf(token) === 'given' && token === name.core.at(-1));

/** Given and family name agree and one side has more names between or before them. */
const isFullerName = (x: ParsedName, y: ParsedName, { pairs, worst }: SoundMatch): boolean =>
  pairs.length >= 2 &&
  worst <= PARTIAL_TOKEN &&
  pairs.some(({ a, b }) => roleOf(a) === 'given' && roleOf(b) === 'given') &&
  pairs.some(
    ({ a, b }) =>
      (a === x.core.at(-1) && b === y.core.at(-1) && roleOf(a) !== 'patronymic') ||
      (roleOf(a) === 'name' && roleOf(b) === 'name'),
  );

/** Letters up to which a token is short, and the cost that makes two short tokens two names (Tepić and Topić). */
const SHORT_TOKEN = 5;
const SHORT_COST = 0.395 * CONSONANT;

/** Cost from which on a word has a consonant and more that the other has not: Petrić and Petrović. No convention leaves that out. */
const WHOLE_SOUND = 0.83 * CONSONANT;

/** Whether two words differ by more than spelling, however small the share of their sound. */
function isAnotherName({ a, b, cost }: TokenPair): boolean {
  if (cost === 0) return false;
  const sound = (cost * (latticeOf(a).weight + latticeOf(b).weight)) / 2;
  if (sound >= WHOLE_SOUND) return true;
  return (
    sound >= SHORT_COST &&
    a.script === 'latin' &&
    b.script === 'latin' &&
    Math.min(a.folded.length, b.folded.length) <= SHORT_TOKEN &&
    Math.abs(a.folded.length - b.folded.length) <= 1
  );
}

/** How much of a name's sound the scripts of both sides keep. */
function scriptClass(x: ParsedName, y: ParsedName): keyof typeof LIMITS {
  if (x.script === 'latin' && y.script === 'latin') return 'latin';
  const letters = (script: ParsedName['script']): boolean =>
    script === 'latin' || script === 'cyrillic' || script === 'other';
  if (letters(x.script) && letters(y.script)) return 'letters';
  return x.script === 'han' || y.script === 'han' ? 'han' : 'coarse';
}

/** What the form for a woman ends in, Latin or Cyrillic. */
const endsInA = (word: string): boolean => word.endsWith('a') || word.endsWith('а');

const GENDER = /^(.*(?:[oeё][vw]|[iy]n|ов|ев|ёв|ин|ын|iń))(?:a|а|á)$/u;
const ADJECTIVE = /^(.*(?:sk|ck|tsk|ск|цк|zk))(?:aya|aja|aia|ая|а|a|á)$/u;
const ADJECTIVE_MALE = /^(.*(?:sk|ck|tsk|ск|цк|zk))(?:y|i|iy|ij|yy|yj|yi|ii|ий|ий|ый|ý|і|ій|и)$/u;

/** Ivanov and Ivanova, Sadovsky and Sadovskaya: the forms of a family name for a man and for a woman. */
function isGenderPair({ a, b }: TokenPair): boolean {
  const isFemale = endsInA(b.folded);
  if (isFemale === endsInA(a.folded)) return false;
  return isFemale ? genderPair(a.folded, b.folded) : genderPair(b.folded, a.folded);
}

function genderPair(male: string, female: string): boolean {
  const simple = GENDER.exec(female);
  if (simple && /[vwnвн]$/u.test(male)) return true;
  return ADJECTIVE.test(female) && ADJECTIVE_MALE.test(male);
}
