import { type Draft, find, isDash, isMark, type Reader } from './reader.ts';

/** Up to thirty-nine, with the ending that French gives an ordinal: no king, pope, war or century goes higher. */
const ROMAN = /^(X{0,3})(IX|IV|V?I{0,3})(?:e|er|ère|ème|è)?$/u;
const ONES: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, V: 5, VI: 6, VII: 7, VIII: 8, IX: 9 };

/** The cheap gate: a word that begins with a Roman figure. */
export const mayBeRoman = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return (code === 0x49 || code === 0x56 || code === 0x58) && text.length <= 9 && ROMAN.test(text);
};

/** "XIX secolo", "siglo XIX", "XIXe siècle", "XIX век"; "Louis XIV", "World War II" where a name stands before it. Null for letters that are none. */
export function readRoman(reader: Reader, at: number): Draft | null {
  const piece = reader.pieces[at];
  const match = piece?.type === 'word' ? ROMAN.exec(piece.text) : null;
  if (!piece || !match) return null;
  const [, tens = '', ones = ''] = match;
  const value = tens.length * 10 + (ONES[ones] ?? 0);
  if (value === 0) return null;
  const behind = isMark(reader, at + 1, '.') || isDash(reader, at + 1, true) ? at + 2 : at + 1;
  const century = find(reader, behind, 'unit');
  if (century?.entry.name === 'century') return centuryOf(value, at, century.next);
  if (find(reader, at - 1, 'unit')?.entry.name === 'century') return centuryOf(value, at - 1, at + 1);
  const named = tens.length + ones.length > 1 && /^\p{Lu}\p{Ll}/u.test(reader.pieces[at - 1]?.text ?? '') && piece.gap;
  return named ? { kind: 'ordinal', value, key: String(value), standing: 'weak', from: at, next: at + 1 } : null;
}

const centuryOf = (value: number, from: number, next: number): Draft => ({
  kind: 'ordinal',
  value,
  unit: 'century',
  key: `${value} century`,
  from,
  next,
});
