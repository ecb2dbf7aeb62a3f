import type { Word } from '../model/collation.ts';
import { contains, type Span } from '../model/span.ts';
import { byForm } from './forms.ts';

/**
 * A pattern over word tokens, for tables that linguists edit. Elements stand apart by spaces and match one token each, without regard to case:
 * `word` · `one|other` · `stem*` (a word that begins so) · `*` (any one word) · `@class` (a class of words or shapes) · `^` and `$` (start and end of the
 * sentence) · punctuation as itself, with every quotation mark written `"` · a `?` behind an element makes it optional · a `~` before an element at either end
 * makes it context that must be there but is not quoted. "state-owned" is three elements.
 */
export interface PhraseRow {
  readonly pattern: string | readonly string[];
}

/** A class of tokens: named in a pattern as `@name`. `token` is folded; `original` stands as in the text. */
export type TokenClass = (token: string, original: string) => boolean;

export interface PhraseHit<Row> {
  readonly row: Row;
  readonly span: Span;
}

type Test = (word: Word) => boolean;

interface Element {
  readonly kind: 'token' | 'start' | 'end';
  readonly test: Test;
  readonly optional: boolean;
  /** True for words that must be there but are not part of the hit. */
  readonly context: boolean;
  /** Words that this element can be, where it is only that: the key of the index. */
  readonly literals: readonly string[] | null;
}

interface Compiled<Row> {
  readonly row: Row;
  /** Place of the pattern among all. */
  readonly rank: number;
  readonly elements: readonly Element[];
}

interface Group<Row> {
  readonly first: Test;
  readonly patterns: Compiled<Row>[];
}

/** What can begin with a word: by the word that must follow, and all the rest. */
interface Openings<Row> {
  readonly bySecond: ReadonlyMap<string, readonly Compiled<Row>[]>;
  readonly rest: readonly Compiled<Row>[];
}

/** Compiled patterns, found by the first two words with which they can begin. */
export interface PhraseIndex<Row> {
  /** What can begin with a word; null where nothing can. */
  readonly openingsOf: (word: Word) => Openings<Row> | null;
}

const QUOTATION_MARK = /^[“”„«»‟]$/u;

/** Lower case, straight apostrophes, every double quotation mark as `"`: what patterns are compared with. */
const fold = byForm(({ key, word }: Word): string => (!word && QUOTATION_MARK.test(key) ? '"' : key));

/** Splits "state-owned" as the tokeniser does; leaves classes and punctuation alone. */
function explode(pattern: string): string[] {
  return pattern
    .trim()
    .split(/\s+/u)
    .flatMap((part) =>
      part.length > 1 && !/^~?@/u.test(part) && !part.includes('|') ? part.split(/(?<=\p{L})(-)(?=\p{L})/u) : [part],
    );
}

function compileElement(part: string, classes: Readonly<Record<string, TokenClass>>): Element {
  const context = part.length > 1 && part.startsWith('~');
  const marked = context ? part.slice(1) : part;
  const optional = marked.length > 1 && marked.endsWith('?');
  const body = optional ? marked.slice(0, -1) : marked;
  if (body === '^') return { kind: 'start', test: () => true, optional: false, context: true, literals: null };
  if (body === '$') return { kind: 'end', test: () => true, optional: false, context: true, literals: null };
  const alternatives = body.split('|').map((text) => text.toLowerCase());
  const literal = alternatives.every((text) => !text.startsWith('@') && !text.includes('*'));
  if (literal) {
    const set = new Set(alternatives);
    return { kind: 'token', test: (word) => set.has(fold(word)), optional, context, literals: alternatives };
  }
  const tests = alternatives.map((text) => compileAlternative(text, classes));
  const [only] = tests;
  const test: Test = only && tests.length === 1 ? only : (word) => tests.some((one) => one(word));
  return { kind: 'token', test, optional, context, literals: null };
}

function compileAlternative(text: string, classes: Readonly<Record<string, TokenClass>>): Test {
  if (text === '*') return (word) => word.word;
  if (text.endsWith('*')) {
    const stem = text.slice(0, -1);
    return (word) => fold(word).startsWith(stem);
  }
  if (text.startsWith('@')) {
    const member = classes[text.slice(1)];
    if (!member) throw new RangeError(`unknown class of words in a pattern: ${text}`);
    return memberTest(member);
  }
  return (word) => fold(word) === text;
}

const memberTests = new WeakMap<TokenClass, Test>();

/** Whether a word is of the class; asked once a form for all patterns that name it. */
function memberTest(member: TokenClass): Test {
  let test = memberTests.get(member);
  if (!test) {
    test = byForm((word: Word): boolean => member(fold(word), word.text));
    memberTests.set(member, test);
  }
  return test;
}

/** Compiles the patterns of `rows`. Throws RangeError where a pattern names a class that is not in `classes`, or begins with an optional element. */
export function indexPhrases<Row extends PhraseRow>(
  rows: readonly Row[],
  classes: Readonly<Record<string, TokenClass>> = {},
): PhraseIndex<Row> {
  const byWord = new Map<string, Compiled<Row>[]>();
  const others = new Map<string, Group<Row>>();
  let rank = 0;
  for (const row of rows) {
    for (const pattern of typeof row.pattern === 'string' ? [row.pattern] : row.pattern) {
      const parts = explode(pattern);
      const elements = parts.map((part) => compileElement(part, classes));
      const begin = elements[0]?.kind === 'start' ? 1 : 0;
      const first = elements[begin];
      rank += 1;
      if (!first || first.optional) throw new RangeError(`a pattern begins with an optional element: ${pattern}`);
      if (!first.literals) {
        const key = parts[begin] ?? '';
        const group = others.get(key) ?? { first: first.test, patterns: [] };
        group.patterns.push({ row, rank, elements });
        others.set(key, group);
      }
      for (const word of new Set(first.literals)) {
        const patterns = byWord.get(word);
        if (patterns) patterns.push({ row, rank, elements });
        else byWord.set(word, [{ row, rank, elements }]);
      }
    }
  }
  const groups = [...others.values()];
  return { openingsOf: byForm((word: Word) => readOpenings(word, byWord, groups)) };
}

function readOpenings<Row>(
  word: Word,
  byWord: ReadonlyMap<string, readonly Compiled<Row>[]>,
  others: readonly Group<Row>[],
): Openings<Row> | null {
  const found = [...(byWord.get(fold(word)) ?? NONE)];
  for (const group of others) if (group.first(word)) found.push(...group.patterns);
  return found.length === 0 ? null : bySecondWord(found);
}

/**
 * Every match of the patterns in one sentence's words, by start; optional elements are taken where they can be, and of a row's matches that lie within
 * one another the longest stands. Linear in the words: patterns are short.
 */
export function findPhrases<Row>(words: readonly Word[], index: PhraseIndex<Row>): PhraseHit<Row>[] {
  const hits: PhraseHit<Row>[] = [];
  const latest = new Map<Row, number>();
  for (let at = 0; at < words.length; at++) {
    const candidates = candidatesAt(words, at, index);
    if (candidates.length === 0) continue;
    for (const { row, elements } of candidates) {
      const quoted = match(words, at, elements, 0);
      const first = quoted?.[0];
      const last = quoted?.at(-1);
      if (first && last) addHit({ row, span: { start: first.span.start, end: last.span.end } }, hits, latest);
    }
  }
  return hits;
}

const NONE: readonly never[] = [];

/** The patterns that may begin at a word, by what it and the next one are, in their order. */
function candidatesAt<Row>(words: readonly Word[], at: number, index: PhraseIndex<Row>): readonly Compiled<Row>[] {
  const word = words[at];
  const openings = word ? index.openingsOf(word) : null;
  if (!openings) return NONE;
  const next = words[at + 1];
  const followed = next && openings.bySecond.size > 0 ? openings.bySecond.get(fold(next)) : undefined;
  if (!followed) return openings.rest;
  if (openings.rest.length === 0) return followed;
  return [...followed, ...openings.rest].sort((a, b) => a.rank - b.rank);
}

function bySecondWord<Row>(patterns: readonly Compiled<Row>[]): Openings<Row> {
  const bySecond = new Map<string, Compiled<Row>[]>();
  const rest: Compiled<Row>[] = [];
  for (const pattern of patterns) {
    const [first, ...more] = pattern.elements;
    const second = first?.kind === 'start' ? more[1] : more[0];
    if (!second?.literals || second.optional) rest.push(pattern);
    else
      for (const word of new Set(second.literals)) {
        const list = bySecond.get(word);
        if (list) list.push(pattern);
        else bySecond.set(word, [pattern]);
      }
  }
  return { bySecond, rest };
}

/** Adds a hit, or lets it take the place of the row's latest one where that lies within it. `latest` holds positions in `hits`. */
function addHit<Row>(hit: PhraseHit<Row>, hits: PhraseHit<Row>[], latest: Map<Row, number>): void {
  const at = latest.get(hit.row);
  const before = at === undefined ? undefined : hits[at];
  if (at !== undefined && before && contains(before.span, hit.span)) return;
  if (at !== undefined && before && contains(hit.span, before.span)) {
    hits[at] = hit;
    return;
  }
  latest.set(hit.row, hits.push(hit) - 1);
}

/** The words that `elements` from `step` on take at word `at`, context left out; null where they do not match. */
function match(words: readonly Word[], at: number, elements: readonly Element[], step: number): Word[] | null {
  const element = elements[step];
  if (!element) return [];
  if (element.kind === 'start') {
    const [first] = words;
    const begins = at === 0 || (at === 1 && first !== undefined && fold(first) === '"');
    return begins ? match(words, at, elements, step + 1) : null;
  }
  if (element.kind === 'end') return at === words.length ? match(words, at, elements, step + 1) : null;
  const word = words[at];
  const rest = word && element.test(word) ? match(words, at + 1, elements, step + 1) : null;
  if (word && rest) return element.context ? rest : [word, ...rest];
  return element.optional ? match(words, at, elements, step + 1) : null;
}
