import { foldName, type GivenName, nameParts } from '../data/names.ts';
import { givenName } from './given.ts';
import { buildLattice, type Lattice } from './lattice.ts';
import { hangulUnits, hanUnits, kanaUnits } from './syllables.ts';

export type TokenRole = 'name' | 'given' | 'patronymic' | 'initial' | 'particle' | 'honorific' | 'suffix';
export type Script = 'latin' | 'cyrillic' | 'kana' | 'hangul' | 'han' | 'abjad' | 'other';

/** A word of a name. What takes a look into the tables is found when it is first asked for: `roleOf`, `groupsOf`, `latticeOf`. */
export interface NameToken {
  readonly text: string;
  readonly lower: string;
  /** Lower case, without marks. */
  readonly folded: string;
  readonly script: Script;
  /** Its role where the word alone tells; 'word' = a given name, a patronymic or a family name. */
  readonly part: 'initial' | 'particle' | 'honorific' | 'suffix' | 'word';
  /** Whether it is all there is of the name. */
  readonly alone: boolean;
  /** Last letters that may be a case ending. */
  readonly ending: number;
  /** Particles right before it, in lower case and written together ("abdel" before "Fattah"); "" where there are none. */
  readonly particles: string;
  role: TokenRole | null;
  /** What is known of it as a given name; null where it is none, undefined before it was looked up. */
  given: GivenName | null | undefined;
  lattice: Lattice | null;
  /** The same with its particles. */
  attached: Lattice | null;
}

export interface ParsedName {
  readonly text: string;
  readonly script: Script;
  /** Tokens that carry the name: no honorifics, particles or suffixes (all tokens where nothing else is left). */
  readonly core: readonly NameToken[];
  /** Honorifics, particles and suffixes that are not in the core. */
  readonly aside: readonly NameToken[];
  /** Found when it is first asked for: `joinedLattice`. */
  joined: Lattice | null;
}

const STRESS = /[\u0300\u0301]/g;
const CYRILLIC = /[\u0400-\u04ff]/;
/** Words of Latin or Cyrillic letters with one space between: nothing else to look for. */
const PLAIN = /^[A-Za-zÀ-ÖØ-öø-ʯЀ-ҁҊ-ԯ]+(?: [A-Za-zÀ-ÖØ-öø-ʯЀ-ҁҊ-ԯ]+)*$/;
/** A word, hyphens inside left out: "Moo-hyun" is two. Apostrophes belong to the word. */
const WORD = /[\p{L}\p{M}\p{Co}'’ʼʿʾ‘`”ʹー]+\.?/gu;
const APOSTROPHES = "'’ʼʿʾ‘`”ʹ";
const EDGE_APOSTROPHES = /^['’ʼʿʾ‘`”ʹ]+(?=\p{L})/u;

/** Names kept parsed; a long run starts anew rather than grow without end. */
const CACHE_SIZE = 20_000;

/** Languages that put endings of their own on foreign names, and those endings. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  lt: /(?<=.{3})(?:as|is|us|ys|ė|a)$/u,
  lv: /(?<=.{3})(?:s|is|us|a|e)$/u,
};
/** Names as they are parsed, by the endings that their language puts on them. */
const caches: ReadonlyMap<RegExp | undefined, Map<string, ParsedName>> = new Map(
  [undefined, ...Object.values(ENDINGS)].map((endings) => [endings, new Map()]),
);
/** Stems on which Lithuanian and Latvian endings are known without the language: Putinas, Lavrovs, Biskupskis. */
const KNOWN_STEM = /(?:[oe]v|in|enk|sk)$/;

/** Letters of an ending that is not part of the name. */
function endingOf(word: string, ending: RegExp | undefined): number {
  if (ending) return ending.exec(word)?.[0].length ?? 0;
  if (!word.endsWith('s') || word.length < 5) return 0;
  if (word.endsWith('as') || word.endsWith('is')) return KNOWN_STEM.test(word.slice(0, -2)) ? 2 : 0;
  return KNOWN_STEM.test(word.slice(0, -1)) ? 1 : 0;
}

/** Splits a name into its parts; memoised. `language` is the BCP 47 tag of the text it stands in, where known. */
export function parseName(name: string, language?: string): ParsedName {
  const ending = language === undefined ? undefined : ENDINGS[language];
  const cache = caches.get(ending) ?? new Map<string, ParsedName>();
  const known = cache.get(name);
  if (known) return known;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const parsed = parse(name, ending);
  cache.set(name, parsed);
  return parsed;
}

const NONE: readonly NameToken[] = [];

function parse(name: string, ending: RegExp | undefined): ParsedName {
  const isPlain = PLAIN.test(name);
  const text = isPlain ? name : composed(name);
  const words = isPlain ? text.split(' ') : (text.match(WORD) ?? []);
  const bearing: NameToken[] = [];
  const others: NameToken[] = [];
  let particles = '';
  for (let i = 0; i < words.length; i += 1) {
    const token = parseToken(words[i] ?? '', words.length, particles, ending);
    particles = token.part === 'particle' ? particles + token.lower : '';
    if (token.part === 'word' || token.part === 'initial') bearing.push(token);
    else others.push(token);
  }
  const [core, aside] = bearing.length > 0 ? [bearing, others] : [others, NONE];
  return { text, script: core[0]?.script ?? 'other', core, aside, joined: null };
}

/** The ways to read a name's core written together, for names whose parts are joined or parted differently. */
export function joinedLattice(name: ParsedName): Lattice {
  name.joined ??= buildLattice(name.core.map(({ lower, script }) => soundText(lower, script)).join(''));
  return name.joined;
}

/** NFC, and Cyrillic without the accents that show its stress. */
function composed(name: string): string {
  const text = name.normalize('NFC');
  return CYRILLIC.test(text) ? text.normalize('NFD').replace(STRESS, '').normalize('NFC') : text;
}

function parseToken(word: string, count: number, particles: string, ending: RegExp | undefined): NameToken {
  const stripped = APOSTROPHES.includes(word.charAt(0)) ? word.replace(EDGE_APOSTROPHES, '') : word;
  const dotted = stripped.endsWith('.');
  const text = dotted ? stripped.slice(0, -1) : stripped;
  const lower = text.toLowerCase();
  const folded = foldName(lower);
  const script = scriptOfToken(lower);
  return {
    text,
    lower,
    folded,
    script,
    part: count === 1 ? 'word' : partOf(lower, folded, script, dotted),
    alone: count === 1,
    ending: script === 'latin' ? endingOf(lower, ending) : 0,
    particles,
    role: null,
    given: undefined,
    lattice: null,
    attached: null,
  };
}

/** Letters of the longest initial: "Ю." is one, "Дж." as well. */
const INITIAL_LETTERS = 2;

function partOf(lower: string, folded: string, script: Script, dotted: boolean): NameToken['part'] {
  const { fixed, particles } = nameParts();
  const known = fixed.get(lower);
  if (known === 'honorific') return known;
  if (lower.length === 1 && (script === 'latin' || script === 'cyrillic')) return 'initial';
  if (lower.length <= INITIAL_LETTERS && dotted && script === 'cyrillic') return 'initial';
  return known ?? (particles.has(folded) ? 'particle' : 'word');
}

/** Letters that a patronymic has at least. */
const PATRONYMIC_LETTERS = 6;

/** What a word of a name is. */
export function roleOf(token: NameToken): TokenRole {
  token.role ??= findRole(token);
  return token.role;
}

function findRole(token: NameToken): TokenRole {
  const { part, lower, script, alone } = token;
  if (part !== 'word') return part;
  if (givenOf(token) !== null) return 'given';
  if (alone || lower.length < PATRONYMIC_LETTERS) return 'name';
  const parts = nameParts();
  return (script === 'cyrillic' ? parts.cyrillicPatronymic : parts.latinPatronymic).test(lower) ? 'patronymic' : 'name';
}

/** Numbers of the groups of equivalent given names that a word is in; empty where it is in none. */
export const groupsOf = (token: NameToken): readonly number[] => givenOf(token)?.groups ?? NO_GROUPS;

const NO_GROUPS: readonly number[] = [];

function givenOf(token: NameToken): GivenName | null {
  if (token.given === undefined) token.given = givenName(token.text) ?? null;
  return token.given;
}

/** The ways to read a word. */
export function latticeOf(token: NameToken): Lattice {
  token.lattice ??= buildLattice(soundText(token.lower, token.script), token.ending);
  return token.lattice;
}

/** The ways to read a word written together with the particles before it: "Abdelfattah", "Vandenberg"; null where there are none. */
export function attachedLattice(token: NameToken): Lattice | null {
  if (token.particles === '') return null;
  token.attached ??= buildLattice(token.particles + token.lower, token.ending);
  return token.attached;
}

const HAN = /\p{Script=Han}/u;

/** By the first letter; the scripts that are read letter by letter share one class. */
export function scriptOfToken(lower: string): Script {
  const code = lower.charCodeAt(0);
  if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) return 'latin';
  if (code >= 0x400 && code < 0x530) return 'cyrillic';
  if (code >= 0x590 && code < 0x700) return 'abjad';
  if (code >= 0x3040 && code <= 0x30ff) return 'kana';
  if (code >= 0xac00 && code <= 0xd7a3) return 'hangul';
  return HAN.test(lower) ? 'han' : 'other';
}

/** What the lattice is built from: letters as they are, syllables in units. Han without kana is read as Mandarin. */
function soundText(lower: string, script: Script): string {
  if (script === 'kana') return kanaUnits(lower);
  if (script === 'hangul') return hangulUnits(lower);
  if (script === 'han') return hanUnits(lower);
  return lower;
}
