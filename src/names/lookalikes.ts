import { knownOutlets } from '../data/agencies.ts';
import { knownPlaces } from '../data/lexicon.ts';
import { type Confusion, confusion, outletMeant } from './confusable.ts';

/** A word with a letter that only looks right; `start` is relative to the text. */
export interface Lookalike {
  readonly kind: 'script' | 'case';
  readonly form: string;
  readonly start: number;
  readonly evidence: Confusion;
}

/** Latin letters and the Cyrillic and Greek ones that look like them. */
const TWINS: readonly (readonly [string, string, string])[] = [
  ['a', 'а', 'α'],
  ['c', 'с', ''],
  ['e', 'е', ''],
  ['i', 'і', 'ι'],
  ['j', 'ј', ''],
  ['o', 'о', 'ο'],
  ['p', 'р', 'ρ'],
  ['s', 'ѕ', ''],
  ['x', 'х', ''],
  ['y', 'у', ''],
  ['v', '', 'ν'],
  ['A', 'А', 'Α'],
  ['B', 'В', 'Β'],
  ['C', 'С', ''],
  ['E', 'Е', 'Ε'],
  ['H', 'Н', 'Η'],
  ['I', 'І', 'Ι'],
  ['J', 'Ј', ''],
  ['K', 'К', 'Κ'],
  ['M', 'М', 'Μ'],
  ['N', '', 'Ν'],
  ['O', 'О', 'Ο'],
  ['P', 'Р', 'Ρ'],
  ['S', 'Ѕ', ''],
  ['T', 'Т', 'Τ'],
  ['X', 'Х', 'Χ'],
  ['Y', 'У', 'Υ'],
  ['Z', '', 'Ζ'],
];
const TO_LATIN = new Map(
  TWINS.flatMap(([latin, cyrillic, greek]) =>
    [cyrillic, greek].filter((twin) => twin !== '').map((twin) => [twin, latin] as const),
  ),
);
const TO_CYRILLIC = new Map(
  TWINS.filter(([, cyrillic]) => cyrillic !== '').map(([latin, cyrillic]) => [latin, cyrillic] as const),
);

const WORD = /[\p{L}\p{N}]+/gu;
const OTHER_SCRIPT = /[\u0370-\u03ff\u0400-\u04ff]/;
const LATIN = /[A-Za-z]/;

/** Words of Latin letters with Cyrillic or Greek twins among them, or of Cyrillic letters with Latin ones, in order. */
export function mixedScriptWords(text: string): Lookalike[] {
  if (!OTHER_SCRIPT.test(text)) return [];
  const found: Lookalike[] = [];
  for (const match of text.matchAll(WORD)) {
    const form = match[0];
    if (form.length < 3 || !LATIN.test(form) || !OTHER_SCRIPT.test(form)) continue;
    const latin = form.match(/[A-Za-z]/g)?.length ?? 0;
    const table = latin * 2 >= form.length ? TO_LATIN : TO_CYRILLIC;
    const expected = [...form].map((letter) => table.get(letter) ?? letter).join('');
    const whole = table === TO_LATIN ? !OTHER_SCRIPT.test(expected) : !LATIN.test(expected);
    if (whole && expected !== form)
      found.push({ kind: 'script', form, start: match.index, evidence: confusion(form, expected) });
  }
  return found;
}

/** A capital I between small letters, or a 0 or 1 alone between them: what optical character recognition leaves. */
const ODD_LETTER = /[a-zà-ÿ][I01][a-zà-ÿ]/;
const ODD_WORD = /^\p{L}?\p{Ll}*[I01]\p{Ll}+$/u;
const SHORTEST = 4;

export function oddCapitals(text: string): Lookalike[] {
  if (!ODD_LETTER.test(text)) return [];
  const found: Lookalike[] = [];
  for (const match of text.matchAll(WORD)) {
    const form = match[0];
    if (form.length < SHORTEST || !ODD_LETTER.test(form) || !ODD_WORD.test(form)) continue;
    const expected = outletMeant(form) ?? form.replace(/[I1]/g, 'l').replace(/0/g, 'o');
    found.push({ kind: 'case', form, start: match.index, evidence: confusion(form, expected) });
  }
  return found;
}

/** A small l before a consonant: few words begin so, and a capital I looks the same. */
const SMALL_L = /\bl(?=[b-df-hj-np-tv-xz])\p{Ll}{2,}/gu;

/** Words with a small l where a name of `names`, or a known agency or place, has a capital I ("lnterfax"). */
export function smallForCapital(text: string, names: ReadonlySet<string>): Lookalike[] {
  const found: Lookalike[] = [];
  for (const match of text.matchAll(SMALL_L)) {
    const form = match[0];
    const expected = `I${form.slice(1)}`;
    if (names.has(expected) || knownOutlets().has(expected) || knownPlaces().has(expected))
      found.push({ kind: 'case', form, start: match.index, evidence: confusion(form, expected) });
  }
  return found;
}
