import type { Span } from '../model/span.ts';
import type { Token } from '../model/token.ts';

/**
 * A pattern over word tokens, for tables that linguists edit. Elements stand apart by spaces and match one token each, without regard to case:
 * `word` · `one|other` · `stem*` (a word that begins so) · `*` (any one word) · `@class` (a class of words or shapes) · `^` and `$` (start and end of the
 * sentence) · punctuation as itself, with every quotation mark written `"` · a `?` behind an element makes it optional. "state-owned" is three elements.
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
  /** Words that this element can be, where it is only that: the key of the index. */
  readonly literals: readonly string[] | null;
}

interface Compiled<Row> {
  readonly row: Row;
  readonly elements: readonly Element[];
}

/** Compiled patterns, found by the word with which they can begin. */
export interface PhraseIndex<Row> {
  readonly byWord: ReadonlyMap<string, readonly Compiled<Row>[]>;
  readonly others: readonly Compiled<Row>[];
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
      part.length > 1 && !part.startsWith('@') && !part.includes('|') ? part.split(/(?<=\p{L})(-)(?=\p{L})/u) : [part],
    );
}

function compileElement(part: string, classes: Readonly<Record<string, TokenClass>>): Element {
  const optional = part.length > 1 && part.endsWith('?');
  const body = optional ? part.slice(0, -1) : part;
  if (body === '^') return { kind: 'start', test: () => true, optional: false, literals: null };
  if (body === '$') return { kind: 'end', test: () => true, optional: false, literals: null };
  const alternatives = body.split('|').map((text) => text.toLowerCase());
  const literal = alternatives.every((text) => !text.startsWith('@') && !text.includes('*'));
  if (literal) {
    const set = new Set(alternatives);
    return { kind: 'token', test: ({ folded }) => set.has(folded), optional, literals: alternatives };
  }
  const tests = alternatives.map((text) => compileAlternative(text, classes));
  return { kind: 'token', test: (token) => tests.some((test) => test(token)), optional, literals: null };
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
  const others: Compiled<Row>[] = [];
  for (const row of rows) {
    for (const pattern of typeof row.pattern === 'string' ? [row.pattern] : row.pattern) {
      const elements = explode(pattern).map((part) => compileElement(part, classes));
      const first = elements[0]?.kind === 'start' ? elements[1] : elements[0];
      if (!first || first.optional) throw new RangeError(`a pattern begins with an optional element: ${pattern}`);
      if (!first.literals) others.push({ row, elements });
      for (const word of new Set(first.literals)) byWord.set(word, [...(byWord.get(word) ?? []), { row, elements }]);
    }
  }
  return { byWord, others };
}

/** Every match of the patterns in one sentence's tokens, by start, the longest reading of each pattern. Linear in the tokens: patterns are short. */
export function findPhrases<Row>(tokens: readonly Token[], index: PhraseIndex<Row>): PhraseHit<Row>[] {
  const folded = tokens.map((token): FoldedToken => ({ folded: foldToken(token.text), token }));
  const hits: PhraseHit<Row>[] = [];
  for (const [at, token] of folded.entries()) {
    for (const { row, elements } of [...(index.byWord.get(token.folded) ?? []), ...index.others]) {
      const end = match(folded, at, elements, 0);
      const last = end > at ? folded[end - 1] : undefined;
      if (last) hits.push({ row, span: { start: token.token.span.start, end: last.token.span.end } });
    }
  }
  return hits;
}

/** Position after the longest match of `elements` from `step` on at token `at`; −1 where there is none. */
function match(tokens: readonly FoldedToken[], at: number, elements: readonly Element[], step: number): number {
  const element = elements[step];
  if (!element) return at;
  if (element.kind === 'start')
    return at === 0 || (at === 1 && tokens[0]?.folded === '"') ? match(tokens, at, elements, step + 1) : -1;
  if (element.kind === 'end') return at === tokens.length ? match(tokens, at, elements, step + 1) : -1;
  const token = tokens[at];
  const taken = token && element.test(token) ? match(tokens, at + 1, elements, step + 1) : -1;
  return taken >= 0 || !element.optional ? taken : match(tokens, at, elements, step + 1);
}
