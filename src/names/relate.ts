import { knownMetonyms, knownPlaces, nameLexicon } from '../data/lexicon.ts';
import { foldName } from '../data/names.ts';
import { familyNameOf } from './cluster.ts';
import { judge } from './verdict.ts';

/** Letters by which a demonym is known for its country: "Ukraine" and "Ukrainian", "Syria" and "Syrian". */
const STEM = 4;
/** Likeness from which two names may be one, however doubtful. */
const MAY_BE_ONE = 0.6;

/** Demonyms that share no stem with their country. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  netherlands: ['dutch'],
  holland: ['dutch'],
  france: ['french', 'frenchman'],
  'united kingdom': ['british', 'english', 'briton', 'britons'],
  britain: ['british', 'briton'],
  'great britain': ['british'],
  uk: ['british'],
  england: ['british'],
  'united states': ['american', 'americans'],
  us: ['american', 'americans'],
  usa: ['american', 'americans'],
  'u.s.': ['american', 'americans'],
  switzerland: ['swiss'],
  greece: ['greek', 'greeks'],
  spain: ['spanish', 'spaniard'],
  wales: ['welsh'],
  denmark: ['danish', 'danes'],
  sweden: ['swedish', 'swedes'],
  norway: ['norwegian'],
  germany: ['german', 'germans'],
  poland: ['polish', 'poles'],
  ireland: ['irish'],
  scotland: ['scottish', 'scots'],
  'czech republic': ['czech', 'czechs'],
  czechia: ['czech'],
  philippines: ['filipino'],
  thailand: ['thai'],
  china: ['chinese'],
  myanmar: ['burmese'],
  peru: ['peruvian'],
  iraq: ['iraqi'],
  'european union': ['european', 'europeans'],
  eu: ['european'],
  europe: ['european', 'eu'],
  cyprus: ['cypriot'],
  turkey: ['turkish', 'turks', 'türkiye'],
  kosovo: ['kosovar'],
  lebanon: ['lebanese'],
  finland: ['finnish', 'finns'],
};

/** What the two sides of a bead say, in lower case. */
export interface Said {
  readonly other: ReadonlySet<string>;
  /** Words of the other side that the name's own side does not have: only they can stand for it. */
  readonly otherOnly: ReadonlySet<string>;
}

/** How a name is read: in a language, and as a person's, whose family name alone counts. */
export interface Reader {
  readonly language: string;
  readonly personal: boolean;
}

/** Whether the other side of a bead speaks of `form` in some way: a part of it, its demonym, its seat or state, its initials. */
export function speaksOf(form: string, { other: words, otherOnly }: Said, { language, personal }: Reader): boolean {
  const folded = foldName(personal ? (familyNameOf(form) ?? form) : form);
  const lexicon = nameLexicon(language);
  const parts = folded
    .split(/[\s-]+/)
    .filter((part) => part.length > 1 && !lexicon.joiners.has(part) && !lexicon.articles.has(part));
  if (parts.some((part) => words.has(part) || hasStem(part, otherOnly))) return true;
  if ((IRREGULAR[folded] ?? []).some((demonym) => otherOnly.has(demonym))) return true;
  const initials = parts.map((part) => part.charAt(0)).join('');
  if (initials.length > 1 && otherOnly.has(initials)) return true;
  if (/^\p{Lu}{2,6}$/u.test(form) && spellsInitials(folded, otherOnly)) return true;
  return metonymsOf(form).some((other) => speaksOfPlain(foldName(other), otherOnly));
}

function speaksOfPlain(folded: string, words: ReadonlySet<string>): boolean {
  return (
    folded.split(' ').every((part) => hasStem(part, words)) ||
    (IRREGULAR[folded] ?? []).some((demonym) => words.has(demonym))
  );
}

/** The word itself, or one that shares its first letters and is about as long. */
function hasStem(part: string, words: ReadonlySet<string>): boolean {
  if (words.has(part)) return true;
  if (part.length < STEM) return false;
  const stem = part.slice(0, Math.max(STEM, Math.ceil(part.length * 0.6)));
  for (const word of words) if (word.startsWith(stem) && Math.abs(word.length - part.length) <= 5) return true;
  return false;
}

/** "NATO" against the words of its name: every letter opens a word that is there. */
function spellsInitials(acronym: string, words: ReadonlySet<string>): boolean {
  const openings = new Set([...words].map((word) => word.charAt(0)));
  return acronym.length >= 3 && [...acronym].every((letter) => openings.has(letter));
}

/** Seats of a state, and the state of a seat. */
function metonymsOf(form: string): string[] {
  const metonyms = knownMetonyms();
  const name = knownPlaces().get(form)?.name ?? form;
  const state = metonyms.get(name);
  if (state !== undefined) return [state, ...seatsOf(state)];
  return seatsOf(name);
}

const seatsOf = (state: string): string[] =>
  [...knownMetonyms()].filter(([, country]) => country === state).map(([seat]) => seat);

/** Two full names of one family name and two given names: relatives, or a slip. */
export function differsInGivenName(a: string, b: string): boolean {
  const family = familyNameOf(a);
  return family !== null && family === familyNameOf(b) && judge(a, b).verdict === 'different';
}

/** Letters up to which a name may be an abbreviation of one that starts with it ("Rz" for "Rzeczpospolita"). */
const ABBREVIATION = 3;

const abbreviates = (a: string, b: string): boolean =>
  a.length <= ABBREVIATION && b.toLowerCase().startsWith(a.toLowerCase());

/** Whether two names may name one thing, in whatever spelling, form or short form. */
export function mayBeOne(a: string, b: string): boolean {
  if (abbreviates(a, b) || abbreviates(b, a)) return true;
  const { verdict, score } = judge(a, b);
  if (verdict === 'partial' || verdict === 'gender-form') return true;
  const [family, other] = [familyNameOf(a), familyNameOf(b)];
  if (family !== null && other !== null && verdict !== 'transliteration' && judge(family, other).score < MAY_BE_ONE)
    return false;
  return score >= MAY_BE_ONE;
}
