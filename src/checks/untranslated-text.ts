import { type BeadView, type Collation, defineCheck, type Finding, type Word } from '../model/index.ts';
import { anchorWords, quoteAnchor } from '../text/anchor.ts';
import { findForeignRuns } from '../text/foreign.ts';

/** Confidence from which another language is shown and not merely a word that the list does not hold, [0,1]. */
const SURE = 0.8;
/** Words up to which a run with a capital may be a name of a body in its own language ("Comédie Française"). */
const NAME_WORDS = 2;

export default defineCheck({
  id: 'untranslated-text',
  title: 'Left in another language',
  category: 'accuracy/untranslated',
  severity: 'major',
  summary: 'Finds words of another language or script that one text holds and the other has in its own words.',
  rationale:
    'A word left over from the original shows that nobody read the translation to the end. Readers who do not know the language lose the sense of the sentence.',
  source: 'Scripts after Unicode; English word list from WordNet 3.1; function words by language in data/cues.',
  languages: 'any',
  needs: ['beads', 'collation'],
  options: {},
  messages: {
    script: '“{reading}” is in another script than the text around it',
    words: '“{reading}” is not in the language of the text',
  },
  examples: {
    diverges: [
      { a: 'The mayor held a similar position in Bremen.', b: 'The mayor held an аналогичную position in Bremen.' },
      { a: 'She will have a meeting with the minister.', b: 'She will have un encuentro with the minister.' },
      { a: 'The flooding hit towns in the whole region.', b: 'The Überschwemmung hit towns in the ganzen region.' },
    ],
    agrees: [
      { a: 'The mayor held a similar position in Bremen.', b: 'In Bremen the mayor had a comparable office.' },
      {
        a: 'He trained with the Bundeswehr for a year.',
        b: 'He spent a year training with the Bundeswehr.',
        note: 'a name, in both',
      },
      {
        a: 'The paper Новая газета reported it.',
        b: 'The paper Novaya Gazeta reported it.',
        note: 'a name in its own script: the name checks look at it',
      },
    ],
  },
  run({ beads, collation }): Finding[] {
    return beads.flatMap((bead) => {
      if (!bead.pair.sameLanguage) return [];
      const words = collation(bead);
      return [...foreignOn(bead, words, 'source'), ...foreignOn(bead, words, 'target')];
    });
  },
});

function foreignOn(bead: BeadView, collation: Collation, side: 'source' | 'target'): Finding[] {
  const words: readonly Word[] = collation[side];
  const other = collation[side === 'source' ? 'target' : 'source'];
  const links = side === 'source' ? collation.links : collation.back;
  return findForeignRuns(words, { links, other, language: bead[side].language }).map(
    ({ from, to, kind, confidence }) => {
      const anchor = anchorWords(bead[side].article, words, from, to - 1);
      const reading = quoteAnchor(bead[side].article, anchor);
      return {
        beadId: bead.bead.id,
        source: side === 'source' ? anchor : null,
        target: side === 'target' ? anchor : null,
        message: kind,
        values: { reading },
        // A single unknown word may be a term; the list of words has its gaps; two words with a capital may be a name in its own language.
        severity: confidence < SURE || (to - from <= NAME_WORDS && /^\p{Lu}/u.test(reading)) ? 'minor' : 'major',
        confidence,
        evidence: [
          { kind: 'note', text: kind === 'script' ? 'Another script' : 'Not in the word list of the language', anchor },
        ],
      };
    },
  );
}
