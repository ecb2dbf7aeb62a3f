import { nameParts } from '../data/names.ts';
import type { NameVerdict } from '../model/names.ts';
import type { ParsedName } from './parse.ts';
import { pinyinSplit } from './pinyin.ts';
import { isMarkedWadeGiles, wadeGilesReadings } from './wade-giles.ts';

/** What the syllables of two names say. */
export interface Syllabic {
  readonly verdict: NameVerdict;
  readonly score: number;
}

/** Score of a Wade–Giles spelling whose reading is the other's; its initials without apostrophes leave a doubt. */
const WADE_GILES = 0.9;
/** Letters of the longest Wade–Giles syllable ("ch'uang"). */
const WADE_GILES_LETTERS = 7;

/** Two Chinese names are one only where their syllables are; null where either is not surely Chinese. */
export function compareChinese(x: ParsedName, y: ParsedName): Syllabic | null {
  const a = chineseSyllables(x);
  const b = chineseSyllables(y);
  if (a && b) {
    const key = a.join(' ');
    if (key === b.join(' ')) return { verdict: 'same', score: 0.98 };
    if (key === [...b.slice(1), b[0]].join(' ')) return { verdict: 'same', score: 0.9 };
  }
  const wade = (a && readsAs(y, a)) || (b && readsAs(x, b));
  if (wade) return { verdict: 'transliteration', score: WADE_GILES };
  return a && b ? { verdict: 'different', score: a[0] === b[0] ? 0.2 : 0.1 } : null;
}

/** Whether a name is a marked Wade–Giles spelling of these pinyin syllables, apart or written together. */
function readsAs(name: ParsedName, syllables: readonly string[]): boolean {
  if (name.script !== 'latin' || name.core.length > syllables.length) return false;
  if (!name.core.some(({ lower }) => isMarkedWadeGiles(lower))) return false;
  let from = 0;
  for (const { lower } of name.core) {
    const read = syllablesRead(lower, syllables, from);
    if (read === 0) return false;
    from += read;
  }
  return from === syllables.length;
}

/** How many of the syllables from `from` on a word in Wade–Giles is; 0 where it is something else. */
function syllablesRead(word: string, syllables: readonly string[], from: number): number {
  const wanted = syllables[from];
  if (wanted === undefined) return 0;
  for (let length = Math.min(word.length, WADE_GILES_LETTERS); length > 0; length -= 1) {
    if (!wadeGilesReadings(word.slice(0, length)).includes(wanted)) continue;
    const rest = word.slice(length);
    if (rest === '') return 1;
    const more = syllablesRead(rest, syllables, from + 1);
    if (more > 0) return more + 1;
  }
  return 0;
}

/** Syllables of a name of two or three words in pinyin that starts with a Chinese family name; null for any other. */
function chineseSyllables(name: ParsedName): string[] | null {
  if (name.core.length < 2 || name.core.length > 3 || name.script !== 'latin') return null;
  if (!nameParts().chineseSurnames.has(name.core[0]?.folded ?? '')) return null;
  const syllables: string[] = [];
  for (const token of name.core) {
    const split = token.folded.length <= 12 ? pinyinSplit(token.folded) : null;
    if (!split || split.length === 0) return null;
    syllables.push(...split);
  }
  return syllables.length <= 4 ? syllables : null;
}
