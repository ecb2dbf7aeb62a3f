import table from './boilerplate.json' with { type: 'json' };

/** A line that is not part of the article, or a caption, told by its wording. */
export interface StandingText {
  readonly kind: 'boilerplate' | 'caption';
  /** In words for the reader ("comment form"). */
  readonly reason: string;
  /** BCP 47; "und" where the wording belongs to no one language. */
  readonly language: string;
  /** The source of a regular expression over a whole line in lower case. */
  readonly pattern: string;
  /** True where the pattern is only how the line opens: a headline follows, often without a space ("Next articleMayor opens …"). */
  readonly opens: boolean;
  readonly example: string;
}

/** Every row of the table, in its order. */
export const STANDING_TEXTS: readonly StandingText[] = table.rows.map((row) => ({
  ...row,
  kind: row.kind === 'caption' ? 'caption' : 'boilerplate',
  opens: 'opens' in row && row.opens === true,
}));

/** Code units; longer lines are running text. */
const LONGEST_LINE = 320;

let compiled: { readonly row: StandingText; readonly expression: RegExp }[] | null = null;

/** Sentences in one line that are looked at one by one; a longer run of standing texts is a page of its own. */
const MOST_SENTENCES = 6;

/**
 * The row that describes `line` as a whole (no white space at its ends), or null. Of a line of several sentences ("Please enter your comment!
 * Please enter your name here.") each must be a standing text; the row is that of the first.
 */
export function standingText(line: string): StandingText | null {
  if (line.length > LONGEST_LINE) return null;
  const whole = rowFor(line);
  if (whole) return whole;
  const sentences = line.split(/(?<=[.!?]) (?=\p{Lu})/u);
  if (sentences.length < 2 || sentences.length > MOST_SENTENCES) return null;
  const rows = sentences.map(rowFor);
  return rows.every((row) => row?.kind === 'boilerplate' && !row.opens) ? (rows[0] ?? null) : null;
}

function rowFor(line: string): StandingText | null {
  compiled ??= STANDING_TEXTS.map((row) => ({
    row,
    expression: new RegExp(`^(?:${row.pattern})${row.opens ? '' : '$'}`, 'u'),
  }));
  // Case is folded here: a case-insensitive expression takes ten times as long to compile.
  const plain = line.replace(/[\u00a0\u202f]/g, ' ');
  const lower = plain.toLowerCase();
  const found = compiled.find(({ row, expression }) => {
    const match = expression.exec(lower);
    return match !== null && (!row.opens || isHeadlineOrNothing(plain.slice(match[0].length)));
  });
  return found?.row ?? null;
}

/** What follows "Next article": nothing, a mark, or a headline, which starts with a capital and has no final stop. */
const isHeadlineOrNothing = (rest: string): boolean =>
  rest === '' || /^\s?[:»>→]/.test(rest) || (/^\s?["“„«‘']?[\p{Lu}\p{N}]/u.test(rest) && !/[.!…]$/.test(rest));
