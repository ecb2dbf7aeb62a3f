import { type Anchor, overlaps, SEVERITIES, type Sentence } from '../../../model/index.ts';
import { STRINGS } from '../strings.ts';
import { sentenceKey } from './lookup.ts';
import { omissionPlace } from './omission.ts';
import { type OneSided, oneSidedWords } from './one-sided.ts';
import type { Block, Cell, Finding, Hue, Mark, Note, QuotedSentence, Row, Witness } from './types.ts';

/** A row before its notes have numbers. */
export interface Draft {
  readonly id: string;
  readonly bead: Row['bead'];
  readonly sides: readonly Side[];
  /** Findings printed here, with notes. */
  readonly findings: readonly Finding[];
  /** Findings printed at an earlier row that also have words here. */
  readonly also: readonly Finding[];
}

export interface Side {
  readonly witness: Witness;
  readonly hue: Hue;
  readonly label: string;
  readonly sentences: readonly Sentence[];
  /** How a sentence is called. */
  readonly name: (sentence: Sentence) => string;
  /** True where this is the place that links to the sentence go to. */
  readonly home: boolean;
}

const bySeverity = (a: Finding, b: Finding): number => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity);
const firstAnchor = ({ divergence }: Finding): number => (divergence.source ?? divergence.target)?.span.start ?? 0;

/** Gives notes their numbers, in reading order over the whole view, and marks their words. */
export function numberRows(drafts: readonly Draft[], labelOf: (witness: Witness) => string): Row[] {
  const numbers = new Map<Finding, number>();
  for (const draft of drafts) {
    for (const finding of [...draft.findings].sort((a, b) => firstAnchor(a) - firstAnchor(b))) {
      numbers.set(finding, numbers.size + 1);
    }
  }
  return drafts.map((draft): Row => {
    const marked = [...draft.findings, ...draft.also];
    const [source, target] = draft.sides;
    const compared = draft.bead !== null && marked.length > 0 && source && target;
    const only: OneSided = compared ? oneSidedWords(source, target) : new Map();
    const [first, second] = draft.sides.map((side) =>
      cellOf(side, marked, { numbers, linked: draft.bead !== null, only }),
    );
    if (!first) throw new Error('a row has at least one side');
    return {
      id: draft.id,
      cells: second ? [first, second] : [first],
      bead: draft.bead,
      notes: [...draft.findings]
        .sort((a, b) => bySeverity(a, b) || firstAnchor(a) - firstAnchor(b))
        .map(
          (finding): Note => ({
            number: numbers.get(finding) ?? 0,
            finding,
            labels: [
              labelFor(finding.source?.witness, draft.sides, 0, labelOf),
              labelFor(finding.target?.witness, draft.sides, 1, labelOf),
            ],
          }),
        ),
      back: draft.also.map((finding) => ({ number: numbers.get(finding) ?? 0, href: finding.href })),
      open: [...draft.findings, ...draft.also].some((finding) => finding.open && finding.severity !== 'neutral'),
    };
  });
}

function labelFor(
  witness: Witness | undefined,
  sides: readonly Side[],
  position: number,
  labelOf: (witness: Witness) => string,
): string {
  return witness ? labelOf(witness) : ((sides[position] ?? sides[0])?.label ?? '');
}

interface CellContext {
  readonly numbers: ReadonlyMap<Finding, number>;
  readonly linked: boolean;
  readonly only: OneSided;
}

function cellOf(side: Side, findings: readonly Finding[], { numbers, linked, only }: CellContext): Cell {
  const text = side.witness.article.text;
  return {
    hue: side.hue,
    label: side.label,
    lang: side.witness.lang,
    sentences: side.sentences.map((sentence): QuotedSentence => {
      const marks = findings.flatMap((finding) => marksOf(finding, side, sentence, numbers.get(finding) ?? 0, linked));
      return {
        label: side.name(sentence),
        position: sentence.index + 1,
        id: side.home ? sentenceKey(side.witness, sentence) : null,
        text: text.slice(sentence.span.start, sentence.span.end),
        marks: marks.sort((a, b) => a.start - b.start || b.end - a.end),
        only: (only.get(sentence.id) ?? [])
          .map(({ start, end }) => ({ start: start - sentence.span.start, end: end - sentence.span.start }))
          .filter((span) => !marks.some((mark) => overlaps(mark, span))),
        leftOut: leftOutReason(side.witness, sentence),
      };
    }),
  };
}

function marksOf(finding: Finding, side: Side, sentence: Sentence, number: number, linked: boolean): Mark[] {
  const { divergence, severity, href } = finding;
  const here = (anchor: Anchor | null): anchor is Anchor =>
    anchor !== null && anchor.articleId === side.witness.article.id && overlaps(anchor.span, sentence.span);
  const anchors = [divergence.source, divergence.target].filter(here);
  const base = { hue: side.hue, severity, number, href };
  if (anchors.length === 0 && linked) {
    const place = omissionPlace(divergence, side, sentence);
    return place === null ? [] : [{ ...base, start: place, end: place }];
  }
  return anchors.map((anchor) => ({
    ...base,
    start: Math.max(anchor.span.start, sentence.span.start) - sentence.span.start,
    end: Math.min(anchor.span.end, sentence.span.end) - sentence.span.start,
  }));
}

/** Why a sentence takes no part in the comparison: its block's reason. */
function leftOutReason(witness: Witness, sentence: Sentence): string | null {
  if (sentence.kind !== 'boilerplate') return null;
  return witness.article.blocks.find((block) => overlaps(block.span, sentence.span))?.reason ?? '';
}

/** Puts consecutive rows that are not to be shown at once behind one line. */
export function foldRows(
  rows: readonly Row[],
  label: (rows: readonly Row[]) => string,
  shown: (row: Row) => boolean = (row) => row.open,
): Block[] {
  const blocks: Block[] = [];
  let waiting: Row[] = [];
  const flush = (): void => {
    const [first] = waiting;
    if (first) blocks.push({ kind: 'fold', id: `f-${first.id}`, label: label(waiting), rows: joinLone(waiting) });
    waiting = [];
  };
  for (const row of rows) {
    if (shown(row)) {
      flush();
      blocks.push({ kind: 'row', row });
    } else waiting.push(row);
  }
  flush();
  return blocks;
}

/** Makes one row of consecutive sentences that have no counterpart on the same side. */
function joinLone(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const before = joined.at(-1);
    const side = loneSide(row);
    if (before && side !== null && side === loneSide(before)) joined[joined.length - 1] = append(before, row);
    else joined.push(row);
  }
  return joined;
}

/** The side that has sentences where the other has none and nothing was found; null for other rows. */
function loneSide({ cells: [first, second], notes, back }: Row): 'first' | 'second' | null {
  if (!second || notes.length > 0 || back.length > 0) return null;
  return second.sentences.length === 0 ? 'first' : first.sentences.length === 0 ? 'second' : null;
}

function append(row: Row, next: Row): Row {
  const [a, b] = row.cells;
  const [c, d] = next.cells;
  if (!b || !d) return row;
  const join = (x: Cell, y: Cell): Cell => ({ ...x, sentences: [...x.sentences, ...y.sentences] });
  return { ...row, cells: [join(a, c), join(b, d)] };
}

/** True where one of the finding's two readings stands in one of the sentences. */
export function touches(finding: Finding, sentences: readonly Sentence[]): boolean {
  const { source, target } = finding.divergence;
  return sentences.some((sentence) =>
    [source, target].some((anchor) => anchor?.articleId === sentence.articleId && overlaps(anchor.span, sentence.span)),
  );
}

/** Ranges of sentences that are named one by one in the line of a fold. */
const MOST_RANGES = 3;

/** "A2 to A4", "A2, A5 and A6"; where the sentences lie scattered, from the first to the last. */
export function nameRange(sentences: readonly QuotedSentence[]): string {
  const sorted = [...new Map(sentences.map((sentence) => [sentence.position, sentence])).values()].sort(
    (a, b) => a.position - b.position,
  );
  const runs: QuotedSentence[][] = [];
  for (const sentence of sorted) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.position === sentence.position - 1) run.push(sentence);
    else runs.push([sentence]);
  }
  const named = runs.length > MOST_RANGES ? [sorted] : runs;
  return named.map((run) => STRINGS.fold.range(run[0]?.label ?? '', run.at(-1)?.label ?? '', run.length)).join(', ');
}
