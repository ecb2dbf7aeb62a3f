import { defineCheck, type Finding } from '../model/index.ts';
import { missingClauses, missingSentences } from '../text/missing.ts';

export default defineCheck({
  id: 'addition',
  title: 'Added',
  category: 'accuracy/addition',
  severity: 'minor',
  mirror: 'omission',
  summary:
    'Finds clauses and sentences of the second text that the first does not have although everything around them is there.',
  rationale:
    'An addition puts words into a source’s mouth, or tells readers of one text what readers of the other never learn. An editor wants to know who put it there.',
  source: 'Gaps of the word collation and of the sentence alignment; severity by place after MQM Core.',
  languages: 'any',
  needs: ['beads', 'pairs', 'collation'],
  options: {},
  messages: {
    clause: '“{reading}” stands in {there} only',
    sentence: '{there} has a sentence that {here} does not have',
  },
  examples: {
    diverges: [
      {
        a: 'Belarus fully supports the initiative on international security, Lukashenko said.',
        b: 'Belarus has been actively proposing peace and fully supports its initiative on international security, Lukashenko said.',
        note: 'articles 001 and 003 of the seeds, shortened',
      },
      {
        a: 'The museum opens its doors again on Friday.',
        b: 'The museum, closed since the flood three years ago, opens its doors again on Friday.',
      },
      {
        a: 'The driver left the scene before the police arrived.',
        b: 'The driver left the scene after a heated argument with two witnesses before the police arrived.',
      },
    ],
    agrees: [
      { a: 'The museum opens its doors again on Friday.', b: 'The museum will open its doors again this Friday.' },
      { a: 'In March the former mayor goes on trial.', b: 'The trial of the former mayor begins in March.' },
      {
        a: 'The old bridge will be repaired.',
        b: 'The very old bridge will be repaired.',
        note: 'a shade, not a clause',
      },
    ],
  },
  run({ beads, pairs, collation }): Finding[] {
    return [
      ...beads.flatMap((bead) => missingClauses(bead, collation(bead), 'target')),
      ...pairs.flatMap((pair) => missingSentences(pair, 'target')),
    ];
  },
});
