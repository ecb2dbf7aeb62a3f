import type { Entry } from './entry.ts';

/** A word, a run of figures or one mark of a text. Marks are every code unit that is neither letter, figure nor space. */
export interface Piece {
  readonly type: 'word' | 'digits' | 'mark';
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** True where white space stands before it. */
  readonly gap: boolean;
  /** What the language's table says of a word or phrase that starts here; null where nothing. */
  readonly entries: readonly Entry[] | null;
}

const OTHER = 1;
const SPACE = 2;
const DIGIT = 3;
const LETTER = 4;
const HAN = 5;
/** Ukrainian writes п’ять with this letter or with an apostrophe; both are marks here. */
const MODIFIER_APOSTROPHE = 0x2bc;
/** Class of every code unit of the basic plane, 0 = not looked up yet; filled as texts need it. */
const CLASSES = new Uint8Array(0x10000);

/** The zeros of the decimal figures that the press of some scripts uses beside ours: Arabic-Indic, Persian, Devanagari, Bengali, full-width (Unicode 16, Nd). */
const ZEROS: readonly number[] = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

const zeroOf = (code: number): number | null => ZEROS.find((zero) => code >= zero && code < zero + 10) ?? null;

/** The same figures in ASCII. */
const asciiFigures = (figures: string): string =>
  figures.replace(/[^0-9]/g, (figure) => String(figure.charCodeAt(0) - (zeroOf(figure.charCodeAt(0)) ?? 0)));

function classify(code: number): number {
  const known = CLASSES[code];
  if (known) return known;
  const character = String.fromCharCode(code);
  let kind = OTHER;
  if ((code >= 0x30 && code <= 0x39) || zeroOf(code) !== null) kind = DIGIT;
  else if (/\s/.test(character)) kind = SPACE;
  else if (/[\p{Script=Han}〇]/u.test(character)) kind = HAN;
  else if (code !== MODIFIER_APOSTROPHE && /[\p{L}\p{M}]/u.test(character)) kind = LETTER;
  CLASSES[code] = kind;
  return kind;
}

/** Pieces of `text` in order. Han characters are pieces of their own, as Chinese writes no spaces. */
export function scan(text: string, lookup: (lower: string) => readonly Entry[] | null): Piece[] {
  const pieces: Piece[] = [];
  const length = text.length;
  let gap = true;
  let i = 0;
  while (i < length) {
    const kind = classify(text.charCodeAt(i));
    if (kind === SPACE) {
      gap = true;
      i += 1;
      continue;
    }
    const start = i;
    i += 1;
    if (kind === LETTER || kind === DIGIT) while (i < length && classify(text.charCodeAt(i)) === kind) i += 1;
    const piece = text.slice(start, i);
    if (kind === DIGIT) {
      const figures = /[^0-9]/.test(piece) ? asciiFigures(piece) : piece;
      pieces.push({ type: 'digits', text: figures, lower: figures, start, end: i, gap, entries: null });
    } else {
      const lower = kind === LETTER ? piece.toLowerCase() : kind === OTHER && /[’ʼ]/.test(piece) ? "'" : piece;
      const type = kind === OTHER ? 'mark' : 'word';
      pieces.push({ type, text: piece, lower, start, end: i, gap, entries: lookup(lower) });
    }
    gap = false;
  }
  return pieces;
}
