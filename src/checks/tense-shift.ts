import { type BeadView, type Collation, defineCheck, type Finding } from '../model/index.ts';
import { anchorWords, quoteAnchor } from '../text/anchor.ts';
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
  messages: { shifted: '“{a}” is {tenseA} in one text, “{b}” {tenseB} in the other' },
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

function toFinding(bead: BeadView, { source, target }: Collation, shift: TenseShift): Finding {
  const a = anchorWords(bead.source.article, source, shift.source);
  const b = anchorWords(bead.target.article, target, shift.target);
  const values = {
    a: quoteAnchor(bead.source.article, a),
    b: quoteAnchor(bead.target.article, b),
    tenseA: NAMES[shift.tenses[0]],
    tenseB: NAMES[shift.tenses[1]],
  };
  return {
    beadId: bead.bead.id,
    source: a,
    target: b,
    message: 'shifted',
    values,
    confidence: 0.7,
    evidence: [
      { kind: 'cue', cue: values.a, meaning: values.tenseA, anchor: a },
      { kind: 'cue', cue: values.b, meaning: values.tenseB, anchor: b },
    ],
  };
}
