import type { Token } from '../../../model/index.ts';
import { tokenize } from '../../../text/tokens.ts';
import { wordKey } from './word-key.ts';

/** A sentence of one witness, to be laid beside those of others. */
export interface CollatedText {
  readonly text: string;
  readonly lang: string | undefined;
}

/** A stretch of the table in which the same texts go together. */
export interface Segment {
  /** True where every text has these words. */
  readonly agree: boolean;
  /** One a text, in their order: as it stands, white space after it included; "" where the text has nothing. A text's readings together are the text. */
  readonly readings: readonly string[];
}

/** Largest table that is worked out, in cells: two sentences of 300 words. */
const LARGEST = 100_000;
/** Worth of two tokens in one column: the same word, the same mark of punctuation, two different words, a word with no partner. */
const [SAME_WORD, SAME_MARK, OTHER, NONE] = [4, 1, -1, -1] as const;

/** A token list in which each token stands in a column of the table (or none where the column is empty). */
interface Column {
  /** Position of the token of each text; -1 for none. */
  readonly at: readonly number[];
  readonly keys: ReadonlySet<string>;
  readonly word: boolean;
}

interface Laid {
  readonly tokens: readonly Token[];
  readonly keys: readonly string[];
}

/**
 * Lays several texts side by side, token by token: the one that has most in common with the others first, then each against the table so far
 * (progressive alignment, as CollateX does; each step after Needleman and Wunsch 1970), and joins neighbouring columns in which the same
 * texts go together. Case and the shape of quotation marks do not matter. Null where the texts are too long for that.
 */
export function collateTexts(texts: readonly CollatedText[]): Segment[] | null {
  const laid = texts.map(({ text, lang }): Laid => {
    const tokens = tokenize(text, lang ?? 'und');
    return { tokens, keys: tokens.map(wordKey) };
  });
  const order = closestFirst(laid);
  let table: Column[] = [];
  for (const [step, row] of order.entries()) {
    const next = laid[row];
    if (!next || (table.length + 1) * (next.tokens.length + 1) > LARGEST) return null;
    table = addText(table, next, step);
  }
  const places = laid.map((_, row) => order.indexOf(row));
  const inOrder = table.map((column) => ({ ...column, at: places.map((place) => column.at[place] ?? -1) }));
  return segmentsOf(inOrder, texts, laid);
}

/** Positions of the texts, the one with most words in common with the others first. */
function closestFirst(laid: readonly Laid[]): number[] {
  const bags = laid.map(({ keys }) => new Set(keys));
  const common = bags.map((bag, i) =>
    bags.reduce((sum, other, j) => sum + (i === j ? 0 : [...bag].filter((key) => other.has(key)).length), 0),
  );
  return laid.map((_, i) => i).sort((a, b) => (common[b] ?? 0) - (common[a] ?? 0) || a - b);
}

/** The table with one more row: each token in the column that suits it best, or in a new one. */
function addText(table: readonly Column[], next: Laid, row: number): Column[] {
  const { tokens, keys } = next;
  const width = tokens.length + 1;
  const worth = new Int32Array((table.length + 1) * width);
  const match = (i: number, j: number): number => {
    const [column, token, key] = [table[i], tokens[j], keys[j]];
    if (!column || !token || key === undefined) return 0;
    if (column.keys.has(key)) return token.word ? SAME_WORD : SAME_MARK;
    return column.word === token.word ? OTHER : 2 * OTHER - 1;
  };
  const value = (i: number, j: number): number => worth[i * width + j] ?? 0;
  for (let i = 0; i <= table.length; i += 1) {
    for (let j = i === 0 ? 1 : 0; j < width; j += 1) {
      const left = j > 0 ? value(i, j - 1) + NONE : Number.NEGATIVE_INFINITY;
      const up = i > 0 ? value(i - 1, j) + NONE : Number.NEGATIVE_INFINITY;
      const across = i > 0 && j > 0 ? value(i - 1, j - 1) + match(i - 1, j - 1) : Number.NEGATIVE_INFINITY;
      worth[i * width + j] = Math.max(left, up, across);
    }
  }
  const columns: Column[] = [];
  const empty = new Array<number>(row).fill(-1);
  for (let i = table.length, j = tokens.length; i > 0 || j > 0; ) {
    const [column, token, key] = [table[i - 1], tokens[j - 1], keys[j - 1]];
    if (column && i > 0 && j > 0 && key !== undefined && value(i, j) === value(i - 1, j - 1) + match(i - 1, j - 1)) {
      columns.push({ at: [...column.at, j - 1], keys: new Set([...column.keys, key]), word: column.word });
      i -= 1;
      j -= 1;
    } else if (column && i > 0 && value(i, j) === value(i - 1, j) + NONE) {
      columns.push({ ...column, at: [...column.at, -1] });
      i -= 1;
    } else {
      columns.push({ at: [...empty, j - 1], keys: new Set([key ?? '']), word: token?.word ?? false });
      j -= 1;
    }
  }
  return columns.reverse();
}

/** Joins neighbouring columns in which the same texts go together; a mark of punctuation goes with the column before it where that parts no more. */
function segmentsOf(table: readonly Column[], texts: readonly CollatedText[], laid: readonly Laid[]): Segment[] {
  const groups: { pattern: string; agree: boolean; columns: Column[] }[] = [];
  for (const column of table) {
    const keys = column.at.map((at, row) => (at === -1 ? '' : (laid[row]?.keys[at] ?? '')));
    const pattern = keys.map((key) => keys.indexOf(key)).join(' ');
    const last = groups.at(-1);
    const agree = new Set(keys).size === 1;
    if (last && (last.pattern === pattern || (agree && !column.word && !last.agree))) last.columns.push(column);
    else groups.push({ pattern, agree, columns: [column] });
  }
  const ends = texts.map(() => 0);
  return groups.map(({ agree, columns }, g) => ({
    agree,
    readings: texts.map(({ text }, row) => {
      const used = columns.map((column) => column.at[row] ?? -1).filter((at) => at !== -1);
      const from = ends[row] ?? 0;
      const last = used.at(-1);
      const isLast = !groups
        .slice(g + 1)
        .some((later) => later.columns.some((column) => (column.at[row] ?? -1) !== -1));
      if (last === undefined) return '';
      const to = isLast ? text.length : (laid[row]?.tokens[last + 1]?.span.start ?? text.length);
      ends[row] = to;
      return text.slice(from, to);
    }),
  }));
}

/** The readings of a segment, each with the positions of the texts that have it; in the order of the texts. "" stands for nothing. */
export function variantsOf({ readings }: Segment): { readonly reading: string; readonly texts: readonly number[] }[] {
  const variants = new Map<string, { reading: string; texts: number[] }>();
  for (const [i, reading] of readings.entries()) {
    const key = wordKey({ text: reading.trim() });
    const known = variants.get(key);
    if (known) known.texts.push(i);
    else variants.set(key, { reading: reading.trim(), texts: [i] });
  }
  return [...variants.values()];
}
