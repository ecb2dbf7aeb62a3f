import { type BeadView, defineCheck, type Finding, type Word } from '../model/index.ts';
import { anchorWords, quoteAnchor } from '../text/anchor.ts';
import type { QuantityMatch } from '../text/quantities/comparison.ts';
import { anchorOf, compareBead, quantityEvidence } from '../text/quantities/differences.ts';
import { type ContradictoryCue, contradictoryBounds, contradictoryCues } from '../text/quantities/quantifiers.ts';

/** Confidence, [0,1]: in a near copy the cue is the difference; in a paraphrase the words around it agree. */
const CONFIDENCE = { copy: 0.95, paraphrase: 0.75 };
/** A counterpart of fewer shared words than this is too loose to hold against one another, [0,1]. */
const MIN_OVERLAP = 0.2;

export default defineCheck({
  id: 'quantifier-change',
  title: 'Bounds or shares are reversed',
  category: 'accuracy/mistranslation',
  severity: 'major',
  summary:
    'Finds words of quantity and order that say the opposite: more than and less than, up to and at least, all and some, before and after, rise and fall.',
  rationale:
    'The figure stays right while the statement around it turns over: “more than 60” and “less than 60” share every digit. Such a swap survives a check of numbers.',
  source:
    'Scales of quantity after Horn (1972), On the Semantic Properties of Logical Operators; words by language in data/quantities.',
  languages: 'any',
  needs: ['beads', 'words', 'collation', 'quantities'],
  options: {},
  messages: {
    differs: '{here} says “{source}”, {there} says “{target}”',
    bound: '{here} means {source}, {there} means {target}',
  },
  examples: {
    diverges: [
      { a: 'The airline flies to more than 60 cities.', b: 'The airline flies to less than 60 cities.' },
      {
        a: 'All members of the crew were tested before the race.',
        b: 'Some members of the crew were tested before the race.',
      },
      { a: 'The talks may take up to three weeks.', b: 'The talks may take at least three weeks.' },
      {
        a: 'His visit comes just days after China released a position paper on the war in Ukraine.',
        b: 'His visit comes just days before China released a position paper on the war in Ukraine.',
        note: 'article 000 of the seeds with one word changed',
      },
    ],
    agrees: [
      { a: 'More than 20 officers were hurt.', b: 'Over 20 officers were hurt.' },
      {
        a: 'The vote came after the debate.',
        b: 'The debate came before the vote.',
        note: 'the same order told from the other end',
      },
      { a: 'Salaries will rise by at most five percent.', b: 'Salaries will grow by no more than 5 %.' },
    ],
  },
  run({ beads, words, collation, quantities }): Finding[] {
    return beads.flatMap((bead) => {
      if (bead.regime === 'overlap') return [];
      const bounds = compareBead(bead, quantities)
        .matches.filter(({ source, target }) => contradictoryBounds(source.bound, target.bound))
        .map((match) => boundFinding(bead, match));
      if (!bead.pair.sameLanguage || collation(bead).overlap < MIN_OVERLAP) return bounds;
      const sides = {
        source: words(bead.source),
        target: words(bead.target),
        language: bead.source.language,
        amounts: { source: quantities(bead.source), target: quantities(bead.target) },
      };
      const cues = contradictoryCues(sides, bead.regime === 'near-copy').map((cue) => toFinding(bead, sides, cue));
      return [...bounds, ...cues];
    });
  },
});

function boundFinding(bead: BeadView, { source, target }: QuantityMatch): Finding {
  return {
    beadId: bead.bead.id,
    source: anchorOf(bead.source, source),
    target: anchorOf(bead.target, target),
    message: 'bound',
    values: {
      source: `${source.bound.replace('-', ' ')} ${source.surface}`,
      target: `${target.bound.replace('-', ' ')} ${target.surface}`,
    },
    confidence: bead.regime === 'near-copy' ? CONFIDENCE.copy : CONFIDENCE.paraphrase,
    evidence: quantityEvidence(bead, { source, target }),
  };
}

function toFinding(
  bead: BeadView,
  sides: { readonly source: readonly Word[]; readonly target: readonly Word[] },
  cue: ContradictoryCue,
): Finding {
  const source = anchorWords(bead.source.article, sides.source, cue.source.from, cue.source.to - 1);
  const target = anchorWords(bead.target.article, sides.target, cue.target.from, cue.target.to - 1);
  const readings = {
    source: quoteAnchor(bead.source.article, source),
    target: quoteAnchor(bead.target.article, target),
  };
  return {
    beadId: bead.bead.id,
    source,
    target,
    message: 'differs',
    values: readings,
    confidence: bead.regime === 'near-copy' ? CONFIDENCE.copy : CONFIDENCE.paraphrase,
    evidence: [
      { kind: 'cue', cue: readings.source, meaning: cue.source.class, anchor: source },
      { kind: 'cue', cue: readings.target, meaning: cue.target.class, anchor: target },
    ],
  };
}
