import { nameParts } from '../data/names.ts';
import { conventionById } from '../data/romanization.ts';
import type { NameForm, NameVerdict } from '../model/names.ts';
import { familyNameOf } from './cluster.ts';
import { conventionsThatWrite } from './conventions.ts';
import { parseName } from './parse.ts';
import { judge } from './verdict.ts';

/** How the house spells one name. */
export interface HouseStyle {
  readonly prefer: string;
  readonly allow: readonly string[];
}

/** What the house says to a spelling. */
export type Standing = 'preferred' | 'allowed' | 'other';

const SPELLINGS: ReadonlySet<NameVerdict> = new Set(['same', 'transliteration', 'confusable', 'typo', 'exonym']);
/** Likeness that a lone family name needs to be a spelling of another. */
const LONE_LIKENESS = 0.86;

/** The style of the name that has these spellings; null where none speaks of it, or several do. A spelling that a style lists decides at once. */
export function houseStyleOf<Style extends HouseStyle>(
  forms: readonly string[],
  styles: readonly Style[],
): Style | null {
  if (styles.length === 0) return null;
  const listed = styles.find(({ prefer, allow }) => [prefer, ...allow].some((name) => forms.includes(name)));
  if (listed) return listed;
  const full = forms.filter(isFull);
  const meant = styles.filter(({ prefer, allow }) =>
    [prefer, ...allow].some((name) =>
      (isFull(name) && full.length > 0 ? full : forms).some((form) => isSpellingOf(form, name)),
    ),
  );
  const [only] = meant;
  return meant.length === 1 && only ? only : null;
}

const isFull = (name: string): boolean => parseName(name).core.length > 1;

/** Whether both spell one name: whole names as wholes, a lone name by the other's family name. */
function isSpellingOf(form: string, name: string): boolean {
  if (isFull(form) && isFull(name)) return SPELLINGS.has(judge(form, name).verdict);
  const [family, other] = [familyNameOf(form) ?? form, familyNameOf(name) ?? name];
  if (family === other) return true;
  const { verdict, score } = judge(family, other);
  return SPELLINGS.has(verdict) && score >= LONE_LIKENESS;
}

/** Whether a spelling is the preferred one (or a part of it), an allowed one, or neither. Other scripts have spellings of their own: allowed. */
export function standingOf(form: string, { prefer, allow }: HouseStyle): Standing {
  if (parseName(form).script !== parseName(prefer).script) return 'allowed';
  if (conforms(form, prefer)) return 'preferred';
  return allow.some((name) => conforms(form, name)) ? 'allowed' : 'other';
}

/** Whether the words that both have are written alike; initials stand for any word, capitals of a headline for small letters. */
function conforms(form: string, name: string): boolean {
  if (form === name) return true;
  const isShouted = form === form.toUpperCase();
  const words = (text: string): string[] =>
    parseName(text)
      .core.filter(({ part }) => part !== 'initial')
      .map((token) => (isShouted ? token.text.toUpperCase() : token.text));
  const [own, house] = [words(form), words(name)];
  return own.length > 0 && (own.every((word) => house.includes(word)) || house.every((word) => own.includes(word)));
}

/** What the house writes in the place of `form`: the whole name for a whole one, the family name for a lone one. */
export function houseForm(form: string, { prefer }: HouseStyle): string {
  const family = familyNameOf(form);
  if (family === null) return hasParticle(form) ? withParticles(prefer) : (familyNameOf(prefer) ?? prefer);
  return isFull(prefer) ? prefer : form.replace(family, prefer);
}

const isParticle = (word: string): boolean => nameParts().particles.has(word.toLowerCase());
const hasParticle = (form: string): boolean => isParticle(form.slice(0, Math.max(0, form.indexOf(' '))));

/** The family name of a full name with its particles ("von der Leyen"). */
function withParticles(name: string): string {
  const words = name.split(' ');
  let from = words.length - 1;
  while (from > 0 && isParticle(words[from - 1] ?? '')) from -= 1;
  return words.slice(from).join(' ');
}

/**
 * Whether the house style holds for a spelling in a text of `language`: a spelling by that language's own convention is right there where the preferred
 * one follows conventions for other readers only (“Selenskyj” in a German source of an English newsroom).
 */
export function holdsFor(form: NameForm, { prefer }: HouseStyle, language: string): boolean {
  const trace = form.evidence.find((evidence) => evidence.kind === 'romanization');
  const from = trace && conventionById(trace.system)?.from;
  if (!trace?.original || from === undefined || trace.language !== language) return true;
  const family = familyNameOf(prefer) ?? prefer;
  return conventionsThatWrite(trace.original, family, { from, language }).some(
    ({ to, use }) => to === language && use !== 'reference',
  );
}
