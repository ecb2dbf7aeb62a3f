import type { BeadView, Finding } from '../model/check.ts';
import type { Collation, Word } from '../model/collation.ts';
import type { Anchor } from '../model/span.ts';
import { anchorWords, quoteAnchor } from './anchor.ts';
import { diceSimilarity, editSimilarity } from './similarity.ts';
import { trimRange } from './slots.ts';
import { type WordDifference, wordDifferences } from './word-edits.ts';

/** 'form': the same words in another case, spelling or punctuation. 'wording': other words, words lost or added. */
export type DifferenceKind = 'form' | 'wording';

/** Likeness of two spellings from which one may be a slip of the other, [0,1], in words of at least `SPELLING_LENGTH` letters. */
const SPELLING_SIMILARITY = 0.74;
const SPELLING_LENGTH = 4;
/** Shared letter pairs below which two words are not even alike at first sight, [0,1]. */
const LOOSE_SIMILARITY = 0.4;

/** Everything in which the two sides of a near copy differ, of one kind, as findings with the exact words of both. */
export function differencesOf(bead: BeadView, collation: Collation, kind: DifferenceKind): Finding[] {
  if (bead.regime !== 'near-copy') return [];
  return wordDifferences(collation).flatMap((difference) => {
    if (kindOf(difference, collation) !== kind) return [];
    return toFinding(bead, collation, difference);
  });
}

const keys = (words: readonly Word[], { from, to }: { readonly from: number; readonly to: number }): string[] =>
  words.slice(from, to).flatMap((word) => (word.word ? [word.key] : []));

function kindOf({ source, target }: WordDifference, collation: Collation): DifferenceKind {
  const a = keys(collation.source, source);
  const b = keys(collation.target, target);
  if (a.length !== b.length) return a.join('') === b.join('') ? 'form' : 'wording';
  return a.every((word, i) => sameWord(word, b[i] ?? '')) ? 'form' : 'wording';
}

/** Equal but for case, or one a likely misspelling of the other: beginning alike, few letters apart. */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < SPELLING_LENGTH || /\d/u.test(a + b) || a[0] !== b[0]) return false;
  return diceSimilarity(a, b) >= LOOSE_SIMILARITY && editSimilarity(a, b) >= SPELLING_SIMILARITY;
}

function toFinding(bead: BeadView, { source, target }: Collation, difference: WordDifference): Finding[] {
  const a = anchorOf(bead.source, source, difference.source);
  const b = anchorOf(bead.target, target, difference.target);
  if (!a && !b) return [];
  const values = { a: quoteAnchor(bead.source.article, a), b: quoteAnchor(bead.target.article, b) };
  return [
    {
      beadId: bead.bead.id,
      source: a,
      target: b,
      message: a && b ? 'replaced' : a ? 'lost' : 'added',
      values,
      confidence: 0.95,
      evidence: [{ kind: 'edit-script', edits: [{ op: difference.op, source: values.a, target: values.b }] }],
    },
  ];
}

/** The words of the range without punctuation around them; the punctuation itself where nothing else differs. */
function anchorOf(
  { article }: BeadView['source'],
  words: readonly Word[],
  range: { readonly from: number; readonly to: number },
): Anchor | null {
  const { from, to } = trimRange(words, range) ?? range;
  return to > from ? anchorWords(article, words, from, to - 1) : null;
}
