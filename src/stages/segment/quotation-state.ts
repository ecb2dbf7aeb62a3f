/** Which quotations are open while a text is read from left to right. */
export interface QuotationState {
  /** Opening marks that wait for their closing ones, outermost first. */
  readonly open: string[];
}

/** Closing marks of each opening one, by the customs of English, German, French, Swedish, Polish and East Asian typography. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“”"',
  '‟': '”',
  '”': '”',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
};

/** Marks that open or close a quotation. Apostrophes and single marks are left out: they are letters too often. */
export const QUOTATION_MARKS = '"“”„‟«»‹›「」『』';

/** Levels of nesting; stray marks beyond are not counted, so that hostile text costs nothing. */
const DEEPEST = 8;
const ALWAYS_OPEN = '„‟「『';
const ALWAYS_CLOSE = '」』';

/** True where the mark at `index` ends a quotation that is open. Reads one character to either side. */
export function closesQuotation(text: string, index: number, state: QuotationState): boolean {
  const mark = text[index] ?? '';
  if (ALWAYS_CLOSE.includes(mark)) return true;
  if (ALWAYS_OPEN.includes(mark)) return false;
  const innermost = state.open.at(-1);
  if (innermost !== undefined && CLOSERS[innermost]?.includes(mark)) {
    // A mark that can do both opens again where only its right side touches a word.
    return !(canOpen(mark) && isGap(text[index - 1]) && isWordStart(text[index + 1]) && mark !== '"');
  }
  if (mark === '”' || mark === '›') return !(isGap(text[index - 1]) && isWordStart(text[index + 1]));
  if (mark === '"' || mark === '»' || mark === '«' || mark === '“')
    return !isWordStart(text[index + 1]) && !isGap(text[index - 1]);
  return false;
}

/** Takes note of the mark at `index`. */
export function readQuotationMark(text: string, index: number, state: QuotationState): void {
  const mark = text[index] ?? '';
  if (!closesQuotation(text, index, state)) {
    if (state.open.length < DEEPEST) state.open.push(mark);
    return;
  }
  const opened = state.open.findLastIndex((opening) => CLOSERS[opening]?.includes(mark));
  if (opened !== -1) state.open.length = opened;
}

const canOpen = (mark: string): boolean => CLOSERS[mark] !== undefined;
const isGap = (character: string | undefined): boolean => character === undefined || /[\s([{—–-]/.test(character);
const isWordStart = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}¿¡.…«“„]/u.test(character);
