import { type Cues, cuesOf } from '../data/cues.ts';
import type { Word } from '../model/collation.ts';
import { lemmaOf } from './lemma.ts';
import { MARK } from './marks.ts';
import { phraseOpeners } from './quantities/phrases.ts';

/** What a word form is, whatever stands around it: all of `Word` but its place. */
export type Lexeme = Pick<Word, 'text' | 'word' | 'key' | 'lemma' | 'content' | 'marks'>;

const CAPITAL = /^\p{Lu}\p{L}+/u;
const LETTER = /\p{L}/u;
const QUESTION = /^[?？؟⁇⁈]$/u;

/** Distinct forms kept for one language; a run of articles has some thousands. */
const CACHE_LIMIT = 50_000;
const caches = new Map<string, Map<string, Lexeme>>();

/** The lexeme of a token in a language (BCP 47); `word` is false for punctuation. Looked up once a form. */
export function lexemeOf(text: string, word: boolean, language: string): Lexeme {
  let cache = caches.get(language);
  if (!cache) {
    cache = new Map();
    caches.set(language, cache);
  }
  let lexeme = cache.get(text);
  if (lexeme === undefined || lexeme.word !== word) {
    if (cache.size > CACHE_LIMIT) cache.clear();
    lexeme = word ? read(text, language) : sign(text);
    cache.set(text, lexeme);
  }
  return lexeme;
}

/** Case-folded, NFC, straight apostrophes: how words are compared everywhere. */
export function foldWord(text: string): string {
  const lower = text.toLowerCase();
  return ASCII.test(lower) ? lower : lower.replace(/[’ʼ]/g, "'").normalize('NFC');
}

const ASCII = /^[\x20-\x7e]*$/;

const sign = (text: string): Lexeme => ({
  text,
  word: false,
  key: text,
  lemma: text,
  content: false,
  marks: QUESTION.test(text) ? MARK.question : 0,
});

function read(text: string, language: string): Lexeme {
  const cues = cuesOf(language);
  const key = foldWord(text);
  const own = key.slice(elided(key, cues));
  return {
    text,
    word: true,
    key,
    lemma: lemmaOf(own, language),
    content: !isFunctionWord(own, cues),
    marks: marksOf(text, key, language, cues),
  };
}

/** Letters of a short word that is written on to this one ("l'accord", "n'a"), its apostrophe included; 0 where there is none. */
function elided(key: string, cues: Cues | null): number {
  const apostrophe = key.indexOf("'");
  return apostrophe > 0 && apostrophe < key.length - 1 && cues?.elisions.has(key.slice(0, apostrophe)) === true
    ? apostrophe + 1
    : 0;
}

function isFunctionWord(key: string, cues: Cues | null): boolean {
  if (!cues) return false;
  if (cues.stopWords.has(key)) return true;
  const apostrophe = key.indexOf("'");
  if (apostrophe < 0) return false;
  // "he's", "they'll", "don't": both parts are function words; "Putin's" is not.
  return key.endsWith("n't") || cues.stopWords.has(key.slice(0, apostrophe));
}

function marksOf(text: string, key: string, language: string, cues: Cues | null): number {
  let marks = 0;
  if (CAPITAL.test(text)) marks |= MARK.capital;
  if (LETTER.test(key)) marks |= MARK.letters;
  if (phraseOpeners(language, 'quantifiers').has(key)) marks |= MARK.quantifier;
  if (phraseOpeners(language, 'events').has(key)) marks |= MARK.event;
  if (!cues) return marks;
  if (isNegator(key, cues)) marks |= MARK.negator;
  if (cues.modalOpeners.has(key) || formsOf(key).some((form) => cues.modals.has(form))) marks |= MARK.modal;
  if (cues.pronouns.masculine.has(key) || cues.genderedNouns.masculine.has(key)) marks |= MARK.masculine;
  else if (cues.pronouns.feminine.has(key) || cues.genderedNouns.feminine.has(key)) marks |= MARK.feminine;
  if (cues.tenses.future.has(key)) marks |= MARK.future;
  if (cues.stanceOpeners.has(key)) marks |= MARK.stance;
  return marks;
}

/** True for a word that negates by itself ("not", "nobody", "isn't"). */
export const isNegator = (key: string, cues: Cues): boolean =>
  cues.negators.has(key) ||
  (cues.language === 'en' ? key.endsWith("n't") : cues.negators.has(key.slice(0, elided(key, cues))));

/** A contracted word as it may be listed: "they'd" by "'d", "shouldn't" by "should"; any other word as it is. */
export function formsOf(key: string): readonly string[] {
  const apostrophe = key.indexOf("'");
  if (apostrophe < 0) return [key];
  return [key, key.slice(apostrophe), key.slice(0, key.endsWith("n't") ? -3 : apostrophe)];
}
