import { defineCheck, type Finding } from '../model/index.ts';
import { differencesOf } from '../text/differences.ts';

export default defineCheck({
  id: 'wording-change',
  title: 'Wording differs',
  category: 'other',
  severity: 'neutral',
  general: true,
  summary: 'Names every word in which two near copies differ, where no other check has said more.',
  rationale:
    'Where one text was copied from another, each changed word was changed by somebody. Most changes are style; seeing all of them is the only way to know.',
  source: 'Word diff after Myers (1986), through fast-diff.',
  languages: 'any',
  needs: ['beads', 'collation'],
  options: {},
  messages: {
    replaced: '“{a}” in {here}, “{b}” in {there}',
    lost: '“{a}” stands in {here} only',
    added: '“{b}” stands in {there} only',
  },
  examples: {
    diverges: [
      {
        a: 'Lukashenko is a close ally of Russian President Vladimir Putin and supports the Russian invasion of Ukraine.',
        b: 'Lukashenko is a close ally of Russian President Vladimir Putin and has backed the Russian invasion of Ukraine.',
        note: 'articles 000 and 001 of the seeds, shortened',
      },
      {
        a: 'The harbour was closed for two days after the storm.',
        b: 'The port was closed for two days after the storm.',
      },
      { a: 'The old bridge over the river will be repaired.', b: 'The bridge over the river will be repaired.' },
    ],
    agrees: [
      { a: 'The harbour was closed after the storm.', b: 'The harbour was closed after the storm.' },
      { a: 'She called it “a new start”.', b: 'She called it "a new start".', note: 'house style of the marks' },
      {
        a: 'After the storm nobody could leave the island.',
        b: 'Heavy winds kept everyone where they were.',
        note: 'not a near copy',
      },
    ],
  },
  run({ beads, collation }): Finding[] {
    return beads.flatMap((bead) => differencesOf(bead, collation(bead), 'wording'));
  },
});
