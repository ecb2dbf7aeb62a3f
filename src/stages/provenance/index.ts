import type {
  Alignment,
  Article,
  ArticleView,
  Evidence,
  NameEntity,
  NameMention,
  ProvenanceClaim,
  Strength,
  TextRelation,
} from '../../model/index.ts';
import { words } from '../../text/tokens.ts';
import { type CounterSign, findCounterSigns } from './counter.ts';
import { givenNameSigns, outletSigns, parallelSigns } from './habits.ts';
import { relatePair } from './relate.ts';
import { nameSigns, runningSentences, type Sign, typographySigns, wordingSigns } from './signs.ts';
import { probability, settingOf, type Weighing, weigh, weightOf } from './weigh.ts';

export interface ProvenanceInput {
  readonly articles: readonly ArticleView[];
  readonly alignments: readonly Alignment[];
  readonly names: { readonly entities: readonly NameEntity[]; readonly mentions: readonly NameMention[] };
}

/** Posterior from which a translation is claimed; below, the signs are listed and the claim stays open. Range .5–1. */
const CLAIM_FROM = 0.58;
/** Posterior from which the claim is called likely, and strong. */
const LIKELY_FROM = 0.85;
const STRONG_FROM = 0.97;
/** Confidence of a statement that follows from a credit line in the text. */
const CREDIT_CONFIDENCE = 0.9;

/** Where each article comes from, one claim an article, in their order. Signs come first, strongest first, then what speaks against. */
export function traceProvenance({ articles, alignments, names }: ProvenanceInput): ProvenanceClaim[] {
  const byId = new Map(articles.map((view) => [view.article.id, view.article]));
  return articles.map((view) => traceOne(view, names.entities, parallelSigns(view.article, alignments, byId)));
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

function traceOne(view: ArticleView, entities: readonly NameEntity[], parallel: readonly Sign[]): ProvenanceClaim {
  const { article } = view;
  const signs = [
    ...nameSigns(article, entities),
    ...givenNameSigns(view),
    ...wordingSigns(view),
    ...typographySigns(view),
    ...outletSigns(view),
    ...parallel,
  ];
  const counters = findCounterSigns(view);
  const list = runningSentences(view).flatMap((sentence) => words(sentence.text, article.language.bcp47));
  const weighing = weigh(signs, counters, { words: list.length, setting: settingOf(list) });
  return claimOf(article, signs, counters, weighing);
}

function claimOf(
  article: Article,
  signs: readonly Sign[],
  counters: readonly CounterSign[],
  weighing: Weighing,
): ProvenanceClaim {
  const posterior = probability(weighing.odds);
  const evidence = [
    ...orderSigns(signs, weighing.supporting).flatMap(evidenceOf),
    ...counters.map((counter) => counter.evidence),
  ];
  const base = {
    articleId: article.id,
    fromLanguage: null,
    strength: wordFor(posterior),
    confidence: round(posterior),
  };
  if (weighing.sufficient && posterior >= CLAIM_FROM && (weighing.fromLanguage !== null || weighing.exclusive)) {
    return { ...base, claim: 'translation', fromLanguage: weighing.fromLanguage, evidence };
  }
  const { agency } = article.metadata;
  if (agency !== null) {
    const credit: Evidence = { kind: 'metadata', field: 'agency', value: agency };
    return {
      ...base,
      claim: 'syndicated',
      strength: 'likely',
      confidence: CREDIT_CONFIDENCE,
      evidence: [credit, ...evidence],
    };
  }
  const against = counters.reduce((sum, counter) => sum + counter.weight, 0);
  const original = against >= ORIGINAL_FROM && weighing.supporting.length === 0;
  return {
    ...base,
    claim: original ? 'original' : 'undetermined',
    strength: original ? 'likely' : 'weak',
    confidence: round(1 - posterior),
    evidence,
  };
}

/** Nats of counter-signs from which, with no sign of translation at all, a text is called original. */
const ORIGINAL_FROM = 2;

function wordFor(posterior: number): Strength {
  if (posterior >= STRONG_FROM) return 'strong';
  return posterior >= LIKELY_FROM ? 'likely' : 'weak';
}

/** Signs for the language that leads first, then the others; within, heaviest first. */
function orderSigns(signs: readonly Sign[], supporting: readonly Sign[]): readonly Sign[] {
  const others = signs.filter((sign) => !supporting.includes(sign));
  return [supporting, others].flatMap((group) => [...group].sort((a, b) => weightOf(b) - weightOf(a)));
}

/** What a sign rests on, each piece with the weight that the sign has here. */
const evidenceOf = (sign: Sign): Evidence[] =>
  sign.evidence.map((piece) => ({ ...piece, strength: sign.exclusive ? 'strong' : sign.strength }));

const round = (value: number): number => Math.round(value * 1000) / 1000;
