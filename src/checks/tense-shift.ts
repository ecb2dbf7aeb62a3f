import { type BeadView, type Collation, defineCheck, type Finding } from '../model/index.ts';
import { opposedWords } from '../text/opposed-words.ts';
import { findTenseShifts, type TenseShift } from '../text/tense.ts';

export default defineCheck({
  id: 'tense-shift',
  title: 'Coming against past',
  category: 'accuracy/mistranslation',
  severity: 'minor',
  summary: 'Finds what one text announces and the other reports as done.',
  rationale:
    'An announcement is not an event. Articles written before and after it may both be right, but side by side a reader wants to know which.',
  source: 'Helping verbs and irregular forms by language in data/cues.',
  languages: ['en'],
  needs: ['beads', 'collation'],
  options: {},
  messages: { shifted: '“{a}” is {tenseA} in {here}, “{b}” is {tenseB} in {there}' },
  examples: {
    diverges: [
      { a: 'The two leaders will sign the treaty in Minsk.', b: 'The two leaders signed the treaty in Minsk.' },
      {
        a: 'The president arrived in China on Tuesday.',
        b: 'The president will arrive in China on Tuesday.',
        note: 'after articles 000 and 003 of the seeds',
      },
      { a: 'The museum will open its doors on Friday.', b: 'The museum opened its doors on Friday.' },
    ],
    agrees: [
      {
        a: 'The museum will open its doors on Friday.',
        b: 'The museum opens its doors on Friday.',
        note: 'a planned present',
      },
      {
        a: 'She said the museum would open on Friday.',
        b: 'She said the museum will open on Friday.',
        note: 'reported speech',
      },
      { a: 'The museum opened its doors on Friday.', b: 'The museum has opened its doors on Friday.' },
    ],
  },
  run({ beads, collation }): Finding[] {
    return beads.flatMap((bead) => {
      if (!bead.pair.sameLanguage || bead.regime === 'overlap') return [];
      const words = collation(bead);
      return findTenseShifts(words, bead.source.language).map((shift) => toFinding(bead, words, shift));
    });
  },
});

const NAMES = { future: 'still to come', past: 'past' } as const;

function toFinding(bead: BeadView, collation: Collation, { source, target, tenses }: TenseShift): Finding {
  const [tenseA, tenseB] = [NAMES[tenses[0]], NAMES[tenses[1]]];
  return opposedWords(
    bead,
    collation,
    { source: { from: source, meaning: tenseA }, target: { from: target, meaning: tenseB } },
    { message: 'shifted', confidence: 0.7, values: { tenseA, tenseB } },
  );
}
