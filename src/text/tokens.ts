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

/** Code units that are segmented at once: ICU's iterator takes time in proportion to the length of the string for every single word. */
const CHUNK = 2_000;

/** Positions that cut `text` into stretches of about `CHUNK` code units, each but the last ending before a space: a word boundary in every script. */
function chunkEnds(text: string): number[] {
  const ends: number[] = [];
  for (let start = 0; text.length - start > CHUNK; ) {
    const space = text.lastIndexOf(' ', start + CHUNK);
    const end = space > start ? space : text.indexOf(' ', start + CHUNK);
    if (end < 0) break;
    ends.push(end);
    start = end;
  }
  return [...ends, text.length];
}

/** Code units of text whose tokens are remembered: the sentences of a run, which several stages read. Segmenting costs ten times a look. */
const REMEMBERED = 400_000;
const remembered = new Map<string, readonly Token[]>();
let rememberedUnits = 0;

/**
 * Words, numbers and punctuation marks of `text`, in order, white space left out (UAX #29 word boundaries; dictionaries of ICU for Han, kana and Thai).
 * Spans are relative to `text` plus `offset`.
 */
export function tokenize(text: string, language: string, offset = 0): Token[] {
  const key = `${language} ${text}`;
  let tokens = remembered.get(key);
  if (!tokens) {
    tokens = segment(text, language);
    rememberedUnits += text.length;
    if (rememberedUnits > REMEMBERED) {
      remembered.clear();
      rememberedUnits = text.length;
    }
    if (text.length <= REMEMBERED) remembered.set(key, tokens);
  }
  return tokens.map(({ text, span, word }) => ({
    text,
    span: { start: span.start + offset, end: span.end + offset },
    word,
  }));
}

function segment(text: string, language: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const end of chunkEnds(text)) {
    for (const { segment, index, isWordLike } of wordSegmenter(language).segment(text.slice(from, end))) {
      if (segment.trim() === '') continue;
      const start = from + index;
      tokens.push({ text: segment, span: { start, end: start + segment.length }, word: isWordLike === true });
    }
    from = end;
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
