import { lexiconOf } from '../../data/lexicons.ts';
import { ALONE, type CoreAlignment, type CoreBead, complete } from './beads.ts';
import type { Term, TermDocument } from './features.ts';
import { markCrossing } from './order.ts';
import { isSameText, relationOf } from './relation.ts';
import { skeletonOf } from './skeleton.ts';
import { alignWhole, type WholeOptions } from './whole.ts';

/** Cells of the sentence matrix above which a pair is cut at anchors. 600 × 600 sentences: about 0.6 s and 60 MB. */
const MOST_CELLS = 360_000;
/** Cells aimed at in one piece: some 120 × 120 sentences. */
const PIECE_CELLS = 14_400;
/** Most sentences of a side in a piece where no anchor is near; the piece is then cut in proportion. */
const LONGEST_PIECE = 400;
/** A term in more sentences than this, on either side, fixes no place. */
const RARE = 3;
/** Evidence that makes two sentences a candidate anchor: number of rare terms in common, rarer ones counting more. */
const LEAST_EVIDENCE = 0.9;
/** Anchors a hundred sentences of the shorter side from which the texts are held to follow one another. */
const LEAST_ANCHORS = 5;

/** True where the full matrix would be too large. */
export const isLong = (source: TermDocument, target: TermDocument): boolean =>
  source.sentences.length * target.sentences.length > MOST_CELLS;

interface Point {
  readonly i: number;
  readonly j: number;
  readonly weight: number;
}

/**
 * Aligns two long documents coarse to fine: rare things in common give anchors, the heaviest chain of them that keeps the reading order cuts both
 * texts into pieces, and each piece is aligned in full. Memory grows with the sentences and one piece, never with their product.
 * Blocks moved across a cut are not found; texts that do not follow one another get no links beyond a shared relation.
 */
export function alignLong(
  source: TermDocument,
  target: TermDocument,
  { encoder, dictionary }: Omit<WholeOptions, 'following'>,
): CoreAlignment {
  const n = source.sentences.length;
  const m = target.sentences.length;
  const anchors = isSameText(source, target)
    ? source.lengths.map((_, k): Point => ({ i: k, j: k, weight: 1 }))
    : heaviestChain(candidates(source, target));
  if (anchors.length * 100 < LEAST_ANCHORS * Math.min(n, m)) {
    return { relation: anchors.length > 0 ? 'comparable' : 'unrelated', confidence: ALONE, beads: complete([], n, m) };
  }
  const linked: CoreBead[] = [];
  for (const piece of pieces(anchors, n, m)) {
    const part = alignWhole(
      slice(source, piece.source, piece.sourceEnd),
      slice(target, piece.target, piece.targetEnd),
      { encoder: encoder?.from(piece.source, piece.target) ?? null, dictionary, following: true },
    );
    for (const bead of part.beads) {
      if (bead.source.length === 0 || bead.target.length === 0) continue;
      linked.push({
        ...bead,
        source: bead.source.map((k) => k + piece.source),
        target: bead.target.map((k) => k + piece.target),
      });
    }
  }
  const share = (side: 'source' | 'target', all: number): number =>
    linked.reduce((sum, bead) => sum + bead[side].length, 0) / all;
  return {
    relation: relationOf({ source: share('source', n), target: share('target', m) }),
    confidence: 0.99,
    beads: markCrossing(complete(linked, n, m)),
  };
}

/** What a term can be met by without comparing it with every other: its reading, its meanings, its sound. */
function keysOf(term: Term, language: string): string[] {
  if (term.kind === 'symbol' || term.kind === 'han') return [];
  const keys = [term.key, ...(term.heard ?? [])];
  if (term.kind !== 'word' && term.kind !== 'lexeme') return keys;
  const meaning = lexiconOf(language).lookup(term.surface.toLowerCase())[0];
  if (meaning) keys.push(`meaning:${meaning}`);
  const sound = skeletonOf(term.text);
  if (sound.length >= 5) keys.push(`sound:${sound}`);
  return keys;
}

/** Sentence pairs that rare terms tie together, by source, then target. */
function candidates(source: TermDocument, target: TermDocument): Point[] {
  const here = placesByKey(source);
  const there = placesByKey(target);
  const weights = new Map<number, number>();
  const m = target.sentences.length;
  for (const [key, rows] of here) {
    const columns = there.get(key);
    if (!columns || rows.length > RARE || columns.length > RARE) continue;
    for (const i of rows)
      for (const j of columns)
        weights.set(i * m + j, (weights.get(i * m + j) ?? 0) + 1 / (rows.length * columns.length));
  }
  return [...weights]
    .filter(([, weight]) => weight >= LEAST_EVIDENCE)
    .map(([cell, weight]) => ({ i: Math.floor(cell / m), j: cell % m, weight: Math.min(weight, 3) }))
    .sort((a, b) => a.i - b.i || a.j - b.j);
}

function placesByKey(document: TermDocument): Map<string, number[]> {
  const keys = document.terms.map((term) => (term.sentences <= RARE ? keysOf(term, document.language) : []));
  const places = new Map<string, number[]>();
  document.sentences.forEach((terms, row) => {
    for (const term of terms) {
      for (const key of keys[term] ?? []) {
        const rows = places.get(key);
        if (!rows) places.set(key, [row]);
        else if (rows.at(-1) !== row && rows.length <= RARE) rows.push(row);
      }
    }
  });
  return places;
}

/** The heaviest run of points in which both places rise. A Fenwick tree over target places: O(k log k). */
function heaviestChain(points: readonly Point[]): Point[] {
  const size = points.reduce((most, point) => Math.max(most, point.j), 0) + 1;
  const tree = new Int32Array(size + 1).fill(-1);
  const totals = new Float64Array(points.length);
  const previous = new Int32Array(points.length).fill(-1);
  const totalOf = (k: number): number => (k < 0 ? 0 : (totals[k] ?? 0));
  let best = -1;
  for (let from = 0; from < points.length; ) {
    let to = from;
    while (to < points.length && points[to]?.i === points[from]?.i) to++;
    for (let k = from; k < to; k++) {
      let top = -1;
      for (let at = points[k]?.j ?? 0; at > 0; at -= at & -at)
        if (totalOf(tree[at] ?? -1) > totalOf(top)) top = tree[at] ?? -1;
      previous[k] = top;
      totals[k] = totalOf(top) + (points[k]?.weight ?? 0);
      if (totalOf(k) > totalOf(best)) best = k;
    }
    for (let k = from; k < to; k++) {
      for (let at = (points[k]?.j ?? 0) + 1; at <= size; at += at & -at)
        if (totalOf(k) > totalOf(tree[at] ?? -1)) tree[at] = k;
    }
    from = to;
  }
  const chain: Point[] = [];
  for (let k = best; k >= 0; k = previous[k] ?? -1) {
    const point = points[k];
    if (point) chain.push(point);
  }
  return chain.reverse();
}

interface Piece {
  readonly source: number;
  readonly sourceEnd: number;
  readonly target: number;
  readonly targetEnd: number;
}

/** Cuts before anchors, as far apart as the size of a piece allows; long stretches without an anchor are cut in proportion. */
function* pieces(anchors: readonly Point[], n: number, m: number): Generator<Piece> {
  let source = 0;
  let target = 0;
  let last: Point | undefined;
  for (const anchor of [...anchors, { i: n, j: m, weight: 0 }]) {
    if (last && (anchor.i - source) * (anchor.j - target) > PIECE_CELLS && (last.i > source || last.j > target)) {
      yield* shortened({ source, sourceEnd: last.i, target, targetEnd: last.j });
      source = last.i;
      target = last.j;
    }
    last = anchor;
  }
  yield* shortened({ source, sourceEnd: n, target, targetEnd: m });
}

function* shortened(piece: Piece): Generator<Piece> {
  const rows = piece.sourceEnd - piece.source;
  const columns = piece.targetEnd - piece.target;
  const parts = Math.ceil(Math.max(rows, columns) / LONGEST_PIECE);
  for (let k = 0; k < parts; k++) {
    yield {
      source: piece.source + Math.round((k * rows) / parts),
      sourceEnd: piece.source + Math.round(((k + 1) * rows) / parts),
      target: piece.target + Math.round((k * columns) / parts),
      targetEnd: piece.target + Math.round(((k + 1) * columns) / parts),
    };
  }
}

/** A run of sentences as a document of its own, with its own counts. */
function slice(document: TermDocument, start: number, end: number): TermDocument {
  const index = new Map<number, number>();
  const terms: Term[] = [];
  const move = (id: number): number => {
    const known = index.get(id);
    if (known !== undefined) return known;
    const place = terms.length;
    index.set(id, place);
    const term = document.terms[id];
    if (term) terms.push({ ...term, sentences: 0, head: place });
    return place;
  };
  let total = 0;
  const sentences = document.sentences.slice(start, end).map((row) => {
    const moved = Int32Array.from(row, move).sort();
    for (const id of moved) {
      const term = terms[id];
      if (term) term.sentences += 1;
    }
    total += moved.length;
    return moved;
  });
  return {
    language: document.language,
    terms,
    sentences,
    running: [],
    lengths: document.lengths.slice(start, end),
    quoted: document.quoted.slice(start, end),
    soft: document.soft.slice(start, end),
    total,
    runs: [],
  };
}
