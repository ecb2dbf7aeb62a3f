import type {
  Alignment,
  Article,
  ArticleView,
  Evidence,
  NameEntity,
  NameMention,
  PassageClaim,
  ProvenanceClaim,
  TextRelation,
} from '../../model/index.ts';
import { words } from '../../text/tokens.ts';
import { type CounterSign, findCounterSigns } from './counter.ts';
import { creditSigns } from './credits.ts';
import { parallelSigns } from './direction.ts';
import { givenNameSigns, officeSigns, outletSigns } from './habits.ts';
import { quotedOnly, translatedPassages } from './passages.ts';
import { perspectiveSigns } from './perspective.ts';
import { relatePair } from './relate.ts';
import { nameSigns, runningSentences, type Sign, typographySigns, wordingSigns } from './signs.ts';
import { CLAIM_FROM, probability, rounded, settingOf, strengthOf, type Weighing, weigh, weightOf } from './weigh.ts';

export interface ProvenanceInput {
  readonly articles: readonly ArticleView[];
  readonly alignments: readonly Alignment[];
  readonly names: { readonly entities: readonly NameEntity[]; readonly mentions: readonly NameMention[] };
}

/** Confidence of a statement that follows from a credit line in the text. */
const CREDIT_CONFIDENCE = 0.9;
/** Nats of counter-signs from which, with no sign of translation at all, a text is called original. */
const ORIGINAL_FROM = 2;

/** Where each article comes from, one claim an article, in their order. Signs come first, strongest first, then what speaks against. */
export function traceProvenance({ articles, alignments, names }: ProvenanceInput): ProvenanceClaim[] {
  const signed = new Map(
    articles.map((view) => [view.article.id, { view, signs: signsOf(view, names.entities) }] as const),
  );
  const parallel = parallelSigns(signed, alignments);
  return [...signed.values()].map(({ view, signs }) => {
    const models = parallel.get(view.article.id) ?? [];
    const claim = claimOf(view, [...signs, ...models]);
    const model = models.find((sign) => sign.exclusive)?.of;
    return claim.claim === 'translation' && model !== undefined ? { ...claim, translationOf: model } : claim;
  });
}

/** How the articles of each alignment are related, one relation a pair, in the order of the alignments. */
export function relateTexts(
  input: ProvenanceInput & { readonly provenance: readonly ProvenanceClaim[] },
): TextRelation[] {
  const views = new Map(input.articles.map((view) => [view.article.id, view]));
  const claims = new Map(input.provenance.map((claim) => [claim.articleId, claim]));
  return input.alignments.flatMap((alignment) => {
    const source = views.get(alignment.pair.source);
    const target = views.get(alignment.pair.target);
    if (!source || !target) return [];
    return [
      relatePair({
        alignment,
        source,
        target,
        sourceClaim: claims.get(source.article.id),
        targetClaim: claims.get(target.article.id),
      }),
    ];
  });
}

/** Signs in the article by itself. */
const signsOf = (view: ArticleView, entities: readonly NameEntity[]): Sign[] => [
  ...creditSigns(view),
  ...nameSigns(view.article, entities),
  ...givenNameSigns(view),
  ...wordingSigns(view),
  ...typographySigns(view),
  ...outletSigns(view),
  ...officeSigns(view),
  ...perspectiveSigns(view),
];

function claimOf(view: ArticleView, signs: readonly Sign[]): ProvenanceClaim {
  const { article } = view;
  const counters = findCounterSigns(view);
  const list = runningSentences(view).flatMap((sentence) => words(sentence.text, article.language.bcp47));
  const weighing = weigh(signs, counters, { words: list.length, setting: settingOf(list) });
  const posterior = probability(weighing.odds);
  const evidence = [
    ...orderSigns(signs, weighing.supporting).flatMap(evidenceOf),
    ...counters.map((counter) => counter.evidence),
  ];
  const base = {
    articleId: article.id,
    fromLanguage: null,
    strength: strengthOf(posterior),
    confidence: rounded(posterior),
  };
  const translated =
    weighing.sufficient && posterior >= CLAIM_FROM && (weighing.fromLanguage !== null || weighing.exclusive);
  const passages = translatedPassages(view, signs);
  if (translated && !quotedOnly(article, weighing.carrying)) {
    const { fromLanguage } = weighing;
    const told = evidence.map((piece) => asFrom(piece, weighing));
    const others = passages.filter((passage) => passage.fromLanguage !== null && passage.fromLanguage !== fromLanguage);
    return withPassages({ ...base, claim: 'translation', fromLanguage, evidence: told }, others);
  }
  const rest = { ...otherwise(article, { counters, weighing, posterior }), evidence };
  return withPassages({ ...base, ...rest, evidence: [...creditEvidence(article), ...evidence] }, passages);
}

const withPassages = (claim: ProvenanceClaim, passages: readonly PassageClaim[]): ProvenanceClaim =>
  passages.length > 0 ? { ...claim, passages } : claim;

/** A sign that several languages have is told of the one that is claimed; the table gives the wording in the likeliest of them only. */
function asFrom(piece: Evidence, { fromLanguage, supporting }: Weighing): Evidence {
  if (piece.kind !== 'translationese' || fromLanguage === null || piece.fromLanguage === fromLanguage) return piece;
  return supporting.some((sign) => sign.id === piece.row) ? { ...piece, fromLanguage, original: null } : piece;
}

/** The claim where the article as a whole is not shown to be a translation. */
function otherwise(
  article: Article,
  found: { readonly counters: readonly CounterSign[]; readonly weighing: Weighing; readonly posterior: number },
): Pick<ProvenanceClaim, 'claim' | 'strength' | 'confidence'> {
  if (article.metadata.agency !== null)
    return { claim: 'syndicated', strength: 'likely', confidence: CREDIT_CONFIDENCE };
  const against = found.counters.reduce((sum, counter) => sum + counter.weight, 0);
  const original = against >= ORIGINAL_FROM && found.weighing.supporting.length === 0;
  return {
    claim: original ? 'original' : 'undetermined',
    strength: original ? 'likely' : 'weak',
    confidence: rounded(1 - found.posterior),
  };
}

/** The agency that signs the whole. */
function creditEvidence({ metadata: { agency } }: Article): Evidence[] {
  return agency === null ? [] : [{ kind: 'metadata', field: 'agency', value: agency }];
}

/** Signs for the language that leads first, then the others; within, heaviest first. */
function orderSigns(signs: readonly Sign[], supporting: readonly Sign[]): readonly Sign[] {
  const others = signs.filter((sign) => !supporting.includes(sign));
  return [supporting, others].flatMap((group) => [...group].sort((a, b) => weightOf(b) - weightOf(a)));
}

/** What a sign rests on, each piece with the weight that the sign has here. */
const evidenceOf = (sign: Sign): Evidence[] =>
  sign.evidence.map((piece) => ({ ...piece, strength: sign.exclusive ? 'strong' : sign.strength }));
