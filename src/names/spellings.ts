import { knownOutlets } from '../data/agencies.ts';
import { knownPlaces } from '../data/lexicon.ts';
import type { FormRelation } from '../model/names.ts';
import { familyNameOf } from './cluster.ts';
import { parseName } from './parse.ts';

/** What grouping by spelling needs to know of a form. */
export interface SpelledForm {
  readonly form: string;
  readonly relation: FormRelation;
}

/** Capitals of a headline say nothing about spelling from this many letters on; shorter ones may be an acronym. */
const HEADLINE_LETTERS = 6;
const isShouted = (form: string): boolean => form.length >= HEADLINE_LETTERS && form === form.toUpperCase();

/**
 * Forms by spelling: "Zelenskyy" goes with "Volodymyr Zelenskyy", not with "Zelensky". Look-alikes and other names (abbreviations) are left out.
 * Groups and the forms in them are in the order given.
 */
export function groupBySpelling<Form extends SpelledForm>(forms: readonly Form[]): Form[][] {
  const groups: Form[][] = [];
  for (const form of forms) {
    if (form.relation === 'confusable' || isAbbreviation(form)) continue;
    const group = groups.find((members) => members.every((member) => speltAlike(member.form, form.form)));
    if (group) group.push(form);
    else groups.push([form]);
  }
  return groups;
}

/** A short form that is no spelling: "US" for "United States", "Britain" for "United Kingdom", "AP" for "The Associated Press". */
const isAbbreviation = ({ form, relation }: SpelledForm): boolean =>
  (relation === 'short-form' && knownOutlets().has(form)) ||
  (knownPlaces().get(form)?.otherNames.has(form) ?? false) ||
  (relation === 'short-form' && /^(?:\p{Lu}\.?)+$/u.test(form));

const HOUSE: readonly (readonly [RegExp, string])[] = [
  [/isation/g, 'ization'],
  [/efence\b/g, 'efense'],
  [/entre\b/g, 'enter'],
  [/abour/g, 'abor'],
  [/rogramme\b/g, 'rogram'],
];

/** British and American spelling, hyphens and spaces: a matter of the house, not of the name. */
function housed(form: string): string {
  if (!/[\s-]/.test(form)) return form;
  const plain = HOUSE.reduce((text, [british, american]) => text.replace(british, american), form);
  return plain.replace(/[\s-]+/g, '').toLowerCase();
}

/** Whether the words that two forms have in common are written alike. */
export function speltAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if ((isShouted(a) || isShouted(b)) && a.toLowerCase() === b.toLowerCase()) return true;
  if (housed(a) === housed(b)) return true;
  const family = familyNameOf(a) ?? a;
  const other = familyNameOf(b) ?? b;
  const x = parseName(a).core;
  const y = parseName(b).core;
  const texts = new Set(y.map((token) => token.text));
  if (x.every((token) => texts.has(token.text))) return true;
  const own = new Set(x.map((token) => token.text));
  if (y.every((token) => own.has(token.text))) return true;
  if (family !== other) return false;
  const given = x.find((token) => token.text !== family);
  const otherGiven = y.find((token) => token.text !== other);
  return (
    !given || !otherGiven || given.part === 'initial' || otherGiven.part === 'initial' || given.text === otherGiven.text
  );
}
