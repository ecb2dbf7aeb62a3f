import type { BeadEvidence } from '../../model/index.ts';
import type { Common } from './common.ts';
import type { TermDocument } from './features.ts';

/** Pieces of evidence kept for a bead. */
const MOST_EVIDENCE = 8;
/** Lighter pieces are not told. Nats. */
const LEAST_WEIGHT = 0.25;

/** What carried a linked bead, strongest first. `held`: nats that its lengths and an encoder bring, and whether its neighbours hold it. */
export function evidenceOf(
  common: Common,
  source: TermDocument,
  target: TermDocument,
  held: { readonly lengths: number; readonly encoder: number; readonly neighbours: boolean } = {
    lengths: 0,
    encoder: 0,
    neighbours: false,
  },
): BeadEvidence[] {
  const told = common.meetings.map(
    (meeting): BeadEvidence => ({
      kind: meeting.kind,
      source: source.terms[meeting.source]?.surface ?? '',
      target: target.terms[meeting.target]?.surface ?? '',
      weight: round(meeting.weight),
    }),
  );
  if (held.lengths > 0) told.push({ kind: 'length', source: '', target: '', weight: round(held.lengths) });
  if (held.encoder > 0) told.push({ kind: 'encoder', source: '', target: '', weight: round(held.encoder) });
  if (held.neighbours) told.push({ kind: 'neighbours', source: '', target: '', weight: 0 });
  return told
    .filter((piece) => piece.weight >= LEAST_WEIGHT || piece.kind === 'neighbours')
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_EVIDENCE);
}

const round = (nats: number): number => Math.round(nats * 100) / 100;
