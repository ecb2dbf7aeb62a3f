import type { Lexicon } from './lexicon.ts';
import type { Reader } from './reader.ts';

/** A number word written together with others or with an ending. */
export interface Compound {
  readonly value: number;
  readonly ordinal: boolean;
  /** Unit that the ending gives; null where it gives none. */
  readonly unit: string | null;
}

interface Atom {
  readonly word: string;
  readonly value: number;
  /** Power of ten of a multiplying word; 0 for one that is added. */
  readonly power: number;
}

interface Atoms {
  readonly byLetter: ReadonlyMap<string, readonly Atom[]>;
  readonly ordinalEndings: readonly string[];
  readonly endings: readonly (readonly [string, string])[];
  readonly known: Map<string, Compound | null>;
}

const tables = new WeakMap<Lexicon, Atoms>();
/** Distinct words whose reading is kept: beyond, the memory of a long run would grow without end. */
const KEPT_WORDS = 20_000;
/** No number word of an article is longer; bounds the work on hostile text. */
const MAX_LENGTH = 60;

/** Reads "dreihunderteinundzwanzig", "ventiquattro", "zwölfköpfig" at piece `at`; null in languages that write number words apart. */
export function readCompound(reader: Reader, at: number): Compound | null {
  const { lexicon } = reader;
  if (!lexicon.table.compound) return null;
  const piece = reader.pieces[at];
  if (piece?.type !== 'word' || piece.text.length < 4 || piece.text.length > MAX_LENGTH) return null;
  const atoms = tables.get(lexicon) ?? prepare(lexicon);
  if (!atoms.byLetter.has(piece.lower.charAt(0))) return null;
  const known = atoms.known.get(piece.lower);
  if (known !== undefined) return known;
  const read = parse(atoms, piece.lower);
  if (atoms.known.size < KEPT_WORDS) atoms.known.set(piece.lower, read);
  return read;
}

function prepare(lexicon: Lexicon): Atoms {
  const { table } = lexicon;
  const byLetter = new Map<string, Atom[]>();
  const add = (list: string, value: number, power: number): void => {
    for (const word of list.split(', ')) {
      const atoms = byLetter.get(word.charAt(0));
      const atom = { word, value, power };
      if (atoms) atoms.push(atom);
      else byLetter.set(word.charAt(0), [atom]);
    }
  };
  for (const [value, list] of Object.entries(table.cardinals)) add(list, Number(value), 0);
  for (const [value, list] of Object.entries(table.compoundCardinals ?? {})) add(list, Number(value), 0);
  for (const [power, list] of Object.entries(table.scales)) if (Number(power) <= 3) add(list, 0, Number(power));
  add(table.joiners ?? '', 0, 0);
  for (const atoms of byLetter.values()) atoms.sort((a, b) => b.word.length - a.word.length);
  const atoms: Atoms = {
    byLetter,
    ordinalEndings: (table.ordinalEndings ?? '').split(', ').filter(Boolean),
    endings: Object.entries(table.compoundEndings ?? {}).flatMap(([unit, list]) =>
      list.split(', ').map((ending) => [ending, unit === 'none' ? '' : unit] as const),
    ),
    known: new Map(),
  };
  tables.set(lexicon, atoms);
  return atoms;
}

function parse(atoms: Atoms, word: string): Compound | null {
  const whole = sum(atoms, word);
  if (whole !== null) return { value: whole, ordinal: false, unit: null };
  for (const [ending, unit] of atoms.endings) {
    if (!word.endsWith(ending)) continue;
    const value = sum(atoms, word.slice(0, -ending.length));
    // "einmal", "einfach" count nothing.
    if (value !== null && (unit !== '' || value > 1)) return { value, ordinal: false, unit: unit || null };
  }
  for (const ending of atoms.ordinalEndings) {
    if (!word.endsWith(ending)) continue;
    const value = sum(atoms, word.slice(0, -ending.length));
    if (value !== null && value > 3) return { value, ordinal: true, unit: null };
  }
  return null;
}

/** Value of a word that is number words throughout, longest first; null where letters are left or the order makes no number. */
function sum(atoms: Atoms, word: string): number | null {
  let total = 0;
  let current = 0;
  let parts = 0;
  for (let at = 0; at < word.length; ) {
    const atom = atoms.byLetter
      .get(word.charAt(at))
      ?.find((candidate) => candidate.word !== '' && word.startsWith(candidate.word, at));
    if (!atom) return null;
    if (atom.power >= 3) {
      total += Math.max(1, current) * 10 ** atom.power;
      current = 0;
    } else if (atom.power > 0) current = Math.max(1, current) * 10 ** atom.power;
    else current += atom.value;
    parts += atom.power > 0 || atom.value > 0 ? 1 : 0;
    at += atom.word.length;
  }
  return parts > 0 ? total + current : null;
}
