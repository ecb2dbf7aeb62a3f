import type { Divergence, Sentence } from '../../../model/index.ts';
import type { Side } from './draft.ts';

/**
 * Where in `sentence` the words would stand that only the other side has: after the words that its edit script keeps before them.
 * Null where the finding has no edit script, or these words are not in the sentence or stand in it twice.
 */
export function omissionPlace(divergence: Divergence, side: Side, sentence: Sentence): number | null {
  if (divergence.beadId === null || (divergence.source !== null && divergence.target !== null)) return null;
  const script = divergence.evidence.find((evidence) => evidence.kind === 'edit-script');
  if (!script) return null;
  const missing = side.hue === 'b' ? 'delete' : 'insert';
  const at = script.edits.findIndex((edit) => edit.op === missing);
  const before = script.edits[at - 1];
  const kept = before && (side.hue === 'b' ? before.target : before.source).trim();
  if (!kept) return null;
  const text = side.witness.article.text.slice(sentence.span.start, sentence.span.end);
  const found = text.indexOf(kept);
  return found === -1 || text.indexOf(kept, found + 1) !== -1 ? null : found + kept.length;
}
