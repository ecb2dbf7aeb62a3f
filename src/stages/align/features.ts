import { lexiconOf } from '../../data/lexicons.ts';
import { hanNumeral, magnitudeOf, plainFigure, scaled } from './values.ts';

export type TermKind = 'number' | 'word' | 'lexeme' | 'han' | 'kana' | 'symbol' | 'sentence';

/** A distinct thing that can be met again in the other document. */
export interface Term {
  /** Unique in the document: kind and folded reading. */
  readonly key: string;
  readonly kind: TermKind;
  /** Folded reading: lower case, figures by value. */
  readonly text: string;
  /** As it stands where it occurs first. */
  readonly surface: string;
  /** Number of sentences that hold it. */
  sentences: number;
  /** True where some occurrence has a capital that its place does not ask for. */
  named: boolean;
}

/** One document, read for the aligner. */
export interface TermDocument {
  /** BCP 47 */
  readonly language: string;
  readonly terms: readonly Term[];
  /** Of each sentence: its distinct terms, as positions in `terms`, ascending. */
  readonly sentences: readonly Int32Array[];
  /** Length of each sentence in code units without white space, at least 1. */
  readonly lengths: readonly number[];
  /** Sum of distinct terms over the sentences. */
  readonly total: number;
}

const TOKEN =
  /\p{Nd}+(?:[.,:]\p{Nd}+)*(?:[    '’]\p{Nd}{3}(?!\p{Nd}))*|[〇\p{Script=Han}々]+|[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+|[\p{L}\p{M}]+|[%％‰$€£¥?？!！«»“”"„「」『』:：;；()（）]/gu;
const HAN = /^[〇\p{Script=Han}々]/u;
const KATAKANA = /^[\p{Script=Katakana}ー]/u;
const HIRAGANA = /^\p{Script=Hiragana}/u;
const FIGURE = /^\p{Nd}/u;
const LETTER = /^[\p{L}\p{M}]/u;
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
/** Words of sentence length that are kept as one term when the whole sentence recurs. Code units. */
const WHOLE_SENTENCE_MAX = 2_000;

/** Reads the sentences of one document into terms. Deterministic; linear in the length of the text. */
export function readTerms(sentences: readonly string[], language: string, partner: string): TermDocument {
  const lexicon = baseOf(language) === baseOf(partner) ? null : lexiconOf(language);
  const index = new Map<string, number>();
  const terms: Term[] = [];
  let total = 0;
  const lengths: number[] = [];
  const add = (into: Set<number>, kind: TermKind, text: string, surface: string, named: boolean): void => {
    const key = kind === 'word' ? text : `${kind}:${text}`;
    let id = index.get(key);
    if (id === undefined) {
      id = terms.length;
      index.set(key, id);
      terms.push({ key, kind, text, surface, sentences: 0, named: false });
    }
    const term = terms[id];
    if (!term) return;
    if (named) term.named = true;
    if (!into.has(id)) term.sentences += 1;
    into.add(id);
  };
  const rows = sentences.map((sentence) => {
    const found = new Set<number>();
    readSentence(sentence, (kind, text, surface, named) => add(found, kind, text, surface, named));
    if (lexicon && UNSPACED.test(sentence))
      for (const form of lexicon.scan(sentence)) add(found, 'lexeme', form, form, false);
    lengths.push(Math.max(1, sentence.replace(/\s+/g, '').length));
    total += found.size;
    return Int32Array.from(found).sort();
  });
  return { language, terms, sentences: rows, lengths, total };
}

/** Language without region or script. */
export const baseOf = (language: string): string => language.split('-')[0] ?? language;

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

type Sink = (kind: TermKind, text: string, surface: string, named: boolean) => void;

function readSentence(sentence: string, sink: Sink): void {
  const tokens = sentence.match(TOKEN) ?? [];
  let first = true;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? '';
    if (LETTER.test(token)) {
      if (HAN.test(token)) readHan(token, sink);
      else if (KATAKANA.test(token)) {
        if (token.length > 1) sink('kana', token, token, true);
      } else if (HIRAGANA.test(token)) {
        if (token.length > 1) sink('han', token, token, false);
      } else {
        const lower = token.toLowerCase();
        sink('word', lower, token, !first && token !== lower);
      }
      first = false;
    } else if (FIGURE.test(token)) {
      const next = tokens[i + 1]?.toLowerCase();
      const power = next === undefined ? null : hanMagnitude(next);
      sink('number', power === null ? plainFigure(token) : scaled(plainFigure(token), power), token, false);
      first = false;
    } else sink('symbol', SYMBOLS[token] ?? token, token, false);
  }
  const whole = sentence.trim().replace(/\s+/g, ' ').toLowerCase();
  if (whole.length <= WHOLE_SENTENCE_MAX) sink('sentence', whole, sentence.trim(), false);
}

/** Magnitude of the word after a figure; in Han text the run goes on after it. */
function hanMagnitude(next: string): number | null {
  if (!HAN.test(next)) return magnitudeOf(next);
  return magnitudeOf(next.slice(0, 2)) ?? magnitudeOf(next.slice(0, 1));
}

/** A run of Han has no word boundaries: its numerals by value, and its overlapping pairs of characters. */
function readHan(run: string, sink: Sink): void {
  const characters = [...run];
  for (const numeral of run.match(/[〇零一二两兩三四五六七八九十百千万萬亿億]{2,12}/g) ?? []) {
    const value = hanNumeral(numeral);
    if (value !== null) sink('number', value, numeral, false);
  }
  if (characters.length === 1) sink('han', run, run, false);
  for (let i = 0; i + 1 < characters.length; i++)
    sink('han', `${characters[i]}${characters[i + 1]}`, `${characters[i]}${characters[i + 1]}`, false);
}
