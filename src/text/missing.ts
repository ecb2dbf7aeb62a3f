import type { BeadView, Finding, PairView, SentenceView, SideView } from '../model/check.ts';
import type { Collation, Word } from '../model/collation.ts';
import type { Severity } from '../model/divergence.ts';
import { anchorWords, quoteAnchor } from './anchor.ts';
import { contentOf, findSlots, type Slot, trimRange } from './slots.ts';

type Side = 'source' | 'target';

/** Content words that make a lost stretch a clause and not a shade of wording. */
const CLAUSE_WORDS = 3;
/** Content words from which a loss in a headline or lead is more than a detail. */
const LONG_CLAUSE_WORDS = 6;
/** Share of words that the two sides must have in common for what is missing to be told from what is reworded, [0,1]. */
const MIN_OVERLAP = 0.45;
/** Share of both articles that is linked, above which a sentence without counterpart was left out and not merely not reported, [0,1]. */
const MIN_COVERAGE = 0.7;

/** Clauses that stand on `side` of a bead and have no counterpart, where the words around them do. */
export function missingClauses(bead: BeadView, collation: Collation, side: Side): Finding[] {
  if (!bead.pair.sameLanguage || bead.regime === 'overlap') return [];
  const other = side === 'source' ? 'target' : 'source';
  if (collation.overlap < MIN_OVERLAP && !isWhollyLinked(collation, other)) return [];
  return findSlots(collation).flatMap((slot) => {
    const words = collation[side];
    const lost = contentOf(words, slot[side]);
    if (lost.length < CLAUSE_WORDS || contentOf(collation[other], slot[other]).length > 0) return [];
    if (mayHaveMoved(collation, { slot, side, size: lost.length })) return [];
    return clauseFinding(bead, words, { slot, side, size: lost.length });
  });
}

/** Every content word of a side has its counterpart: whatever the other has besides is missing here. */
function isWhollyLinked(collation: Collation, side: Side): boolean {
  const links = side === 'source' ? collation.links : collation.back;
  const content = contentOf(collation[side], { from: 0, to: collation[side].length });
  return content.length >= 2 && content.every((i) => links[i] !== -1);
}

interface LostClause {
  readonly slot: Slot;
  readonly side: Side;
  /** Content words. */
  readonly size: number;
}

/** A clause at the beginning or end of a sentence changes its place easily: where the other side has words of its own to spare, it may stand there. */
function mayHaveMoved(collation: Collation, { slot, side, size }: LostClause): boolean {
  const words = collation[side];
  const atEdge =
    contentOf(words, { from: 0, to: slot[side].from }).length === 0 ||
    contentOf(words, { from: slot[side].to, to: words.length }).length === 0;
  if (!atEdge) return false;
  const other = side === 'source' ? collation.target : collation.source;
  const links = side === 'source' ? collation.back : collation.links;
  const spare = other.filter(({ content }, j) => content && links[j] === -1).length;
  return 2 * spare >= size;
}

function clauseFinding(bead: BeadView, words: readonly Word[], { slot, side, size }: LostClause): Finding[] {
  const range = trimEnd(words, trimRange(words, slot[side]));
  if (!range) return [];
  const anchor = anchorWords(bead[side].article, words, range.from, range.to - 1);
  const reading = quoteAnchor(bead[side].article, anchor);
  return [
    {
      beadId: bead.bead.id,
      source: side === 'source' ? anchor : null,
      target: side === 'target' ? anchor : null,
      message: 'clause',
      values: { reading },
      severity: size >= LONG_CLAUSE_WORDS ? severityAt(bead[side].place) : 'minor',
      confidence: 0.75,
      evidence: [
        {
          kind: 'edit-script',
          edits: [
            side === 'source'
              ? { op: 'delete', source: reading, target: '' }
              : { op: 'insert', source: '', target: reading },
          ],
        },
      ],
    },
  ];
}

/** Without the function words that lead over to what both sides have ("… peace and"). */
function trimEnd(words: readonly Word[], range: ReturnType<typeof trimRange>): ReturnType<typeof trimRange> {
  if (!range) return null;
  let { to } = range;
  while (to > range.from + 1 && words[to - 1]?.content === false) to -= 1;
  return { from: range.from, to };
}

/** A loss weighs by where readers meet it. */
const severityAt = (place: SideView['place']): Severity => (place === 'headline' ? 'major' : 'minor');

/** Whole sentences that stand on `side` only, between two sentences that have counterparts, in a pair that otherwise runs in parallel. */
export function missingSentences(pair: PairView, side: Side): Finding[] {
  const { alignment } = pair;
  const { coverage, relation } = alignment;
  if (relation !== 'parallel' || coverage.source < MIN_COVERAGE || coverage.target < MIN_COVERAGE) return [];
  const view = pair[side];
  const linked = new Set(
    alignment.beads.flatMap((bead) => (bead.source.length > 0 && bead.target.length > 0 ? bead[side] : [])),
  );
  const sentences = view.sentences.filter(({ kind }) => kind !== 'boilerplate');
  return sentences.flatMap((sentence, i) => {
    const before = sentences[i - 1];
    const after = sentences[i + 1];
    if (linked.has(sentence.id) || (before && !linked.has(before.id)) || (after && !linked.has(after.id))) return [];
    return [sentenceFinding(sentence, side)];
  });
}

function sentenceFinding(sentence: SentenceView, side: Side): Finding {
  const anchor = { articleId: sentence.articleId, span: sentence.span };
  return {
    source: side === 'source' ? anchor : null,
    target: side === 'target' ? anchor : null,
    message: 'sentence',
    values: { reading: sentence.text },
    severity: sentence.place === 'body' ? 'minor' : 'major',
    confidence: 0.6,
    evidence: [{ kind: 'note', text: 'The sentences before and after it have counterparts.', anchor }],
  };
}
