import { atLeast, type Report } from '../../../model/index.ts';
import { STRINGS } from '../strings.ts';
import { keyMaker } from './ids.ts';
import { makeLookup } from './lookup.ts';
import { nameFindings, otherSpellings } from './names.ts';
import { hasLink, isLinked, pairSection, type ShownPair } from './pairs.ts';
import { push } from './push.ts';
import { sentenceSets } from './sets.ts';
import { acrossRows, textSection } from './texts.ts';
import type { Edition, Finding, PairSection, TextSection, Witness } from './types.ts';

export type * from './types.ts';

/**
 * Arranges a report for the page. Every finding is printed exactly once: beside its link; else, where it lies inside one text,
 * in the only pair that shows this text where it belongs there, or in the text's own section; else, between two texts, under "Across the articles".
 */
export function makeEdition(report: Report): Edition {
  const lookup = makeLookup(report);
  const keyOf = keyMaker();
  const shown = report.alignments.flatMap((alignment): ShownPair[] => {
    const source = lookup.witness(alignment.pair.source);
    const target = lookup.witness(alignment.pair.target);
    return source && target && hasLink(alignment)
      ? [{ alignment, source, target, id: keyOf(`pair-${source.key}~${target.key}`) }]
      : [];
  });
  const homes = assignHomes(lookup.findings, shown);
  const titleOf = (pair: ShownPair): string => STRINGS.pairs.title(pair.source.siglum, pair.target.siglum);

  const pairs = shown.map((pair): PairSection => {
    const here = homes.pairs.get(pair) ?? [];
    return pairSection(
      pair,
      here.filter((finding) => finding.divergence.beadId !== null),
      here.filter((finding) => finding.divergence.beadId === null),
      lookup,
      report,
    );
  });
  const texts = lookup.witnesses.map((witness): TextSection => {
    const only = onlyPairOf(witness, shown);
    const elsewhere = only && (homes.pairs.get(only) ?? []).some((finding) => isInside(finding, witness));
    return textSection(
      witness,
      homes.texts.get(witness) ?? [],
      elsewhere ? { title: titleOf(only), href: `#${only.id}` } : null,
    );
  });
  const byId = new Map<string, Finding>(lookup.findings.map((finding) => [finding.divergence.id, finding]));
  const hrefs = new Map(shown.map(({ source, target, id }) => [`${source.article.id} ${target.article.id}`, `#${id}`]));

  return {
    report,
    witnesses: lookup.witnesses,
    findings: lookup.findings,
    pairs,
    findingsOn: nameFindings(lookup.findings),
    spellings: otherSpellings(report.names),
    sets: sentenceSets(report, lookup),
    unlinked: unlinkedPairs(report, lookup.witness, shown),
    across: acrossRows(homes.across),
    texts,
    reading: lookup.reading,
    witness: lookup.witness,
    pairHref: (source, target) => hrefs.get(`${source} ${target}`) ?? hrefs.get(`${target} ${source}`) ?? null,
    finding: (id) => byId.get(id) ?? null,
  };
}

interface Homes {
  readonly pairs: Map<ShownPair, Finding[]>;
  readonly texts: Map<Witness, Finding[]>;
  readonly across: Finding[];
}

function assignHomes(findings: readonly Finding[], shown: readonly ShownPair[]): Homes {
  const homes: Homes = { pairs: new Map(), texts: new Map(), across: [] };
  const pairOfBead = new Map(shown.flatMap((pair) => pair.alignment.beads.map((bead) => [bead.id, pair] as const)));
  for (const finding of findings) {
    const { beadId } = finding.divergence;
    const pair = beadId === null ? undefined : pairOfBead.get(beadId);
    const witness = finding.source?.witness ?? finding.target?.witness;
    if (pair) push(homes.pairs, pair, finding);
    else if (witness && isInside(finding, witness)) {
      const only = onlyPairOf(witness, shown);
      if (only && belongsBeside(finding, only)) push(homes.pairs, only, finding);
      else push(homes.texts, witness, finding);
    } else homes.across.push(finding);
  }
  return homes;
}

/** True where both readings (or the only one) stand in this text. */
function isInside({ source, target }: Finding, witness: Witness): boolean {
  return (
    [source, target].every((reading) => reading === null || reading.witness === witness) && (source ?? target) !== null
  );
}

function onlyPairOf(witness: Witness, shown: readonly ShownPair[]): ShownPair | null {
  const pairs = shown.filter((pair) => pair.source === witness || pair.target === witness);
  return pairs.length === 1 ? (pairs[0] ?? null) : null;
}

/**
 * True where a finding inside one text is worth a row of the pair: its sentence has a counterpart there,
 * or an editor has to settle it before publishing. The rest would fill the pair with rows that have one side.
 */
function belongsBeside({ source, target, severity }: Finding, { alignment }: ShownPair): boolean {
  const id = (source ?? target)?.sentence?.id;
  const bead = alignment.beads.find(
    ({ source: a, target: b }) => id !== undefined && (a.includes(id) || b.includes(id)),
  );
  return bead !== undefined && (isLinked(bead) || atLeast(severity, 'critical'));
}

function unlinkedPairs(
  report: Report,
  witness: (id: string) => Witness | null,
  shown: readonly ShownPair[],
): [Witness, Witness][] {
  const alignments = new Set(shown.map((pair) => pair.alignment));
  return report.alignments.flatMap((alignment): [Witness, Witness][] => {
    const source = witness(alignment.pair.source);
    const target = witness(alignment.pair.target);
    return alignments.has(alignment) || !source || !target ? [] : [[source, target]];
  });
}
