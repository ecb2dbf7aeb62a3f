/**
 * Controls that an article may hold and an output must not pass on: C0 and C1 (a terminal obeys them), the marks that reorder text (they hide what is
 * written), line and paragraph separators, and what is invisible (soft hyphen and word joiners are kept: they are ordinary in news copy).
 */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
const LONE_SURROGATES = /\p{Surrogate}/gu;
const WHITE_SPACE = /[\t\n\v\f\r\u0085\u2028\u2029 ]+/g;

/** "U+202E": four digits or more, upper case. */
export const codePointLabel = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Article text on one line, safe for a terminal: runs of white space become one space, controls are shown as `[U+202E]`. */
export const onOneLine = (text: string): string => showControls(text.replace(WHITE_SPACE, ' ').trim());

/** Controls and lone surrogates shown as `[U+202E]`; everything else as it stands. */
export const showControls = (text: string): string =>
  text
    .replace(CONTROLS, (control) => `[${codePointLabel(control)}]`)
    .replace(LONE_SURROGATES, (half) => `[${codePointLabel(half)}]`);

/** JSON that a terminal can show: the controls that JSON leaves as they are become `\uXXXX`, so that it still parses to the same value. */
export const escapeJsonControls = (json: string): string =>
  json.replace(CONTROLS, (control) =>
    control === '\n' ? control : [...unitsOf(control)].map((unit) => `\\u${unit}`).join(''),
  );

function* unitsOf(text: string): Generator<string> {
  for (let i = 0; i < text.length; i++) yield text.charCodeAt(i).toString(16).padStart(4, '0');
}

/** The middle left out where `text` is longer than `limit` characters (code points); cut at white space where one is near, never inside a character. */
export function elide(text: string, limit: number, ellipsis = '…'): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const head = characters.slice(0, Math.ceil(limit * 0.6)).join('');
  const tail = characters.slice(characters.length - Math.floor(limit * 0.35)).join('');
  const headCut = head.lastIndexOf(' ');
  const tailCut = tail.indexOf(' ');
  const start = headCut > head.length * 0.6 ? head.slice(0, headCut) : head;
  const end = tailCut >= 0 && tailCut < tail.length * 0.4 ? tail.slice(tailCut + 1) : tail;
  return `${start} ${ellipsis} ${end}`;
}
