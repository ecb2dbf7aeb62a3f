import { loadPhonology, type Phonology, type Reading } from '../data/phonology.ts';

/**
 * A token as a lattice of graphemes: from every position, every grapheme that can be read there ("sch" as one, or "s" and "ch").
 * Edges of position p are `first[p]` up to `first[p + 1]`.
 */
export interface Lattice {
  readonly length: number;
  readonly first: Int16Array;
  readonly grapheme: Int16Array;
  readonly span: Uint8Array;
  /** What leaving out the whole token would cost, in consonants: how much sound there is. */
  readonly weight: number;
  /** True where the script writes consonants only: vowels of the other side may be left out. */
  readonly abjad: boolean;
}

/** A token that stands twice in a row is one sound, a little longer. Measured on the development pairs. */
const DOUBLED = 0.02;
/** Cost of a vowel that the other side's script does not write, as a share of its gap. */
const UNWRITTEN_VOWEL = 0.12;
/** Weight of the shortest token, in consonants. */
const LEAST_WEIGHT = 0.4;

interface Engine extends Phonology {
  /** Distance of two graphemes, filled on demand; NaN = not yet. */
  readonly between: Float32Array;
  readonly size: number;
  /** Cost of leaving a grapheme out, by number. */
  readonly gapOf: Float32Array;
  readonly weakGapOf: Float32Array;
  /** How much sound the first reading of a grapheme has, by number. */
  readonly soundOf: Float32Array;
  /** Consonants of a grapheme's first reading, for the weight. */
  readonly letterGrapheme: Int16Array;
  /** The grapheme that has no sound. */
  readonly silent: number;
}

let engine: Engine | null = null;

function load(): Engine {
  if (engine) return engine;
  const phonology = loadPhonology();
  const size = phonology.readings.length;
  const gapOf = new Float32Array(size);
  const weakGapOf = new Float32Array(size);
  const soundOf = new Float32Array(size);
  const letterGrapheme = new Int16Array(0x600).fill(-1);
  for (let g = 0; g < size; g += 1) {
    const readings = phonology.readings[g] ?? [];
    gapOf[g] = Math.min(...readings.map((reading) => gapCost(reading, phonology, 1)));
    soundOf[g] = readings[0] ? gapCost(readings[0], phonology, 1) : 0;
    weakGapOf[g] = Math.min(...readings.map((reading) => gapCost(reading, phonology, UNWRITTEN_VOWEL)));
  }
  for (const [grapheme, number] of phonology.graphemes) {
    if (grapheme.length === 1 && grapheme.charCodeAt(0) < 0x600) letterGrapheme[grapheme.charCodeAt(0)] = number;
  }
  engine = {
    ...phonology,
    between: new Float32Array(size * size).fill(Number.NaN),
    size,
    gapOf,
    weakGapOf,
    soundOf,
    letterGrapheme,
    silent: phonology.graphemes.get("'") ?? 0,
  };
  return engine;
}

function gapCost(reading: Reading, { gap, vowel }: Phonology, vowelShare: number): number {
  return reading.sounds.reduce((sum, sound) => sum + (gap[sound] ?? 0) * (vowel[sound] ? vowelShare : 1), reading.cost);
}

const MARKS = /\p{M}/gu;
const ABJAD = /[\u0590-\u06ff]/;

/** Letters that no table knows lose their marks ("ṓ" → "o"); where even that does not help they are left out. */
function knownLetters(text: string, { graphemes, letterGrapheme }: Engine): string {
  let clean = true;
  for (let i = 0; i < text.length && clean; i += 1) clean = (letterGrapheme[text.charCodeAt(i)] ?? -1) >= 0;
  if (clean) return text;
  let out = '';
  for (const character of text) {
    if (graphemes.has(character)) out += character;
    else for (const part of character.normalize('NFD').replace(MARKS, '')) if (graphemes.has(part)) out += part;
  }
  return out;
}

/** Lattice of a token in lower case. The last `ending` letters may be left out: a case ending that is not part of the name. */
export function buildLattice(token: string, ending = 0): Lattice {
  const e = load();
  const { graphemes, longest, letterGrapheme } = e;
  const text = knownLetters(token, e);
  const n = text.length;
  const first = new Int16Array(n + 1);
  const numbers: number[] = [];
  const spans: number[] = [];
  let weight = 0;
  let reached = 0;
  for (let i = 0; i < n; i += 1) {
    first[i] = numbers.length;
    const code = text.charCodeAt(i);
    const single = code < 0x600 ? (letterGrapheme[code] ?? -1) : (graphemes.get(text.charAt(i)) ?? -1);
    if (single >= 0) {
      numbers.push(single);
      spans.push(1);
      if (text.charCodeAt(i + 1) === code) {
        numbers.push(single);
        spans.push(2);
      }
    }
    if (ending > 0 && i === n - ending) {
      numbers.push(e.silent);
      spans.push(ending);
    }
    const reach = Math.min(longest.get(code) ?? 1, n - i);
    for (let length = 2; length <= reach; length += 1) {
      const number = graphemes.get(text.slice(i, i + length));
      if (number === undefined) continue;
      numbers.push(number);
      spans.push(length);
    }
    if (i >= reached) {
      const edge = widest(spans, first[i] ?? 0, numbers, e.silent);
      weight += edge < 0 ? 0 : (e.soundOf[numbers[edge] ?? 0] ?? 0);
      reached = i + (edge < 0 ? 1 : (spans[edge] ?? 1));
    }
  }
  first[n] = numbers.length;
  return {
    length: n,
    first,
    grapheme: Int16Array.from(numbers),
    span: Uint8Array.from(spans),
    weight: Math.max(weight, LEAST_WEIGHT),
    abjad: ABJAD.test(text),
  };
}

/** Index of the longest edge from `from` on; −1 where there is none. */
function widest(spans: readonly number[], from: number, numbers: readonly number[], silent: number): number {
  let best = -1;
  for (let edge = from; edge < spans.length; edge += 1)
    if ((spans[edge] === 1 || numbers[edge] !== silent) && (best < 0 || (spans[edge] ?? 0) > (spans[best] ?? 0)))
      best = edge;
  return best;
}

/** Cheapest reading of one grapheme as another. */
function graphemeDistance(a: number, b: number, e: Engine): number {
  const known = e.between[a * e.size + b] ?? Number.NaN;
  if (!Number.isNaN(known)) return known;
  let best = Number.POSITIVE_INFINITY;
  for (const x of e.readings[a] ?? []) {
    for (const y of e.readings[b] ?? []) {
      const cost = x.cost + y.cost + soundsDistance(x.sounds, y.sounds, e);
      if (cost < best) best = cost;
    }
  }
  e.between[a * e.size + b] = best;
  e.between[b * e.size + a] = best;
  return best;
}

/** Edit distance of two short rows of sounds. */
function soundsDistance(a: readonly number[], b: readonly number[], { distance, gap, soundCount }: Engine): number {
  if (a.length === 1 && b.length === 1) return distance[(a[0] ?? 0) * soundCount + (b[0] ?? 0)] ?? 1;
  let row = [0];
  for (const sound of b) row.push((row.at(-1) ?? 0) + (gap[sound] ?? 0));
  for (const x of a) {
    const next = [(row[0] ?? 0) + (gap[x] ?? 0)];
    b.forEach((y, j) => {
      const replace = (row[j] ?? 0) + (distance[x * soundCount + y] ?? 1);
      next.push(Math.min(replace, (row[j + 1] ?? 0) + (gap[x] ?? 0), (next[j] ?? 0) + (gap[y] ?? 0)));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

let cells = new Float32Array(64 * 64);

/**
 * Cost of reading token `a` as token `b`, in consonants; Infinity where it is sure to be above `limit`.
 * Shortest path through the product of the two lattices.
 */
export function latticeDistance(a: Lattice, b: Lattice, limit: number): number {
  const e = load();
  const width = b.length + 1;
  const total = (a.length + 1) * width;
  if (cells.length < total) cells = new Float32Array(total * 2);
  cells.fill(Number.POSITIVE_INFINITY, 0, total);
  cells[0] = 0;
  const gapA = b.abjad ? e.weakGapOf : e.gapOf;
  const gapB = a.abjad ? e.weakGapOf : e.gapOf;
  for (let i = 0; i <= a.length; i += 1) {
    const fromA = a.first[i] ?? 0;
    const untilA = i < a.length ? (a.first[i + 1] ?? 0) : fromA;
    for (let j = 0; j <= b.length; j += 1) {
      const here = cells[i * width + j] ?? Number.POSITIVE_INFINITY;
      if (here > limit) continue;
      const fromB = b.first[j] ?? 0;
      const untilB = j < b.length ? (b.first[j + 1] ?? 0) : fromB;
      for (let y = fromB; y < untilB; y += 1) {
        const spanB = b.span[y] ?? 1;
        relax(i * width + j + spanB, here + (gapB[b.grapheme[y] ?? 0] ?? 0));
      }
      for (let x = fromA; x < untilA; x += 1) {
        const g = a.grapheme[x] ?? 0;
        const spanA = a.span[x] ?? 1;
        const base = (i + spanA) * width + j;
        relax(base, here + (gapA[g] ?? 0));
        for (let y = fromB; y < untilB; y += 1) {
          const h = b.grapheme[y] ?? 0;
          const spanB = b.span[y] ?? 1;
          const step = g === h ? (spanA === spanB ? 0 : DOUBLED) : graphemeDistance(g, h, e);
          relax(base + spanB, here + step);
        }
      }
    }
  }
  return cells[total - 1] ?? Number.POSITIVE_INFINITY;
}

function relax(cell: number, cost: number): void {
  if (cost < (cells[cell] ?? Number.POSITIVE_INFINITY)) cells[cell] = cost;
}
