import { SETTINGS } from '../../data/provenance.ts';
import type { Strength } from '../../model/index.ts';
import type { CounterSign } from './counter.ts';
import type { Family, Sign } from './signs.ts';

/**
 * Log-odds (nats) that a sign adds for a translation from one of its languages. Judgement, checked against the development articles of the
 * evaluation: no original text there may be called a translation.
 */
const WEIGHT: Readonly<Record<Strength, number>> = { weak: 0.6, likely: 1.8, strong: 2.9 };
const EXCLUSIVE_WEIGHT = 4.4;
/** A text that names itself a translation. */
const CREDIT_WEIGHT = 8;

/** Posterior from which a translation is claimed; below, the signs are listed and the claim stays open. Range .5–1. */
export const CLAIM_FROM = 0.58;
/** Posterior from which the claim is called likely, and strong. */
const LIKELY_FROM = 0.85;
const STRONG_FROM = 0.97;

/** Log-odds before any sign: most news texts are written in the language in which they stand. ln(.04/.96). */
const PRIOR = -3.2;

/** Share that the second, third … sign of one family keeps: they come from one pen. */
const SATURATION: Readonly<Record<Family, readonly number[]>> = {
  names: [1, 0.5, 0.25, 0.1],
  wording: [1, 0.8, 0.7, 0.6, 0.5, 0.4],
  grammar: [1, 0.8, 0.6, 0.4],
  habit: [1, 0.7, 0.5, 0.3],
  typography: [1, 0.6, 0.3, 0.1],
  perspective: [1, 0.5, 0.25, 0.1],
  source: [1, 0],
};

/** All weak signs together can not weigh more than this: any long text has some. Nats. */
const WEAK_CAP = 1.2;

/** What a language keeps of a sign by its place in the sign's list: the likeliest language gets all of it. */
const RANK_SHARE = [1, 0.94, 0.88, 0.83, 0.78, 0.74];

/** A story's setting chooses between languages, it never speaks for a translation. Nats at most. */
const SETTING_WEIGHT = 1.6;

/** Nats by which a language must lead the next one to be named. */
const LANGUAGE_MARGIN = 0.5;

/** Words above which chance finds more signs: the odds fall with the length of the text. */
const TYPICAL_WORDS = 700;

export interface Weighing {
  /** Log-odds for a translation, in nats. */
  readonly odds: number;
  /** BCP 47; null where two languages explain the signs alike. */
  readonly fromLanguage: string | null;
  /** The signs that speak for the language, heaviest first; all signs where no language leads. */
  readonly supporting: readonly Sign[];
  /** Those of them that are more than weak. */
  readonly carrying: readonly Sign[];
  /** True where one of them is exclusive. */
  readonly exclusive: boolean;
  /** True where the rule for a claim is met: two signs that are more than weak, not both of the point of view, or one that is exclusive. */
  readonly sufficient: boolean;
}

/** Combines the signs of one article. `words` is its length, `setting` the words of the text that name countries. */
export function weigh(
  signs: readonly Sign[],
  counters: readonly CounterSign[],
  text: { readonly words: number; readonly setting: ReadonlyMap<string, number> },
): Weighing {
  const against =
    counters.reduce((sum, counter) => sum + counter.weight, 0) + Math.log(Math.max(1, text.words / TYPICAL_WORDS));
  const languages = [...new Set(signs.flatMap((sign) => sign.from))];
  const mentions = [...text.setting.values()].reduce((sum, n) => sum + n, 0);
  const ranked = languages
    .map((language) => {
      const speaking = signs
        .filter((sign) => sign.from.length === 0 || sign.from.includes(language))
        .sort((a, b) => weightOf(b) - weightOf(a));
      const place = mentions === 0 ? 0 : (SETTING_WEIGHT * (text.setting.get(language) ?? 0)) / mentions;
      return { language, speaking, evidence: familySum(speaking, language), place };
    })
    .sort((a, b) => b.evidence + b.place - (a.evidence + a.place) || a.language.localeCompare(b.language, 'en'));
  const [best, second] = ranked;
  if (!best) return openWeighing(signs, against);
  const leads = !second || best.evidence + best.place - (second.evidence + second.place) >= LANGUAGE_MARGIN;
  const exclusive = best.speaking.some((sign) => sign.exclusive);
  const carrying = best.speaking.filter((sign) => sign.strength !== 'weak');
  return {
    odds: PRIOR + best.evidence - against,
    fromLanguage: leads ? best.language : null,
    supporting: best.speaking,
    carrying,
    exclusive,
    // Papers abroad that are written in English take the same things for granted.
    sufficient: exclusive || (carrying.length >= 2 && carrying.some((sign) => sign.family !== 'perspective')),
  };
}

/** No sign names a language: at most a credit line that names none. */
function openWeighing(signs: readonly Sign[], against: number): Weighing {
  const credited = signs.filter((sign) => sign.certain);
  return {
    odds: PRIOR + (credited.length > 0 ? CREDIT_WEIGHT : 0) - against,
    fromLanguage: null,
    supporting: credited,
    carrying: credited,
    exclusive: credited.length > 0,
    sufficient: credited.length > 0,
  };
}

/** Nats that a sign adds by itself. */
export function weightOf(sign: Sign): number {
  if (sign.certain) return CREDIT_WEIGHT;
  return sign.exclusive ? EXCLUSIVE_WEIGHT : WEIGHT[sign.strength];
}

function familySum(signs: readonly Sign[], language: string): number {
  const seen = new Map<Family, number>();
  let sum = 0;
  let weak = 0;
  for (const sign of signs) {
    const rank = Math.max(0, sign.from.indexOf(language));
    const share = RANK_SHARE[Math.min(rank, RANK_SHARE.length - 1)] ?? 0;
    if (sign.strength === 'weak') {
      weak += WEIGHT.weak * share;
      continue;
    }
    const nth = seen.get(sign.family) ?? 0;
    seen.set(sign.family, nth + 1);
    const saturation = SATURATION[sign.family];
    sum += weightOf(sign) * share * (saturation[Math.min(nth, saturation.length - 1)] ?? 0);
  }
  return sum + Math.min(WEAK_CAP, weak);
}

/** Words of the text that place the story, counted by the language of that country's press. */
export function settingOf(words: Iterable<string>): ReadonlyMap<string, number> {
  const byWord = settingWords();
  const counts = new Map<string, number>();
  for (const word of words) {
    const language = byWord.get(word.replace(/['’]s$/u, ''));
    if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return counts;
}

let wordIndex: ReadonlyMap<string, string> | null = null;

function settingWords(): ReadonlyMap<string, string> {
  wordIndex ??= new Map(
    Object.entries(SETTINGS).flatMap(([language, words]) => words.map((word): [string, string] => [word, language])),
  );
  return wordIndex;
}

/** Probability of log-odds in nats. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** A posterior in words. */
export function strengthOf(posterior: number): Strength {
  if (posterior >= STRONG_FROM) return 'strong';
  return posterior >= LIKELY_FROM ? 'likely' : 'weak';
}

/** To three places, and never quite certain: what a report shows. */
export const rounded = (value: number): number => Math.min(999, Math.max(1, Math.round(value * 1000))) / 1000;
