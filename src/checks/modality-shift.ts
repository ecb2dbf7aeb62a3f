import type { ModalClass, Stance } from '../data/cues.ts';
import { type BeadView, type Collation, defineCheck, type Evidence, type Finding } from '../model/index.ts';
import { anchorWords, quoteAnchor } from '../text/anchor.ts';
import { isHearsayForm, leavesOpen } from '../text/hearsay.ts';
import { type Modal, type ModalShift, modalShifts } from '../text/modality.ts';
import { opposedWords } from '../text/opposed-words.ts';
import { type StanceShift, stanceShift } from '../text/stance.ts';

/** Steps on the scale of certainty from which a reader is told something else, not the same with another shade. */
const MAJOR_DISTANCE = 3;
const MEANINGS: Readonly<Record<ModalClass, string>> = {
  necessity: 'an obligation',
  advice: 'advice',
  prediction: 'an announcement',
  certainty: 'a certainty',
  conditional: 'a condition',
  ability: 'an ability or a permission',
  possibility: 'a possibility',
  expectation: 'an expectation',
  report: 'hearsay',
};

const STANDS: Readonly<Record<Stance, string>> = {
  fact: 'as a fact',
  warning: 'as a warning',
  doubt: 'as a claim that may not be so',
};
/** Confidence, [0,1], that two verbs of one speaker report the same words: where the texts follow one another, and where they only overlap. */
const STANCE_CONFIDENCE = { same: 0.7, overlap: 0.5 };

export default defineCheck({
  id: 'modality-shift',
  title: 'Certainty or obligation differs',
  category: 'accuracy/mistranslation',
  severity: 'major',
  summary:
    'Compares how sure and how binding a statement is: must, should, will, may, allegedly; and what a verb of saying makes of it: point out, warn, claim.',
  rationale:
    'Between “may”, “will” and “must” lies the difference between a possibility, a promise and an order. A hedge that is lost turns an allegation into a fact.',
  source:
    'Scale of modal meanings after Palmer (2001), Mood and Modality; factive verbs after Kiparsky and Kiparsky (1970), Fact; words by language in data/cues. Hearsay by the form of the verb: Duden, Die Grammatik (9th ed.), on sollen and Konjunktiv I; Grevisse and Goosse, Le bon usage, on the conditionnel.',
  languages: ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'ru', 'uk'],
  needs: ['beads', 'collation', 'words'],
  options: {},
  messages: {
    changed: '“{a}” in {here} is {meaningA}, “{b}” in {there} is {meaningB}',
    hedge: '{here} says “{hedge}”; {there} states it as fact',
    unhedged: '{there} says “{hedge}”; {here} states it as fact',
    stance: '{here} tells it {meaningA}, {there} {meaningB}',
  },
  examples: {
    diverges: [
      {
        a: 'They should aim first to prevent a confrontation.',
        b: 'First of all, they must aim to prevent a confrontation.',
      },
      { a: 'The factory may close next year.', b: 'The factory will close next year.' },
      { a: 'The mayor allegedly took the money.', b: 'The mayor took the money.' },
      {
        a: 'The United States had recently warned that Beijing might send weapons.',
        b: 'The United States points out that Beijing might send weapons.',
        note: 'after articles 000 and 003 of the seeds: who points something out is right',
      },
      {
        a: 'Der Mann soll am Montag zwei Frauen bedroht haben.',
        b: 'Der Mann hat am Montag zwei Frauen bedroht.',
        languageA: 'de',
        languageB: 'de',
        note: 'hearsay by the form of the verb; German and French',
      },
    ],
    agrees: [
      {
        a: 'He said the bridge would open in May.',
        b: 'He said the bridge will open in May.',
        note: 'reported speech',
      },
      {
        a: 'Brenner claimed that the dam was safe.',
        b: 'Brenner said that the dam was safe.',
        note: 'no stand in “said”',
      },
      { a: 'Passengers have to wear a mask.', b: 'Passengers must wear a mask.' },
      {
        a: 'Der Mann soll zwei Frauen bedroht haben.',
        b: 'Der Mann hat angeblich zwei Frauen bedroht.',
        languageA: 'de',
        languageB: 'de',
        note: 'hearsay in both',
      },
      { a: 'The storm could reach the coast on Sunday.', b: 'The storm may reach the coast on Sunday.' },
    ],
  },
  run({ beads, collation, words }): Finding[] {
    return beads.flatMap((bead) => {
      if (!bead.pair.sameLanguage) return [];
      const sides = { source: words(bead.source), target: words(bead.target) };
      const stance = stanceShift(sides.source, sides.target, bead.source.language);
      const stands = stance ? [stanceFinding(bead, sides, stance)] : [];
      if (bead.regime === 'overlap') return stands;
      const laid = collation(bead);
      const languages = { source: bead.source.language, target: bead.target.language };
      return [...stands, ...modalShifts(laid, languages).flatMap((shift) => toFinding(bead, laid, shift))];
    });
  },
});

/** Two verbs of saying. Who doubts and who knows say different things; a warning is a shade between them. */
function stanceFinding(
  bead: BeadView,
  words: Pick<Collation, 'source' | 'target'>,
  { source, target }: StanceShift,
): Finding {
  const [meaningA, meaningB] = [STANDS[source.stance], STANDS[target.stance]];
  const overlap = bead.regime === 'overlap';
  const warned = source.stance === 'warning' || target.stance === 'warning';
  // To be warned off a deed and to be said to plan it are two things, not two shades of one.
  const turned = source.against || target.against;
  return opposedWords(
    bead,
    words,
    {
      source: { from: source.from, to: source.said - 1, meaning: meaningA },
      target: { from: target.from, to: target.said - 1, meaning: meaningB },
    },
    {
      message: 'stance',
      severity: turned || !(warned || overlap) ? 'major' : 'minor',
      confidence: STANCE_CONFIDENCE[overlap ? 'overlap' : 'same'],
      values: { meaningA, meaningB },
    },
  );
}

function toFinding(bead: BeadView, words: Collation, shift: ModalShift): Finding[] {
  const { source, target } = shift;
  if (source && target) return [changed(bead, words, { ...shift, source, target })];
  const modal = source ?? target;
  return modal ? hedgeLost(bead, words, { modal, side: source ? 'source' : 'target' }) : [];
}

function changed(
  bead: BeadView,
  words: Collation,
  { source, target, distance }: { readonly source: Modal; readonly target: Modal; readonly distance: number },
): Finding {
  const [meaningA, meaningB] = [MEANINGS[source.kind], MEANINGS[target.kind]];
  const linked = target.head >= 0 && words.links[source.head] === target.head;
  return opposedWords(
    bead,
    words,
    {
      source: { from: source.from, to: source.to - 1, meaning: meaningA },
      target: { from: target.from, to: target.to - 1, meaning: meaningB },
    },
    {
      message: 'changed',
      // A copy has no translator who could have meant the same: its changed word was changed. In a paraphrase the two may bear on different verbs.
      severity: (distance >= MAJOR_DISTANCE && linked) || bead.regime === 'near-copy' ? 'major' : 'minor',
      confidence: linked ? 0.85 : 0.6,
      values: { meaningA, meaningB },
    },
  );
}

interface OneSided {
  readonly modal: Modal;
  readonly side: 'source' | 'target';
}

/** "allegedly" or "may" on one side, and the words that it bears on stated plainly on the other. */
function hedgeLost(bead: BeadView, words: Collation, { modal, side }: OneSided): Finding[] {
  if (modal.kind !== 'report' && !(modal.kind === 'possibility' && bead.regime === 'near-copy')) return [];
  const other = side === 'source' ? 'target' : 'source';
  const head = (side === 'source' ? words.links : words.back)[modal.head] ?? -1;
  if (
    head < 0 ||
    (modal.kind === 'report' &&
      leavesOpen(words[other], bead[other].language) &&
      isHearsayForm(words[side], modal, bead[side].language))
  )
    return [];
  const hedge = anchorWords(bead[side].article, words[side], modal.from, modal.to - 1);
  const plain = anchorWords(bead[other].article, words[other], head);
  return [
    {
      beadId: bead.bead.id,
      source: side === 'source' ? hedge : plain,
      target: side === 'source' ? plain : hedge,
      message: side === 'source' ? 'hedge' : 'unhedged',
      values: { hedge: quoteAnchor(bead[side].article, hedge) },
      severity: bead.regime === 'near-copy' ? 'major' : 'minor',
      confidence: 0.6,
      evidence: [cue(bead, words, { modal, side })],
    },
  ];
}

function cue(bead: BeadView, words: Collation, { modal, side }: OneSided): Evidence {
  const anchor = anchorWords(bead[side].article, words[side], modal.from, modal.to - 1);
  return { kind: 'cue', cue: quoteAnchor(bead[side].article, anchor), meaning: MEANINGS[modal.kind], anchor };
}
