const VOWELLESS = '(?![aeiouyäöüéàèùœæаеёиоуыэюяієїAEIOUYÄÖÜÉÀÈÙŒÆАЕЁИОУЫЭЮЯІЄЇ])';
/** A sentence that goes on: it ends in a comma, semicolon or dash, an initial ("A."), or letters that no vowel makes a word of ("Nr."). */
const GOES_ON = new RegExp(
  String.raw`[,;–—-]\s*$|(?:^|[\s(.])(?:\p{L}|${VOWELLESS}\p{L}(?:${VOWELLESS}\p{Ll}){1,3})\s?\.\s*$`,
  'u',
);
/** One that goes on from what stands before it. */
const CONTINUES = /^[\s"'“„«‘(]*\p{Ll}|^\s*[)\],;.]/u;

/** Of each sentence whether the break before it is none of a sentence: 1 or 0. */
export function softBreaks(sentences: readonly string[]): Uint8Array {
  return Uint8Array.from(sentences, (sentence, k) => {
    const before = sentences[k - 1];
    return before !== undefined && (CONTINUES.test(sentence) || GOES_ON.test(before)) ? 1 : 0;
  });
}
