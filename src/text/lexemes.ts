import { type Cues, cuesOf } from '../data/cues.ts';
import type { Word } from '../model/collation.ts';
import { nextForm } from './forms.ts';
import { lemmaOf } from './lemma.ts';
import { MARK } from './marks.ts';
import { phraseOpeners } from './quantities/phrases.ts';

/** What a word form is, whatever stands around it: all of `Word` but its place. */
export type Lexeme = Omit<Word, 'span'>;

const CAPITAL = /^\p{Lu}\p{L}+/u;
const LETTER = /\p{L}/u;
const QUESTION = /^[?？؟⁇⁈]$/u;

/** Distinct forms kept for one language; a run of articles has some thousands. */
const CACHE_LIMIT = 50_000;

type LexemeOf = (text: string, word: boolean) => Lexeme;

const languages = new Map<string, LexemeOf>();

/** The lexeme of a token in a language (BCP 47); `word` is false for punctuation. Worked out once a form. */
export function lexemesOf(language: string): LexemeOf {
  let lexemeOf = languages.get(language);
  if (!lexemeOf) {
    lexemeOf = rememberForms(language);
    languages.set(language, lexemeOf);
  }
  return lexemeOf;
}

function rememberForms(language: string): LexemeOf {
  const known = new Map<string, Lexeme>();
  return (text, word) => {
    let lexeme = known.get(text);
    if (lexeme === undefined || lexeme.word !== word) {
      if (known.size > CACHE_LIMIT) known.clear();
      lexeme = word ? read(text, language) : sign(text);
      known.set(text, lexeme);
    }
    return lexeme;
  };
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
  form: nextForm(),
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
    form: nextForm(),
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
  if (cues.hearsay.some(({ words }) => words.has(key))) marks |= MARK.modal;
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
  (key.length === 2 && cues.negatorEndings.some((ending) => key.endsWith(ending)) && !cues.assertions.has(key)) ||
  (cues.language === 'en' ? key.endsWith("n't") : cues.negators.has(key.slice(0, elided(key, cues))));

/** A contracted word as it may be listed: "they'd" by "'d", "shouldn't" by "should"; any other word as it is. */
export function formsOf(key: string): readonly string[] {
  const apostrophe = key.indexOf("'");
  if (apostrophe < 0) return [key];
  return [key, key.slice(apostrophe), key.slice(0, key.endsWith("n't") ? -3 : apostrophe)];
}
