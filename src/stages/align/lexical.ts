import type { TermDocument } from './features.ts';
import type { TermLink } from './links.ts';

/** A run of sentences of one side, half-open. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Terms of unseen text added to a document's size when a term's share of it is worked out, so that a short text's words do not all look common. */
const UNSEEN_TERMS = 200;

/** How far a bead's words speak for it, in nats: 0 is no evidence, below 0 is evidence against. */
export interface LexicalModel {
  /** λ: the share of linkable terms that are expected to find no partner in a true bead, (0,1). */
  score(source: Range, target: Range, lambda: number): number;
  /** As `score` for single sentences. */
  cell(i: number, j: number, lambda: number): number;
  /** Number of linkable terms in a bead, and of those that find a partner in it. */
  support(source: Range, target: Range): { readonly linkable: number; readonly found: number };
  /** True where the two sentences share any term. */
  touches(i: number, j: number): boolean;
  readonly linkable: { readonly source: Int32Array; readonly target: Int32Array };
}

/** One direction: for every cell the terms of the rendering sentence that find a partner, as flat pairs (place in the sentence, T/p). */
interface Direction {
  readonly cells: (number[] | undefined)[];
  readonly linkable: Int32Array;
}

/**
 * Symmetric IBM model 1 over the links: Σ_t ln(λ + (1−λ)/|S| · Σ_s T(t|s)/p(t)) over the linkable terms t of the one side given the other, averaged
 * over both directions. The 1/|S| makes needless merging pay for itself; a term without a link anywhere is neutral.
 * (Brown et al. 1993; the symmetric use as in Moore 2002.)
 */
export function lexicalModel(source: TermDocument, target: TermDocument, links: readonly TermLink[]): LexicalModel {
  const n = source.sentences.length;
  const m = target.sentences.length;
  const toTarget = direction(source, target, links, false, m);
  const toSource = direction(target, source, links, true, m);
  const widest = Math.max(1, ...toTarget.linkable, ...toSource.linkable);
  const scratch = new Float64Array(widest);

  /** Of one rendering sentence (row of `cells` fixed by `at`) given a range of the other side. */
  function oneSided(
    cells: Direction['cells'],
    at: (k: number) => number,
    range: Range,
    linkable: number,
    given: number,
    lambda: number,
    out: { found: number },
  ): number {
    if (linkable === 0) return 0;
    const scale = (1 - lambda) / Math.max(1, given);
    if (range.end - range.start === 1) {
      const cell = cells[at(range.start)];
      if (!cell) return linkable * Math.log(lambda);
      let sum = (linkable - cell.length / 2) * Math.log(lambda);
      for (let k = 1; k < cell.length; k += 2) sum += Math.log(lambda + scale * (cell[k] ?? 0));
      out.found += cell.length / 2;
      return sum;
    }
    const touched: number[] = [];
    for (let i = range.start; i < range.end; i++) {
      const cell = cells[at(i)];
      if (!cell) continue;
      for (let k = 0; k < cell.length; k += 2) {
        const place = cell[k] ?? 0;
        if (scratch[place] === 0) touched.push(place);
        scratch[place] = (scratch[place] ?? 0) + (cell[k + 1] ?? 0);
      }
    }
    touched.sort((x, y) => x - y);
    let sum = (linkable - touched.length) * Math.log(lambda);
    for (const place of touched) {
      sum += Math.log(lambda + scale * (scratch[place] ?? 0));
      scratch[place] = 0;
    }
    out.found += touched.length;
    return sum;
  }

  function count(linkable: Int32Array, range: Range): number {
    let sum = 0;
    for (let i = range.start; i < range.end; i++) sum += linkable[i] ?? 0;
    return sum;
  }

  function bothWays(s: Range, t: Range, lambda: number, out: { found: number }): number {
    const inSource = count(toSource.linkable, s);
    const inTarget = count(toTarget.linkable, t);
    let given = 0;
    for (let j = t.start; j < t.end; j++)
      given += oneSided(toTarget.cells, (i) => i * m + j, s, toTarget.linkable[j] ?? 0, inSource, lambda, out);
    let taken = 0;
    for (let i = s.start; i < s.end; i++)
      taken += oneSided(toSource.cells, (j) => i * m + j, t, toSource.linkable[i] ?? 0, inTarget, lambda, out);
    return (given + taken) / 2;
  }

  const none = { found: 0 };
  return {
    score: (s, t, lambda) => bothWays(s, t, lambda, none),
    cell(i, j, lambda) {
      const given = toTarget.linkable[j] ?? 0;
      const taken = toSource.linkable[i] ?? 0;
      const forth = cellTerms(toTarget.cells[i * m + j], given, taken, lambda);
      const back = cellTerms(toSource.cells[i * m + j], taken, given, lambda);
      return (forth + back) / 2;
    },
    support(s, t) {
      const out = { found: 0 };
      bothWays(s, t, 0.5, out);
      return { linkable: count(toSource.linkable, s) + count(toTarget.linkable, t), found: out.found };
    },
    touches: (i, j) =>
      i < n && j < m && (toTarget.cells[i * m + j] !== undefined || toSource.cells[i * m + j] !== undefined),
    linkable: { source: toSource.linkable, target: toTarget.linkable },
  };
}

function cellTerms(cell: readonly number[] | undefined, linkable: number, given: number, lambda: number): number {
  if (linkable === 0) return 0;
  if (!cell) return linkable * Math.log(lambda);
  const scale = (1 - lambda) / Math.max(1, given);
  let sum = (linkable - cell.length / 2) * Math.log(lambda);
  for (let k = 1; k < cell.length; k += 2) sum += Math.log(lambda + scale * (cell[k] ?? 0));
  return sum;
}

/** `flipped`: the links run from the rendering side to the given side. Cells are always source × target. */
function direction(
  given: TermDocument,
  rendering: TermDocument,
  links: readonly TermLink[],
  flipped: boolean,
  m: number,
): Direction {
  const partners: number[][] = rendering.terms.map(() => []);
  for (const link of links) {
    const [from, to] = flipped ? [link.target, link.source] : [link.source, link.target];
    partners[to]?.push(from, link.strength);
  }
  const holders: number[][] = given.terms.map(() => []);
  given.sentences.forEach((terms, i) => {
    for (const term of terms) holders[term]?.push(i);
  });
  const cells: (number[] | undefined)[] = new Array(given.sentences.length * rendering.sentences.length);
  const linkable = new Int32Array(rendering.sentences.length);
  const size = rendering.total + UNSEEN_TERMS;
  const mass = new Float64Array(given.sentences.length);
  rendering.sentences.forEach((terms, row) => {
    let place = 0;
    for (const id of terms) {
      const linked = partners[id];
      const term = rendering.terms[id];
      if (!linked || linked.length === 0 || !term) continue;
      const touched: number[] = [];
      for (let k = 0; k < linked.length; k += 2) {
        for (const i of holders[linked[k] ?? 0] ?? []) {
          if (mass[i] === 0) touched.push(i);
          mass[i] = Math.min(0.95, (mass[i] ?? 0) + (linked[k + 1] ?? 0));
        }
      }
      const share = term.sentences / size;
      for (const i of touched) {
        const at = flipped ? row * m + i : i * m + row;
        const cell = cells[at];
        const ratio = (mass[i] ?? 0) / share;
        if (cell) cell.push(place, ratio);
        else cells[at] = [place, ratio];
        mass[i] = 0;
      }
      place += 1;
    }
    linkable[row] = place;
  });
  return { cells, linkable };
}

/** The positions in a range. */
export const members = (range: Range): number[] =>
  Array.from({ length: range.end - range.start }, (_, k) => range.start + k);
