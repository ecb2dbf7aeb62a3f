import { readCompound } from './compound.ts';
import { find, has, isDash, type Reader } from './reader.ts';

/** A number below its magnitude words. */
export interface Part {
  readonly value: number;
  readonly alternate: number | null;
  readonly form: 'cardinal' | 'ordinal' | 'fraction';
  readonly figures: boolean;
  readonly bare: boolean;
  /** Unit that an ending of a compound gave ("dreitägig"). */
  readonly unit: string | null;
  readonly next: number;
}

/** A part written in words. */
export const inWords = (
  value: number,
  next: number,
  form: Part['form'] = 'cardinal',
  unit: string | null = null,
): Part => ({
  value,
  alternate: null,
  form,
  figures: false,
  bare: false,
  unit,
  next,
});

/** Number words up to a thousand and compounds: "two hundred and thirty-one", "twenty-first", "einundzwanzig". A magnitude alone counts as one of it. */
export function readWords(reader: Reader, at: number): Part | null {
  let current = 0;
  let next = at;
  let read = false;
  for (;;) {
    const from = read ? linkEnd(reader, next, current) : at;
    const atom = readAtom(reader, from);
    if (atom && (!read || (fits(current, atom.value) && !startsHundreds(reader, next, from, atom)))) {
      if (atom.ordinal) return endOrdinal(reader, current + atom.value, atom.next);
      current += atom.value;
      next = atom.next;
      read = true;
      continue;
    }
    const scale = find(reader, from, 'scale');
    if (scale && scale.entry.number === 2 && current < 100) {
      current = Math.max(1, current) * 100;
      next = scale.next;
      read = true;
      continue;
    }
    if (!read && !atom) {
      // "millions of", "Tausende": a magnitude in the plural with no figure counts nothing exactly.
      if (has(reader, from, 'vague-scale')) return null;
      const compound = readCompound(reader, from);
      if (compound) return inWords(compound.value, from + 1, compound.ordinal ? 'ordinal' : 'cardinal', compound.unit);
      if (scale && scale.entry.number > 2) return inWords(1, at);
    }
    const one = read && current >= 100 && current % 100 === 0 ? find(reader, from, 'one') : null;
    if (one) return inWords(current + 1, one.next);
    return read ? inWords(current, next) : null;
  }
}

/** One number word, the longest that starts at `at`: "dix-neuvième" before "dix". */
function readAtom(
  reader: Reader,
  at: number,
): { readonly value: number; readonly ordinal: boolean; readonly next: number } | null {
  const cardinal = find(reader, at, 'cardinal');
  const ordinal = find(reader, at, 'ordinal');
  if (ordinal && (!cardinal || ordinal.next > cardinal.next))
    return { value: ordinal.entry.number, ordinal: true, next: ordinal.next };
  return cardinal ? { value: cardinal.entry.number, ordinal: false, next: cardinal.next } : null;
}

/** "between one hundred and two hundred": what the joiner adds is a number of its own. */
const startsHundreds = (
  reader: Reader,
  end: number,
  from: number,
  { value, next }: { readonly value: number; readonly next: number },
): boolean => from > end && value < 10 && find(reader, next, 'scale')?.entry.number === 2;

/** "vigésimo primero", "dwudziesty pierwszy": both parts of an ordinal are ordinals. */
function endOrdinal(reader: Reader, value: number, next: number): Part {
  const ones = value >= 10 && value % 10 === 0 ? find(reader, next, 'ordinal') : null;
  const read = ones && ones.entry.number < 10 ? inWords(value + ones.entry.number, ones.next, 'ordinal') : null;
  return read ?? inWords(value, next, 'ordinal');
}

/** Index of the next word of the same number: behind nothing, a hyphen, or a joiner ("and", "y"). */
function linkEnd(reader: Reader, at: number, current: number): number {
  if (isDash(reader, at, true)) return at + 1;
  const joiner = current >= 20 ? find(reader, at, 'joiner') : null;
  return joiner ? joiner.next : at;
}

/** Whether `value` fills an empty place of `current`: 1 behind 20, 20 behind 100; never 5 behind 3. */
function fits(current: number, value: number): boolean {
  if (value < 1) return false;
  if (value < 10) return current >= 20 && current % 10 === 0;
  return value < 100 && current >= 100 && current % 100 === 0;
}
