import { foldName, type Gender, nameParts } from '../data/names.ts';
import { givenName } from './given.ts';
import { buildLattice, type Lattice } from './lattice.ts';
import { hangulUnits, hanUnits, kanaUnits } from './syllables.ts';

export type TokenRole = 'name' | 'given' | 'patronymic' | 'initial' | 'particle' | 'honorific' | 'suffix';
export type Script = 'latin' | 'cyrillic' | 'kana' | 'hangul' | 'han' | 'abjad' | 'other';

export interface NameToken {
  readonly text: string;
  /** Lower case, without marks. */
  readonly folded: string;
  readonly script: Script;
  readonly role: TokenRole;
  readonly gender: Gender | null;
  /** Groups of equivalent given names. */
  readonly groups: readonly number[];
  readonly lattice: Lattice;
}

export interface ParsedName {
  readonly text: string;
  readonly script: Script;
  readonly tokens: readonly NameToken[];
  /** Tokens that carry the name: no honorifics, particles or suffixes (all tokens where nothing else is left). */
  readonly core: readonly NameToken[];
  /** The core written together, for names whose parts are joined or parted differently. */
  readonly joined: () => Lattice;
}

const STRESS = /[\u0300\u0301]/g;
const CYRILLIC = /[\u0400-\u04ff]/;
/** A word, hyphens inside left out: "Moo-hyun" is two. Apostrophes belong to the word. */
const WORD = /[\p{L}\p{M}\p{Co}'’ʼʿʾ‘`”ʹー]+\.?/gu;
const EDGE_APOSTROPHES = /^['’ʼʿʾ‘`”ʹ]+(?=\p{L})/u;

const cache = new Map<string, ParsedName>();
/** Names kept parsed; a long run starts anew rather than grow without end. */
const CACHE_SIZE = 20_000;

/** Languages that put endings of their own on foreign names, and those endings. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  lt: /(?<=.{3})(?:as|is|us|ys|ė|a)$/u,
  lv: /(?<=.{3})(?:s|is|us|a|e)$/u,
};
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
  const key = ending ? `${language}\u0000${name}` : name;
  const known = cache.get(key);
  if (known) return known;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const parsed = parse(name, ending);
  cache.set(key, parsed);
  return parsed;
}

function parse(name: string, ending: RegExp | undefined): ParsedName {
  let text = name.normalize('NFC');
  if (CYRILLIC.test(text)) text = text.normalize('NFD').replace(STRESS, '').normalize('NFC');
  const words = text.match(WORD) ?? [];
  const tokens = words.map((word) => parseToken(word, words.length, ending));
  const bearing = tokens.filter(
    (token) => token.role !== 'honorific' && token.role !== 'particle' && token.role !== 'suffix',
  );
  const core = bearing.length > 0 ? bearing : tokens;
  let joined: Lattice | null = null;
  return {
    text,
    script: core[0]?.script ?? 'other',
    tokens,
    core,
    joined: () => {
      joined ??= buildLattice(core.map((token) => soundText(token.text.toLowerCase(), token.script)).join(''));
      return joined;
    },
  };
}

function parseToken(word: string, count: number, ending: RegExp | undefined): NameToken {
  const stripped = word.replace(EDGE_APOSTROPHES, '');
  const text = stripped.endsWith('.') ? stripped.slice(0, -1) : stripped;
  const lower = text.toLowerCase();
  const folded = foldName(text);
  const script = scriptOfToken(lower);
  const given = givenName(text);
  let lattice: Lattice | null = null;
  return {
    text,
    folded,
    script,
    role: roleOf({
      lower,
      folded,
      script,
      dotted: stripped.endsWith('.'),
      isGiven: given !== undefined,
      alone: count === 1,
    }),
    gender: given?.gender ?? null,
    groups: given?.groups ?? [],
    get lattice() {
      lattice ??= buildLattice(soundText(lower, script), script === 'latin' ? endingOf(lower, ending) : 0);
      return lattice;
    },
  };
}

interface RoleFacts {
  readonly lower: string;
  readonly folded: string;
  readonly script: Script;
  readonly dotted: boolean;
  readonly isGiven: boolean;
  readonly alone: boolean;
}

function roleOf({ lower, folded, script, dotted, isGiven, alone }: RoleFacts): TokenRole {
  const parts = nameParts();
  if (alone) return isGiven ? 'given' : 'name';
  if (parts.honorifics.has(lower)) return 'honorific';
  if (lower.length === 1 && (script === 'latin' || script === 'cyrillic')) return 'initial';
  if (lower.length <= 2 && dotted && script === 'cyrillic') return 'initial';
  if (parts.suffixes.has(lower)) return 'suffix';
  if (parts.particles.has(folded)) return 'particle';
  if (isGiven) return 'given';
  if (lower.length > 5 && (script === 'cyrillic' ? parts.cyrillicPatronymic : parts.latinPatronymic).test(lower))
    return 'patronymic';
  return 'name';
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
