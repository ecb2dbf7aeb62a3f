import anyAscii from 'any-ascii';

/** Skeletons kept per process; article vocabularies repeat from pair to pair. Words, 1–50,000. */
const CACHE_WORDS = 20_000;
const cache = new Map<string, string>();

/**
 * A word reduced to what survives transliteration between languages: Latin letters without marks, one letter for the spellings of one sound
 * (ph f → f, kh ch k q c → k, ts z s sch → s, w → v, j y → i, g h → h), no doubled letters. "" where nothing can be read.
 * Лукашенко, Lukaschenko, Loukachenko and Łukaszenka differ by at most two letters of it.
 */
export function skeletonOf(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_WORDS) cache.clear();
  const skeleton = reduce(romanise(word));
  cache.set(word, skeleton);
  return skeleton;
}

const LATIN_ONLY = /^[\p{Script=Latin}\p{M}\p{Nd}'’-]+$/u;
const PALATAL_KANA: readonly (readonly [RegExp, string])[] = [
  [/i(e|ye)/g, 'e'],
  [/iy(?=[auo])/g, ''],
  [/[-ー]/g, ''],
];

/** Latin letters for any script: the script's own rules where reading aloud differs from the code chart, any-ascii for the rest. */
function romanise(word: string): string {
  if (LATIN_ONLY.test(word))
    return word
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[łøđðþßæœı]/g, (letter) => LATIN_LETTERS[letter] ?? letter);
  const roman = anyAscii(word).toLowerCase();
  if (!/\p{Script=Katakana}/u.test(word)) return roman;
  return PALATAL_KANA.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), roman);
}

const LATIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'e',
  œ: 'e',
  ı: 'i',
};

/** Spellings of one sound, longest first: a single pass, so that no replacement is replaced again. */
const SOUNDS = /schtsch|shch|sch|tsch|tch|sh|sz|cz|ts|tz|ph|th|kh|ch|ck|gh|qu|ou|[cqxzwjyvgaeiou']|[^a-z0-9]/g;
const SOUND_OF: Readonly<Record<string, string>> = {
  schtsch: 's',
  shch: 's',
  sch: 's',
  tsch: 's',
  tch: 's',
  sh: 's',
  sz: 's',
  cz: 's',
  ts: 's',
  tz: 's',
  ph: 'f',
  th: 't',
  kh: 'k',
  ch: 'k',
  ck: 'k',
  gh: 'h',
  qu: 'kv',
  ou: 'u',
  q: 'k',
  x: 'ks',
  z: 's',
  w: 'v',
  j: 'i',
  y: 'i',
  g: 'h',
  c: 'k',
};

function reduce(roman: string): string {
  const letters = roman
    .replace(/c(?=[eiy])/g, 's')
    .replace(SOUNDS, (spelling) => SOUND_OF[spelling] ?? (/[a-z]/.test(spelling) ? spelling : ''));
  let out = '';
  for (const letter of letters) if (out.at(-1) !== letter) out += letter;
  return out;
}

/**
 * Length of the longest common subsequence of two strings (Hyyrö's bit-parallel recurrence); exact for strings of up to 31 letters,
 * longer ones are cut there.
 */
export function commonLetters(a: string, b: string): number {
  const width = Math.min(a.length, 31);
  const masks = new Map<number, number>();
  for (let i = 0; i < width; i++) masks.set(a.charCodeAt(i), (masks.get(a.charCodeAt(i)) ?? 0) | (1 << i));
  return commonLettersMasked(masks, width, b);
}

/** As `commonLetters`, with the letter positions of the first string worked out once for many comparisons. */
export function commonLettersMasked(masks: ReadonlyMap<number, number>, width: number, b: string): number {
  let row = ~0;
  const length = Math.min(b.length, 31);
  for (let j = 0; j < length; j++) {
    const match = masks.get(b.charCodeAt(j)) ?? 0;
    const hit = row & match;
    row = (row + hit) | (row - hit) | 0;
  }
  let common = 0;
  for (let i = 0; i < width; i++) if ((row & (1 << i)) === 0) common++;
  return common;
}

export function letterMasks(a: string): Map<number, number> {
  const masks = new Map<number, number>();
  for (let i = 0; i < Math.min(a.length, 31); i++)
    masks.set(a.charCodeAt(i), (masks.get(a.charCodeAt(i)) ?? 0) | (1 << i));
  return masks;
}
