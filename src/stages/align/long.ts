import { anchorPoints, heaviestChain, type Point } from './anchors.ts';
import { ALONE, type CoreAlignment, type CoreBead, complete } from './beads.ts';
import type { Dictionary } from './dictionary.ts';
import type { TermDocument } from './features.ts';
import { movedBlocks, type Piece } from './moved-blocks.ts';
import { markCrossing } from './order.ts';
import { isSameText, relationOf } from './relation.ts';
import { slice } from './slice.ts';
import { alignWhole, type WholeOptions } from './whole.ts';

/** Cells of the sentence matrix above which a pair is cut at anchors. 600 × 600 sentences: about 0.6 s and 60 MB. */
const MOST_CELLS = 360_000;
/** Cells aimed at in one piece: some 120 × 120 sentences. */
const PIECE_CELLS = 14_400;
/** Most sentences of a side in a piece where no anchor is near; the piece is then cut in proportion. */
const LONGEST_PIECE = 400;
/** Anchors a hundred sentences of the shorter side from which the texts are held to follow one another. */
const LEAST_ANCHORS = 5;

export interface LongOptions extends Omit<WholeOptions, 'following'> {
  /** Told after each piece how many source sentences of all are done. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** True where the full matrix would be too large. */
export const isLong = (source: TermDocument, target: TermDocument): boolean =>
  source.sentences.length * target.sentences.length > MOST_CELLS;

/**
 * Aligns two long documents coarse to fine: rare things in common give anchors, the heaviest chain of them that keeps the reading order cuts both
 * texts into pieces, and each piece is aligned in full. What is left over is then looked for elsewhere (`movedBlocks`). Memory grows with the
 * sentences and one piece, never with their product. Texts that do not follow one another get no links beyond a shared relation.
 */
export function alignLong(
  source: TermDocument,
  target: TermDocument,
  { encoder, dictionary, onProgress }: LongOptions,
): CoreAlignment {
  const n = source.sentences.length;
  const m = target.sentences.length;
  const { points, chain } = isSameText(source, target) ? diagonal(n) : anchorsOf(source, target, dictionary);
  if (chain.length * 100 < LEAST_ANCHORS * Math.min(n, m))
    return { relation: chain.length > 0 ? 'comparable' : 'unrelated', confidence: ALONE, beads: complete([], n, m) };
  const alignPiece = (piece: Piece): CoreBead[] =>
    alignWhole(slice(source, piece.source, piece.sourceEnd), slice(target, piece.target, piece.targetEnd), {
      encoder: encoder?.from(piece.source, piece.target) ?? null,
      dictionary,
      following: true,
    }).beads.flatMap((bead) =>
      bead.source.length === 0 || bead.target.length === 0
        ? []
        : [
            {
              ...bead,
              source: bead.source.map((k) => k + piece.source),
              target: bead.target.map((k) => k + piece.target),
            },
          ],
    );
  const linked: CoreBead[] = [];
  for (const piece of pieces(chain, n, m)) {
    linked.push(...alignPiece(piece));
    onProgress?.(piece.sourceEnd, n);
  }
  linked.push(...movedBlocks(points, linked, { n, m, alignPiece }));
  const share = (side: 'source' | 'target', all: number): number =>
    linked.reduce((sum, bead) => sum + bead[side].length, 0) / all;
  return {
    relation: relationOf({ source: share('source', n), target: share('target', m) }),
    confidence: 0.99,
    beads: markCrossing(complete(linked, n, m)),
  };
}

interface Anchors {
  /** All that were found, by source, then target. */
  readonly points: readonly Point[];
  /** Those that keep the reading order. */
  readonly chain: readonly Point[];
}

const diagonal = (n: number): Anchors => {
  const chain = Array.from({ length: n }, (_, k): Point => ({ i: k, j: k, weight: 1 }));
  return { points: [], chain };
};

/** Things that are rare by themselves; where a text has too few, things that are rare together. */
function anchorsOf(source: TermDocument, target: TermDocument, dictionary: Dictionary | null): Anchors {
  const enough = (LEAST_ANCHORS / 100) * Math.min(source.sentences.length, target.sentences.length);
  const points = anchorPoints(source, target, dictionary, false);
  const chain = heaviestChain(points);
  if (chain.length >= enough) return { points, chain };
  const further = anchorPoints(source, target, dictionary, true);
  const longer = heaviestChain(further);
  return longer.length > chain.length ? { points: further, chain: longer } : { points, chain };
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
