import { overlaps, SEVERITIES, type Sentence } from '../../../model/index.ts';
import { cellOf } from './cells.ts';
import type { Draft, Side } from './draft.ts';
import { omissionPlace, type Place } from './omission.ts';
import { type OneSided, oneSidedWords } from './one-sided.ts';
import type { Finding, Note, Row, Witness } from './types.ts';

const bySeverity = (a: Finding, b: Finding): number => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity);

/** Order of the notes of a row: by the side on which a finding has its first words, then by place. */
function inReadingOrder(sides: readonly Side[]): (a: Finding, b: Finding) => number {
  const placeOf = ({ divergence }: Finding): [number, number] => {
    const anchors = [divergence.source, divergence.target].filter((anchor) => anchor !== null);
    for (const [side, { witness }] of sides.entries()) {
      const here = anchors
        .filter((anchor) => anchor.articleId === witness.article.id)
        .map((anchor) => anchor.span.start);
      if (here.length > 0) return [side, Math.min(...here)];
    }
    return [sides.length, 0];
  };
  return (a, b) => {
    const [x, y] = [placeOf(a), placeOf(b)];
    return x[0] - y[0] || x[1] - y[1];
  };
}

/** Gives notes their numbers, in reading order over the whole view, and marks their words. */
export function numberRows(drafts: readonly Draft[], labelOf: (witness: Witness) => string): Row[] {
  const numbers = new Map<Finding, number>();
  for (const draft of drafts) {
    for (const finding of [...draft.findings].sort(inReadingOrder(draft.sides))) {
      numbers.set(finding, numbers.size + 1);
    }
  }
  return drafts.map((draft): Row => {
    const marked = [...draft.findings, ...draft.also];
    const [source, target] = draft.sides;
    const compared = draft.bead !== null && marked.length > 0 && source && target;
    const only: OneSided = compared ? oneSidedWords(source, target) : new Map();
    const missing = missingWords(marked, draft);
    const [first, second] = draft.sides.map((side) => cellOf(side, marked, { numbers, missing, only }));
    if (!first) throw new Error('a row has at least one side');
    return {
      id: draft.id,
      cells: second ? [first, second] : [first],
      bead: draft.bead,
      notes: [...draft.findings]
        .sort((a, b) => bySeverity(a, b) || (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0))
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

/** For each finding with words on one side only, where on the other they would stand. */
function missingWords(findings: readonly Finding[], { bead, sides }: Draft): Map<Finding, Place> {
  const places = new Map<Finding, Place>();
  for (const finding of bead === null ? [] : findings) {
    const place = omissionPlace(finding.divergence, sides);
    if (place) places.set(finding, place);
  }
  return places;
}

function labelFor(
  witness: Witness | undefined,
  sides: readonly Side[],
  position: number,
  labelOf: (witness: Witness) => string,
): string {
  return witness ? labelOf(witness) : ((sides[position] ?? sides[0])?.label ?? '');
}

/** True where one of the finding's two readings stands in one of the sentences. */
export function touches(finding: Finding, sentences: readonly Sentence[]): boolean {
  const { source, target } = finding.divergence;
  return sentences.some((sentence) =>
    [source, target].some((anchor) => anchor?.articleId === sentence.articleId && overlaps(anchor.span, sentence.span)),
  );
}
