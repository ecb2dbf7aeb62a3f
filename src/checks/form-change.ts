import { defineCheck, type Finding } from '../model/index.ts';
import { differencesOf } from '../text/differences.ts';

export default defineCheck({
  id: 'form-change',
  title: 'Spelling, case or punctuation differs',
  category: 'linguistic-conventions/spelling',
  severity: 'minor',
  general: true,
  summary:
    'Names words of two near copies that differ only in spelling, in capital letters or in the punctuation around them.',
  rationale:
    'In a copy a changed letter is a slip or a correction, and one of the two versions is wrong. Names and numbers are looked at by checks of their own.',
  source: 'Word diff after Myers (1986) and edit distance after Levenshtein (1966).',
  languages: 'any',
  needs: ['beads', 'collation'],
  options: {},
  messages: {
    replaced: '“{a}” in {here} is written “{b}” in {there}',
    lost: '“{a}” stands in {here} only',
    added: '“{b}” stands in {there} only',
  },
  examples: {
    diverges: [
      { a: 'The goverment answered on the same day.', b: 'The government answered on the same day.' },
      { a: 'The Supreme court heard the case in autumn.', b: 'The Supreme Court heard the case in autumn.' },
      { a: 'The ferry left at noon, it came back at night.', b: 'The ferry left at noon; it came back at night.' },
    ],
    agrees: [
      { a: 'The government answered on the same day.', b: 'The government answered on the same day.' },
      {
        a: 'It’s a long way to the coast from here.',
        b: "It's a long way to the coast from here.",
        note: 'house style of the apostrophe',
      },
      {
        a: 'The harbour was closed for two days.',
        b: 'The port was closed for two days.',
        note: 'other words: wording-change',
      },
    ],
  },
  run({ beads, collation }): Finding[] {
    return beads.flatMap((bead) => differencesOf(bead, collation(bead), 'form'));
  },
});
