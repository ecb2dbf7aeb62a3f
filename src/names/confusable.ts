import unhomoglyph from 'unhomoglyph';
import { knownOutlets } from '../data/agencies.ts';
import { confusablePairs } from '../data/confusables.ts';
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
  let key = unhomoglyph(text.normalize('NFC'));
  for (const [seen, meant] of confusablePairs) if (seen.length > 1) key = key.replaceAll(seen, unhomoglyph(meant));
  for (const [seen, meant] of confusablePairs)
    if (seen.length === 1 && /\d|\|/.test(seen)) key = key.replaceAll(unhomoglyph(seen), unhomoglyph(meant));
  key = key.replaceAll('I', 'l');
  keys.set(text, key);
  return key;
}

/** Whether the two differ, and only in letters that look alike. */
export const looksLike = (a: string, b: string): boolean =>
  a !== b && a.toLowerCase() !== b.toLowerCase() && lookalikeKey(a) === lookalikeKey(b);

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

/** Rough key for a quick no: most words look like no outlet at all. */
const roughKey = (text: string): string =>
  text.toLowerCase().replace(/[i1|]/g, 'l').replaceAll('0', 'o').replaceAll('rn', 'm').replaceAll('vv', 'w');
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
