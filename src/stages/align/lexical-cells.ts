import type { TermDocument } from './features.ts';
import type { TermLink } from './links.ts';

/** Terms of unseen text added to a document's size when a term's share of it is worked out, so that a short text's words do not all look common. */
const UNSEEN_TERMS = 20;
/** Most that the partners of a term in one sentence can add up to, (0,1). */
const MOST_MASS = 0.95;

/** Products are turned into logarithms before they leave the range of a double. */
export const LARGEST_PRODUCT = 1e200;

/** One direction. Of cell c (source × target, by source), entries `from[c]` to `from[c + 1]` are the terms of the rendering sentence with a partner. */
export interface Direction {
  readonly from: Int32Array;
  /** Place of the term among the linkable ones of its sentence. */
  readonly place: Int32Array;
  /** Σ T(t|s) / p(t) */
  readonly ratio: Float64Array;
  /** Linkable terms of each rendering sentence, added up before it. */
  readonly linkable: Int32Array;
}

/** `flipped`: the links run from the rendering side to the given side. */
export function direction(
  given: TermDocument,
  rendering: TermDocument,
  links: readonly TermLink[],
  flipped: boolean,
): Direction {
  const partners: number[][] = rendering.terms.map(() => []);
  for (const link of links) {
    if (flipped) partners[link.source]?.push(link.target, link.strength);
    else partners[link.target]?.push(link.source, link.strength);
  }
  const holders: number[][] = given.terms.map(() => []);
  given.sentences.forEach((terms, i) => {
    for (const term of terms) holders[term]?.push(i);
  });
  const columns = flipped ? given.sentences.length : rendering.sentences.length;
  const linkable = new Int32Array(rendering.sentences.length + 1);
  const size = rendering.total + UNSEEN_TERMS;
  const mass = new Float64Array(given.sentences.length);
  const cells: number[] = [];
  const places: number[] = [];
  const ratios: number[] = [];
  rendering.sentences.forEach((terms, row) => {
    let place = 0;
    for (const id of terms) {
      const linked = partners[id];
      if (!linked || linked.length === 0) continue;
      const touched: number[] = [];
      for (let k = 0; k < linked.length; k += 2) {
        for (const i of holders[linked[k] ?? 0] ?? []) {
          if (mass[i] === 0) touched.push(i);
          mass[i] = Math.min(MOST_MASS, (mass[i] ?? 0) + (linked[k + 1] ?? 0));
        }
      }
      const share = (rendering.terms[id]?.sentences ?? 1) / size;
      for (const i of touched) {
        cells.push(flipped ? row * columns + i : i * columns + row);
        places.push(place);
        ratios.push((mass[i] ?? 0) / share);
        mass[i] = 0;
      }
      place += 1;
    }
    linkable[row + 1] = (linkable[row] ?? 0) + place;
  });
  const { from, place, ratio } = byCell(cells, places, ratios, given.sentences.length * rendering.sentences.length);
  return { from, place, ratio, linkable };
}

/** Counting sort of the entries by cell, order within a cell kept. */
function byCell(
  cells: readonly number[],
  places: readonly number[],
  ratios: readonly number[],
  count: number,
): Omit<Direction, 'linkable'> {
  const from = new Int32Array(count + 1);
  for (const cell of cells) from[cell + 1] = (from[cell + 1] ?? 0) + 1;
  for (let cell = 0; cell < count; cell++) from[cell + 1] = (from[cell + 1] ?? 0) + (from[cell] ?? 0);
  const next = from.slice();
  const place = new Int32Array(cells.length);
  const ratio = new Float64Array(cells.length);
  for (let k = 0; k < cells.length; k++) {
    const cell = cells[k] ?? 0;
    const at = next[cell] ?? 0;
    next[cell] = at + 1;
    place[at] = places[k] ?? 0;
    ratio[at] = ratios[k] ?? 0;
  }
  return { from, place, ratio };
}

/**
 * The score of every single source sentence with every single target sentence (λ: as in `LexicalModel.score`), by source: the same sums, taken over
 * the cells in one go.
 */
export function singleScores(toTarget: Direction, toSource: Direction, lambda: number): Float64Array {
  const n = toSource.linkable.length - 1;
  const m = toTarget.linkable.length - 1;
  const scores = new Float64Array(n * m);
  const miss = Math.log(lambda) / 2;
  for (let i = 0; i < n; i++) {
    const inSource = (toSource.linkable[i + 1] ?? 0) - (toSource.linkable[i] ?? 0);
    const forth = (1 - lambda) / Math.max(1, inSource) / lambda;
    for (let j = 0; j < m; j++) {
      const cell = i * m + j;
      const inTarget = (toTarget.linkable[j + 1] ?? 0) - (toTarget.linkable[j] ?? 0);
      let sum = (inSource + inTarget) * miss;
      if ((toTarget.from[cell + 1] ?? 0) > (toTarget.from[cell] ?? 0)) {
        const back = (1 - lambda) / Math.max(1, inTarget) / lambda;
        sum += (gains(toTarget, cell, forth) + gains(toSource, cell, back)) / 2;
      }
      scores[cell] = sum;
    }
  }
  return scores;
}

/** What the partners in one cell add to the score of a pair in which nothing meets. Nats. */
function gains({ from, ratio }: Direction, cell: number, scale: number): number {
  let product = 1;
  let sum = 0;
  for (let at = from[cell] ?? 0; at < (from[cell + 1] ?? 0); at++) {
    product *= 1 + scale * (ratio[at] ?? 0);
    if (product > LARGEST_PRODUCT) {
      sum += Math.log(product);
      product = 1;
    }
  }
  return sum + Math.log(product);
}
