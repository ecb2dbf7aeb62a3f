import { OUTLETS } from '../../data/provenance.ts';
import type { Alignment, Article, ArticleId, ArticleView, Evidence } from '../../model/index.ts';
import { languageInWords } from './credits.ts';
import { baseLanguage, type Sign } from './signs.ts';
import { weightOf } from './weigh.ts';

/** One article with the signs found in it alone. */
export interface Signed {
  readonly view: ArticleView;
  readonly signs: readonly Sign[];
}

/** A reason to hold one of two parallel texts for the translation. `weight` in nats. */
interface Reason {
  readonly weight: number;
  readonly text: string;
}

/** Nats by which the reasons for one side must outweigh those for the other. One date, or one text's being shorter, is too little. */
const DIRECTION_FROM = 2;
/** Nats at most that signs in the text add: a long list is still one translator's. */
const SIGNS_AT_MOST = 4;
const CREDIT_WEIGHT = 6;
const DATE_WEIGHT = 1.5;
const AGENCY_WEIGHT = 1.5;
const COVERAGE_WEIGHT = 1;
/** Share by which the linked part of the two texts must differ for the shorter rendering to show. */
const COVERAGE_LEAD = 0.15;

/**
 * Signs that follow from parallel articles in another language, by article. Where there is a reason the translation gets one that carries by itself
 * and its model gets none; where there is none, either gets one that needs company: one of the two is a translation.
 */
export function parallelSigns(
  articles: ReadonlyMap<ArticleId, Signed>,
  alignments: readonly Alignment[],
): ReadonlyMap<ArticleId, readonly Sign[]> {
  const signs = new Map<ArticleId, Sign[]>();
  const add = (to: Signed, sign: Sign): unknown =>
    signs.set(to.view.article.id, [...(signs.get(to.view.article.id) ?? []), sign]);
  for (const alignment of alignments) {
    const source = articles.get(alignment.pair.source);
    const target = articles.get(alignment.pair.target);
    if (!source || !target || alignment.relation !== 'parallel') continue;
    if (baseLanguage(source.view.article) === baseLanguage(target.view.article)) continue;
    const forTarget = reasons(target, source, alignment);
    const forSource = reasons(source, target, mirrored(alignment));
    const lead = total(forTarget) - total(forSource);
    if (lead >= DIRECTION_FROM) add(target, translationSign(source, forTarget));
    else if (lead <= -DIRECTION_FROM) add(source, translationSign(target, forSource));
    else {
      add(target, openSign(source));
      add(source, openSign(target));
    }
  }
  return signs;
}

const mirrored = ({ coverage, ...alignment }: Alignment): Alignment => ({
  ...alignment,
  coverage: { source: coverage.target, target: coverage.source },
});

const total = (list: readonly Reason[]): number => list.reduce((sum, reason) => sum + reason.weight, 0);

/** Why `text` should be the translation of `model`. The alignment's source is the model. */
function reasons(text: Signed, model: Signed, { coverage }: Alignment): Reason[] {
  const [own, other] = [text.view.article, model.view.article];
  return [
    ...creditReason(text, other),
    ...signReason(text, other),
    ...dateReason(own, other),
    ...agencyReason(own, other),
    ...(coverage.target - coverage.source >= COVERAGE_LEAD
      ? [
          {
            weight: COVERAGE_WEIGHT,
            text: `${percent(coverage.target)} of ${own.siglum} has a counterpart in ${other.siglum}, but only ${percent(coverage.source)} of ${other.siglum} has one in ${own.siglum}`,
          },
        ]
      : []),
  ];
}

const isCredit = (sign: Sign): boolean => sign.family === 'source';

function creditReason({ view, signs }: Signed, other: Article): Reason[] {
  const credit = signs.find(
    (sign) => isCredit(sign) && (sign.from.length === 0 || sign.from.includes(baseLanguage(other))),
  );
  return credit ? [{ weight: CREDIT_WEIGHT, text: `${view.article.siglum} names itself a translation` }] : [];
}

function signReason({ view, signs }: Signed, other: Article): Reason[] {
  const language = baseLanguage(other);
  const speaking = signs.filter((sign) => !isCredit(sign) && sign.strength !== 'weak' && sign.from.includes(language));
  if (speaking.length === 0) return [];
  const weight = speaking.reduce((sum, sign) => sum + weightOf(sign), 0);
  return [
    {
      weight: Math.min(SIGNS_AT_MOST, weight),
      text: `${view.article.siglum} shows signs of a translation from ${languageInWords(language)}`,
    },
  ];
}

function dateReason(own: Article, other: Article): Reason[] {
  const [mine, theirs] = [own.metadata.publishedAt, other.metadata.publishedAt];
  if (mine === null || theirs === null) return [];
  // Dates without a time are compared by the day.
  const length = Math.min(mine.length, theirs.length, 16);
  const [late, early] = [mine.slice(0, length), theirs.slice(0, length)];
  if (early >= late) return [];
  return [{ weight: DATE_WEIGHT, text: `${other.siglum} is the earlier one: ${early}, ${own.siglum} ${late}` }];
}

/** The agency that signs the text writes in the language of the other one. */
function agencyReason(own: Article, other: Article): Reason[] {
  const { agency } = own.metadata;
  const language = baseLanguage(other);
  if (agency === null || !OUTLETS[language]?.includes(agency) || OUTLETS[baseLanguage(own)]?.includes(agency))
    return [];
  return [
    { weight: AGENCY_WEIGHT, text: `${own.siglum} credits ${agency}, which writes in ${languageInWords(language)}` },
  ];
}

function translationSign(model: Signed, why: readonly Reason[]): Sign {
  const notes = why.map((reason): Evidence => ({ kind: 'note', text: reason.text, anchor: null }));
  return { ...openSign(model), strength: 'strong', exclusive: true, evidence: [...openSign(model).evidence, ...notes] };
}

function openSign({ view }: Signed): Sign {
  const language = baseLanguage(view.article);
  const note: Evidence = {
    kind: 'note',
    text: `runs parallel to ${view.article.siglum}, which is in ${languageInWords(language)}`,
    anchor: null,
  };
  return {
    id: `parallel-${view.article.id}`,
    family: 'source',
    strength: 'likely',
    exclusive: false,
    from: [language],
    of: view.article.id,
    evidence: [note],
  };
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
