/**
 * Graphemes of every script as a trie over UTF-16 units: one walk from a position gives every grapheme that starts there.
 * Typed arrays throughout, since this is the innermost loop of comparing names.
 */
export interface GraphemeTrie {
  /** Number of the grapheme that is one unit, by its code; −1 where none is. */
  readonly single: Int16Array;
  /** Node of a first unit, by its code; 0 where no longer grapheme starts with it. */
  readonly root: Uint16Array;
  /** Number of a later unit in the trie's alphabet, by its code; 0 where no grapheme has it. */
  readonly letter: Uint8Array;
  /** Size of the alphabet. */
  readonly width: number;
  /** Node after `node * width + letter`; 0 where there is none. */
  readonly next: Uint16Array;
  /** Number of the grapheme that ends at a node; −1 where none does. */
  readonly grapheme: Int16Array;
  /** The same for graphemes that are read so only before certain letters: the node of the last of those. */
  readonly ahead: Int16Array;
  /** Units of the grapheme of `ahead`, without the letters that must follow it. */
  readonly aheadSpan: Uint8Array;
}

/** Parts a grapheme from what must follow it ("g_e": g before e). */
const BEFORE = '_';

const UNITS = 0x10000;

/** The trie of these graphemes. Their later units are of at most 255 kinds. */
export function buildTrie(graphemes: ReadonlyMap<string, number>): GraphemeTrie {
  const single = new Int16Array(UNITS).fill(-1);
  const root = new Uint16Array(UNITS);
  const letter = new Uint8Array(UNITS);
  const longer: (readonly [string, number])[] = [];
  let width = 1;
  let nodes = 1;
  for (const [key, number] of graphemes) {
    const text = key.replace(BEFORE, '');
    if (text.length === 1) {
      single[text.charCodeAt(0)] = number;
      continue;
    }
    longer.push([key, number]);
    nodes += text.length;
    for (let i = 1; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (letter[code] === 0) {
        letter[code] = width;
        width += 1;
      }
    }
  }
  const next = new Uint16Array(nodes * width);
  const grapheme = new Int16Array(nodes).fill(-1);
  const ahead = new Int16Array(nodes).fill(-1);
  const aheadSpan = new Uint8Array(nodes);
  let used = 1;
  for (const [key, number] of longer) {
    const text = key.replace(BEFORE, '');
    const mark = key.indexOf(BEFORE);
    const first = text.charCodeAt(0);
    let node = root[first] ?? 0;
    if (node === 0) {
      node = used;
      root[first] = used;
      used += 1;
    }
    for (let i = 1; i < text.length; i += 1) {
      const edge = node * width + (letter[text.charCodeAt(i)] ?? 0);
      node = next[edge] ?? 0;
      if (node === 0) {
        node = used;
        next[edge] = used;
        used += 1;
      }
    }
    if (mark < 0) grapheme[node] = number;
    else {
      ahead[node] = number;
      aheadSpan[node] = mark;
    }
  }
  return { single, root, letter, width, next, grapheme, ahead, aheadSpan };
}
