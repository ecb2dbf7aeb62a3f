/** Text in columns of a terminal: how wide it is, and where it breaks. */

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const PLAIN = /^[\x20-\x7e]*$/;
/** East Asian Width W and F (Unicode 15 EastAsianWidth.txt, summarised by block) and characters that are shown as pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;
const ZERO = /^[\p{Mark}\p{Format}]+$/u;
/** Scripts that are written without spaces: a line may break between any two characters. */
const BREAKS_ANYWHERE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\u3000-\u303f\uff00-\uffef]/u;
/** Closing marks that do not begin a line. */
const CLOSING = /^[、。，．：；！？）」』】〉》…]/u;

/** Columns that one grapheme takes: 0, 1 or 2. */
const widthOf = (grapheme: string): number => (WIDE.test(grapheme) ? 2 : ZERO.test(grapheme) ? 0 : 1);

/** Columns that `text` takes on a terminal; it must hold no controls. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += widthOf(segment);
  return width;
}

/** `text` followed by spaces up to `width` columns; longer text is left as it is. */
export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** Lines of at most `width` columns, broken at spaces (in Chinese, Japanese or Thai between characters); a longer word is cut. At least one line. */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(8, width);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { piece, glued } of piecesOf(text, room)) {
    const size = displayWidth(piece);
    const gap = glued || line === '' ? 0 : 1;
    if (line !== '' && used + gap + size > room) {
      lines.push(line);
      line = piece;
      used = size;
    } else {
      line += (gap === 1 ? ' ' : '') + piece;
      used += gap + size;
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** What may not be broken, in order; `glued` where it follows without a space. */
function* piecesOf(text: string, room: number): Generator<{ piece: string; glued: boolean }> {
  for (const word of text.split(' ')) {
    if (word === '') continue;
    if (!BREAKS_ANYWHERE.test(word) && displayWidth(word) <= room) {
      yield { piece: word, glued: false };
      continue;
    }
    yield* brokenWord(word, room);
  }
}

function* brokenWord(word: string, room: number): Generator<{ piece: string; glued: boolean }> {
  let piece = '';
  let first = true;
  for (const { segment } of graphemes.segment(word)) {
    const full = displayWidth(piece) + widthOf(segment) > room;
    const breaks = BREAKS_ANYWHERE.test(segment) || BREAKS_ANYWHERE.test(piece.slice(-1));
    if (piece !== '' && (full || (breaks && !CLOSING.test(segment)))) {
      yield { piece, glued: !first };
      first = false;
      piece = '';
    }
    piece += segment;
  }
  if (piece !== '') yield { piece, glued: !first };
}
