import {
  type Anchor,
  type BeadView,
  type Collation,
  defineCheck,
  type Evidence,
  type Finding,
} from '../model/index.ts';
import { anchorWords, quoteAnchor } from '../text/anchor.ts';
import { oneSidedNegations, type UnmatchedNegation, unmatchedNegations } from '../text/polarity.ts';

/** Confidence, [0,1]: in a near copy the negator is the difference; in a paraphrase its scope is found again; or only the sentence is. */
const CONFIDENCE = { copy: 0.95, scope: 0.8, sentence: 0.6, languages: 0.5 };
/** A counterpart in a paraphrase of fewer shared words than this is too loose to hold against one another, [0,1]. */
const MIN_OVERLAP = 0.3;

export default defineCheck({
  id: 'negation-flip',
  title: 'One text says not',
  category: 'accuracy/mistranslation',
  severity: 'critical',
  summary:
    'Compares what is affirmed and what is denied: a negation that stands on one side only and is not made good in other words.',
  rationale:
    'A lost or added “not” turns a statement into its opposite, and both versions read smoothly. Readers of one text are told the reverse of what readers of the other are told.',
  source:
    'Negation scope and litotes after Morante & Blanco (2012, *SEM shared task); negators by language in data/cues; opposites from WordNet 3.1.',
  languages: ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'ru', 'uk', 'zh'],
  needs: ['beads', 'words', 'collation'],
  options: {},
  messages: {
    scope: '{here} says “{negated}”, {there} says it without the negation: “{plain}”',
    scopeThere: '{there} says “{negated}”, {here} says it without the negation: “{plain}”',
    sentence: '{here} says “{negated}”, {there} has no such negation',
    sentenceThere: '{there} says “{negated}”, {here} has no such negation',
  },
  examples: {
    diverges: [
      { a: 'The minister will attend the hearing.', b: 'The minister will not attend the hearing.' },
      { a: 'Nobody was hurt when the roof came down.', b: 'People were hurt when the roof came down.' },
      {
        a: 'China has not yet condemned Russia’s war of aggression.',
        b: 'China has condemned Russia’s war of aggression.',
        note: 'article 001 of the seeds with the negation taken out',
      },
      {
        a: 'Der Rat stimmt dem Plan nicht zu.',
        b: 'The council approves the plan.',
        languageA: 'de',
        note: 'two languages',
      },
      { a: 'Der Rat stimmt dem Plan nicht zu.', b: 'Der Rat stimmt dem Plan zu.', languageA: 'de', languageB: 'de' },
      { a: '部长不会出席周一的听证会。', b: '部长将出席周一的听证会。', languageA: 'zh', languageB: 'zh' },
      { a: 'China has not yet condemned the war.', b: '中国已经谴责了这场战争。', languageB: 'zh' },
    ],
    agrees: [
      { a: 'He does not think the demand is realistic.', b: 'He considers the demand unrealistic.', note: 'litotes' },
      { a: 'The bank did not agree to the merger.', b: 'The bank refused to agree to the merger.' },
      {
        a: 'Die Bank lehnte den Vertrag ab.',
        b: 'The bank did not accept the contract.',
        languageA: 'de',
        note: 'a negative verb in the other language',
      },
      { a: '委员会没有批准该计划。', b: '委员会否决了该计划。', languageA: 'zh', languageB: 'zh' },
      { a: 'The talks did not succeed.', b: 'The talks failed.' },
      { a: "They don't expect a verdict this week.", b: 'They do not expect a verdict this week.' },
    ],
  },
  run({ beads, words, collation }): Finding[] {
    return beads.flatMap((bead) => {
      // In an overlap each side has statements of its own: a negation there denies something else.
      if (bead.regime === 'overlap') return [];
      if (!bead.pair.sameLanguage)
        return acrossLanguages(bead, { source: words(bead.source), target: words(bead.target) });
      const collated = collation(bead);
      if (collated.overlap < MIN_OVERLAP) return [];
      const languages = { source: bead.source.language, target: bead.target.language };
      return unmatchedNegations(collated, languages).map((unmatched) => toFinding(bead, collated, unmatched));
    });
  },
});

/** Two languages share too few words to find a scope: only a sentence that denies against one that has nothing negative at all. */
function acrossLanguages(bead: BeadView, words: Pick<Collation, 'source' | 'target'>): Finding[] {
  if (bead.bead.relation !== 'equivalent') return [];
  const languages = { source: bead.source.language, target: bead.target.language };
  const denied = oneSidedNegations(words.source, words.target, languages);
  const [negation] = denied?.negations ?? [];
  if (!denied || !negation) return [];
  const { side } = denied;
  const other = side === 'source' ? 'target' : 'source';
  const negated = anchorWords(bead[side].article, words[side], negation.at, negation.focus[0] ?? negation.at);
  const plain: Anchor = { articleId: bead[other].article.id, span: bead[other].span };
  return [
    {
      beadId: bead.bead.id,
      source: side === 'source' ? negated : plain,
      target: side === 'source' ? plain : negated,
      message: side === 'source' ? 'sentence' : 'sentenceThere',
      values: { negated: quoteAnchor(bead[side].article, negated) },
      severity: 'major',
      confidence: CONFIDENCE.languages,
      evidence: [
        {
          kind: 'cue',
          cue: words[side][negation.at]?.text ?? '',
          meaning: 'negation',
          anchor: anchorWords(bead[side].article, words[side], negation.at),
        },
      ],
    },
  ];
}

function toFinding(bead: BeadView, words: Collation, { side, negation, counterpart }: UnmatchedNegation): Finding {
  const other = side === 'source' ? 'target' : 'source';
  const last = negation.focus[0] ?? negation.at;
  const negated = anchorWords(bead[side].article, words[side], fromAuxiliary(words[side], negation.at), last);
  const plain = plainReading(bead, words[other], other, counterpart);
  const readings = { [side]: negated, [other]: plain };
  const evidence: Evidence = {
    kind: 'cue',
    cue: words[side][negation.at]?.text ?? '',
    meaning: 'negation',
    anchor: anchorWords(bead[side].article, words[side], negation.at),
  };
  const scope = counterpart.length > 0;
  return {
    beadId: bead.bead.id,
    source: readings.source ?? null,
    target: readings.target ?? null,
    message: `${scope ? 'scope' : 'sentence'}${side === 'source' ? '' : 'There'}`,
    values: { negated: quoteAnchor(bead[side].article, negated), plain: quoteAnchor(bead[other].article, plain) },
    confidence: bead.regime === 'near-copy' ? CONFIDENCE.copy : scope ? CONFIDENCE.scope : CONFIDENCE.sentence,
    evidence: [evidence],
  };
}

/** Index from which a reading begins that is to hold the auxiliary before word `at`: "did not support", not "not support". */
const fromAuxiliary = (words: Collation['source'], at: number): number => {
  const before = words[at - 1];
  // Without spaces the word before may be the tail of another one.
  return before?.word && !before.content && before.span.end < (words[at]?.span.start ?? 0) ? at - 1 : at;
};

/** What the other side says instead: the words in scope, with the auxiliary before them where there is one. */
function plainReading(
  bead: BeadView,
  words: Collation['source'],
  side: 'source' | 'target',
  counterpart: readonly number[],
): Anchor | null {
  const [first] = counterpart;
  if (first === undefined) return null;
  return anchorWords(bead[side].article, words, fromAuxiliary(words, first), first);
}
