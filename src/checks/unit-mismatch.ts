import { defineCheck, type Finding } from '../model/index.ts';
import { anchorOf, differingPairs, quantityEvidence } from '../text/quantities/differences.ts';

export default defineCheck({
  id: 'unit-mismatch',
  title: 'Units differ',
  category: 'locale-conventions/measurement',
  severity: 'major',
  summary:
    'Finds the same figure with another unit or currency: kilometres against miles, years against months, euros against dollars, percent against percentage points.',
  rationale:
    'A unit that was swapped without converting its figure makes a distance, a sentence or a sum wrong, and the figure itself looks checked. A conversion that holds is left alone.',
  source: 'Conversion factors after the International System of Units and NIST SP 811; currency codes after ISO 4217.',
  languages: 'any',
  needs: ['beads', 'quantities'],
  options: {},
  messages: { differs: 'One figure, two units: “{source}” in {here}, “{target}” in {there}' },
  examples: {
    diverges: [
      { a: 'The pipeline runs for 663 kilometres.', b: 'The pipeline is 663 miles long.' },
      { a: 'He was sentenced to ten years in prison.', b: 'He was sent to prison for ten months.' },
      { a: 'The firm was fined 40 million euros.', b: 'The firm has to pay a fine of $40 million.' },
      {
        a: 'Since diplomatic relations were established 31 years ago, mutual trust has been strengthened.',
        b: 'Since diplomatic relations were established 31 months ago, mutual trust has been strengthened.',
        note: 'article 000 of the seeds with the unit changed',
      },
    ],
    agrees: [
      { a: 'The marathon is 26 miles long.', b: 'The marathon is 42 km long.', note: 'the conversion holds' },
      { a: 'The talks took two weeks.', b: 'The talks lasted 14 days.' },
      { a: 'It was sold for $472 million.', b: 'It was sold for 472 million US dollars.' },
      { a: 'He had five points and two days.', b: 'Two days on, he had five points.' },
    ],
  },
  run({ beads, quantities }): Finding[] {
    return beads.flatMap((bead) =>
      differingPairs(bead, quantities)
        .filter(({ differences }) => differences.every(({ by }) => by === 'unit'))
        .map((pair) => ({
          beadId: bead.bead.id,
          source: anchorOf(bead.source, pair.source),
          target: anchorOf(bead.target, pair.target),
          message: 'differs',
          values: { source: pair.source.surface, target: pair.target.surface },
          confidence: pair.confidence,
          evidence: quantityEvidence(bead, pair),
        })),
    );
  },
});
