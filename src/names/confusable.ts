import { knownOutlets } from '../data/agencies.ts';
import { confusablePairs, prototypeOf } from '../data/confusables.ts';
import type { Evidence } from '../model/evidence.ts';

export type Confusion = Extract<Evidence, { kind: 'confusable' }>;

const keys = new Map<string, string>();
const CACHE_SIZE = 20_000;

/**
 * Key under which look-alikes are equal, case kept: Unicode's confusables (UTS 39) and the letter groups of data/confusables.json.
 * For comparison only, never for display.
 */
export function lookalikeKey(text: string): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  if (keys.size >= CACHE_SIZE) keys.clear();
  let key = canonical(text.normalize('NFC'));
  replacements ??= replacementsInOrder();
  for (const [seen, meant] of replacements) key = key.replaceAll(seen, meant);
  key = key.replaceAll('I', 'l');
  keys.set(text, key);
  return key;
}

let replacements: readonly (readonly [string, string])[] | null = null;

/** Letter groups first, then digits and bars; Unicode's letters on both sides, as the key has them by then. */
const replacementsInOrder = (): (readonly [string, string])[] => [
  ...confusablePairs.filter(([seen]) => seen.length > 1).map(([seen, meant]) => [seen, canonical(meant)] as const),
  ...confusablePairs
    .filter(([seen]) => seen.length === 1 && /\d|\|/.test(seen))
    .map(([seen, meant]) => [canonical(seen), canonical(meant)] as const),
];

/** Whether the two differ, and only in letters that look alike. */
export function looksLike(a: string, b: string): boolean {
  if (a === b || !mayLookAlike(a, b) || a.toLowerCase() === b.toLowerCase()) return false;
  return lookalikeKey(a) === lookalikeKey(b);
}

/** Plain letters with which a letter group that can be taken for another starts. */
const DOUBTFUL = new Set('Il1|0OormvwVWcdn5S8B6b9giukf');

/** A quick no: look-alikes are about as long, first differ in doubtful letters, and where both are plain letters a rough key must agree. */
function mayLookAlike(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false;
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a.charCodeAt(same) === b.charCodeAt(same)) same += 1;
  if (!areDoubtful(letterAt(a, same), letterAt(b, same))) return false;
  if (ASCII.test(a) && ASCII.test(b))
    return areDoubtful(letterAt(a, a.length - 1), letterAt(b, b.length - 1)) && roughKey(a) === roughKey(b);
  let equal = 0;
  for (let i = 0; i < shorter; i += 1) if (a.charCodeAt(i) === b.charCodeAt(i)) equal += 1;
  return equal * 2 >= shorter;
}

const letterAt = (text: string, at: number): string => (at < text.length ? text.charAt(at) : '');

/** Whether two letters, alone or as part of a group, can be taken for one another. */
function areDoubtful(a: string, b: string): boolean {
  const one = canonical(a);
  const other = canonical(b);
  return one === other || one[0] === other[0] || (isDoubtful(one) && isDoubtful(other));
}

const isDoubtful = (letters: string): boolean =>
  letters !== '' && (DOUBTFUL.has(letters[0] ?? '') || letters > '\uD7FF');

/** `text` with every letter that Unicode takes for another replaced by that one. */
function canonical(text: string): string {
  let out = '';
  for (const letter of text) out += prototypeOf(letter);
  return out;
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Where a form differs from the expected one, letter by letter, with code points. */
export function confusion(form: string, expected: string): Confusion {
  const found = [...form];
  const meant = [...expected];
  const differences = found.flatMap((character, index) => {
    const other = meant[index];
    if (found.length !== meant.length || other === undefined || other === character) return [];
    return [
      {
        index,
        found: character,
        foundCodePoint: codePoint(character),
        expected: other,
        expectedCodePoint: codePoint(other),
      },
    ];
  });
  return { kind: 'confusable', form, expected, differences };
}

/** Rough key for a quick no: every letter group that data/confusables.json confuses is one. */
function roughKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[i1|l]/g, 'l')
    .replace(/0/g, 'o')
    .replace(/rn|nn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/cl/g, 'd')
    .replace(/rl/g, 'n')
    .replace(/ll/g, 'u')
    .replace(/lc/g, 'k')
    .replace(/5/g, 's')
    .replace(/[68]/g, 'b')
    .replace(/9/g, 'g');
}
let roughKeys: ReadonlySet<string> | null = null;
const ASCII = /^[ -~]*$/;

let outletKeys: ReadonlyMap<string, string> | null = null;

/** The agency or publication whose name `form` only looks like; null where it is one, or looks like none. */
export function outletMeant(form: string): string | null {
  const outlets = knownOutlets();
  if (outlets.has(form) || form.length < 4) return null;
  roughKeys ??= new Set([...outlets.keys()].map(roughKey));
  if (ASCII.test(form) && !roughKeys.has(roughKey(form))) return null;
  outletKeys ??= new Map(
    [...outlets.keys()].filter((name) => name.length >= 4).map((name) => [lookalikeKey(name), name]),
  );
  const meant = outletKeys.get(lookalikeKey(form));
  return meant !== undefined && meant.toLowerCase() !== form.toLowerCase() ? meant : null;
}
