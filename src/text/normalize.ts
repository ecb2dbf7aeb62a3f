import type { Span } from '../model/span.ts';

/** CR LF, CR, NEL, LINE SEPARATOR and PARAGRAPH SEPARATOR (Unicode Standard §5.8) become \n; everything else stays. */
export const foldNewlines = (text: string): string => text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');

/** Lines of a column set by hand (mail, telegraph copy) are at least this share of the longest one, the last line excepted. */
const WRAPPED_MIN_FILL = 0.6;
/** Code units; longer lines are paragraphs that nobody wrapped. */
const WRAPPED_MAX_LINE = 100;
const WRAPPED_MIN_LINE = 40;

/**
 * Paragraphs of `text` as spans without surrounding white space, in order: every line that is not empty, save that lines
 * of hand-wrapped copy are joined up to the next empty line.
 */
export function paragraphSpans(text: string): Span[] {
  const paragraphs: Span[] = [];
  let run: Span[] = [];
  const flush = (): void => {
    const first = run[0];
    const last = run.at(-1);
    if (first && last && isWrapped(text, run)) paragraphs.push({ start: first.start, end: last.end });
    else for (const line of run) paragraphs.push(line);
    run = [];
  };
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = trimSpan(text, start, end);
    if (line) run.push(line);
    else flush();
    start = end + 1;
  }
  flush();
  return paragraphs;
}

/** The span without white space (and without byte order marks) at its ends; null where nothing is left. */
export function trimSpan(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && isSpace(text, from)) from += 1;
  while (to > from && isSpace(text, to - 1)) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

const isSpace = (text: string, index: number): boolean => /\s/.test(text[index] ?? '');

/** True where the lines fill a column and most of them stop in the middle of a sentence. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 3) return false;
  const body = lines.slice(0, -1);
  const lengths = body.map((line) => line.end - line.start);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (longest > WRAPPED_MAX_LINE || longest < WRAPPED_MIN_LINE) return false;
  if (lengths.some((length) => length < longest * WRAPPED_MIN_FILL)) return false;
  const broken = body.filter((line, index) => {
    const next = lines[index + 1];
    return next && /[\p{L}\p{N},;–-]/u.test(text[line.end - 1] ?? '') && /\p{Ll}/u.test(text[next.start] ?? '');
  });
  return broken.length * 2 >= body.length;
}
