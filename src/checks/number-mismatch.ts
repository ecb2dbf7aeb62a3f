import { type BeadView, defineCheck, type Finding } from '../model/index.ts';
import {
  anchorOf,
  type DifferingPair,
  differingPairs,
  isFigureOfDate,
  quantityEvidence,
} from '../text/quantities/differences.ts';

export default defineCheck({
  id: 'number-mismatch',
  title: 'Numbers differ',
  category: 'accuracy/mistranslation',
  severity: 'critical',
  summary:
    'Compares every number of a sentence with those of its counterpart, whatever their spelling: counts, shares, sums, ages, scores, days and years.',
  rationale:
    'A wrong figure is the most common checkable error in translated news, and it reads as smoothly as the right one. Both texts cannot be right: one has to be corrected before it is published.',
  source:
    'Value comparison instead of string comparison (METHODS §5); languages in data/quantities; examples from articles 001 and 003 of the seeds.',
  languages: 'any',
  needs: ['beads', 'quantities'],
  options: {},
  messages: { differs: '“{source}” in {here}, “{target}” in {there}' },
  examples: {
    diverges: [
      { a: 'The ferry sank with 48 people on board.', b: 'The ferry went down with 84 people on board.' },
      {
        a: 'Twelve ministers resigned on Monday.',
        b: 'On Monday, 10 ministers stepped down.',
        note: 'a number word against figures',
      },
      {
        a: 'The West had previously criticized China’s recently presented twelve-point plan.',
        b: 'The West had criticized the 10 points of the plan recently presented by China.',
        note: 'article 001 of the seeds with the number changed',
      },
      {
        a: 'Die Stadt verlor 1,5 Prozent ihrer Einwohner.',
        b: 'The city lost 15 percent of its inhabitants.',
        languageA: 'de',
        languageB: 'en',
      },
    ],
    agrees: [
      {
        a: 'The West had previously criticized China’s recently presented twelve-point plan.',
        b: 'That of the mediating power that has a peace plan where, in the first of its 12 points, it asks for a ceasefire.',
        note: 'articles 001 and 003 of the seeds',
      },
      { a: 'Some 13,300 homes were left without power.', b: 'About 13.3 thousand homes lost electricity.' },
      { a: 'The team won 2:1 after being 7th all season.', b: 'Seventh all season, the team won 2-1.' },
      { a: 'Half of the voters stayed at home for two weeks.', b: 'For 14 days, 50 % of the voters stayed at home.' },
      {
        a: 'Three-day visit begins',
        b: 'He will arrive on Tuesday and stay until Thursday.',
        note: 'a value that only one side states is no contradiction',
      },
    ],
  },
  run({ beads, quantities }): Finding[] {
    return beads.flatMap((bead) =>
      differingPairs(bead, quantities)
        .filter(
          (pair) => pair.differences.some(({ by, part }) => by === 'value' && part === 'value') || isFigureOfDate(pair),
        )
        .map((pair) => toFinding(bead, pair)),
    );
  },
});

function toFinding(bead: BeadView, pair: DifferingPair): Finding {
  return {
    beadId: bead.bead.id,
    source: anchorOf(bead.source, pair.source),
    target: anchorOf(bead.target, pair.target),
    message: 'differs',
    values: { source: pair.source.surface, target: pair.target.surface },
    severity: pair.weak ? 'major' : 'critical',
    confidence: pair.confidence,
    evidence: quantityEvidence(bead, pair),
  };
}
