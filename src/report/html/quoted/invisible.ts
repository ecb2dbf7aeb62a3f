/** Running text, or one character that a reader can not see. */
export type Visible = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'chip'; readonly chip: Chip };

export interface Chip {
  /** Printed in place of the character: "RLO", or the code point where it has no short name. */
  readonly short: string;
  readonly name: string;
  /** "U+202E" */
  readonly code: string;
  /** The character itself, kept in the page so that quoted text stays the text; "" where HTML can not hold it. */
  readonly raw: string;
}

/** Characters with a short name of their own, by code point (Unicode 16, names and abbreviations of NameAliases.txt). */
const NAMED: ReadonlyMap<number, readonly [string, string]> = new Map([
  [0x00ad, ['SHY', 'soft hyphen']],
  [0x034f, ['CGJ', 'combining grapheme joiner']],
  [0x061c, ['ALM', 'Arabic letter mark']],
  [0x180e, ['MVS', 'Mongolian vowel separator']],
  [0x200b, ['ZWSP', 'zero-width space']],
  [0x200c, ['ZWNJ', 'zero-width non-joiner']],
  [0x200d, ['ZWJ', 'zero-width joiner']],
  [0x200e, ['LRM', 'left-to-right mark']],
  [0x200f, ['RLM', 'right-to-left mark']],
  [0x2028, ['LS', 'line separator']],
  [0x2029, ['PS', 'paragraph separator']],
  [0x202a, ['LRE', 'left-to-right embedding']],
  [0x202b, ['RLE', 'right-to-left embedding']],
  [0x202c, ['PDF', 'pop directional formatting']],
  [0x202d, ['LRO', 'left-to-right override']],
  [0x202e, ['RLO', 'right-to-left override']],
  [0x2060, ['WJ', 'word joiner']],
  [0x2066, ['LRI', 'left-to-right isolate']],
  [0x2067, ['RLI', 'right-to-left isolate']],
  [0x2068, ['FSI', 'first strong isolate']],
  [0x2069, ['PDI', 'pop directional isolate']],
  [0xfeff, ['BOM', 'byte order mark']],
]);

/** Controls, format characters, fillers and lone surrogates; tab and newline are white space and stay. */
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}\p{Cs}]|\u034f|\u17b4|\u17b5|[\u180b-\u180d]|\u180f/gu;

/** Joiners do honest work in these scripts and in emoji; elsewhere they only hide. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}]|[\u{1f3fb}-\u{1f3ff}]|\ufe0f/u;

/** Splits quoted text into what is seen and what is not, in order; the texts and the chips' `raw` together are `text` again. */
export function makeVisible(text: string): Visible[] {
  const parts: Visible[] = [];
  let done = 0;
  for (const match of text.matchAll(INVISIBLE)) {
    const character = match[0];
    if (joins(text, match.index, character)) continue;
    if (match.index > done) parts.push({ kind: 'text', text: text.slice(done, match.index) });
    parts.push({ kind: 'chip', chip: chipOf(character) });
    done = match.index + character.length;
  }
  if (done < text.length) parts.push({ kind: 'text', text: text.slice(done) });
  return parts;
}

/** A label (a file name, a title) in which characters that can not be seen are written out: "draft[U+202E]txt". */
export function spellOut(text: string): string {
  return makeVisible(text)
    .map((part) => (part.kind === 'text' ? part.text : `[${part.chip.code}]`))
    .join('');
}

function joins(text: string, at: number, character: string): boolean {
  if (character !== '\u200c' && character !== '\u200d') return false;
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
  return JOINING.test(before);
}

function chipOf(character: string): Chip {
  const point = character.codePointAt(0) ?? 0;
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  const [short, name] = NAMED.get(point) ?? [code, point < 0xa0 ? 'control character' : 'invisible character'];
  // A parser drops NUL, turns a carriage return into a newline, and UTF-8 has no lone surrogates.
  const holdable = point !== 0 && point !== 0x0d && !(point >= 0xd800 && point <= 0xdfff);
  return { short, name, code, raw: holdable ? character : '' };
}
