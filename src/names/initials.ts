import { membersOfGroup } from '../data/names.ts';
import { conventionById } from '../data/romanization.ts';
import { givenName } from './given.ts';
import { type NameToken, parseName } from './parse.ts';
import { romaniseWith } from './romanise.ts';
import { judge } from './verdict.ts';

/** Likeness that the family names beside an initial need. */
const FAMILY_LIKENESS = 0.9;
const SPELLINGS: ReadonlySet<string> = new Set(['same', 'transliteration']);

/**
 * Whether one is an initial and a family name, the other the full name of the person in another language, where the given name begins otherwise: "А. Лукашенко"
 * and "Олександр Лукашенко", by Александр among the equivalents of the given name.
 */
export function initialFits(a: string, b: string): boolean {
  const [x, y] = [parseName(a).core, parseName(b).core];
  const [first, other] = [x[0], y[0]];
  if (x.length !== 2 || y.length !== 2 || !first || !other) return false;
  const [initial, given] = first.part === 'initial' ? [first, other] : [other, first];
  if (initial.part !== 'initial' || given.part === 'initial' || !equivalentsBegin(given, initial)) return false;
  const { verdict, score } = judge(x[1]?.text ?? '', y[1]?.text ?? '');
  return SPELLINGS.has(verdict) && score >= FAMILY_LIKENESS;
}

/** Whether an equivalent of a given name begins with an initial. */
function equivalentsBegin(given: NameToken, initial: NameToken): boolean {
  const letter = latin(initial);
  return (givenName(given.text)?.groups ?? []).some((group) =>
    membersOfGroup(group).some((member) => member.startsWith(letter)),
  );
}

/** An initial in Latin letters, as members of the groups begin. */
function latin({ folded, text, script }: NameToken): string {
  const convention = script === 'cyrillic' ? conventionById('rus-press-en') : undefined;
  return convention ? romaniseWith(text, convention).form.toLowerCase() : folded;
}
