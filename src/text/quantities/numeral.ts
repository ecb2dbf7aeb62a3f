import { readCompound } from './compound.ts';
import { readLiteral } from './literal.ts';
import { find, has, isDash, type Reader } from './reader.ts';

/** A number in figures, words or both, before its unit is known. */
export interface Numeral {
  readonly value: number;
  readonly alternate: number | null;
  /** Sum of the powers of ten of its magnitude words; null where there was none. */
  readonly magnitude: number | null;
  readonly form: 'cardinal' | 'ordinal' | 'fraction';
  readonly figures: boolean;
  /** True for figures without a separator or magnitude: what a year looks like. */
  readonly bare: boolean;
  /** True where the words may count nothing ("one", "a hundred" is not). */
  readonly weak: boolean;
  /** Unit that an ending of a compound gave ("dreitägig"). */
  readonly unit: string | null;
  readonly next: number;
}

interface Part {
  readonly value: number;
  readonly alternate: number | null;
  readonly form: Numeral['form'];
  readonly figures: boolean;
  readonly bare: boolean;
  readonly unit: string | null;
  readonly next: number;
}

/** Reads the longest number that starts at piece `at`; null where none does. */
export function readNumeral(reader: Reader, at: number): Numeral | null {
  const first = readPart(reader, at);
  if (!first) return null;
  const fraction = first.form === 'cardinal' ? readFraction(reader, first) : null;
  let part = fraction ?? first;
  let { exponent, next } = readScales(reader, part);
  if (part.form === 'fraction' && exponent === 0 && !fraction?.figures)
    ({ exponent, next } = scaleBehindArticle(reader, part));
  let total = part.value * 10 ** exponent;
  let lowest = exponent;
  let terms = 1;
  while (lowest >= 2 && part.form === 'cardinal' && part.unit === null) {
    const joined = find(reader, next, 'joiner');
    const behind = readPart(reader, joined ? joined.next : isDash(reader, next, true) ? next + 1 : next);
    if (!behind || behind.form === 'fraction') break;
    const scale = readScales(reader, behind);
    const value = behind.value * 10 ** scale.exponent;
    if (value >= 10 ** lowest || (joined && (first.figures || scale.exponent > 0))) break;
    if (behind.figures && scale.exponent === 0 && !(first.figures && behind.value >= 100)) break;
    total += value;
    lowest = scale.exponent;
    next = scale.next;
    part = behind;
    terms += 1;
  }
  return {
    value: total,
    alternate: terms === 1 && first.alternate !== null ? first.alternate * 10 ** exponent : null,
    magnitude: exponent > 0 ? exponent : null,
    form: part.form,
    figures: first.figures,
    bare: first.bare && exponent === 0,
    weak: exponent === 0 && terms === 1 && fraction === null && has(reader, at, 'weak') && next === at + 1,
    unit: part.unit,
    next,
  };
}

/** "a million", "half a dozen": an article in front of a magnitude. */
export function readArticled(reader: Reader, at: number): Numeral | null {
  const article = find(reader, at, 'article');
  if (!article) return null;
  const scale = find(reader, article.next, 'scale');
  const multiple = find(reader, article.next, 'multiple');
  const common = { alternate: null, form: 'cardinal', figures: false, bare: false, weak: false, unit: null } as const;
  if (scale) {
    const scales = readScales(reader, { next: article.next, figures: false });
    return { ...common, value: 10 ** scales.exponent, magnitude: scales.exponent, next: scales.next };
  }
  if (multiple) return { ...common, value: multiple.entry.number, magnitude: null, next: multiple.next };
  const fraction = find(reader, article.next, 'fraction');
  // "a third of" is a share, "a third attempt" is none.
  if (!fraction || (has(reader, article.next, 'ordinal') && !has(reader, fraction.next, 'date-joiner'))) return null;
  const behind = scaleBehindArticle(reader, { next: fraction.next, figures: false });
  const value = fraction.entry.number * 10 ** behind.exponent;
  return {
    ...common,
    form: 'fraction',
    value,
    magnitude: behind.exponent || null,
    weak: behind.exponent === 0,
    next: behind.next,
  };
}

function readPart(reader: Reader, at: number): Part | null {
  const literal = readLiteral(reader, at);
  if (literal) return { ...literal, form: 'cardinal', figures: true, unit: null };
  const multiple = find(reader, at, 'multiple');
  if (multiple) return words(multiple.entry.number, multiple.next);
  if (reader.lexicon.table.positional) return null;
  return readWords(reader, at) ?? readBareFraction(reader, at);
}

const words = (value: number, next: number, form: Numeral['form'] = 'cardinal', unit: string | null = null): Part => ({
  value,
  alternate: null,
  form,
  figures: false,
  bare: false,
  unit,
  next,
});

/** Cardinals up to a thousand and compounds: "two hundred and thirty-one", "twenty-first", "einundzwanzig". */
function readWords(reader: Reader, at: number): Part | null {
  let current = 0;
  let next = at;
  let read = false;
  for (;;) {
    const from = read ? linkEnd(reader, next, current) : at;
    const cardinal = find(reader, from, 'cardinal');
    const ordinal = find(reader, from, 'ordinal');
    const atom = cardinal ?? ordinal;
    if (atom && (!read || fits(current, atom.entry.number))) {
      current += atom.entry.number;
      next = atom.next;
      read = true;
      if (!cardinal) return words(current, next, 'ordinal');
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
      const compound = readCompound(reader, from);
      if (compound) return words(compound.value, from + 1, compound.ordinal ? 'ordinal' : 'cardinal', compound.unit);
      if (scale && scale.entry.number > 2) return words(1, at);
    }
    break;
  }
  return read ? words(current, next) : null;
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
  if (value < 10) return current >= 20 && current % 10 === 0 && current % 100 !== 10;
  if (value < 100) return current >= 100 && current % 100 === 0;
  return false;
}

function readBareFraction(reader: Reader, at: number): Part | null {
  const fraction = find(reader, at, 'fraction');
  return fraction ? words(fraction.entry.number, fraction.next, 'fraction') : null;
}

/** "two-thirds", "three quarters", "two and a half". */
function readFraction(reader: Reader, part: Part): Part | null {
  const at = isDash(reader, part.next, true) ? part.next + 1 : part.next;
  const fraction = find(reader, at, 'fraction');
  if (fraction && part.value < 20 && !part.figures)
    return { ...part, value: part.value * fraction.entry.number, form: 'fraction', next: fraction.next };
  const joiner = find(reader, at, 'joiner');
  if (!joiner) return null;
  const dash = isDash(reader, joiner.next, true) ? joiner.next + 1 : joiner.next;
  const article = find(reader, dash, 'article');
  const behind = article ? (isDash(reader, article.next, true) ? article.next + 1 : article.next) : dash;
  const half = find(reader, behind, 'fraction');
  if (!half || half.entry.number >= 1 || has(reader, behind, 'ordinal')) return null;
  return {
    ...part,
    value: part.value + half.entry.number,
    form: 'cardinal',
    alternate: null,
    bare: false,
    next: half.next,
  };
}

/** Magnitude words behind a number: "million", "mil millones", "-billion-", "m" only directly behind figures. */
function readScales(
  reader: Reader,
  part: { readonly next: number; readonly figures: boolean },
): { exponent: number; next: number } {
  let { next } = part;
  let exponent = 0;
  for (;;) {
    const at = isDash(reader, next, true) ? next + 1 : next;
    const scale = find(reader, at, 'scale');
    if (!scale) break;
    exponent += scale.entry.number;
    next =
      reader.pieces[scale.next]?.text === '.' &&
      reader.pieces[scale.next - 1]?.end === reader.pieces[scale.next]?.start &&
      isShort(reader, scale.next)
        ? scale.next + 1
        : scale.next;
  }
  if (exponent === 0 && part.figures && reader.pieces[next]?.gap === false) {
    const glued = find(reader, next, 'glued-scale');
    // "4K" is a resolution.
    if (glued && reader.pieces[next]?.text !== 'K') return { exponent: glued.entry.number, next: glued.next };
  }
  return { exponent, next };
}

/** "млн." and "Mio.": the full stop belongs to the abbreviation where the sentence goes on. */
function isShort(reader: Reader, at: number): boolean {
  const before = reader.pieces[at - 1]?.text ?? '';
  const behind = reader.pieces[at + 1];
  return before.length <= 4 && behind !== undefined && behind.type === 'word';
}

function scaleBehindArticle(
  reader: Reader,
  part: { readonly next: number; readonly figures: boolean },
): { exponent: number; next: number } {
  const article = find(reader, part.next, 'article');
  const scales = readScales(reader, { next: article ? article.next : part.next, figures: false });
  return scales.exponent > 0 ? scales : { exponent: 0, next: part.next };
}
