import { escapeJsonControls } from '../formats/hostile-text.ts';
import type { AlignedPair } from './aligned-pair.ts';

/** The pair as it is: both texts with their sentences, the relation, and the beads with score, confidence and evidence. */
export const renderAlignmentJson = ({ relation, confidence, source, target, beads }: AlignedPair): string =>
  `${escapeJsonControls(JSON.stringify({ relation, confidence, source, target, beads }, null, 2))}\n`;
