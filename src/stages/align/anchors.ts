import { lexiconOf } from '../../data/lexicons.ts';
import { skeletonOf } from '../../text/skeleton.ts';
import type { AnchorKeys } from './dictionary.ts';
import type { Term, TermDocument } from './features.ts';

/** Two sentences that something rare ties together. */
export interface Point {
  readonly i: number;
  readonly j: number;
  readonly weight: number;
}

/** A thing in more sentences than this, on either side, fixes no place. */
const RARE = 3;
/** Evidence that makes two sentences a candidate anchor: number of rare things in common, rarer ones counting more. */
const LEAST_EVIDENCE = 0.9;
const MOST_EVIDENCE = 3;
/** A term in more sentences than this is no half of a pair; of one sentence at most so many are, the rarest first. */
const UNCOMMON = 200;
const MOST_HALVES = 8;

/** Keys by which a term is met: any of them in the other text may be the same thing. */
type KeysOf = (term: Term) => string[];

/**
 * Sentence pairs that rare things tie together, by source, then target. `together`: looks for two things that stand together in few sentences, where a
 * text has hardly anything that is rare by itself.
 */
export function anchorPoints(
  source: TermDocument,
  target: TermDocument,
  dictionary: AnchorKeys | null,
  together: boolean,
): Point[] {
  const here = placesByKey(source, keysOf(source.language, dictionary?.source), together);
  const there = placesByKey(target, keysOf(target.language, dictionary?.target), together);
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
    .map(([cell, weight]) => ({ i: Math.floor(cell / m), j: cell % m, weight: Math.min(weight, MOST_EVIDENCE) }))
    .sort((a, b) => a.i - b.i || a.j - b.j);
}

/** What a term can be met by without comparing it with every other: its reading, its meanings, its sound, what the user's lexicons call it. */
function keysOf(language: string, lexicons: KeysOf | undefined): KeysOf {
  const lexicon = lexiconOf(language);
  return (term) => {
    if (term.kind === 'symbol' || term.kind === 'han') return [];
    const keys = [term.key, ...(term.heard ?? []), ...(lexicons?.(term) ?? [])];
    if (term.kind !== 'word' && term.kind !== 'lexeme') return keys;
    const meaning = lexicon.lookup(term.surface.toLowerCase())[0];
    if (meaning) keys.push(`meaning:${meaning}`);
    const sound = skeletonOf(term.text);
    if (sound.length >= 5) keys.push(`sound:${sound}`);
    return keys;
  };
}

function placesByKey(document: TermDocument, keysOfTerm: KeysOf, together: boolean): Map<string, number[]> {
  const places = new Map<string, number[]>();
  const note = (key: string, row: number): void => {
    const rows = places.get(key);
    if (!rows) places.set(key, [row]);
    else if (rows.at(-1) !== row && rows.length <= RARE) rows.push(row);
  };
  const limit = together ? UNCOMMON : RARE;
  const keys = document.terms.map((term) => (term.sentences <= limit && !term.empty ? keysOfTerm(term) : []));
  document.sentences.forEach((terms, row) => {
    if (!together) {
      for (const term of terms) for (const key of keys[term] ?? []) note(key, row);
      return;
    }
    const rarest = [...terms]
      .filter((term) => (keys[term]?.length ?? 0) > 0)
      .sort((a, b) => (document.terms[a]?.sentences ?? 0) - (document.terms[b]?.sentences ?? 0) || a - b)
      .slice(0, MOST_HALVES);
    rarest.forEach((term, k) => {
      for (const other of rarest.slice(k + 1)) {
        for (const a of keys[term] ?? [])
          for (const b of keys[other] ?? []) note(a < b ? `${a}+${b}` : `${b}+${a}`, row);
      }
    });
  });
  return places;
}

/** The heaviest run of points in which both places rise. A Fenwick tree over target places: O(k log k). */
export function heaviestChain(points: readonly Point[]): Point[] {
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
