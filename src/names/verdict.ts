import { distance } from 'fastest-levenshtein';
import { nameParts } from '../data/names.ts';
import type { NameVerdict } from '../model/names.ts';
import { matchSounds, type SoundMatch } from './compare.ts';
import { looksLike } from './confusable.ts';
import { type NameToken, type ParsedName, parseName } from './parse.ts';
import { pinyinSplit } from './pinyin.ts';

/** A verdict with what it rests on. */
export interface Judgement {
  readonly verdict: NameVerdict;
  readonly score: number;
  readonly match: SoundMatch | null;
}

/** Shares of a token's sound that may differ. Measured on the development pairs of names. */
const TRANSLITERATION_TOKEN = 0.13;
const TRANSLITERATION_TOTAL = 0.8;
const UNSURE_TOTAL = 0.6;
/** Fewest letters in which one edit may be a slip. */
const TYPO_LETTERS = 7;

/** Decides how two names relate. */
export function judge(a: string, b: string): Judgement {
  if (a === b) return { verdict: 'same', score: 1, match: null };
  const x = parseName(a);
  const y = parseName(b);
  if (x.core.length === 0 || y.core.length === 0) return { verdict: 'different', score: 0, match: null };
  if (a.toLowerCase() === b.toLowerCase()) return { verdict: 'same', score: 0.995, match: null };
  if (looksLike(a, b)) return { verdict: 'confusable', score: 0.97, match: null };
  const chinese = compareChinese(x, y);
  if (chinese) return chinese;
  return judgeSounds(matchSounds(a, b));
}

function judgeSounds(match: SoundMatch): Judgement {
  if (match.aligned === 0) return { verdict: 'different', score: 0, match };
  const leftA = match.leftA.filter((token) => !isOptional(token, match));
  const leftB = match.leftB.filter((token) => !isOptional(token, match));
  const optional = match.leftA.length + match.leftB.length - leftA.length - leftB.length;
  const base = match.likeness * 0.97 ** optional;
  if (leftA.length > 0 && leftB.length > 0)
    return { verdict: 'different', score: 0.3 * base * 0.6 ** (leftA.length + leftB.length - 2), match };
  if (match.pairs.some(([one, other]) => isGenderPair(one, other)))
    return { verdict: 'gender-form', score: Math.min(0.45, base), match };
  if (leftA.length + leftB.length > 0) {
    const surname = match.pairs.some(([one, other]) => isSurnameLike(one) && isSurnameLike(other));
    const score = (surname ? 0.7 : 0.25) * base;
    return { verdict: surname && match.worst <= TRANSLITERATION_TOKEN ? 'partial' : 'different', score, match };
  }
  if (match.worst <= TRANSLITERATION_TOKEN && base >= TRANSLITERATION_TOTAL) {
    const equal =
      match.pairs.length > 0 &&
      match.pairs.every(([one, other]) => one.text.toLowerCase() === other.text.toLowerCase());
    return { verdict: equal ? 'same' : 'transliteration', score: base, match };
  }
  if (isTypo(match)) return { verdict: 'typo', score: Math.max(base, 0.8), match };
  if (base >= UNSURE_TOTAL) return { verdict: 'unsure', score: base, match };
  return { verdict: 'different', score: base, match };
}

/** Tokens that one side may leave out: patronymics and initials beside a full match of at least two tokens or a surname. */
function isOptional(token: NameToken, match: SoundMatch): boolean {
  return (token.role === 'patronymic' || token.role === 'initial') && match.aligned >= 2;
}

const isSurnameLike = (token: NameToken): boolean => token.role === 'name';

const GENDER = /^(.*(?:[oeё][vw]|[iy]n|ов|ев|ёв|ин|ын|iń))(?:a|а|á)$/u;
const ADJECTIVE = /^(.*(?:sk|ck|tsk|ск|цк|zk))(?:aya|aja|aia|ая|а|a|á)$/u;
const ADJECTIVE_MALE = /^(.*(?:sk|ck|tsk|ск|цк|zk))(?:y|i|iy|ij|yy|yj|yi|ii|ий|ий|ый|ý|і|ій|и)$/u;

/** Ivanov and Ivanova, Sadovsky and Sadovskaya: the forms of a family name for a man and for a woman. */
function isGenderPair(a: NameToken, b: NameToken): boolean {
  return genderPair(a.folded, b.folded) || genderPair(b.folded, a.folded);
}

function genderPair(male: string, female: string): boolean {
  const simple = GENDER.exec(female);
  if (simple && /[vwnвн]$/u.test(male) && !/[aа]$/u.test(male)) return true;
  return ADJECTIVE.test(female) && ADJECTIVE_MALE.test(male);
}

function isTypo(match: SoundMatch): boolean {
  if (match.leftA.length + match.leftB.length > 0 || match.joined) return false;
  const unequal = match.pairs.filter(([a, b]) => a.folded !== b.folded);
  if (unequal.length !== 1) return false;
  const [[a, b] = []] = unequal;
  if (!a || !b || a.script !== b.script || match.pairs.length < 2) return false;
  return (
    Math.min(a.folded.length, b.folded.length) >= TYPO_LETTERS &&
    distance(a.folded, b.folded) === 1 &&
    a.folded.charAt(0) === b.folded.charAt(0)
  );
}

/** Two Chinese names in pinyin are one only where their syllables are; null where either is not surely Chinese. */
function compareChinese(x: ParsedName, y: ParsedName): Judgement | null {
  const a = chineseSyllables(x);
  const b = chineseSyllables(y);
  if (!a || !b) return null;
  const key = a.join(' ');
  const other = b.join(' ');
  if (key === other) return { verdict: 'same', score: 0.98, match: null };
  const reversed = [...b.slice(1), b[0]].join(' ');
  if (key === reversed) return { verdict: 'same', score: 0.9, match: null };
  return { verdict: 'different', score: a[0] === b[0] ? 0.2 : 0.1, match: null };
}

function chineseSyllables(name: ParsedName): string[] | null {
  if (name.core.length < 2 || name.core.length > 3 || name.script !== 'latin') return null;
  if (!nameParts().chineseSurnames.has(name.core[0]?.folded ?? '')) return null;
  const syllables: string[] = [];
  for (const token of name.core) {
    const split = token.folded.length <= 12 ? pinyinSplit(token.folded) : null;
    if (!split || split.length === 0) return null;
    syllables.push(...split);
  }
  return syllables.length <= 4 ? syllables : null;
}
