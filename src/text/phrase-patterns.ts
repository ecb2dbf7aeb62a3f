import { contains, type Span } from '../model/span.ts';
import type { Token } from '../model/token.ts';

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

type Test = (token: FoldedToken) => boolean;

interface FoldedToken {
  readonly folded: string;
  readonly token: Token;
}

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
  readonly elements: readonly Element[];
}

interface Group<Row> {
  readonly first: Test;
  readonly patterns: Compiled<Row>[];
}

/** Compiled patterns, found by the word with which they can begin. */
export interface PhraseIndex<Row> {
  readonly byWord: ReadonlyMap<string, readonly Compiled<Row>[]>;
  /** Patterns that begin with a class or a stem, by that first element: it is tested once a token for all of them. */
  readonly others: readonly Group<Row>[];
}

/** Lower case, straight apostrophes, every double quotation mark as `"`: what patterns are compared with. */
export function foldToken(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’ʼ]/gu, "'")
    .replace(/[“”„«»‟]/gu, '"');
}

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
    return { kind: 'token', test: ({ folded }) => set.has(folded), optional, context, literals: alternatives };
  }
  const tests = alternatives.map((text) => compileAlternative(text, classes));
  return { kind: 'token', test: (token) => tests.some((test) => test(token)), optional, context, literals: null };
}

function compileAlternative(text: string, classes: Readonly<Record<string, TokenClass>>): Test {
  if (text === '*') return ({ token }) => token.word;
  if (text.endsWith('*')) {
    const stem = text.slice(0, -1);
    return ({ folded }) => folded.startsWith(stem);
  }
  if (text.startsWith('@')) {
    const member = classes[text.slice(1)];
    if (!member) throw new RangeError(`unknown class of words in a pattern: ${text}`);
    return ({ folded, token }) => member(folded, token.text);
  }
  return ({ folded }) => folded === text;
}

/** Compiles the patterns of `rows`. Throws RangeError where a pattern names a class that is not in `classes`, or begins with an optional element. */
export function indexPhrases<Row extends PhraseRow>(
  rows: readonly Row[],
  classes: Readonly<Record<string, TokenClass>> = {},
): PhraseIndex<Row> {
  const byWord = new Map<string, Compiled<Row>[]>();
  const others = new Map<string, Group<Row>>();
  for (const row of rows) {
    for (const pattern of typeof row.pattern === 'string' ? [row.pattern] : row.pattern) {
      const parts = explode(pattern);
      const elements = parts.map((part) => compileElement(part, classes));
      const begin = elements[0]?.kind === 'start' ? 1 : 0;
      const first = elements[begin];
      if (!first || first.optional) throw new RangeError(`a pattern begins with an optional element: ${pattern}`);
      if (!first.literals) {
        const key = parts[begin] ?? '';
        const group = others.get(key) ?? { first: first.test, patterns: [] };
        group.patterns.push({ row, elements });
        others.set(key, group);
      }
      for (const word of new Set(first.literals)) byWord.set(word, [...(byWord.get(word) ?? []), { row, elements }]);
    }
  }
  return { byWord, others: [...others.values()] };
}

/**
 * Every match of the patterns in one sentence's tokens, by start; optional elements are taken where they can be, and of a row's matches that lie within
 * one another the longest stands. Linear in the tokens: patterns are short.
 */
export function findPhrases<Row>(tokens: readonly Token[], index: PhraseIndex<Row>): PhraseHit<Row>[] {
  const folded = tokens.map((token): FoldedToken => ({ folded: foldToken(token.text), token }));
  const hits: PhraseHit<Row>[] = [];
  const latest = new Map<Row, number>();
  for (const [at, token] of folded.entries()) {
    const candidates = index.byWord.get(token.folded) ?? [];
    const others = index.others.flatMap((group) => (group.first(token) ? group.patterns : []));
    for (const { row, elements } of others.length === 0 ? candidates : [...candidates, ...others]) {
      const quoted = match(folded, at, elements, 0);
      const first = quoted?.[0];
      const last = quoted?.at(-1);
      if (first && last) addHit({ row, span: { start: first.span.start, end: last.span.end } }, hits, latest);
    }
  }
  return hits;
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

/** The tokens that `elements` from `step` on take at token `at`, context left out; null where they do not match. */
function match(tokens: readonly FoldedToken[], at: number, elements: readonly Element[], step: number): Token[] | null {
  const element = elements[step];
  if (!element) return [];
  if (element.kind === 'start') {
    return at === 0 || (at === 1 && tokens[0]?.folded === '"') ? match(tokens, at, elements, step + 1) : null;
  }
  if (element.kind === 'end') return at === tokens.length ? match(tokens, at, elements, step + 1) : null;
  const token = tokens[at];
  const rest = token && element.test(token) ? match(tokens, at + 1, elements, step + 1) : null;
  if (token && rest) return element.context ? rest : [token.token, ...rest];
  return element.optional ? match(tokens, at, elements, step + 1) : null;
}
