import { type Anchor, overlaps, type Sentence } from '../../../model/index.ts';
import { sentenceDirection } from '../quoted/direction.ts';
import type { Side } from './draft.ts';
import { sentenceKey } from './lookup.ts';
import type { Place } from './omission.ts';
import type { OneSided } from './one-sided.ts';
import type { Cell, Finding, Mark, QuotedSentence, Witness } from './types.ts';

interface CellContext {
  readonly numbers: ReadonlyMap<Finding, number>;
  /** Where the other side's words would stand. */
  readonly missing: ReadonlyMap<Finding, Place>;
  readonly only: OneSided;
}

/** One side of a row, with the words marked that the findings are about. */
export function cellOf(side: Side, findings: readonly Finding[], { numbers, missing, only }: CellContext): Cell {
  const text = side.witness.article.text;
  return {
    hue: side.hue,
    key: side.witness.key,
    label: side.label,
    lang: side.witness.lang,
    sentences: side.sentences.map((sentence): QuotedSentence => {
      const quoted = text.slice(sentence.span.start, sentence.span.end);
      const marks = findings.flatMap((finding) =>
        marksOf(finding, { side, sentence, number: numbers.get(finding) ?? 0, place: missing.get(finding) }),
      );
      return {
        label: side.name(sentence),
        position: sentence.index + 1,
        id: side.home ? sentenceKey(side.witness, sentence) : null,
        text: quoted,
        dir: sentenceDirection(quoted, side.witness.lang),
        marks: marks.sort((a, b) => a.start - b.start || b.end - a.end),
        only: (only.get(sentence.id) ?? [])
          .map(({ start, end }) => ({ start: start - sentence.span.start, end: end - sentence.span.start }))
          .filter((span) => !marks.some((mark) => overlaps(mark, span))),
        leftOut: leftOutReason(side.witness, sentence),
      };
    }),
  };
}

interface MarkContext {
  readonly side: Side;
  readonly sentence: Sentence;
  readonly number: number;
  readonly place: Place | undefined;
}

function marksOf(finding: Finding, { side, sentence, number, place }: MarkContext): Mark[] {
  const { divergence, severity, href } = finding;
  const here = (anchor: Anchor | null): anchor is Anchor =>
    anchor !== null && anchor.articleId === side.witness.article.id && overlaps(anchor.span, sentence.span);
  const base = { hue: side.hue, severity, number, href };
  if (place?.sentence === sentence.id) return [{ ...base, start: place.at, end: place.at }];
  return [divergence.source, divergence.target].filter(here).map((anchor) => ({
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
