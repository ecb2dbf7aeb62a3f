import type { Token } from '../model/token.ts';

const segmenters = new Map<string, Intl.Segmenter>();

/** Word segmenter of a language; one object per language, as making one costs about 0.1 ms. */
function wordSegmenter(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/**
 * Words, numbers and punctuation marks of `text`, in order, white space left out (UAX #29 word boundaries; dictionaries of ICU for Han, kana and Thai).
 * Spans are relative to `text` plus `offset`.
 */
export function tokenize(text: string, language: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  for (const { segment, index, isWordLike } of wordSegmenter(language).segment(text)) {
    if (segment.trim() === '') continue;
    tokens.push({
      text: segment,
      span: { start: offset + index, end: offset + index + segment.length },
      word: isWordLike === true,
    });
  }
  return tokens;
}

/** Only the words of `tokenize`, as they stand in the text. */
export const words = (text: string, language: string): string[] =>
  tokenize(text, language)
    .filter((token) => token.word)
    .map((token) => token.text);

export type LetterCase = 'upper' | 'title' | 'lower' | 'mixed' | 'none';

/** 'none' for scripts without case and for numbers; a single capital is 'title'. */
export function letterCase(word: string): LetterCase {
  const letters = [...word].filter((c) => c.toLowerCase() !== c.toUpperCase());
  if (letters.length === 0) return 'none';
  const upper = letters.filter((c) => c === c.toUpperCase()).length;
  if (upper === 0) return 'lower';
  if (upper === 1 && letters[0] === letters[0]?.toUpperCase()) return 'title';
  return upper === letters.length ? 'upper' : 'mixed';
}

const SCRIPTS = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Thai', /\p{Script=Thai}/u],
] as const;

/** ISO 15924 code of the first letter's script; 'Zyyy' where there is none of the scripts known here. */
export function scriptOf(text: string): string {
  for (const character of text) {
    if (!/\p{L}/u.test(character)) continue;
    for (const [code, pattern] of SCRIPTS) if (pattern.test(character)) return code;
    return 'Zyyy';
  }
  return 'Zyyy';
}
