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
  /** What leaving out the whole token would cost, in consonants: how much sound there is. */
  readonly weight: number;
  /** True where the script writes consonants only: vowels of the other side may be left out. */
  readonly abjad: boolean;
}

/** Bits of an edge that hold its span: no grapheme has more than 31 letters. */
const SPAN_BITS = 5;
const SPAN_MASK = 31;

/** Number of the grapheme of an edge. */
export const graphemeOf = (edge: number): number => edge >> SPAN_BITS;
/** Letters that an edge spans. */
export const spanOf = (edge: number): number => edge & SPAN_MASK;
const edgeOf = (grapheme: number, span: number): number => (grapheme << SPAN_BITS) | span;

/** A token that stands twice in a row is one sound, a little longer. Measured on the development pairs. */
const DOUBLED = 0.02;
/** Cost of a vowel that the other side's script does not write, as a share of its gap. */
const UNWRITTEN_VOWEL = 0.12;
/** Weight of the shortest token, in consonants. */
const LEAST_WEIGHT = 0.4;

interface Engine {
  readonly phonology: Phonology;
  readonly trie: GraphemeTrie;
  /** One more than the distance of two graphemes, filled on demand; 0 = not yet. */
  readonly between: Float32Array;
  readonly size: number;
  /** Cost of leaving a grapheme out, by number. */
  readonly gapOf: Float32Array;
  readonly weakGapOf: Float32Array;
  /** How much sound the first reading of a grapheme has, by number. */
  readonly soundOf: Float32Array;
  /** The grapheme that has no sound. */
  readonly silent: number;
}

let engine: Engine | null = null;

function load(): Engine {
  const phonology = loadPhonology();
  const size = phonology.readings.length;
  const gapOf = new Float32Array(size);
  const weakGapOf = new Float32Array(size);
  const soundOf = new Float32Array(size);
  for (let g = 0; g < size; g += 1) {
    let gap = Number.POSITIVE_INFINITY;
    let weakGap = Number.POSITIVE_INFINITY;
    for (const reading of phonology.readings[g] ?? []) {
      const cost = gapCost(reading, phonology, 1);
      if (gap === Number.POSITIVE_INFINITY) soundOf[g] = cost;
      gap = Math.min(gap, cost);
      weakGap = Math.min(weakGap, gapCost(reading, phonology, UNWRITTEN_VOWEL));
    }
    gapOf[g] = gap;
    weakGapOf[g] = weakGap;
  }
  return {
    phonology,
    trie: buildTrie(phonology.graphemes),
    between: new Float32Array(size * size),
    size,
    gapOf,
    weakGapOf,
    soundOf,
    silent: phonology.graphemes.get("'") ?? 0,
  };
}

function gapCost({ sounds, cost }: Reading, { gap, vowel }: Phonology, vowelShare: number): number {
  let sum = cost;
  for (const sound of sounds) sum += (gap[sound] ?? 0) * (vowel[sound] ? vowelShare : 1);
  return sum;
}

const MARKS = /\p{M}/gu;
/** Hebrew and Arabic letters. */
const ABJAD = { from: 0x590, to: 0x700 } as const;

/** Letters that no table knows lose their marks ("ṓ" → "o"); where even that does not help they are left out. */
function knownLetters(text: string, { phonology: { graphemes } }: Engine): string {
  let out = '';
  for (const character of text) {
    if (graphemes.has(character)) out += character;
    else for (const part of character.normalize('NFD').replace(MARKS, '')) if (graphemes.has(part)) out += part;
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

/** The lattice of letters that the tables know; null where there is another among them. */
function readLattice(text: string, ending: number, { trie, soundOf, silent }: Engine): Lattice | null {
  const { single, root, letter, next, width, grapheme } = trie;
  const end = letter[END] ?? 0;
  const n = text.length;
  const first: number[] = [];
  const edges: number[] = [];
  let weight = 0;
  let reached = 0;
  let abjad = false;
  for (let i = 0; i < n; i += 1) {
    first.push(edges.length);
    const code = text.charCodeAt(i);
    const alone = single[code] ?? -1;
    if (alone < 0) return null;
    if (code >= ABJAD.from && code < ABJAD.to) abjad = true;
    edges.push(edgeOf(alone, 1));
    let widest = alone;
    let span = 1;
    if (i + 1 < n && text.charCodeAt(i + 1) === code) {
      edges.push(edgeOf(alone, 2));
      span = 2;
    }
    if (ending > 0 && i === n - ending) edges.push(edgeOf(silent, ending));
    let node = root[code] ?? 0;
    for (let at = i + 1; at < n && node !== 0; at += 1) {
      const id = letter[text.charCodeAt(at)] ?? 0;
      node = id === 0 ? 0 : (next[node * width + id] ?? 0);
      const number = node === 0 ? -1 : (grapheme[node] ?? -1);
      if (number < 0) continue;
      edges.push(edgeOf(number, at + 1 - i));
      if (at + 1 - i > span) {
        widest = number;
        span = at + 1 - i;
      }
    }
    if (node !== 0 && n >= ENDED_WORD) {
      const ended = grapheme[next[node * width + end] ?? 0] ?? -1;
      if (ended >= 0) edges.push(edgeOf(ended, n - i));
    }
    if (i < reached) continue;
    weight += soundOf[widest] ?? 0;
    reached = i + span;
  }
  first.push(edges.length);
  return { length: n, first, edges, weight: Math.max(weight, LEAST_WEIGHT), abjad };
}

/** Cheapest reading of one grapheme as another. */
function graphemeDistance(a: number, b: number, e: Engine): number {
  const { readings, distance, soundCount } = e.phonology;
  const others = readings[b] ?? [];
  let best = Number.POSITIVE_INFINITY;
  for (const x of readings[a] ?? []) {
    for (const y of others) {
      const cost = x.cost + y.cost;
      if (cost >= best) continue;
      const step =
        x.sounds.length === 1 && y.sounds.length === 1
          ? (distance[(x.sounds[0] ?? 0) * soundCount + (y.sounds[0] ?? 0)] ?? 1)
          : soundsDistance(x.sounds, y.sounds, e.phonology);
      if (cost + step < best) best = cost + step;
    }
  }
  e.between[a * e.size + b] = best + 1;
  e.between[b * e.size + a] = best + 1;
  return best;
}

/** Sounds of the longest reading, and one more. */
const ROW = 8;
const above = new Float64Array(ROW);
const below = new Float64Array(ROW);

/** Edit distance of two short rows of sounds. */
function soundsDistance(a: readonly number[], b: readonly number[], { distance, gap, soundCount }: Phonology): number {
  above[0] = 0;
  for (let j = 0; j < b.length; j += 1) above[j + 1] = (above[j] ?? 0) + (gap[b[j] ?? 0] ?? 0);
  for (const x of a) {
    const gapX = gap[x] ?? 0;
    below[0] = (above[0] ?? 0) + gapX;
    for (let j = 0; j < b.length; j += 1) {
      const y = b[j] ?? 0;
      const replaced = (above[j] ?? 0) + (distance[x * soundCount + y] ?? 1);
      below[j + 1] = Math.min(replaced, (above[j + 1] ?? 0) + gapX, (below[j] ?? 0) + (gap[y] ?? 0));
    }
    above.set(below);
  }
  return above[b.length] ?? 0;
}

let cells = new Float64Array(64 * 64);
/** Columns of a row between which its cells are within the limit. */
let least = new Int32Array(64);
let most = new Int32Array(64);

/**
 * Cost of reading token `a` as token `b`, in consonants; Infinity where it is above `limit`.
 * Shortest path through the product of the two lattices; cells above the limit are never entered.
 */
export function latticeDistance(a: Lattice, b: Lattice, limit: number): number {
  engine ??= load();
  const { between, size } = engine;
  const gapA = b.abjad ? engine.weakGapOf : engine.gapOf;
  const gapB = a.abjad ? engine.weakGapOf : engine.gapOf;
  const rows = a.length + 1;
  const width = b.length + 1;
  const last = rows * width - 1;
  if (cells.length <= last) cells = new Float64Array((last + 1) * 2);
  if (least.length < rows) {
    least = new Int32Array(rows * 2);
    most = new Int32Array(rows * 2);
  }
  const grid = cells;
  const from = least;
  const until = most;
  grid.fill(Number.POSITIVE_INFINITY, 0, last + 1);
  from.fill(width, 0, rows);
  until.fill(-1, 0, rows);
  grid[0] = 0;
  from[0] = 0;
  until[0] = 0;
  for (let i = 0; i < rows; i += 1) {
    const firstA = a.first[i] ?? 0;
    const lastA = i < a.length ? (a.first[i + 1] ?? 0) : firstA;
    for (let j = from[i] ?? 0; j <= (until[i] ?? 0); j += 1) {
      const here = grid[i * width + j] ?? Number.POSITIVE_INFINITY;
      if (here > limit) continue;
      const firstB = b.first[j] ?? 0;
      const lastB = j < b.length ? (b.first[j + 1] ?? 0) : firstB;
      for (let y = firstB; y < lastB; y += 1) {
        const edge = b.edges[y] ?? 0;
        const cost = here + (gapB[edge >> SPAN_BITS] ?? 0);
        const column = j + (edge & SPAN_MASK);
        if (cost > limit || cost >= (grid[i * width + column] ?? 0)) continue;
        grid[i * width + column] = cost;
        if (column > (until[i] ?? 0)) until[i] = column;
      }
      for (let x = firstA; x < lastA; x += 1) {
        const edge = a.edges[x] ?? 0;
        const g = edge >> SPAN_BITS;
        const row = i + (edge & SPAN_MASK);
        const left = here + (gapA[g] ?? 0);
        if (left <= limit && left < (grid[row * width + j] ?? 0)) {
          grid[row * width + j] = left;
          if (j < (from[row] ?? 0)) from[row] = j;
          if (j > (until[row] ?? 0)) until[row] = j;
        }
        for (let y = firstB; y < lastB; y += 1) {
          const other = b.edges[y] ?? 0;
          const h = other >> SPAN_BITS;
          let step = 0;
          if (g === h) step = edge === other ? 0 : DOUBLED;
          else {
            step = (between[g * size + h] ?? 0) - 1;
            if (step < 0) step = graphemeDistance(g, h, engine);
          }
          const cost = here + step;
          const column = j + (other & SPAN_MASK);
          if (cost > limit || cost >= (grid[row * width + column] ?? 0)) continue;
          grid[row * width + column] = cost;
          if (column < (from[row] ?? 0)) from[row] = column;
          if (column > (until[row] ?? 0)) until[row] = column;
        }
      }
    }
  }
  return grid[last] ?? Number.POSITIVE_INFINITY;
}
