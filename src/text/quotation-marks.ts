import type { Span } from '../model/span.ts';

/** A quotation as its marks delimit it. */
export interface MarkedSpan {
  readonly span: Span;
  readonly inner: Span;
  readonly depth: number;
  /** False where a mark is missing: the quotation runs on, or began, in a neighbouring paragraph or sentence. */
  readonly closed: boolean;
}

interface OpenQuotation {
  readonly at: number;
  readonly mark: string;
  readonly depth: number;
}

/** Opening marks and the marks that may close them (Unicode 16, chapter 6.2; CLDR quotationStart and quotationEnd of the supported languages). */
const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  '“': ['”', '"'],
  '„': ['“', '”', '"'],
  '«': ['»'],
  '»': ['«'],
  '‹': ['›'],
  '›': ['‹'],
  '‘': ['’'],
  '‚': ['‘', '’'],
  '「': ['」'],
  '『': ['』'],
  '"': ['"', '”'],
  '”': ['”'],
  "'": ["'"],
  "''": ["''"],
  '``': ["''"],
};
const MARK = /``|''|[“”„«»‹›‘’‚「」『』"']/gu;
/** A mark that may open or close a quotation; an apostrophe inside a word may not. */
const QUOTING = /[“”„«»‹›‘‚「」『』"]|``|''|(?:^|[^\p{L}\p{N}])'|['’](?:[^\p{L}\p{N}]|$)/u;
/** Marks that may also be an apostrophe, so that one without its second mark opens nothing. */
const SINGLE = /^['‘‚‹›]$/u;
/** Deeper nesting than this is not typography but noise. */
const MAX_DEPTH = 6;
const LETTER = /[\p{L}\p{N}]/u;
const OPENING_BEFORE = /[\s([{—–\-/:“”„«»‹›‘‚"'「『]/u;

/**
 * Quotations of `text`, marks included in `span`, in order of their start, outer before inner.
 * Apostrophes are no marks ("don't", "Putin’s", "’90s"). A quotation whose second mark is missing runs to the end of the text,
 * one whose first mark is missing from its start; `text` is best one paragraph. Time is linear in the number of marks.
 */
export function findMarkedSpans(text: string): MarkedSpan[] {
  if (!QUOTING.test(text)) return [];
  const found: MarkedSpan[] = [];
  const stack: OpenQuotation[] = [];
  const marks = [...text.matchAll(MARK)].map((match) => ({ mark: match[0], at: match.index }));
  const straightLeft = straightMarksFrom(marks);
  for (const [index, { mark, at }] of marks.entries()) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + mark.length] ?? ' ';
    if (isApostrophe(mark, before, after, stack) || isMeasure(text, at, mark, stack)) continue;
    const open = stack.at(-1);
    const opens = canOpen(mark, before, after);
    const closes = open !== undefined && isCloserOf(open, mark);
    const reopens = mark === '"' && opens && !LETTER.test(before) && (straightLeft[index] ?? 0) % 2 === 0;
    if (open && closes && !reopens) {
      stack.pop();
      // The “n” of "rock 'n' roll".
      if (!SINGLE.test(mark) || at - open.at > 2) found.push(spanOf(open, at, mark));
    } else if (!opens && open && SINGLE.test(open.mark) && stack.some((outer) => isCloserOf(outer, mark))) {
      // "He said 'tis time": what closes the outer quotation shows that the single mark was an apostrophe.
      while (stack.length > 0) {
        const outer = stack.pop();
        if (outer && isCloserOf(outer, mark)) {
          found.push(spanOf(outer, at, mark));
          break;
        }
        if (outer) raise(found, outer);
      }
    } else if (opens && stack.length < MAX_DEPTH) {
      stack.push({ at, mark, depth: stack.length });
    } else if (stack.length === 0 && found.length === 0 && isCloser(mark) && at > 0) {
      found.push({ span: { start: 0, end: at + mark.length }, inner: { start: 0, end: at }, depth: 0, closed: false });
    }
  }
  for (const open of stack) if (SINGLE.test(open.mark)) raise(found, open);
  return [...found, ...unclosed(stack, text)].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

const isCloserOf = (open: OpenQuotation, mark: string): boolean => CLOSERS[open.mark]?.includes(mark) === true;

/** Quotations behind a mark that proved to be an apostrophe are one level less deep. */
function raise(found: MarkedSpan[], { at }: OpenQuotation): void {
  // What was found since is at the end.
  for (let index = found.length - 1; index >= 0; index--) {
    const quotation = found[index];
    if (!quotation || quotation.span.start < at) return;
    const { span, inner, depth, closed } = quotation;
    if (depth > 0) found[index] = { span, inner, depth: depth - 1, closed };
  }
}

/** Inches: 6'2", and 12" where no quotation is open that the mark could close. */
function isMeasure(text: string, at: number, mark: string, stack: readonly OpenQuotation[]): boolean {
  if (!/^(?:"|''|”|″)$/.test(mark) || !/\d/.test(text[at - 1] ?? '')) return false;
  return /\d['’′]\d{1,2}$/.test(text.slice(Math.max(0, at - 5), at)) || (mark === '"' && stack.length === 0);
}

function spanOf(open: OpenQuotation, at: number, mark: string): MarkedSpan {
  return {
    span: { start: open.at, end: at + mark.length },
    inner: { start: open.at + open.mark.length, end: at },
    depth: open.depth,
    closed: true,
  };
}

/** How many straight double marks stand at or after each mark. */
function straightMarksFrom(marks: readonly { readonly mark: string }[]): number[] {
  const left = new Array<number>(marks.length).fill(0);
  let count = 0;
  for (let i = marks.length - 1; i >= 0; i--) {
    if (marks[i]?.mark === '"') count += 1;
    left[i] = count;
  }
  return left;
}

/** Single marks inside or at the end of a word, unless they close a quotation that a single mark opened. */
function isApostrophe(mark: string, before: string, after: string, stack: readonly OpenQuotation[]): boolean {
  if (mark !== '’' && mark !== "'") return false;
  if (LETTER.test(before) && LETTER.test(after)) return true;
  const open = stack.at(-1)?.mark;
  const single = open === '‘' || open === '‚' || open === "'";
  if (single) return false;
  if (mark === '’') return true;
  return !(OPENING_BEFORE.test(before) && LETTER.test(after)) || /\d/.test(after);
}

function canOpen(mark: string, before: string, after: string): boolean {
  if (mark === '“' || mark === '„' || mark === '‘' || mark === '‚' || mark === '「' || mark === '『')
    return after.trim() !== '' || mark === '„';
  if (mark === '«' || mark === '‹') return true;
  if (mark === '``') return after.trim() !== '';
  if (mark === '"' || mark === "''" || mark === "'" || mark === '»' || mark === '›' || mark === '”') {
    if (mark === '"' && before.trim() === '' && after.trim() === '') return true;
    return OPENING_BEFORE.test(before) && after.trim() !== '' && !/[.,;:!?)]/.test(after);
  }
  return false;
}

const isCloser = (mark: string): boolean => '”»"'.includes(mark) || mark === '“';

/** Outer double quotations whose second mark is missing; a lone single mark is left alone. */
function unclosed(stack: readonly OpenQuotation[], text: string): MarkedSpan[] {
  const [outer] = stack;
  if (!outer || SINGLE.test(outer.mark) || outer.mark === "''") return [];
  return [
    {
      span: { start: outer.at, end: text.length },
      inner: { start: outer.at + 1, end: text.length },
      depth: 0,
      closed: false,
    },
  ];
}
