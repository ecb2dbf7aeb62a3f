import { standingText } from '../../data/boilerplate.ts';
import type { BlockKind, Span, TextBlock } from '../../model/index.ts';
import { paragraphSpans } from '../../text/normalize.ts';
import { isByline } from './byline.ts';

/** Code units; a longer line is no heading. Headlines of news run to about 120 (with kicker). */
const LONGEST_HEADING = 160;
/** Code units; headings inside an article are shorter than headlines. */
const LONGEST_SUBHEADING = 80;
/** Code units; a line with a final colon that opens a list ("Key takeaways:"). */
const LONGEST_LABEL = 60;
/** Bylines and date lines stand among the first lines. */
const MASTHEAD_LINES = 6;

const LIST_ITEM = /^(?:[-–—*+•‣◦▪·]\s+|\(?\p{N}{1,2}[.)]\s+)\S/u;
/** A dash opens dialogue in many languages: it marks a list item only beside another one. */
const DASH_ITEM = /^[-–—]\s/;
/** Marks that end a sentence, with what may close behind them. */
const FINAL_STOP = /[.!?…。！？։।۔؟;,:][\p{Pe}\p{Pf}\p{Pi}"'’”“»\s]*$/u;
const DATE_LINE =
  /^(?:(?:published|updated|veröffentlicht|publié|publicado|pubblicato|опубликовано|опубліковано)\b.{0,60}\d{4}.{0,30}|\p{L}{0,12},?\s?\d{1,2}[./]\d{1,2}[./]\d{4}.{0,20}|\d{4}-\d{2}-\d{2}.{0,20})$/iu;

interface Line {
  readonly span: Span;
  readonly text: string;
}

/** Blocks of plain text: one a line (or a run of hand-wrapped lines), kinds told by their shape and wording. In document order. */
export function textBlocks(text: string): TextBlock[] {
  const lines = paragraphSpans(text).map((span): Line => ({ span, text: text.slice(span.start, span.end) }));
  const kinds = lines.map((line, index) => standingKind(line, index, lines));
  const shapes = lines.map(
    (line, index): TextBlock =>
      kinds[index] ?? { kind: isListItem(lines, index) ? 'list-item' : 'paragraph', span: line.span, reason: null },
  );
  return withHeadings(lines, shapes);
}

function standingKind(line: Line, index: number, lines: readonly Line[]): TextBlock | null {
  // A text that is one line is what it is, whatever it says.
  if (lines.length === 1) return null;
  const known = standingText(line.text);
  if (known) return { kind: known.kind, span: line.span, reason: known.kind === 'boilerplate' ? known.reason : null };
  if (index >= MASTHEAD_LINES) return null;
  if (isByline(line.text)) return { kind: 'boilerplate', span: line.span, reason: 'byline' };
  return line.text.length <= LONGEST_SUBHEADING && DATE_LINE.test(line.text)
    ? { kind: 'boilerplate', span: line.span, reason: 'date line' }
    : null;
}

function isListItem(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (!line || !LIST_ITEM.test(line.text)) return false;
  if (!DASH_ITEM.test(line.text)) return true;
  const beside = [lines[index - 1], lines[index + 1]].some((other) => other && DASH_ITEM.test(other.text));
  // Dialogue has its reporting clause between dashes.
  return beside && !/\s[–—-]\s\p{Ll}/u.test(line.text.slice(2));
}

/** Marks headline, standfirst and headings between paragraphs among the lines that are still 'paragraph'. */
function withHeadings(lines: readonly Line[], blocks: readonly TextBlock[]): TextBlock[] {
  const firstRunning = blocks.findIndex(
    (block, index) => block.kind === 'paragraph' && !isShort(lines[index], LONGEST_HEADING),
  );
  const copies = countCopies(lines);
  let headline = false;
  return blocks.map((block, index) => {
    const line = lines[index];
    if (block.kind !== 'paragraph' || !line) return block;
    const as = (kind: BlockKind): TextBlock => ({ ...block, kind });
    if (firstRunning !== -1 && index < firstRunning && startsHigh(line.text)) {
      if (isLabel(line)) return blocks[index + 1]?.kind === 'list-item' ? as('heading') : block;
      const repeated = (copies.get(line.text) ?? 0) > 1;
      if (!repeated && headline) return as('kicker');
      if (!headline && isSectionLabel(lines, blocks, index, firstRunning)) return as('kicker');
      headline = true;
      return as('heading');
    }
    return isSubheading(lines, blocks, index) ? as('heading') : block;
  });
}

/** Short and without a final stop; a question or exclamation may still be a headline. */
function isShort(line: Line | undefined, limit: number): boolean {
  if (!line || line.text.length > limit) return false;
  return (
    !FINAL_STOP.test(line.text) ||
    isLabel(line) ||
    (/[?!？！]["”»]?$/.test(line.text) && line.text.length <= LONGEST_SUBHEADING)
  );
}

const isLabel = (line: Line): boolean => /[:：]$/.test(line.text) && line.text.length <= LONGEST_LABEL;

/** Headings open with a capital, a digit, a quotation mark or a letter of a script without case. */
const startsHigh = (text: string): boolean => /^["“”„«»「『‘'¿¡(]{0,2}[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text);

/** One or two words above a longer headline ("World"). */
function isSectionLabel(
  lines: readonly Line[],
  blocks: readonly TextBlock[],
  index: number,
  firstRunning: number,
): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (!line || !next || index + 1 >= firstRunning || blocks[index + 1]?.kind !== 'paragraph') return false;
  return line.text.split(/\s+/).length <= 2 && line.text.length <= 24 && next.text.length >= line.text.length * 2;
}

/** A short line between running text, or a label before a list. Three short lines in a row are a table or verse. */
function isSubheading(lines: readonly Line[], blocks: readonly TextBlock[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (!line || !next || !isShort(line, LONGEST_SUBHEADING) || !startsHigh(line.text)) return false;
  const following = blocks[index + 1]?.kind;
  if (isLabel(line)) return following === 'list-item';
  if (following !== 'paragraph' && following !== 'list-item') return false;
  const previous = blocks[index - 1];
  if (previous?.kind === 'paragraph' && isShort(lines[index - 1], LONGEST_SUBHEADING)) return false;
  return FINAL_STOP.test(next.text) && next.text.length > line.text.length;
}

function countCopies(lines: readonly Line[]): Map<string, number> {
  const copies = new Map<string, number>();
  for (const { text } of lines) copies.set(text, (copies.get(text) ?? 0) + 1);
  return copies;
}
