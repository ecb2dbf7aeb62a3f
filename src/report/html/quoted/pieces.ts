import type { Span } from '../../../model/index.ts';
import type { Mark } from '../edition/types.ts';
import { edge, wholeClusters } from './clusters.ts';

/** Sentences above this many characters are shown in part (UX §2.2). */
export const LONG = 320;
/** Characters shown around a mark in a long sentence (UX §2.2). */
export const AROUND = 120;
/** A gap shorter than this costs less to read than to open. */
const SHORTEST_GAP = 40;

/** A stretch of a sentence under the same marks. */
export interface Stretch {
  readonly text: string;
  /** The mark that is drawn: the worst of those that cover the stretch; null for running text. */
  readonly mark: Mark | null;
  /** Marks that start, and that end, with this stretch; where a word is missing, only `ends` has the mark and `text` is "". */
  readonly starts: readonly Mark[];
  readonly ends: readonly Mark[];
  /** True for words that only this side has. */
  readonly only: boolean;
}

/** A part of a sentence that is shown, or kept behind "…". */
export interface Piece {
  readonly hidden: boolean;
  readonly stretches: readonly Stretch[];
}

const WEIGHT = { neutral: 0, minor: 1, major: 2, critical: 3 } as const;

/**
 * Cuts a sentence at its marks and, where it is long, into what is shown and what is not. The texts together are `text` again.
 * A mark that would part a letter from its signs, or a word of joined letters, is drawn over the whole of it.
 */
export function cutSentence(text: string, given: readonly Mark[], only: readonly Span[] = []): Piece[] {
  const marks = given.map((mark) => wholeClusters(text, mark));
  const alone = only.map((span) => wholeClusters(text, span));
  const parts = (from: number, to: number): Stretch[] => stretchesOf(text, { marks, only: alone }, from, to);
  const pieces: Piece[] = [];
  let at = 0;
  for (const gap of gapsOf(text, marks)) {
    if (gap.start > at) pieces.push({ hidden: false, stretches: parts(at, gap.start) });
    pieces.push({ hidden: true, stretches: parts(gap.start, gap.end) });
    at = gap.end;
  }
  if (at < text.length || pieces.length === 0) {
    pieces.push({ hidden: false, stretches: parts(at, text.length) });
  }
  return pieces;
}

/** What is left out of a long sentence: everything that is far from each mark, or, without a mark, what follows the opening. */
function gapsOf(text: string, marks: readonly Mark[]): { start: number; end: number }[] {
  if (text.length <= LONG) return [];
  const kept =
    marks.length === 0
      ? [{ start: 0, end: 2 * AROUND }]
      : marks.map(({ start, end }) => ({ start: start - AROUND, end: end + AROUND })).sort((a, b) => a.start - b.start);
  const gaps: { start: number; end: number }[] = [];
  let at = 0;
  for (const { start, end } of [...kept, { start: text.length + SHORTEST_GAP, end: text.length }]) {
    const gap = {
      start: at === 0 ? 0 : wordEdge(text, at, 1),
      end: start >= text.length ? text.length : wordEdge(text, start, -1),
    };
    if (gap.end - gap.start >= SHORTEST_GAP) gaps.push(gap);
    at = Math.max(at, end);
  }
  return gaps;
}

/** The nearest space from `at` in the given direction, at most a long word away; `at` itself where there is none (Chinese, Thai). */
export function wordEdge(text: string, at: number, step: 1 | -1): number {
  for (let i = at; Math.abs(i - at) < 24 && i > 0 && i < text.length; i += step) {
    if (text[i] === ' ') return step === 1 ? i : i + 1;
  }
  return edge(text, at, step);
}

interface Marked {
  readonly marks: readonly Mark[];
  readonly only: readonly Span[];
}

function stretchesOf(text: string, { marks, only }: Marked, from: number, to: number): Stretch[] {
  const inside = marks.filter(({ start, end }) =>
    start === end ? start > from && start <= to : start < to && end > from,
  );
  const alone = only.filter(({ start, end }) => start < to && end > from);
  const edges = new Set([from, to]);
  for (const { start, end } of [...inside, ...alone]) {
    if (start > from) edges.add(start);
    if (end < to) edges.add(end);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  for (const [i, start] of sorted.entries()) {
    const end = sorted[i + 1];
    for (const missing of inside.filter((mark) => mark.start === start && mark.end === start)) {
      stretches.push({ text: '', mark: missing, starts: [], ends: [missing], only: false });
    }
    if (end === undefined) break;
    const covering = inside.filter((mark) => mark.start <= start && mark.end >= end && mark.start < mark.end);
    stretches.push({
      text: text.slice(start, end),
      mark: worst(covering),
      starts: covering.filter((mark) => mark.start === start),
      ends: covering.filter((mark) => mark.end === end),
      only: alone.some((span) => span.start <= start && span.end >= end),
    });
  }
  return stretches;
}

function worst(marks: readonly Mark[]): Mark | null {
  return marks.reduce<Mark | null>(
    (found, mark) => (found && WEIGHT[found.severity] >= WEIGHT[mark.severity] ? found : mark),
    null,
  );
}
