import { lemmaOf } from '../../text/lemma.ts';
import { hanNumeral, magnitudeOf, plainFigure, scaled } from './values.ts';

export type TermKind = 'number' | 'word' | 'lexeme' | 'han' | 'kana' | 'symbol' | 'sentence';

/** A thing met in a sentence. */
export interface Sighting {
  readonly kind: TermKind;
  /** Folded reading: lower case, figures by value, the base form where words are compared within one language. */
  readonly text: string;
  readonly surface: string;
  /** Has a capital that its place does not ask for. */
  readonly named: boolean;
  /** Stands right after another capitalised word. */
  readonly joined: boolean;
}

const TOKEN =
  /\p{Nd}+(?:[.,:]\p{Nd}+)*(?:[ \u00a0\u202f\u2009'’]\p{Nd}{3}(?!\p{Nd}))*|[〇\p{Script=Han}々]+|[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+|[\p{L}\p{M}]+|[%％‰$€£¥?？!！«»“”"„「」『』:：;；()（）]/gu;
const HAN = /^[〇\p{Script=Han}々]/u;
const KATAKANA = /^[\p{Script=Katakana}ー]/u;
const HIRAGANA = /^\p{Script=Hiragana}/u;
const FIGURE = /^\p{Nd}/u;
const LETTER = /^[\p{L}\p{M}]/u;
const HAN_NUMERALS = /[〇零一二两兩三四五六七八九十百千万萬亿億]{2,12}/g;
/** One sign for the forms that scripts give it. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '％': '%',
  '？': '?',
  '！': '!',
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': '(',
  ')': '(',
};
/** Longer sentences are not kept as a whole. Code units. */
const WHOLE_SENTENCE_MAX = 2_000;

/** What a sentence holds, in order. `lemmas`: the language whose base forms stand for its words; null keeps the forms. Linear in its length. */
export function scanSentence(sentence: string, lemmas: string | null): Sighting[] {
  const seen: Sighting[] = [];
  let first = true;
  let lastEnd = -1;
  const tokens = [...sentence.matchAll(TOKEN)];
  tokens.forEach(({ 0: token, index }, k) => {
    const opening = first;
    if (LETTER.test(token)) {
      first = false;
      if (HAN.test(token)) scanHan(token, seen);
      else if (KATAKANA.test(token)) {
        if (token.length > 1) seen.push({ kind: 'kana', text: token, surface: token, named: true, joined: false });
      } else if (HIRAGANA.test(token)) {
        if (token.length > 1) seen.push(plain('han', token));
      } else {
        const lower = token.toLowerCase();
        const capital = token !== lower;
        const joined = capital && index === lastEnd + 1;
        if (capital) lastEnd = index + token.length;
        seen.push({
          kind: 'word',
          text: lemmas && !(capital && !opening) ? lemmaOf(lower, lemmas) : lower,
          surface: token,
          named: capital && !opening,
          joined,
        });
      }
    } else if (FIGURE.test(token)) {
      first = false;
      const power = magnitudeAfter(tokens[k + 1]?.[0]);
      const figure = plainFigure(token);
      seen.push({ ...plain('number', token), text: power === null ? figure : scaled(figure, power) });
    } else seen.push({ ...plain('symbol', token), text: SYMBOLS[token] ?? token });
  });
  const whole = sentence.trim().replace(/\s+/g, ' ').toLowerCase();
  if (whole.length <= WHOLE_SENTENCE_MAX) seen.push({ ...plain('sentence', whole), surface: sentence.trim() });
  return seen;
}

const plain = (kind: TermKind, text: string): Sighting => ({ kind, text, surface: text, named: false, joined: false });

/** Power of ten that the token after a figure stands for; in Han text the run goes on after it. */
function magnitudeAfter(token: string | undefined): number | null {
  if (token === undefined) return null;
  if (!HAN.test(token)) return magnitudeOf(token.toLowerCase());
  return magnitudeOf(token.slice(0, 2)) ?? magnitudeOf(token.slice(0, 1));
}

/** A run of Han has no word boundaries: its numerals by value, and its overlapping pairs of characters. */
function scanHan(run: string, seen: Sighting[]): void {
  for (const numeral of run.match(HAN_NUMERALS) ?? []) {
    const value = hanNumeral(numeral);
    if (value !== null) seen.push({ ...plain('number', numeral), text: value });
  }
  const characters = [...run];
  if (characters.length === 1) seen.push(plain('han', run));
  for (let i = 0; i + 1 < characters.length; i++) seen.push(plain('han', `${characters[i]}${characters[i + 1]}`));
}
