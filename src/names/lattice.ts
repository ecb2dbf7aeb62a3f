import anyAscii from 'any-ascii';
import { loadPhonology, type Phonology, type Reading } from '../data/phonology.ts';
import { buildTrie, type GraphemeTrie } from './graphemes.ts';

/**
 * A token as a lattice of graphemes: from every position, every grapheme that can be read there ("sch" as one, or "s" and "ch").
 * Edges of position p are `edges[first[p]]` up to `edges[first[p + 1]]`; an edge holds its grapheme's number and how many letters it spans.
 */
export interface Lattice {
  readonly length: number;
  readonly first: readonly number[];
  readonly edges: readonly number[];
  /** What leaving out the whole token would cost: how much sound there is. In `CONSONANT`s. */
  readonly weight: number;
  /** True where the script writes consonants only: vowels of the other side may be left out. */
  readonly abjad: boolean;
}

/** Costs are whole numbers, so that sums are exact: leaving out a plain consonant or taking it for an unlike one costs about so much. */
export const CONSONANT = 10_000;
/** The tables count in hundredths of a consonant. */
const HUNDREDTH = CONSONANT / 100;

/** Bits of an edge that hold its span (no grapheme has more than 31 letters), then whether it is a letter written twice, then its grapheme. */
const SPAN_MASK = 31;
const TWICE = 32;
const GRAPHEME_SHIFT = 6;

/** Number of the grapheme of an edge. */
export const graphemeOf = (edge: number): number => edge >> GRAPHEME_SHIFT;
/** Letters that an edge spans. */
export const spanOf = (edge: number): number => edge & SPAN_MASK;
const edgeOf = (grapheme: number, span: number): number => (grapheme << GRAPHEME_SHIFT) | span;

/** A letter that stands twice in a row is one sound, a little longer. Measured on the development pairs. */
const DOUBLED = 2 * HUNDREDTH;
/** Cost of a vowel that the other side's script does not write, as a percentage of its gap. */
const UNWRITTEN_VOWEL = 12;
/** Weight of the shortest token. */
const LEAST_WEIGHT = 40 * HUNDREDTH;

interface Engine {
  readonly phonology: Phonology;
  readonly trie: GraphemeTrie;
  /** One more than the distance of two graphemes, filled on demand; 0 = not yet. */
  readonly between: Int32Array;
  readonly size: number;
  /** Cost of leaving a grapheme out, by number. */
  readonly gapOf: Int32Array;
  /** The same beside a script that writes no vowels. */
  readonly weakGapOf: Int32Array;
  /** How much sound the first reading of a grapheme has, by number. */
  readonly soundOf: Int32Array;
  /** The grapheme that has no sound. */
  readonly silent: number;
}

let engine: Engine | null = null;

function load(): Engine {
  const phonology = loadPhonology();
  const { readings, graphemes } = phonology;
  const size = readings.length;
  const gapOf = new Int32Array(size);
  const weakGapOf = new Int32Array(size);
  const soundOf = new Int32Array(size);
  // A consonant that is also read as h ("ch") is not left out as lightly as an h is.
  const breath = phonology.sounds.indexOf('h');
  for (let g = 0; g < size; g += 1) {
    const list = readings[g] ?? [];
    let gap = Number.MAX_SAFE_INTEGER;
    let weakGap = gap;
    for (let r = list.length - 1; r >= 0; r -= 1) {
      const reading = list[r];
      if (!reading) continue;
      soundOf[g] = gapCost(reading, phonology, 100);
      if (r > 0 && reading.sounds[0] === breath) continue;
      gap = Math.min(gap, soundOf[g] ?? gap);
      weakGap = Math.min(weakGap, gapCost(reading, phonology, UNWRITTEN_VOWEL));
    }
    gapOf[g] = gap;
    weakGapOf[g] = weakGap;
  }
  return {
    phonology,
    trie: buildTrie(graphemes),
    between: new Int32Array(size * size),
    size,
    gapOf,
    weakGapOf,
    soundOf,
    silent: graphemes.get("'") ?? 0,
  };
}

/** Cost of leaving out what a reading says, its vowels at a percentage of theirs. */
function gapCost({ sounds, cost }: Reading, { gap, vowel }: Phonology, vowelShare: number): number {
  let sum = cost * HUNDREDTH;
  for (const sound of sounds) sum += (gap[sound] ?? 0) * (vowel[sound] ? vowelShare : HUNDREDTH);
  return sum;
}

const MARKS = /\p{M}/gu;
/** Hebrew and Arabic letters. */
const ABJAD_FIRST = 0x590;
const ABJAD_UNITS = 0x170;

/** Letters that no table knows lose their marks ("ṓ" → "o"); those of scripts without a table are read by their code chart; the rest is left out. */
function knownLetters(text: string, { phonology: { graphemes } }: Engine): string {
  let out = '';
  for (const character of text) {
    if (graphemes.has(character)) {
      out += character;
      continue;
    }
    const bare = character.normalize('NFD').replace(MARKS, '');
    const known = bare !== '' && graphemes.has(bare.charAt(0)) ? bare : anyAscii(character).toLowerCase();
    for (const part of known) if (graphemes.has(part)) out += part;
  }
  return out;
}

/** Lattice of a token in lower case. The last `ending` letters may be left out: a case ending that is not part of the name. */
export function buildLattice(token: string, ending = 0): Lattice {
  engine ??= load();
  return readLattice(token, ending, engine) ?? readLattice(knownLetters(token, engine), ending, engine) ?? EMPTY;
}

/** "$", which stands for the end of a word in a grapheme, and the letters that such a word has at least. */
const END = 36;
const ENDED_WORD = 6;

const EMPTY: Lattice = { length: 0, first: [0], edges: [], weight: LEAST_WEIGHT, abjad: false };

/** Edges and where those of each position begin, as they are read. */
const readEdges: number[] = [];
const readFirst: number[] = [];

/** The lattice of letters that the tables know; null where there is another among them. */
function readLattice(text: string, ending: number, { trie, soundOf, silent }: Engine): Lattice | null {
  const { single, root, letter, next, width, grapheme, ahead, aheadSpan } = trie;
  const end = letter[END] ?? 0;
  const n = text.length;
  const endingAt = n - ending;
  let edges = 0;
  let weight = 0;
  let reached = 0;
  let abjad = false;
  for (let i = 0; i < n; i += 1) {
    readFirst[i] = edges;
    const code = text.charCodeAt(i);
    const alone = single[code] ?? -1;
    if (alone < 0) return null;
    // Unsigned: what comes before the first is far beyond the last.
    abjad ||= (code - ABJAD_FIRST) >>> 0 < ABJAD_UNITS;
    readEdges[edges++] = edgeOf(alone, 1);
    let widest = alone;
    let span = 1;
    if (i + 1 < n && text.charCodeAt(i + 1) === code) {
      readEdges[edges++] = edgeOf(alone, 2) | TWICE;
      span = 2;
    }
    if (i === endingAt) readEdges[edges++] = edgeOf(silent, ending);
    let node = root[code] ?? 0;
    for (let at = i + 1; at < n && node !== 0; at += 1) {
      const id = letter[text.charCodeAt(at)] ?? 0;
      node = id === 0 ? 0 : (next[node * width + id] ?? 0);
      if (node === 0) break;
      const before = ahead[node] ?? -1;
      if (before >= 0) readEdges[edges++] = edgeOf(before, aheadSpan[node] ?? 0);
      const number = grapheme[node] ?? -1;
      if (number < 0) continue;
      readEdges[edges++] = edgeOf(number, at + 1 - i);
      if (at + 1 - i > span) {
        widest = number;
        span = at + 1 - i;
      }
    }
    if (node !== 0 && n >= ENDED_WORD) {
      const ended = grapheme[next[node * width + end] ?? 0] ?? -1;
      if (ended >= 0) readEdges[edges++] = edgeOf(ended, n - i);
    }
    if (i < reached) continue;
    weight += soundOf[widest] ?? 0;
    reached = i + span;
  }
  readFirst[n] = edges;
  return {
    length: n,
    first: readFirst.slice(0, n + 1),
    edges: readEdges.slice(0, edges),
    weight: Math.max(weight, LEAST_WEIGHT),
    abjad,
  };
}

/** Cheapest reading of one grapheme as another; never dearer than leaving both out. */
function graphemeDistance(a: number, b: number, { phonology, between, size, gapOf }: Engine): number {
  const { readings, distance, soundCount } = phonology;
  const others = readings[b] ?? [];
  let best = ((gapOf[a] ?? 0) + (gapOf[b] ?? 0)) / HUNDREDTH;
  const own = readings[a] ?? [];
  for (let i = 0; i < own.length; i += 1) {
    for (let j = 0; j < others.length; j += 1) {
      const x = own[i];
      const y = others[j];
      if (!x || !y) break;
      const cost = x.cost + y.cost;
      if (cost >= best) continue;
      const step =
        x.sounds.length === 1 && y.sounds.length === 1
          ? (distance[(x.sounds[0] ?? 0) * soundCount + (y.sounds[0] ?? 0)] ?? 0)
          : soundsDistance(x.sounds, y.sounds, phonology);
      if (cost + step < best) best = cost + step;
    }
  }
  const found = best * HUNDREDTH;
  between[a * size + b] = found + 1;
  between[b * size + a] = found + 1;
  return found;
}

/** Sounds of the longest reading, and one more. */
const ROW = 8;
const above = new Int32Array(ROW);
const below = new Int32Array(ROW);

/** Edit distance of two short rows of sounds, in hundredths of a consonant. */
function soundsDistance(a: readonly number[], b: readonly number[], { distance, gap, soundCount }: Phonology): number {
  above[0] = 0;
  for (let j = 0; j < b.length; j += 1) above[j + 1] = (above[j] ?? 0) + (gap[b[j] ?? 0] ?? 0);
  for (const x of a) {
    const gapX = gap[x] ?? 0;
    below[0] = (above[0] ?? 0) + gapX;
    for (let j = 0; j < b.length; j += 1) {
      const y = b[j] ?? 0;
      const replaced = (above[j] ?? 0) + (distance[x * soundCount + y] ?? 0);
      below[j + 1] = Math.min(replaced, (above[j + 1] ?? 0) + gapX, (below[j] ?? 0) + (gap[y] ?? 0));
    }
    above.set(below);
  }
  return above[b.length] ?? 0;
}

let cells = new Int32Array(64 * 64);
/** Columns of a row between which its cells are within the limit. */
let least = new Int32Array(64);
let most = new Int32Array(64);

/**
 * Cells are never cleared. Each comparison counts from a `start` that is lower than the last one's by more than any limit, so that whatever earlier ones
 * left behind is dearer than all it may reach.
 */
const APART = 0x200_0000;
const LOWEST = -0x7000_0000;
const UNUSED = 0x7fff_ffff;
let start = 0;

/** Cells for a comparison, the first of them set to its start. */
function gridOf(size: number): Int32Array {
  if (cells.length < size) cells = new Int32Array(size * 2);
  if (start - APART < LOWEST) {
    start = 0;
    cells.fill(UNUSED);
  }
  start -= APART;
  cells[0] = start;
  return cells;
}

/**
 * Cost of reading token `a` as token `b`, in whole numbers (`CONSONANT`); Infinity where it is above `limit`.
 * Shortest path through the product of the two lattices; cells above the limit are never entered.
 */
export function latticeDistance(a: Lattice, b: Lattice, limit: number): number {
  engine ??= load();
  const { between, size, gapOf, weakGapOf } = engine;
  const gapA = b.abjad ? weakGapOf : gapOf;
  const gapB = a.abjad ? weakGapOf : gapOf;
  const rows = a.length + 1;
  const width = b.length + 1;
  const grid = gridOf(rows * width);
  const highest = start + Math.floor(limit);
  if (least.length < rows) {
    least = new Int32Array(rows * 2);
    most = new Int32Array(rows * 2);
  }
  const from = least;
  const until = most;
  for (let i = 1; i < rows; i += 1) {
    from[i] = width;
    until[i] = -1;
  }
  from[0] = 0;
  until[0] = 0;
  for (let i = 0; i < rows; i += 1) {
    const firstA = a.first[i] ?? 0;
    const lastA = i < a.length ? (a.first[i + 1] ?? 0) : firstA;
    for (let j = from[i] ?? 0; j <= (until[i] ?? 0); j += 1) {
      const here = grid[i * width + j] ?? 0;
      if (here > highest) continue;
      const firstB = b.first[j] ?? 0;
      const lastB = j < b.length ? (b.first[j + 1] ?? 0) : firstB;
      for (let y = firstB; y < lastB; y += 1) {
        const edge = b.edges[y] ?? 0;
        const cost = here + (gapB[edge >> GRAPHEME_SHIFT] ?? 0);
        const column = j + (edge & SPAN_MASK);
        if (cost > highest || cost >= (grid[i * width + column] ?? 0)) continue;
        grid[i * width + column] = cost;
        if (column > (until[i] ?? 0)) until[i] = column;
      }
      for (let x = firstA; x < lastA; x += 1) {
        const edge = a.edges[x] ?? 0;
        const g = edge >> GRAPHEME_SHIFT;
        const row = i + (edge & SPAN_MASK);
        const left = here + (gapA[g] ?? 0);
        if (left <= highest && left < (grid[row * width + j] ?? 0)) {
          grid[row * width + j] = left;
          if (j < (from[row] ?? 0)) from[row] = j;
          if (j > (until[row] ?? 0)) until[row] = j;
        }
        for (let y = firstB; y < lastB; y += 1) {
          const other = b.edges[y] ?? 0;
          const column = j + (other & SPAN_MASK);
          const known = grid[row * width + column] ?? 0;
          if (here >= known) continue;
          const h = other >> GRAPHEME_SHIFT;
          let step = 0;
          if (g === h) step = ((edge ^ other) & TWICE) === 0 ? 0 : DOUBLED;
          else {
            step = (between[g * size + h] ?? 0) - 1;
            if (step < 0) step = graphemeDistance(g, h, engine);
          }
          const cost = here + step;
          if (cost > highest || cost >= known) continue;
          grid[row * width + column] = cost;
          if (column < (from[row] ?? 0)) from[row] = column;
          if (column > (until[row] ?? 0)) until[row] = column;
        }
      }
    }
  }
  const found = grid[rows * width - 1] ?? 0;
  return found > highest ? Number.POSITIVE_INFINITY : found - start;
}

/** Cost of reading all of `initial` as the letters that open `full` ("В" and "V", "Дж" and "J"), in `CONSONANT`s; Infinity where either is empty. */
export function openingCost(initial: Lattice, full: Lattice): number {
  engine ??= load();
  let best = Number.POSITIVE_INFINITY;
  for (const edge of initial.edges.slice(0, initial.first[1])) {
    if (spanOf(edge) !== initial.length) continue;
    for (const other of full.edges.slice(0, full.first[1]))
      best = Math.min(best, graphemeDistance(graphemeOf(edge), graphemeOf(other), engine));
  }
  return best;
}
