import type { BeadEvidence } from '../../model/index.ts';
import type { CoreBead } from './core.ts';
import type { TermDocument } from './features.ts';

/** Pieces of evidence kept for a bead. */
const MOST_EVIDENCE = 8;
/** Lighter pieces are not told. Nats. */
const LEAST_WEIGHT = 0.25;

/** What carried a linked bead, strongest first; empty for an unaligned one. */
export function evidenceOf(bead: CoreBead, source: TermDocument, target: TermDocument): BeadEvidence[] {
  if (!bead.common) return [];
  const told = bead.common.meetings.map(
    (meeting): BeadEvidence => ({
      kind: meeting.kind,
      source: source.terms[meeting.source]?.surface ?? '',
      target: target.terms[meeting.target]?.surface ?? '',
      weight: round(meeting.weight),
    }),
  );
  if (bead.lengthNats > 0) told.push({ kind: 'length', source: '', target: '', weight: round(bead.lengthNats) });
  if (bead.neighbours) told.push({ kind: 'neighbours', source: '', target: '', weight: 0 });
  return told
    .filter((piece) => piece.weight >= LEAST_WEIGHT || piece.kind === 'neighbours')
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_EVIDENCE);
}

const round = (nats: number): number => Math.round(nats * 100) / 100;
