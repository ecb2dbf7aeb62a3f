import { caselessLexicon } from '../data/caseless.ts';
import { type Convention, conventionsFrom, type RomanizationRule, rulesOf } from '../data/romanization.ts';
import type { RomanizationStep } from '../model/evidence.ts';
import { hanSyllables } from './syllables.ts';

/** A name as one convention writes it. */
export interface Romanised {
  readonly form: string;
  /** Id of the convention ("rus-duden"). */
  readonly system: string;
  /** As an editor knows it ("German (Duden)"). */
  readonly systemName: string;
  /** One step a rule that was applied, in order; letters without a rule are left as they are and have no step. */
  readonly trace: readonly RomanizationStep[];
}

/**
 * `name` under every convention from one language into another, in the table's order; empty where there is none.
 * `from` and `to` are BCP 47 tags ("uk", "de").
 */
export function romanise(name: string, options: { readonly from: string; readonly to: string }): Romanised[] {
  const original = options.from === 'ko' ? partedKorean(name) : name;
  return conventionsFrom(options.from, options.to).map((convention) => {
    const romanised = romaniseWith(original, convention);
    return CASED.test(name) ? romanised : { ...romanised, form: romanised.form.replace(OPENING, capitalised) };
  });
}

/** Scripts whose capitals a spelling follows. */
const CASED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;
/** First letters of words; the Arabic article stays small. */
const OPENING = /(?<![\p{L}\p{M}'’ʼ])(?!al-)\p{Ll}/gu;
/** Provinces, cities and districts, which are written as one word. */
const KOREAN_PLACE = /[도시군구읍면동]$/;
const KOREAN_FULL_NAME = /^[가-힣]{3}$/;

/** A Korean name of three syllables with its family name apart, as its romanisation has it: 문재인 is Mun Jaein. */
function partedKorean(name: string): string {
  const isName =
    KOREAN_FULL_NAME.test(name) &&
    !KOREAN_PLACE.test(name) &&
    caselessLexicon('ko')?.surnames.has(name.charAt(0)) === true;
  return isName ? `${name.charAt(0)} ${name.slice(1)}` : name;
}

const HANGUL = /[\uac00-\ud7a3]/;
const HAN = /\p{Script=Han}/u;

const written = new WeakMap<Convention, Map<string, Romanised>>();
/** Names that each convention keeps written. */
const CACHE_SIZE = 2_000;

/** `name` under one convention. Case follows the original; spaces, hyphens and letters of other scripts are kept. Memoised. */
export function romaniseWith(name: string, convention: Convention): Romanised {
  const cache = written.get(convention) ?? new Map<string, Romanised>();
  const known = cache.get(name);
  if (known) return known;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const romanised = write(name, convention);
  cache.set(name, romanised);
  written.set(convention, cache);
  return romanised;
}

function write(name: string, convention: Convention): Romanised {
  if (convention.from === 'zh' && HAN.test(name)) return romaniseChinese(name, convention);
  return applyRules(HANGUL.test(name) ? name.normalize('NFD') : name.normalize('NFC'), convention);
}

/** Family name first, then the given name: written together in pinyin and Palladius, with hyphens elsewhere. */
function romaniseChinese(name: string, convention: Convention): Romanised {
  const syllables = hanSyllables(name).map((syllable) => applyRules(syllable, convention));
  const [family, ...given] = syllables.map(({ form }) => form);
  const together = convention.use === 'press';
  const form = [family ?? '', given.join(together ? '' : '-')]
    .filter((part) => part !== '')
    .map(capitalised)
    .join(' ');
  return { form, system: convention.id, systemName: convention.name, trace: syllables.flatMap(({ trace }) => trace) };
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function applyRules(text: string, convention: Convention): Romanised {
  const lower = text.toLowerCase();
  const index = ruleIndex(convention);
  const trace: RomanizationStep[] = [];
  let form = '';
  let i = 0;
  while (i < lower.length) {
    const rule = (index.get(lower.charAt(i)) ?? []).find((candidate) => fits(candidate, lower, i, convention.vowels));
    if (!rule) {
      form += text.charAt(i);
      i += 1;
      continue;
    }
    const original = text.slice(i, i + rule.from.length);
    const written = matchCase(rule.to, original, text.charAt(i + rule.from.length));
    trace.push({ from: original, to: written });
    form += written;
    i += rule.from.length;
  }
  return { form, system: convention.id, systemName: convention.name, trace };
}

const indexes = new WeakMap<Convention, ReadonlyMap<string, readonly RomanizationRule[]>>();

/** Rules by their first letter, order kept. */
function ruleIndex(convention: Convention): ReadonlyMap<string, readonly RomanizationRule[]> {
  const known = indexes.get(convention);
  if (known) return known;
  const index = new Map<string, RomanizationRule[]>();
  for (const rule of rulesOf(convention)) {
    const key = rule.from.charAt(0);
    const list = index.get(key);
    if (list) list.push(rule);
    else index.set(key, [rule]);
  }
  indexes.set(convention, index);
  return index;
}

function fits(rule: RomanizationRule, word: string, at: number, vowels: string): boolean {
  if (!word.startsWith(rule.from, at)) return false;
  return (
    (rule.before === '' || symbolIn(rule.before, word.charAt(at - 1), '^', vowels)) &&
    (rule.after === '' || symbolIn(rule.after, word.charAt(at + rule.from.length), '$', vowels))
  );
}

/** Letters, and the apostrophes that stand inside Ukrainian and Belarusian words. */
const LETTER = /[\p{L}'’ʼ]/u;

/** Whether `letter` is one of the symbols of a context; anything but a letter is the edge of the word. */
function symbolIn(symbols: string, letter: string, edge: string, vowels: string): boolean {
  if (letter !== '' && symbols.includes(letter)) return true;
  if (!LETTER.test(letter)) return symbols.includes(edge);
  return symbols.includes(vowels.includes(letter) ? 'V' : 'C');
}

/** "sch" for ш, "Sch" for Ш in "Шевченко", "SCH" in "ШЕВЧЕНКО". */
function matchCase(written: string, original: string, next: string): string {
  const first = original.charAt(0);
  if (written === '' || first === first.toLowerCase()) return written;
  const shouting =
    original.length > 1 ? original === original.toUpperCase() && original !== original.toLowerCase() : false;
  const nextIsCapital = next !== next.toLowerCase();
  if ((shouting && original.length > 1) || nextIsCapital) return written.toUpperCase();
  return written.charAt(0).toUpperCase() + written.slice(1);
}
