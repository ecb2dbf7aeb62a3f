import type { Alignment, Bead, Report, Sentence } from '../../../model/index.ts';
import { STRINGS } from '../strings.ts';
import type { Draft } from './draft.ts';
import { foldRows, nameRange } from './folds.ts';
import type { Lookup } from './lookup.ts';
import { push } from './push.ts';
import { numberRows, touches } from './rows.ts';
import type { Finding, PairSection, Row, Witness } from './types.ts';

/** A pair that is shown side by side, before its rows are made. */
export interface ShownPair {
  readonly alignment: Alignment;
  readonly source: Witness;
  readonly target: Witness;
  readonly id: string;
}

/** Links that are shown at once in a pair without findings. */
const MOST_BARE_LINKS = 12;
/** Similarity below which a link of two texts that only report the same events is worth a line in a fold, [0,1]: one name or figure in common. */
const FAINT_BELOW = 0.15;

export const isLinked = (bead: Bead): boolean => bead.source.length > 0 && bead.target.length > 0;
const isFaint = (bead: Bead, { relation }: Alignment): boolean =>
  relation === 'comparable' && bead.relation === 'overlap' && bead.score < FAINT_BELOW;
export const hasLink = (alignment: Alignment): boolean => alignment.beads.some(isLinked);

/**
 * The view of a pair: its beads as rows, with the findings of each and those of `own`
 * (findings inside one text that are printed in this pair).
 */
export function pairSection(
  pair: ShownPair,
  findings: readonly Finding[],
  own: readonly Finding[],
  lookup: Lookup,
  report: Report,
): PairSection {
  const { alignment, source, target, id } = pair;
  const labels = sideLabels(source, target);
  const byBead = new Map<string | null, Finding[]>();
  for (const finding of findings) push(byBead, finding.divergence.beadId, finding);
  const printed = new Set<Finding>();

  const drafts = alignment.beads.map((bead): Draft => {
    const sentencesOf = (ids: Bead['source']): Sentence[] => ids.map(lookup.sentence).filter((found) => found !== null);
    const sides = [
      { witness: source, hue: 'a' as const, label: labels[0], sentences: sentencesOf(bead.source) },
      { witness: target, hue: 'b' as const, label: labels[1], sentences: sentencesOf(bead.target) },
    ];
    const inside = own.filter((finding) => sides.some((side) => touches(finding, side.sentences)));
    const first = inside.filter((finding) => !printed.has(finding));
    for (const finding of first) printed.add(finding);
    return {
      id: `${id}.${bead.id.split('/').at(-1)}`,
      bead,
      sides: sides.map((side) => ({ ...side, home: false, name: (sentence) => `${side.label}${sentence.index + 1}` })),
      findings: [...(byBead.get(bead.id) ?? []), ...first],
      also: inside.filter((finding) => !first.includes(finding)),
    };
  });

  const labelOf = (witness: Witness): string =>
    witness === source ? labels[0] : witness === target ? labels[1] : witness.siglum;
  const rows = numberRows(drafts, labelOf);
  const shown = drafts.flatMap((draft) => draft.findings);
  const same = (other: Alignment['pair']): boolean =>
    other.source === alignment.pair.source && other.target === alignment.pair.target;
  return {
    id,
    source,
    target,
    labels,
    alignment,
    relation: report.relations.find((relation) => same(relation.pair)) ?? null,
    overlap: report.summary.overlap.find((overlap) => same(overlap.pair)) ?? null,
    links: alignment.beads.filter(isLinked).length,
    moved: rows
      .filter((row) => row.bead?.crossing)
      .map((row) => STRINGS.plot.pair(nameRange(row.cells[0].sentences), nameRange(row.cells[1]?.sentences ?? []))),
    blocks: foldRows(rows, (folded) => foldLabel(folded, labels, alignment), shownAtOnce(rows, alignment)),
    counts: countSeverities(shown),
  };
}

/** Rows with something to decide; in a pair that has none, its links, unless they are many. */
function shownAtOnce(rows: readonly Row[], alignment: Alignment): (row: Row) => boolean {
  const links = rows.filter(({ bead }) => bead !== null && isLinked(bead) && !isFaint(bead, alignment));
  const bare = !rows.some((row) => row.open) && links.length <= MOST_BARE_LINKS;
  return bare ? (row) => links.includes(row) : (row) => row.open;
}

/** Sigla that are single letters name the sides; longer ones would not fit beside every sentence, so these are A and B. */
export function sideLabels(source: Witness, target: Witness): [string, string] {
  const letter = /^\p{Lu}$/u;
  return letter.test(source.siglum) && letter.test(target.siglum) ? [source.siglum, target.siglum] : ['A', 'B'];
}

/** "A8 to A18: one pair without findings, ten sentences without a counterpart in B". */
function foldLabel(rows: readonly Row[], labels: readonly [string, string], alignment: Alignment): string {
  const onSide = (side: 0 | 1): string => nameRange(rows.flatMap((row) => row.cells[side]?.sentences ?? []));
  const ranges = [onSide(0), onSide(1)].filter(Boolean);
  const links = rows.flatMap(({ bead }) => (bead && isLinked(bead) ? [bead] : []));
  const faint = links.filter((bead) => isFaint(bead, alignment)).length;
  const alone = (side: 0 | 1): number =>
    rows.filter((row) => (row.cells[side === 0 ? 1 : 0]?.sentences.length ?? 0) === 0).length;
  const settled = rows.reduce((sum, row) => sum + row.notes.length, 0);
  const inside = [
    links.length > 0 ? STRINGS.fold.pairs(links.length, faint) : null,
    alone(0) > 0 ? STRINGS.fold.alone(alone(0), labels[1]) : null,
    alone(1) > 0 ? STRINGS.fold.alone(alone(1), labels[0]) : null,
    settled > 0 ? STRINGS.fold.settled(settled) : null,
  ].filter((part) => part !== null);
  return `${ranges.join(', ')}: ${inside.join(', ')}`;
}

export function countSeverities(findings: readonly Finding[]): PairSection['counts'] {
  const counts = { neutral: 0, minor: 0, major: 0, critical: 0 };
  for (const finding of findings) if (finding.open) counts[finding.severity] += 1;
  return counts;
}
