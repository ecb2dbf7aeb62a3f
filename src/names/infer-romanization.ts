import { foldName, nameParts } from '../data/names.ts';
import { type SpellingSigns, spellingSigns } from '../data/romanization-signs.ts';
import type { RomanizationHypothesis } from '../model/names.ts';
import { isSlavicGivenName, isSlavicSurname } from './conventions.ts';
import { parseName } from './parse.ts';

/**
 * Weight of one sign, (0,1]: signs of one spelling go together, so they may not count as if each were news.
 * 0.4 answers most at the fewest wrong answers on the development names.
 */
const TEMPER = 0.4;
/** Weight of a sign that one language alone has. */
const EXCLUSIVE = 0.8;
/** Share of its weight with which a missing exclusive sign counts: most names have no sound that could show it. */
const QUIET = 0.25;
/** Letters of a full name as they were counted: a shorter one has less room to show a sign. */
const FULL_NAME = 20;
/** Posterior below which nothing is claimed. */
const CLAIM = 0.6;
/** Odds that one sign of a language without counts is worth. */
const OTHER_ODDS = 20;

type Sign = RomanizationHypothesis['signs'][number];

/**
 * The language whose convention explains how the Slavic names of an article are spelt, likeliest first; empty where nothing can be claimed.
 * Names that are not Slavic, and persons whose own spelling it is, are left aside. Another language than `articleLanguage` is claimed only with a sign
 * that no other language has; English and Portuguese have none, so for them the list of signs is empty.
 */
export function inferRomanization(names: readonly string[], articleLanguage?: string): RomanizationHypothesis[] {
  const table = spellingSigns();
  const spelt = [...new Set(names)].filter((name) => isTellingName(name, table));
  if (spelt.length === 0) return [];
  const home = articleLanguage?.split('-')[0] ?? 'en';
  const pooled = hypothesise(spelt, table);
  if (isClaim(pooled, home) && (pooled[0]?.language !== home || spelt.length === 1)) return listed(pooled);
  // Two conventions in one article: the names of its own language say nothing against the one that is foreign.
  const foreign = spelt
    .map((name) => hypothesise([name], table))
    .filter(([best]) => best && best.language !== home && best.signs.length > 0);
  const surest = foreign.sort((a, b) => (b[0]?.posterior ?? 0) - (a[0]?.posterior ?? 0))[0];
  if (surest && (surest[0]?.posterior ?? 0) >= FOREIGN) return listed(surest);
  return isClaim(pooled, home) ? listed(pooled) : [];
}

/** Posterior that one name must have to stand against the rest of an article. */
const FOREIGN = 0.85;

const listed = (hypotheses: readonly RomanizationHypothesis[]): RomanizationHypothesis[] =>
  hypotheses.filter(({ posterior }) => posterior >= LEAST_POSTERIOR);

function isClaim([best]: readonly RomanizationHypothesis[], home: string): boolean {
  if (!best || best.posterior < CLAIM) return false;
  return best.signs.length > 0 || best.language === home || UNSIGNED.has(best.language);
}

function hypothesise(spelt: readonly string[], table: SpellingSigns): RomanizationHypothesis[] {
  const scores = table.languages.map((language): Score => ({ language, score: 0, signs: [] }));
  for (const name of spelt) weigh(name, table, scores);
  addOthers(spelt, table, scores);
  const top = Math.max(...scores.map(({ score }) => score));
  const total = scores.reduce((sum, { score }) => sum + Math.exp(score - top), 0);
  return scores
    .map(({ language, score, signs }) => ({ language, posterior: Math.exp(score - top) / total, signs }))
    .sort((a, b) => b.posterior - a.posterior || (a.language < b.language ? -1 : 1));
}

/** Hypotheses below are not listed. */
const LEAST_POSTERIOR = 0.01;
/** Conventions that have no sign of their own. */
const UNSIGNED: ReadonlySet<string> = new Set(['en', 'pt']);

interface Score {
  readonly language: string;
  score: number;
  readonly signs: Sign[];
}

/** Adds a name's log-likelihood under every counted language: signs that it shows and signs that it lacks. */
function weigh(name: string, table: SpellingSigns, scores: Score[]): void {
  const lower = name.toLowerCase();
  const silence = Math.min(1, lower.length / FULL_NAME);
  for (const sign of table.signs) {
    const shown = sign.pattern.exec(lower);
    scores.forEach((score, i) => {
      const share = sign.share[i];
      if (share === undefined) return;
      if (shown) score.score += (sign.exclusive ? EXCLUSIVE : TEMPER) * Math.log(share);
      else score.score += TEMPER * silence * (sign.exclusive || sign.quiet ? QUIET : 1) * Math.log(1 - share);
      if (sign.exclusive === score.language && shown) {
        const step = sign.step ?? { from: '', to: shown[0] };
        if (!score.signs.some((known) => known.form === name && known.step.to === step.to))
          score.signs.push({ form: name, step });
      }
    });
  }
}

/** Languages that were not counted stand or fall with their exclusive signs. */
function addOthers(names: readonly string[], { others }: SpellingSigns, scores: Score[]): void {
  const found = new Map<string, Sign[]>();
  for (const { language, pattern, step } of others) {
    for (const name of names)
      if (pattern.test(name.toLowerCase())) found.set(language, [...(found.get(language) ?? []), { form: name, step }]);
  }
  const counted = scores.flatMap(({ signs }) => signs.filter(({ step }) => step.from !== '')).length;
  if (found.size === 0 || counted > 0) return;
  const top = Math.max(...scores.map(({ score }) => score));
  for (const [language, signs] of found)
    scores.push({ language, score: top + Math.log(OTHER_ODDS) * signs.length, signs });
}

/** A Slavic family name, no one's own spelling, with a given name that is not of another people. */
function isTellingName(name: string, { ownSpelling }: SpellingSigns): boolean {
  const { core } = parseName(name);
  const surname = core.at(-1);
  if (surname?.script !== 'latin' || ownSpelling.has(surname.text.toLowerCase()) || ownSpelling.has(surname.folded))
    return false;
  const [first] = core;
  if (core.length > 1 && first) {
    const given = foldName(first.text);
    if (isSlavicGivenName(given)) return true;
    if (nameParts().given.get(given)?.groups.length === 0) return false;
  }
  return isSlavicSurname(surname.text);
}
