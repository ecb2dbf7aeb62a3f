import type { TermDocument } from './features.ts';
import { type Direction, direction, LARGEST_PRODUCT, singleScores } from './lexical-cells.ts';
import type { TermLink } from './links.ts';

/** A run of sentences of one side, half-open. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The positions in a range. */
export const members = (range: Range): number[] =>
  Array.from({ length: range.end - range.start }, (_, k) => range.start + k);

/** How far a bead's words speak for it, in nats: 0 is no evidence, below 0 is evidence against. */
export interface LexicalModel {
  /**
   * Of `s` source sentences from `i` on and `t` target sentences from `j` on.
   * λ: the share of linkable terms that are expected to find no partner in a true bead, (0,1).
   */
  score(i: number, s: number, j: number, t: number, lambda: number): number;
  /** The same for every single source sentence with every single target sentence, by source: cell i · m + j. */
  singles(lambda: number): Float64Array;
  /** Number of linkable terms in a bead, and of those that find a partner in it. */
  support(source: Range, target: Range): { readonly linkable: number; readonly found: number };
  /** Number of terms of the target sentence that find a partner in the source sentence. */
  partners(i: number, j: number): number;
}

/**
 * Symmetric IBM model 1 over the links: Σ_t ln(λ + (1−λ)/|S| · Σ_s T(t|s)/p(t)) over the linkable terms t of the one side given the other, averaged
 * over both directions. The 1/|S| makes needless merging pay for itself; a term without a link anywhere is neutral.
 * (Brown et al. 1993; the symmetric use as in Moore 2002.)
 */
export function lexicalModel(source: TermDocument, target: TermDocument, links: readonly TermLink[]): LexicalModel {
  const m = target.sentences.length;
  const toTarget = direction(source, target, links, false);
  const toSource = direction(target, source, links, true);
  const widest = Math.max(widestOf(toTarget.linkable), widestOf(toSource.linkable));
  const scratch = new Float64Array(widest + 1);
  const touched = new Int32Array(widest + 1);

  /** ln of the product over one rendering sentence, given `count` cells from `first` on, `stride` apart. */
  function rendered(
    side: Direction,
    first: number,
    count: number,
    stride: number,
    lambda: number,
    scale: number,
    linkable: number,
  ): number {
    let found = 0;
    for (let k = 0, cell = first; k < count; k++, cell += stride) {
      for (let at = side.from[cell] ?? 0; at < (side.from[cell + 1] ?? 0); at++) {
        const place = side.place[at] ?? 0;
        if (scratch[place] === 0) touched[found++] = place;
        scratch[place] = (scratch[place] ?? 0) + (side.ratio[at] ?? 0);
      }
    }
    let product = 1;
    let sum = (linkable - found) * Math.log(lambda);
    for (let k = 0; k < found; k++) {
      const place = touched[k] ?? 0;
      product *= lambda + scale * (scratch[place] ?? 0);
      scratch[place] = 0;
      if (product > LARGEST_PRODUCT) {
        sum += Math.log(product);
        product = 1;
      }
    }
    return sum + Math.log(product);
  }

  function score(i: number, s: number, j: number, t: number, lambda: number): number {
    const inSource = (toSource.linkable[i + s] ?? 0) - (toSource.linkable[i] ?? 0);
    const inTarget = (toTarget.linkable[j + t] ?? 0) - (toTarget.linkable[j] ?? 0);
    let sum = 0;
    const forth = (1 - lambda) / Math.max(1, inSource);
    for (let y = j; y < j + t; y++) {
      sum += rendered(
        toTarget,
        i * m + y,
        s,
        m,
        lambda,
        forth,
        (toTarget.linkable[y + 1] ?? 0) - (toTarget.linkable[y] ?? 0),
      );
    }
    const back = (1 - lambda) / Math.max(1, inTarget);
    for (let x = i; x < i + s; x++) {
      sum += rendered(
        toSource,
        x * m + j,
        t,
        1,
        lambda,
        back,
        (toSource.linkable[x + 1] ?? 0) - (toSource.linkable[x] ?? 0),
      );
    }
    return sum / 2;
  }

  function found(side: Direction, cells: readonly number[]): number {
    const places = new Set<number>();
    for (const cell of cells)
      for (let at = side.from[cell] ?? 0; at < (side.from[cell + 1] ?? 0); at++) places.add(side.place[at] ?? 0);
    return places.size;
  }

  return {
    score,
    singles: (lambda) => singleScores(toTarget, toSource, lambda),
    support(s, t) {
      const rows = members(s);
      const columns = members(t);
      let partners = 0;
      for (const j of columns)
        partners += found(
          toTarget,
          rows.map((i) => i * m + j),
        );
      for (const i of rows)
        partners += found(
          toSource,
          columns.map((j) => i * m + j),
        );
      const inSource = (toSource.linkable[s.end] ?? 0) - (toSource.linkable[s.start] ?? 0);
      const inTarget = (toTarget.linkable[t.end] ?? 0) - (toTarget.linkable[t.start] ?? 0);
      return { linkable: inSource + inTarget, found: partners };
    },
    partners: (i, j) => (toTarget.from[i * m + j + 1] ?? 0) - (toTarget.from[i * m + j] ?? 0),
  };
}

function widestOf(linkable: Int32Array): number {
  let widest = 0;
  for (let k = 1; k < linkable.length; k++) widest = Math.max(widest, (linkable[k] ?? 0) - (linkable[k - 1] ?? 0));
  return widest;
}
