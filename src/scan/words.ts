/** The words of a document as numbers, with where they stand. All three have one entry a word, in order. */
export interface HashedWords {
  /** 32 bits of each word, case, composition and hidden characters folded. */
  readonly hashes: Uint32Array;
  /** UTF-16 code units. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Letters and figures, with the soft hyphens and joiners that pages hide in words. */
const WORD = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]+/gu;
/** The same where characters are words: Han and kana each for itself. */
const CHARACTER_OR_WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060])+/gu;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/u;
const PLAIN = /^[\x20-\x7e]*$/;
const HIDDEN = /[\u00ad\u200b-\u200d\u2060]/gu;

export function hashWords(text: string): HashedWords {
  const hashes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: word, index } of text.matchAll(UNSPACED.test(text) ? CHARACTER_OR_WORD : WORD)) {
    hashes.push(hashOf(foldWord(word)));
    starts.push(index);
    ends.push(index + word.length);
  }
  return { hashes: Uint32Array.from(hashes), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** Lower case; compatibility forms and hidden characters folded. */
export const foldWord = (word: string): string =>
  PLAIN.test(word) ? word.toLowerCase() : word.replace(HIDDEN, '').normalize('NFKC').toLowerCase();

/** FNV-1a, 32 bits (Fowler, Noll and Vo 1991), over UTF-16 code units. */
export function hashOf(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
