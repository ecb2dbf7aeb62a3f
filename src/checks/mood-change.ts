import { type Anchor, type BeadView, type Collation, defineCheck, type Finding } from '../model/index.ts';
import { anchorWords } from '../text/anchor.ts';
import { findQuestions, opensAsQuestion, type Question, reportsQuestion } from '../text/questions.ts';

type Side = 'source' | 'target';

/** Share of words that both sides must have in common for a question and a statement to be about the same thing, [0,1]. */
const MIN_OVERLAP = 0.15;

/** Share of its side that a question must fill to turn the statement as a whole, [0,1]. */
const MOST = 0.5;

export default defineCheck({
  id: 'mood-change',
  title: 'Question against statement',
  category: 'accuracy/mistranslation',
  severity: 'major',
  summary: 'Finds what one text asks and the other states.',
  rationale:
    'A question leaves open what a statement claims. Turned into a statement it puts words into somebody’s mouth, the other way round it casts doubt.',
  source: 'Question marks by script (Unicode); words that report a question in the check.',
  languages: 'any',
  needs: ['beads', 'words', 'collation'],
  options: {},
  messages: { asked: '{here} asks what {there} states', stated: '{there} asks what {here} states' },
  examples: {
    diverges: [
      { a: 'The council knew about the debt.', b: 'Did the council know about the debt?' },
      { a: 'Is this the end of the strike?', b: 'This is the end of the strike.' },
      { a: 'Wird die Brücke im Mai geöffnet?', b: 'The bridge will be opened in May.', languageA: 'de' },
    ],
    agrees: [
      { a: 'Did the council know about the debt?', b: 'Had the council known about the debt?' },
      {
        a: '“Did the council know?” she asked.',
        b: 'She asked whether the council had known.',
        note: 'a reported question',
      },
      { a: 'The council knew about the debt.', b: 'The council was aware of the debt.' },
    ],
  },
  run({ beads, words, collation }): Finding[] {
    return beads.flatMap((bead) => {
      if (bead.regime === 'overlap') return [];
      const source = words(bead.source);
      const target = words(bead.target);
      const asked = { source: findQuestions(source), target: findQuestions(target) };
      const side = asked.source.length > 0 ? 'source' : 'target';
      const other = side === 'source' ? 'target' : 'source';
      if (asked[side].length === 0 || asked[other].length > 0) return [];
      return against(bead, collation(bead), { side, questions: asked[side] });
    });
  },
});

interface Asked {
  readonly side: Side;
  readonly questions: readonly Question[];
}

function against(bead: BeadView, collation: Collation, { side, questions }: Asked): Finding[] {
  const other = side === 'source' ? 'target' : 'source';
  const plain = collation[other];
  if (reportsQuestion(plain) || opensAsQuestion(plain, bead[other].language)) return [];
  const { sameLanguage } = bead.pair;
  if (sameLanguage && collation.overlap < MIN_OVERLAP) return [];
  return questions.slice(0, 1).map(({ from, to }): Finding => {
    const question = anchorWords(bead[side].article, collation[side], from, to);
    const turned = to - from >= MOST * collation[side].length;
    const stated = sameLanguage ? counterpart(bead, collation, { side, from, to }) : whole(bead, other);
    return {
      beadId: bead.bead.id,
      source: side === 'source' ? question : stated,
      target: side === 'source' ? stated : question,
      message: side === 'source' ? 'asked' : 'stated',
      // A short question beside a statement ("The reason? He was tired.") is a way of telling.
      severity: turned ? 'major' : 'minor',
      confidence: sameLanguage ? 0.8 : 0.6,
      evidence: [
        { kind: 'cue', cue: '?', meaning: 'question', anchor: anchorWords(bead[side].article, collation[side], to) },
      ],
    };
  });
}

const whole = (bead: BeadView, side: Side): Anchor => ({ articleId: bead[side].article.id, span: bead[side].span });

/** The words of the other side that stand for those of the question. */
function counterpart(
  bead: BeadView,
  collation: Collation,
  { side, from, to }: { readonly side: Side; readonly from: number; readonly to: number },
): Anchor | null {
  const other = side === 'source' ? 'target' : 'source';
  const links = side === 'source' ? collation.links : collation.back;
  const places = links.slice(from, to).filter((j) => j >= 0 && collation[other][j]?.word === true);
  return places.length === 0
    ? whole(bead, other)
    : anchorWords(bead[other].article, collation[other], Math.min(...places), Math.max(...places));
}
