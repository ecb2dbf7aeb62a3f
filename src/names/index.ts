import { conventionsFrom } from '../data/romanization.ts';
import { type SpellingSign, spellingSigns } from '../data/romanization-signs.ts';
import type { Evidence, NameComparison } from '../model/index.ts';
import { confusion } from './confusable.ts';
import { type Judgement, judge, type Languages } from './verdict.ts';

export { inferRomanization } from './infer-romanization.ts';
export { nameKeys } from './key.ts';
export { romanise } from './romanise.ts';

/**
 * How two spellings relate: one name in two conventions, a look-alike, a slip, forms of one family name for a man and a woman, a part of the other, or
 * two names. `languageA` and `languageB` are BCP 47 tags of the texts that the spellings stand in. Never throws; a string without letters is 'different'
 * from everything but itself.
 */
export function compareNames(a: string, b: string, options: Languages = {}): NameComparison {
  const judgement = judge(a, b, options);
  return { verdict: judgement.verdict, score: judgement.score, evidence: evidenceFor(a, b, judgement) };
}

function evidenceFor(a: string, b: string, { verdict, score, match }: Judgement): Evidence[] {
  if (verdict === 'confusable') return [confusion(a, b)];
  const evidence: Evidence[] = [
    { kind: 'similarity', measure: 'sound', value: Math.round((match?.likeness ?? score) * 1000) / 1000 },
  ];
  if (verdict === 'transliteration') evidence.push(...traces(a, b), ...traces(b, a));
  return evidence;
}

const shown = new Map<string, readonly SpellingSign[]>();
const CACHE_SIZE = 20_000;
const NO_SIGNS: readonly SpellingSign[] = [];

/** Signs of a spelling that one language alone writes, each with the step that makes it; memoised. */
function signsOf(form: string): readonly SpellingSign[] {
  const known = shown.get(form);
  if (known) return known;
  if (shown.size >= CACHE_SIZE) shown.clear();
  const { signs, anyExclusive } = spellingSigns();
  const lower = form.toLowerCase();
  const found = anyExclusive.test(lower)
    ? signs.filter(({ exclusive, step, pattern }) => exclusive !== null && step !== null && pattern.test(lower))
    : NO_SIGNS;
  shown.set(form, found);
  return found;
}

/** Signs of a convention that one spelling has and the other has not: "w" for в is German (Duden). */
function traces(form: string, other: string): Evidence[] {
  const signs = signsOf(form);
  if (signs.length === 0) return [];
  const otherSigns = signsOf(other);
  return signs.flatMap((sign): Evidence[] => {
    const { exclusive, step } = sign;
    const convention =
      exclusive === null || otherSigns.includes(sign) ? undefined : conventionsFrom('ru', exclusive)[0];
    if (!convention || step === null) return [];
    const { id, name, to } = convention;
    return [{ kind: 'romanization', form, original: null, system: id, systemName: name, language: to, trace: [step] }];
  });
}
