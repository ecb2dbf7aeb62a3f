import { has, type Reader } from './reader.ts';

/** A number written with figures. */
export interface Literal {
  readonly value: number;
  /** The other reading where one separator could group or part decimals. */
  readonly alternate: number | null;
  readonly next: number;
  /** True for a run of figures without any separator. */
  readonly bare: boolean;
}

const VULGAR: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅛': 1 / 8,
};
/** Groups of a number beyond which a row of figures is no number; bounds the work on hostile text. */
const MOST_GROUPS = 9;
const SEPARATOR = /[.,'’٫٬·]/;

/** Reads figures at piece `at`: group and decimal separators by the language, and by what the grouping itself proves. */
export function readLiteral(reader: Reader, at: number): Literal | null {
  const first = reader.pieces[at];
  if (!first) return null;
  if (first.type !== 'digits') {
    const part = VULGAR[first.text];
    return part === undefined ? null : { value: part, alternate: null, next: at + 1, bare: false };
  }
  const groups = [first.text];
  const marks: string[] = [];
  let next = at + 1;
  while (groups.length < MOST_GROUPS) {
    const mark = reader.pieces[next];
    const behind = reader.pieces[next + 1];
    if (mark?.type === 'mark' && !mark.gap && SEPARATOR.test(mark.text) && behind?.type === 'digits' && !behind.gap) {
      marks.push(mark.text);
      groups.push(behind.text);
      next += 2;
    } else if (mark && isSpacedGroup(reader, at, next)) {
      marks.push(' ');
      groups.push(mark.text);
      next += 1;
    } else break;
  }
  const vulgar = groups.length === 1 ? VULGAR[reader.pieces[next]?.text ?? ''] : undefined;
  if (vulgar !== undefined) return { value: Number(first.text) + vulgar, alternate: null, next: next + 1, bare: false };
  // "6 1/2"
  const mixed = groups.length === 1 && reader.pieces[next]?.gap === true ? readSlashed(reader, next) : null;
  if (mixed) return { value: Number(first.text) + mixed.value, alternate: null, next: mixed.next, bare: false };
  return combine(reader, at, groups, marks);
}

/** Lower figures of the fractions that prose writes with a slash; "9/11" and "24/7" are none. */
const SLASHED = /^(?:2|3|4|5|6|8|10)$/;

/** "1/2", "3/4"; null for anything else that figures and a slash may be. */
export function readSlashed(reader: Reader, at: number): { readonly value: number; readonly next: number } | null {
  const slash = reader.pieces[at + 1];
  if (slash?.text !== '/' || slash.gap) return null;
  const [upper, lower] = [reader.pieces[at], reader.pieces[at + 2]];
  if (upper?.type !== 'digits' || lower?.type !== 'digits' || lower.gap) return null;
  const value = Number(upper.text) / Number(lower.text);
  return SLASHED.test(lower.text) && value > 0 && value < 1 ? { value, next: at + 3 } : null;
}

/** "10 000": three figures behind one space, after at most three; not in "July 26 106 people". */
function isSpacedGroup(reader: Reader, at: number, next: number): boolean {
  const first = reader.pieces[at];
  const group = reader.pieces[next];
  const previous = reader.pieces[next - 1];
  if (!first || !group || !previous || group.type !== 'digits' || group.text.length !== 3 || !group.gap) return false;
  if (first.text.length > 3 || first.text.startsWith('0') || group.start - previous.end !== 1) return false;
  return next - at > 1 || (!has(reader, at - 1, 'month') && !has(reader, at - 1, 'weekday'));
}

const isIndian = (first: string, tail: readonly string[]): boolean =>
  first.length <= 2 &&
  !first.startsWith('0') &&
  tail.at(-1)?.length === 3 &&
  tail.slice(0, -1).every((group) => group.length === 2);

function combine(reader: Reader, at: number, groups: readonly string[], marks: readonly string[]): Literal {
  const first = groups[0] ?? '';
  const alone: Literal = { value: Number(first), alternate: null, next: at + 1, bare: true };
  const length = at + groups.length + marks.filter((mark) => mark !== ' ').length;
  const done = (value: number, alternate: number | null = null): Literal => ({
    value,
    alternate,
    next: length,
    bare: false,
  });
  const [mark] = marks;
  if (mark === undefined) return alone;
  const tail = groups.slice(1);
  const grouped = first.length <= 3 && !first.startsWith('0') && tail.every((group) => group.length === 3);
  // 12,34,567: the groups of India, pairs above the last three figures.
  const lakhs = mark === ',' && tail.length > 1 && isIndian(first, tail);
  const integer = Number(groups.join(''));
  const decimal = Number(`${groups.slice(0, -1).join('')}.${groups.at(-1)}`);
  if (marks.every((other) => other === mark)) {
    if (lakhs || (grouped && (marks.length > 1 || !/[.,]/.test(mark)))) return done(integer);
    // An apostrophe groups and never parts decimals: 5'11 is no number.
    if (marks.length > 1 || /[ '’]/.test(mark)) return alone;
    if (!grouped) return done(decimal);
    return mark === reader.lexicon.table.decimal ? done(decimal, integer) : done(integer, decimal);
  }
  const head = groups.slice(1, -1);
  const sameHead = marks.slice(0, -1).every((other) => other === mark) && head.every((group) => group.length === 3);
  return sameHead && /[.,٫]/.test(marks.at(-1) ?? '') ? done(decimal) : alone;
}
