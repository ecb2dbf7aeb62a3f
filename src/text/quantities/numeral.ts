import { readLiteral } from './literal.ts';
import { inWords, type Part, readWords } from './number-words.ts';
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

/** Reads the longest number that starts at piece `at`; null where none does. */
export function readNumeral(reader: Reader, at: number): Numeral | null {
  const first = readPart(reader, at) ?? readArticledScale(reader, at);
  if (!first) return null;
  const dozens = readMultiple(reader, first);
  const fraction = first.form === 'cardinal' && !dozens ? readFraction(reader, first) : null;
  const part = dozens ?? fraction ?? first;
  const behind = readScales(reader, part);
  const scaled =
    part.form === 'fraction' && behind.exponent === 0 && !first.figures ? scaleBehindArticle(reader, part) : behind;
  const sum = addTerms(reader, part, scaled);
  return {
    value: sum.value,
    alternate: sum.terms === 1 ? alternateOf(first, scaled.exponent) : null,
    magnitude: scaled.exponent > 0 ? scaled.exponent : null,
    form: sum.form,
    figures: first.figures,
    bare: first.bare && scaled.exponent === 0,
    weak:
      scaled.exponent === 0 &&
      sum.terms === 1 &&
      part === first &&
      has(reader, at, 'weak') &&
      sum.next === at + 1 &&
      !isShare(reader, at, sum),
    unit: part.unit,
    next: sum.next,
  };
}

/** The other reading of figures. Before a magnitude a separator that groups in this language does nothing else: "2.500 millones" are no 2.5 million. */
const alternateOf = ({ value, alternate }: Part, exponent: number): number | null =>
  alternate === null || (exponent > 0 && alternate < value) ? null : alternate * 10 ** exponent;

/** "half of the members", "a third of them"; not "the first half of the match". */
const isShare = (reader: Reader, at: number, { form, next }: Pick<Sum, 'form' | 'next'>): boolean =>
  form === 'fraction' && has(reader, next, 'date-joiner') && !has(reader, at - 1, 'ordinal');

interface Sum {
  readonly value: number;
  readonly form: Numeral['form'];
  readonly next: number;
  readonly terms: number;
}

/** Adds what stands behind a round number and fits below it: "two million three hundred thousand", "tweeduizend twintig". */
function addTerms(reader: Reader, first: Part, scaled: { readonly exponent: number; readonly next: number }): Sum {
  const half = scaled.exponent >= MILLION ? halfMore(reader, scaled.next) : null;
  if (half !== null && first.form === 'cardinal')
    return { value: (first.value + 0.5) * 10 ** scaled.exponent, form: 'cardinal', next: half, terms: 1 };
  let sum: Sum = { value: first.value * 10 ** scaled.exponent, form: first.form, next: scaled.next, terms: 1 };
  let lowest = first.figures ? scaled.exponent : zeros(sum.value);
  while (lowest >= 2 && sum.form === 'cardinal' && first.unit === null) {
    const joined = find(reader, sum.next, 'joiner');
    const from = joined ? joined.next : isDash(reader, sum.next, true) ? sum.next + 1 : sum.next;
    const part = readPart(reader, from) ?? readOne(reader, from);
    if (!part || part.form === 'fraction' || part.unit !== null) break;
    const scale = readScales(reader, part);
    const value = part.value * 10 ** scale.exponent;
    if (value >= 10 ** lowest || (joined && (first.figures || scale.exponent > 0))) break;
    if (part.figures && scale.exponent === 0 && !(first.figures && part.value >= 100)) break;
    sum = { value: sum.value + value, form: part.form, next: scale.next, terms: sum.terms + 1 };
    lowest = part.figures ? scale.exponent : zeros(value);
  }
  return sum;
}

/** Power of ten from which "and a half" behind the magnitude is half of it: "a million and a half", "un millón y medio". */
const MILLION = 6;

/** Index behind "and a half"; null where that does not stand there. */
export function halfMore(reader: Reader, at: number): number | null {
  const joiner = find(reader, at, 'joiner') ?? find(reader, at, 'half-joiner');
  if (!joiner) return null;
  const half = find(reader, find(reader, joiner.next, 'article')?.next ?? joiner.next, 'fraction');
  return half?.entry.number === 0.5 ? half.next : null;
}

/** Zeros at the end of a whole number; 0 for a fraction. */
function zeros(value: number): number {
  if (!Number.isSafeInteger(value) || value === 0) return 0;
  let count = 0;
  for (let rest = value; rest % 10 === 0; rest /= 10) count += 1;
  return count;
}

/** The "un" of "mille un". */
function readOne(reader: Reader, at: number): Part | null {
  const one = find(reader, at, 'one');
  return one ? inWords(1, one.next) : null;
}

/** "a million", "eine Million", "a hundred". */
function readArticledScale(reader: Reader, at: number): Part | null {
  const article = find(reader, at, 'article');
  return article && has(reader, article.next, 'scale') ? readWords(reader, article.next) : null;
}

/** "a dozen", "a third of": an article in front of a collective or a share. */
export function readArticled(reader: Reader, at: number): Numeral | null {
  const article = find(reader, at, 'article');
  if (!article) return null;
  const multiple = find(reader, article.next, 'multiple');
  const common = { alternate: null, form: 'cardinal', figures: false, bare: false, weak: false, unit: null } as const;
  if (multiple) return { ...common, value: multiple.entry.number, magnitude: null, next: multiple.next };
  const fraction = find(reader, article.next, 'fraction');
  // "a third of" is a share, "a third attempt" is none.
  if (!fraction || (has(reader, article.next, 'ordinal') && !has(reader, fraction.next, 'date-joiner'))) return null;
  const dozen = find(reader, fraction.next, 'multiple');
  if (dozen && fraction.entry.number === 0.5)
    return { ...common, value: dozen.entry.number / 2, magnitude: null, next: dozen.next };
  const behind = scaleBehindArticle(reader, { next: fraction.next, figures: false });
  const value = fraction.entry.number * 10 ** behind.exponent;
  return {
    ...common,
    form: 'fraction',
    value,
    magnitude: behind.exponent || null,
    weak: behind.exponent === 0 && !isShare(reader, at, { form: 'fraction', next: behind.next }),
    next: behind.next,
  };
}

function readPart(reader: Reader, at: number): Part | null {
  const literal = readLiteral(reader, at);
  if (literal) {
    const { value, alternate, bare, next } = literal;
    return { value, alternate, form: 'cardinal', figures: true, bare, unit: null, next };
  }
  const multiple = find(reader, at, 'multiple');
  if (multiple) return inWords(multiple.entry.number, multiple.next);
  if (reader.lexicon.table.positional) return null;
  return readWords(reader, at) ?? readBareFraction(reader, at);
}

function readBareFraction(reader: Reader, at: number): Part | null {
  const fraction = find(reader, at, 'fraction');
  return fraction ? inWords(fraction.entry.number, fraction.next, 'fraction') : null;
}

/** "two dozen", "half a dozen", "medio centenar": a collective that a number or a half multiplies. */
function readMultiple(reader: Reader, part: Part): Part | null {
  if (part.form === 'ordinal' || part.unit !== null) return null;
  const at = isDash(reader, part.next, true) ? part.next + 1 : part.next;
  const from = part.form === 'fraction' ? (find(reader, at, 'article')?.next ?? at) : at;
  const multiple = find(reader, from, 'multiple');
  if (!multiple) return null;
  return inWords(part.value * multiple.entry.number, multiple.next);
}

/** "two-thirds", "three quarters", "two and a half". */
function readFraction(reader: Reader, part: Part): Part | null {
  const at = isDash(reader, part.next, true) ? part.next + 1 : part.next;
  const fraction = find(reader, at, 'fraction');
  if (fraction && part.value < 20 && !part.figures)
    return { ...part, value: part.value * fraction.entry.number, form: 'fraction', next: fraction.next };
  const joiner = find(reader, at, 'joiner') ?? find(reader, at, 'half-joiner');
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
  let last = 0;
  for (;;) {
    const at = isDash(reader, next, true) ? next + 1 : next;
    const scale = find(reader, at, 'scale');
    // "mil millones" grows; the "cent" of "mille cent" is the next part of the number.
    if (!scale || scale.entry.number <= last) break;
    last = scale.entry.number;
    exponent += scale.entry.number;
    next =
      reader.pieces[scale.next]?.text === '.' &&
      reader.pieces[scale.next - 1]?.end === reader.pieces[scale.next]?.start &&
      isShort(reader, scale.next)
        ? scale.next + 1
        : scale.next;
  }
  if (exponent === 0 && part.figures) {
    const signed = find(reader, next, 'scale-before-sign');
    if (signed && reader.pieces[signed.next]?.gap === false && has(reader, signed.next, 'currency'))
      return { exponent: signed.entry.number, next: signed.next };
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
  const of = find(reader, part.next, 'date-joiner')?.next ?? part.next;
  const article = find(reader, of, 'article');
  const scales = readScales(reader, { next: article ? article.next : part.next, figures: false });
  return scales.exponent > 0 ? scales : { exponent: 0, next: part.next };
}
