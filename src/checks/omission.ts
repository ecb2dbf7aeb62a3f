import { defineCheck, type Finding } from '../model/index.ts';
import { missingClauses, missingSentences } from '../text/missing.ts';

export default defineCheck({
  id: 'omission',
  title: 'Left out',
  category: 'accuracy/omission',
  severity: 'minor',
  mirror: 'addition',
  summary:
    'Finds clauses and sentences of the first text that the second leaves out although everything around them is there.',
  rationale:
    'What is left out is the hardest thing to see, because the shorter text reads well on its own. A lost condition, source or clause of a quotation changes what was said.',
  source: 'Gaps of the word collation and of the sentence alignment; severity by place after MQM Core.',
  languages: 'any',
  needs: ['beads', 'pairs', 'collation'],
  options: {},
  messages: {
    clause: '“{reading}” stands in {here} only',
    sentence: '{there} leaves out a sentence of {here}',
  },
  examples: {
    diverges: [
      {
        a: 'Belarus has been actively proposing peace and fully supports its initiative on international security, Lukashenko said.',
        b: 'Belarus fully supports the initiative on international security, Lukashenko said.',
        note: 'article 003 of the seeds against the wording of 001',
      },
      {
        a: 'The museum, closed since the flood three years ago, opens its doors again on Friday.',
        b: 'The museum opens its doors again on Friday.',
      },
      {
        a: 'The company will pay the fine, provided that the court confirms the settlement, within a month.',
        b: 'The company will pay the fine within a month.',
      },
    ],
    agrees: [
      { a: 'The museum opens its doors again on Friday.', b: 'The museum will open its doors again this Friday.' },
      {
        a: 'The trial of the former mayor begins in March.',
        b: 'In March the former mayor goes on trial.',
        note: 'reworded, nothing lost',
      },
      {
        a: 'The very old bridge will be repaired.',
        b: 'The old bridge will be repaired.',
        note: 'a shade, not a clause',
      },
    ],
  },
  run({ beads, pairs, collation }): Finding[] {
    return [
      ...beads.flatMap((bead) => missingClauses(bead, collation(bead), 'source')),
      ...pairs.flatMap((pair) => missingSentences(pair, 'source')),
    ];
  },
});
