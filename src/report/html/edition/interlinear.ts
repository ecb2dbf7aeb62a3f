import type { Span, Token, WordEdit } from '../../../model/index.ts';
import { type EditOp, editScript } from '../../../text/edit-script.ts';
import { tokenize } from '../../../text/tokens.ts';
import type { Cell, Mark, Row } from './types.ts';
import { wordKey } from './word-key.ts';

/** What stands over one another: the same word on both sides, or what one side has in place of the other's words. */
export interface Pairing {
  readonly op: WordEdit['op'];
  /** As they stand in the texts, white space after them included; "" where the side has nothing. All of a side's together are its sentences, joined by a space. */
  readonly source: string;
  readonly target: string;
  /** Marks that begin in these words, each finding once. */
  readonly marks: readonly Mark[];
}

export interface InterlinearOptions {
  /** 'character': in scripts without spaces every character is compared for itself; default: the words of the dictionary. */
  readonly unit?: 'word' | 'character';
  /** True: only the very same characters count as the same word; by default case and the shape of quotation marks do not matter. */
  readonly exact?: boolean;
}

/** Letters of scripts that are written without spaces. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** True where comparing by character differs from comparing by word. */
export const isUnspaced = (row: Row): boolean =>
  row.cells.some((cell) => cell.sentences.some(({ text }) => UNSPACED.test(text)));

/** Share of the longer side's characters that the other keeps, from which a text is read as a revision of the other, [0,1]. */
const REVISION_FROM = 0.6;

/** True where one side follows the other so closely, in one language, that it reads as a draft of the same text. */
export function isRevision(row: Row, pairings: readonly Pairing[]): boolean {
  const [first, second] = row.cells;
  const length = ({ sentences }: Cell): number => sentences.reduce((sum, { text }) => sum + text.length, 0);
  const kept = pairings.reduce((sum, { op, source }) => sum + (op === 'keep' ? source.length : 0), 0);
  return (
    second !== undefined &&
    first.lang === second.lang &&
    kept >= REVISION_FROM * Math.max(length(first), length(second))
  );
}

/** One side as a single stretch, with its tokens and marks. */
interface Line {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly marks: readonly Mark[];
}

/**
 * The two sides of a row word by word, in order: kept words one by one, changed ones as runs.
 * Null where a side has no sentence. Between two languages the words that carried the link (names, figures, dictionary words) stand over one another.
 */
export function interlinear(row: Row, { unit = 'word', exact = false }: InterlinearOptions = {}): Pairing[] | null {
  const [first, second] = row.cells;
  if (!second || first.sentences.length === 0 || second.sentences.length === 0) return null;
  const source = lineOf(first, unit);
  const target = lineOf(second, unit);
  const key = exact ? (token: Token) => token.text : wordKey;
  const twins = exact || first.lang === second.lang ? null : twinsOf(row);
  const ofTarget = new Set(target.tokens);
  const script = editScript(source.tokens, target.tokens, (token) => {
    const folded = key(token);
    return twins && ofTarget.has(token) ? (twins.get(folded) ?? folded) : folded;
  });
  return pairingsOf(joinAcrossPunctuation(script, source.tokens), source, target);
}

function lineOf(cell: Cell, unit: 'word' | 'character'): Line {
  const tokens: Token[] = [];
  const marks: Mark[] = [];
  let text = '';
  for (const sentence of cell.sentences) {
    const offset = text === '' ? 0 : text.length + 1;
    text += `${text === '' ? '' : ' '}${sentence.text}`;
    for (const token of tokenize(sentence.text, cell.lang ?? 'und', offset)) {
      tokens.push(...(unit === 'character' && UNSPACED.test(token.text) ? charactersOf(token) : [token]));
    }
    // The sign of missing words stands on the other side, at the words themselves.
    const real = sentence.marks.filter(({ start, end }) => start < end);
    marks.push(...real.map((mark) => ({ ...mark, start: mark.start + offset, end: mark.end + offset })));
  }
  return { text, tokens, marks };
}

function charactersOf(token: Token): Token[] {
  return [...graphemes.segment(token.text)].map(({ segment, index }) => ({
    text: segment,
    span: { start: token.span.start + index, end: token.span.start + index + segment.length },
    word: token.word,
  }));
}

/** Words of the target by which the link was found, with the word of the source that they stand for. */
function twinsOf({ bead }: Row): ReadonlyMap<string, string> {
  const single = (bead?.evidence ?? []).filter(
    ({ source, target }) => source !== '' && target !== '' && !/\s/.test(source.trim()) && !/\s/.test(target.trim()),
  );
  return new Map(
    single.map(({ source, target }) => [wordKey({ text: target.trim() }), wordKey({ text: source.trim() })]),
  );
}

/** Makes one change of two that only punctuation keeps apart. */
function joinAcrossPunctuation(script: readonly EditOp[], tokens: readonly Token[]): EditOp[] {
  const joined: EditOp[] = [];
  for (const [i, op] of script.entries()) {
    const last = joined.at(-1);
    const idle =
      op.op === 'keep' &&
      i + 1 < script.length &&
      !tokens.slice(op.source.start, op.source.end).some(({ word }) => word);
    if (last && last.op !== 'keep' && (op.op !== 'keep' || idle)) joined[joined.length - 1] = merge(last, op);
    else joined.push(op);
  }
  return joined;
}

function merge(a: EditOp, b: EditOp): EditOp {
  const source = { start: a.source.start, end: b.source.end };
  const target = { start: a.target.start, end: b.target.end };
  const op = source.start === source.end ? 'insert' : target.start === target.end ? 'delete' : 'replace';
  return { op, source, target };
}

function pairingsOf(script: readonly EditOp[], source: Line, target: Line): Pairing[] {
  const seen = new Set<number>();
  const pairing = (op: Pairing['op'], a: Span, b: Span): Pairing => {
    const [over, under] = [stretch(source, a), stretch(target, b)];
    const marks = [...marksIn(source, over), ...marksIn(target, under)].filter(({ number }) => !seen.has(number));
    for (const { number } of marks) seen.add(number);
    return {
      op,
      source: source.text.slice(over.start, over.end),
      target: target.text.slice(under.start, under.end),
      marks: marks.filter((mark, i) => marks.findIndex(({ number }) => number === mark.number) === i),
    };
  };
  return script.flatMap(({ op, source: a, target: b }) =>
    op === 'keep' ? wordsOf(a, b, source.tokens).map(([x, y]) => pairing(op, x, y)) : [pairing(op, a, b)],
  );
}

/** Cuts a kept run into its words, each with the punctuation that follows it. */
function wordsOf(a: Span, b: Span, tokens: readonly Token[]): [Span, Span][] {
  const starts: number[] = [];
  for (let i = a.start; i < a.end; i += 1) {
    if (i === a.start || (tokens[i]?.word && tokens.slice(starts.at(-1) ?? i, i).some(({ word }) => word)))
      starts.push(i);
  }
  return starts.map((start, n) => {
    const end = starts[n + 1] ?? a.end;
    return [
      { start, end },
      { start: start - a.start + b.start, end: end - a.start + b.start },
    ];
  });
}

/** From the first token of a run to the first one after it; the first run of a line starts with the line, and the last ends with it. */
function stretch({ text, tokens }: Line, { start, end }: Span): Span {
  if (start === end) return { start: 0, end: 0 };
  return {
    start: start === 0 ? 0 : (tokens[start]?.span.start ?? text.length),
    end: end === tokens.length ? text.length : (tokens[end]?.span.start ?? text.length),
  };
}

const marksIn = ({ marks }: Line, { start, end }: Span): Mark[] =>
  marks.filter((mark) => mark.start < end && mark.end > start);
