import { defineCheck, type Finding } from '../model/index.ts';
import { anchorOf, differingPairs, quantityEvidence } from '../text/quantities/differences.ts';

export default defineCheck({
  id: 'magnitude-mismatch',
  title: 'A number is a thousand times another',
  category: 'accuracy/mistranslation',
  severity: 'critical',
  summary:
    'Finds the same figure with another power of ten: million for billion, Milliarde for billion, thousands for millions.',
  rationale:
    'The long and the short scale share words (a German Billion is an English trillion), and the figures in front of them agree, so that a proof-reader who compares digits sees nothing wrong. The reader is told of a sum a thousand times too large or too small.',
  source: 'METHODS §5; scales of each language in data/quantities.',
  languages: 'any',
  needs: ['beads', 'quantities'],
  options: {},
  messages: { differs: 'A thousand times or more lie between “{source}” in {here} and “{target}” in {there}' },
  examples: {
    diverges: [
      { a: 'The bank lost 4.1 billion euros last year.', b: 'Last year the bank lost 4.1 million euros.' },
      {
        a: 'Der Umbau kostet 3,2 Milliarden Euro.',
        b: 'The conversion will cost 3.2 million euros.',
        languageA: 'de',
        languageB: 'en',
        note: 'eine Milliarde is a billion',
      },
      { a: 'Thousands of people fled the floods.', b: 'Millions of people fled the floods.' },
      {
        a: 'Beijing sent around five million doses to Belarus.',
        b: 'Beijing sent around five thousand doses to Belarus.',
        note: 'article 003 of the seeds with the magnitude changed',
      },
    ],
    agrees: [
      { a: 'The dam cost 2.5bn dollars.', b: 'The price of the dam was $2,500 million.' },
      { a: 'More than 16 million cases were counted.', b: 'Over 16,000,000 cases were registered.' },
      {
        a: 'Russland zahlt 1,3 Milliarden Rubel.',
        b: 'Russia is paying 1.3 billion roubles.',
        languageA: 'de',
        languageB: 'en',
      },
    ],
  },
  run({ beads, quantities }): Finding[] {
    return beads.flatMap((bead) =>
      differingPairs(bead, quantities)
        .filter(
          ({ differences }) =>
            differences.some(({ by }) => by === 'magnitude') && differences.every(({ by }) => by !== 'value'),
        )
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
