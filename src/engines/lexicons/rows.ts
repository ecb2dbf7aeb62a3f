/** One row of a table. */
export interface Row {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What is wrong with a file, where, and how to mend it. */
export interface Problem {
  readonly reason: string;
  readonly fix: string;
  /** From 1. */
  readonly line?: number | undefined;
  readonly cause?: unknown;
}

/**
 * Rows of a table separated by tabs, semicolons or commas (told from the first row; quoting by RFC 4180 except between tabs), in order. Empty rows and
 * comments (lines beginning with #) are left out. Throws what `fail` makes of a quotation mark that is never closed.
 */
export function readRows(text: string, fail: (problem: Problem) => Error): Row[] {
  const sample = text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  if (sample.includes('\t')) {
    return text
      .split(/\r?\n/)
      .map((line, k): Row => ({ line: k + 1, cells: line.split('\t') }))
      .filter(({ cells }) => isContent(cells));
  }
  const count = (sign: string): number => sample.split(sign).length;
  return readQuoted(text, count(';') > count(',') ? ';' : ',', fail).filter(({ cells }) => isContent(cells));
}

const isContent = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell.trim() !== '') && !cells[0]?.startsWith('#');

/** Rows of comma- or semicolon-separated values: a quoted cell may hold the separator, line breaks, and doubled quotation marks. Linear. */
function readQuoted(text: string, separator: string, fail: (problem: Problem) => Error): Row[] {
  const rows: Row[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let started = 1;
  let opened = 0;
  const endRow = (): void => {
    rows.push({ line: started, cells: [...cells, cell] });
    cells = [];
    cell = '';
    started = line + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (opened > 0) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') {
        cell += sign;
        at++;
      } else opened = 0;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      opened = line;
    } else if (sign === separator) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
    if (sign === '\n') line++;
  }
  if (opened > 0) {
    throw fail({
      line: opened,
      reason: 'a quotation mark opens a cell and is never closed',
      fix: 'Close it, or double it ("") where it belongs to the term.',
    });
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}
