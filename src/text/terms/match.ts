import { inflectionOf } from '../../data/inflection.ts';
import { foldHeadword } from '../../model/lexicon.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from '../../model/token.ts';
import { readWords } from '../words.ts';
import { kindredWord, lookupKey, sameWord } from './inflect.ts';

/** A stretch of an article in which terms are looked for. */
export interface TermStretch {
  readonly text: string;
  /** BCP 47 */
  readonly language: string;
  /** Its words in order; spans may be into a whole article. */
  readonly words: readonly Token[];
  /** Where `text` begins in what the spans are into. */
  readonly offset: number;
}

export interface TermHit<Row> {
  readonly row: Row;
  readonly span: Span;
}

interface TermText {
  readonly text: string;
  /** BCP 47 */
  readonly language: string;
}

/** How a word must be written: as it is ("NATO"), with a capital ("Turkey"), or either way. */
type Casing = 'exact' | 'capital' | 'any';

interface TermWord {
  readonly text: string;
  readonly key: string;
  readonly casing: Casing;
}

interface Compiled<Row> {
  readonly row: Row;
  readonly term: TermText;
  readonly words: readonly TermWord[];
  /** Empty for a term of words; else the folded term, looked for as it stands. */
  readonly unspaced: string;
}

/** Terms by language and by the letters with which they begin. */
export type TermIndex<Row> = ReadonlyMap<string, ReadonlyMap<string, readonly Compiled<Row>[]>>;

/** Scripts that write words without spaces between them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Share of a term without spaces that is enough to say that it is rendered somehow, (0,1]. */
const KINDRED_SHARE = 0.6;

const primary = (language: string): string => language.split('-')[0] ?? '';

/** Terms ready to be found. Terms without a letter or digit are left out. */
export function indexTerms<Row extends TermText>(rows: readonly Row[]): TermIndex<Row> {
  const index = new Map<string, Map<string, Compiled<Row>[]>>();
  for (const row of rows) {
    const compiled = compile(row);
    const first = compiled.words[0];
    const key = compiled.unspaced !== '' ? compiled.unspaced.slice(0, 1) : first && lookupKey(first.key, row.language);
    if (key === undefined) continue;
    const ofLanguage = index.get(primary(row.language)) ?? new Map<string, Compiled<Row>[]>();
    index.set(primary(row.language), ofLanguage);
    const list = ofLanguage.get(key);
    if (list) list.push(compiled);
    else ofLanguage.set(key, [compiled]);
  }
  return index;
}

function compile<Row extends TermText>(row: Row): Compiled<Row> {
  const unspaced = UNSPACED.test(row.text) ? foldHeadword(row.text.trim()) : '';
  const words = unspaced === '' ? wordsOf(readWords(row.text, row.language), row.language) : [];
  return {
    row,
    term: row,
    unspaced,
    words: words.map(({ text, key }) => ({ text, key, casing: casingOf(text, row.language) })),
  };
}

/** German writes every noun with a capital, and a term may head a sentence or a headline. */
function casingOf(text: string, language: string): Casing {
  if (/\p{Lu}.*\p{Lu}/u.test(text)) return 'exact';
  return /^\p{Lu}/u.test(text) && primary(language) !== 'de' ? 'capital' : 'any';
}

interface PlacedWord {
  readonly text: string;
  readonly key: string;
  readonly span: Span;
}

/** Words and marks of a stretch; hyphens are left out ("all-weather" is "all weather"), an elided article is cut off. */
function wordsOf(tokens: readonly Token[], language: string): PlacedWord[] {
  const elides = inflectionOf(primary(language))?.elision === true;
  return tokens.flatMap((token): PlacedWord[] => {
    if (!token.word && /^[-‐‑–]$/u.test(token.text)) return [];
    const elided = elides ? (/^\p{L}{1,5}['’](?=\p{L})/u.exec(token.text)?.[0].length ?? 0) : 0;
    const text = token.text.slice(elided);
    return [{ text, key: foldHeadword(text), span: { start: token.span.start + elided, end: token.span.end } }];
  });
}

/**
 * The terms that stand in a stretch, inflected ones too, by place. Where hits overlap the longest stands (with every row that has it): "sanctions regime" is no
 * "regime". Linear in the words.
 */
export function findTerms<Row extends TermText>(stretch: TermStretch, index: TermIndex<Row>): TermHit<Row>[] {
  const terms = index.get(primary(stretch.language));
  if (!terms) return [];
  const words = wordsOf(stretch.words, stretch.language);
  const hits = [...hitsInWords(words, terms, stretch.language), ...hitsInSigns(stretch, terms)];
  return longest(hits);
}

function* hitsInWords<Row>(
  words: readonly PlacedWord[],
  terms: ReadonlyMap<string, readonly Compiled<Row>[]>,
  language: string,
): Generator<TermHit<Row>> {
  for (const [at, { key, span }] of words.entries()) {
    for (const compiled of terms.get(lookupKey(key, language)) ?? []) {
      const last = words[at + compiled.words.length - 1];
      if (last && compiled.words.length > 0 && matches(words, at, compiled))
        yield { row: compiled.row, span: { start: span.start, end: withoutPossessive(last) } };
    }
  }
}

const matches = <Row>(
  words: readonly PlacedWord[],
  at: number,
  { words: term, term: { language } }: Compiled<Row>,
): boolean =>
  term.every((head, k) => {
    const word = words[at + k];
    return word !== undefined && isForm(word, head, { language, inner: k > 0 && k < term.length - 1 });
  });

/** `inner`: a word in the middle of an English term, which keeps its form. */
function isForm(word: PlacedWord, head: TermWord, { language, inner }: { language: string; inner: boolean }): boolean {
  const bare = word.text.replace(/['’]s?$/u, '');
  if (head.casing === 'exact') return bare === head.text || bare === `${head.text}s`;
  if (head.casing === 'capital' && !/^\p{Lu}/u.test(word.text)) return false;
  const key = foldHeadword(bare);
  return key === head.key || (!(inner && primary(language) === 'en') && sameWord(key, head.key, language));
}

/** "ally’s" is quoted as "ally". */
const withoutPossessive = ({ text, span }: PlacedWord): number => span.end - (/['’]s?$/u.exec(text)?.[0].length ?? 0);

function* hitsInSigns<Row>(
  { text, offset }: TermStretch,
  terms: ReadonlyMap<string, readonly Compiled<Row>[]>,
): Generator<TermHit<Row>> {
  if (!UNSPACED.test(text)) return;
  const folded = text.toLowerCase();
  if (folded.length !== text.length) return;
  for (let at = 0; at < folded.length; at++) {
    for (const { row, unspaced } of terms.get(folded.charAt(at)) ?? []) {
      if (unspaced !== '' && folded.startsWith(unspaced, at))
        yield { row, span: { start: offset + at, end: offset + at + unspaced.length } };
    }
  }
}

function longest<Row>(hits: readonly TermHit<Row>[]): TermHit<Row>[] {
  const length = ({ span }: TermHit<Row>): number => span.end - span.start;
  const sorted = [...hits].sort((a, b) => a.span.start - b.span.start || length(b) - length(a));
  const kept: TermHit<Row>[] = [];
  for (const hit of sorted) {
    const last = kept.at(-1);
    if (!last || hit.span.start >= last.span.end || sameSpan(hit.span, last.span)) kept.push(hit);
    else if (length(hit) > length(last)) {
      while (kept.length > 0 && sameSpan(kept.at(-1)?.span, last.span)) kept.pop();
      kept.push(hit);
    }
  }
  return kept;
}

const sameSpan = (a: Span | undefined, b: Span): boolean => a?.start === b.start && a.end === b.end;

/**
 * True where a stretch may well render a term: the term stands there, or its words do in another order, as parts of compounds or in words of the same stem.
 * Never true for lack of evidence in another language.
 */
export function mayRender(stretch: TermStretch, term: TermText): boolean {
  const compiled = compile(term);
  if (compiled.unspaced !== '') return holdsMostOf(foldHeadword(stretch.text), compiled.unspaced);
  const words = wordsOf(stretch.words, stretch.language);
  const telling = compiled.words.filter(({ key }) => /[\p{L}\p{N}]/u.test(key));
  const content = telling.filter(({ key }) => key.length > 3);
  return (content.length > 0 ? content : telling).every((head) =>
    words.some(({ key }) => kindredWord(key, head.key, term.language)),
  );
}

function holdsMostOf(text: string, term: string): boolean {
  const least = Math.ceil(KINDRED_SHARE * term.length);
  return Array.from({ length: term.length - least + 1 }, (_, k) => term.slice(k, k + least)).some((part) =>
    text.includes(part),
  );
}
