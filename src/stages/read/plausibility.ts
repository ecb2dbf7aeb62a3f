import { type Alphabet, alphabets, FREQUENT_LETTERS } from '../../data/encodings.ts';

/** How much decoded text looks like writing, and in which language its letters are at home. */
export interface Plausibility {
  /** About 1 for text, near or below 0 for bytes read in the wrong encoding. Mean over the characters beyond ASCII. */
  readonly score: number;
  /** BCP 47 tag of the alphabet that holds most of the letters; null where no letter is beyond ASCII. */
  readonly language: string | null;
}

/** Typographic signs that any text may hold. */
const TYPOGRAPHY =
  /[\u00a0\u00ad\u2002-\u200f\u2010-\u2027\u202f«»‹›§°€£№©®·¿¡½¼¾×、。「」『』（），：；！？《》〈〉・ー～％]/u;
const WORD_LETTER = /\p{L}/u;
const LATIN = /\p{Script=Latin}/u;

/** What a character is worth by what it is; letters of Latin alphabets are weighed by alphabet. */
function worth(character: string, before: string, after: string): number {
  if (/[\p{Cc}\p{Co}\p{Cn}\ufffd]/u.test(character)) return -4;
  const inWord = WORD_LETTER.test(before) && WORD_LETTER.test(after);
  if (!/[\p{L}\p{M}]/u.test(character)) {
    if (TYPOGRAPHY.test(character)) return inWord && !/[\u00ad\u2010-\u2019·ー・，、。]/u.test(character) ? -0.5 : 0.5;
    return inWord ? -2 : -1;
  }
  if (/\p{Script=Cyrillic}|\p{Script=Greek}/u.test(character)) return worthOfCased(character, before);
  if (/[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(character) && (LATIN.test(before) || LATIN.test(after))) return -2;
  if (/[\uff61-\uff9f\uf900-\ufaff\u3400-\u4dbf]|[\u{20000}-\u{3ffff}]/u.test(character)) return -1;
  if (/\p{Script=Hiragana}/u.test(character)) return 1;
  if (/\p{Script=Katakana}/u.test(character)) return 0.6;
  if (/\p{Script=Han}/u.test(character)) return FREQUENT_LETTERS.get('Hani')?.has(character) ? 1.2 : 0.2;
  if (/\p{Script=Hangul}/u.test(character)) return FREQUENT_LETTERS.get('Hang')?.has(character) ? 1.2 : 0;
  if (/\p{Script=Hebrew}/u.test(character)) return FREQUENT_LETTERS.get('Hebr')?.has(character) ? 1.1 : 0.4;
  if (/\p{Script=Arabic}/u.test(character)) return FREQUENT_LETTERS.get('Arab')?.has(character) ? 1.1 : 0.4;
  return 0;
}

/** A capital behind a small letter, or letters of two scripts in one word, show a wrong reading (KOI8 against windows-1251). */
function worthOfCased(character: string, before: string): number {
  if (/\p{Lu}/u.test(character) && /\p{Ll}/u.test(before)) return -2;
  if (/\p{Script=Latin}/u.test(before)) return -2;
  // Words in capitals are few: bytes of a script without case read as Cyrillic are nothing else.
  if (/\p{Lu}/u.test(character) && /\p{Lu}/u.test(before)) return 0.3;
  const script = /\p{Script=Greek}/u.test(character) ? 'Grek' : 'Cyrl';
  return FREQUENT_LETTERS.get(script)?.has(character.toLowerCase()) ? 1.2 : 0.4;
}

/** Weighs text that was decoded from bytes. Reads all of it: pass a sample. */
export function plausibility(text: string): Plausibility {
  let sum = 0;
  let count = 0;
  const letters = new Map<string, number>();
  let before = ' ';
  const characters = [...text];
  for (const [index, character] of characters.entries()) {
    if (character > '\u007f') {
      count += 1;
      sum += worth(character, before, characters[index + 1] ?? ' ');
      if (WORD_LETTER.test(character)) {
        const lower = character.toLowerCase();
        letters.set(lower, (letters.get(lower) ?? 0) + 1);
        if (/\p{Script=Latin}/u.test(character) && /\p{Lu}/u.test(character) && /\p{Ll}/u.test(before)) sum -= 2;
      }
    }
    before = character;
  }
  const home = homeOf(letters);
  // Every letter of the best alphabet counts for it, every other Latin letter beyond ASCII against it.
  sum += home.latin - 2 * home.foreign;
  return { score: count === 0 ? 0 : sum / count, language: home.language };
}

interface Home {
  readonly language: string | null;
  /** Latin letters beyond ASCII that the alphabet holds, and those that it does not. */
  readonly latin: number;
  readonly foreign: number;
}

function homeOf(letters: ReadonlyMap<string, number>): Home {
  let best: { alphabet: Alphabet; held: number } | null = null;
  for (const alphabet of alphabets()) {
    let held = 0;
    for (const [letter, times] of letters) if (alphabet.letters.has(letter)) held += times;
    if (held > 0 && (!best || held > best.held)) best = { alphabet, held };
  }
  let latin = 0;
  let foreign = 0;
  for (const [letter, times] of letters) {
    const own = best?.alphabet.letters.has(letter) ?? false;
    if (/\p{Script=Latin}/u.test(letter)) {
      if (own) latin += times;
      else foreign += times;
    } else if (/\p{Script=Cyrillic}/u.test(letter) && !own) foreign += times * 0.5;
  }
  return { language: best?.alphabet.language ?? null, latin, foreign };
}
