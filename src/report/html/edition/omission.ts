import type { Divergence, Sentence, Token } from '../../../model/index.ts';
import { editScript } from '../../../text/edit-script.ts';
import { tokenize } from '../../../text/tokens.ts';
import type { Side } from './draft.ts';
import { wordKey } from './word-key.ts';

/** A place between two words; `at` is into the sentence's text and above 0. */
export interface Place {
  readonly sentence: Sentence['id'];
  readonly at: number;
}

/**
 * Where on the other side the words would stand that only one side of a link has: after the word that both have before them.
 * Null where a finding has words on both sides or on none, or the other side does not have the word before them.
 */
export function omissionPlace(divergence: Divergence, sides: readonly Side[]): Place | null {
  const { source, target, beadId } = divergence;
  const anchor = source ?? target;
  if (beadId === null || !anchor || (source && target)) return null;
  const here = sides.find(({ witness }) => witness.article.id === anchor.articleId);
  const there = sides.find((side) => side !== here);
  if (!here || !there || there.witness.article.id === anchor.articleId) return null;
  return placeByWords(here, there, anchor.span.start) ?? placeByScript(divergence, there);
}

/** By the word before the missing ones, where the token script of the two sides keeps it. */
function placeByWords(here: Side, there: Side, start: number): Place | null {
  if (here.witness.lang === undefined || here.witness.lang !== there.witness.lang) return null;
  const [a, b] = [wordsOf(here), wordsOf(there)];
  const before = a.findLastIndex(({ span }) => span.end <= start);
  const kept = editScript(a, b, wordKey).find(
    ({ op, source }) => op === 'keep' && source.start <= before && before < source.end,
  );
  const partner = kept && b[before - kept.source.start + kept.target.start];
  return partner ? placeAt(there, partner.span.end) : null;
}

/** By the words before the missing ones in the finding's own edit script, where the other side has them once. */
function placeByScript({ evidence }: Divergence, there: Side): Place | null {
  const script = evidence.find((item) => item.kind === 'edit-script');
  const missing = there.hue === 'b' ? 'delete' : 'insert';
  const before = script?.edits[script.edits.findIndex((edit) => edit.op === missing) - 1];
  const kept = before && (there.hue === 'b' ? before.target : before.source).trim();
  if (!kept) return null;
  const places = there.sentences.flatMap(({ span }): number[] => {
    const text = there.witness.article.text.slice(span.start, span.end);
    const found = text.indexOf(kept);
    if (found === -1) return [];
    const end = span.start + found + kept.length;
    return text.includes(kept, found + 1) ? [end, end] : [end];
  });
  return places.length === 1 && places[0] !== undefined ? placeAt(there, places[0]) : null;
}

function placeAt({ sentences }: Side, at: number): Place | null {
  const sentence = sentences.find(({ span }) => span.start < at && at <= span.end);
  return sentence ? { sentence: sentence.id, at: at - sentence.span.start } : null;
}

const wordsOf = ({ witness, sentences }: Side): Token[] =>
  sentences.flatMap(({ span }) =>
    tokenize(witness.article.text.slice(span.start, span.end), witness.lang ?? 'und', span.start).filter(
      ({ word }) => word,
    ),
  );
