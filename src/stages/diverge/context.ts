import type {
  Alignment,
  Article,
  ArticleId,
  ArticleView,
  BeadView,
  CheckCapabilities,
  Collation,
  NameEntity,
  NameMention,
  PairView,
  Quantity,
  Quotation,
  SentenceId,
  SentenceView,
  SideView,
  TermConcept,
  Word,
} from '../../model/index.ts';
import { collate } from '../../text/collate.ts';
import { readQuantities } from '../../text/quantities/index.ts';
import { readQuotations } from '../../text/quotations.ts';
import { readWords } from '../../text/words.ts';
import { regimeOf } from './regime.ts';

export interface ContextInput {
  readonly articles: readonly ArticleView[];
  readonly alignments: readonly Alignment[];
  readonly names: { readonly entities: readonly NameEntity[]; readonly mentions: readonly NameMention[] };
  readonly termbase?: readonly TermConcept[];
}

type Stretch = SideView | SentenceView;

const PLACE_RANK: Readonly<Record<SentenceView['place'], number>> = { headline: 2, lead: 1, body: 0 };

/** What the checks may ask for, read on demand: a stretch of text is read once in a run, and not at all where no check asks. */
export function buildCapabilities({ articles, alignments, names, termbase = [] }: ContextInput): CheckCapabilities {
  const views = new Map(articles.map((view) => [view.article.id, view]));
  const publishedAt = new Map(articles.map(({ article }) => [article.id, article.metadata.publishedAt]));
  const words = memoiseStretch((stretch): Word[] => readWords(textOf(stretch), stretch.language, stretch.span.start));
  const quantities = memoiseStretch((stretch): Quantity[] =>
    readQuantities(textOf(stretch), {
      language: stretch.language,
      offset: stretch.span.start,
      publishedAt: publishedAt.get(articleOf(stretch)) ?? null,
    }),
  );
  const collation = memoise((bead: BeadView): Collation => collate(words(bead.source), words(bead.target)));
  const quotations = memoise((article: Article): Quotation[] => readArticleQuotations(article));
  const mentionIndex = once(() => indexMentions(names.mentions));
  const mentions = memoise((of: SideView | ArticleView): readonly NameMention[] => {
    const all = mentionIndex().get(of.article.id) ?? [];
    return 'span' in of ? all.filter(({ span }) => span.start >= of.span.start && span.end <= of.span.end) : all;
  });
  const pairs = alignments.flatMap((alignment) => pairView(alignment, views, words));
  return {
    articles,
    pairs,
    beads: pairs.flatMap((pair) => pair.beads),
    names: { entities: names.entities, mentions },
    quantities,
    quotations,
    tokens: words,
    words,
    collation,
    termbase,
  };
}

/** Nothing for an unrelated pair: its beads are chance. */
function pairView(
  alignment: Alignment,
  views: ReadonlyMap<ArticleId, ArticleView>,
  words: (stretch: Stretch) => readonly Word[],
): PairView[] {
  const source = views.get(alignment.pair.source);
  const target = views.get(alignment.pair.target);
  if (!source || !target || alignment.relation === 'unrelated') return [];
  const sentences = sentenceIndex([source, target]);
  const sameLanguage = primary(source.article) === primary(target.article);
  const beads: BeadView[] = [];
  const pair: PairView = { alignment, source, target, sameLanguage, beads };
  for (const bead of alignment.beads) {
    const a = sideView(bead.source, source, sentences);
    const b = sideView(bead.target, target, sentences);
    if (!a || !b || !isReadable(a) || !isReadable(b)) continue;
    const regime = regimeOf({ source: words(a), target: words(b) }, bead.relation, sameLanguage);
    beads.push({ bead, pair, source: a, target: b, regime });
  }
  return [pair];
}

function sideView(
  ids: readonly SentenceId[],
  { article }: ArticleView,
  sentences: ReadonlyMap<SentenceId, SentenceView>,
): SideView | null {
  const own = ids.flatMap((id) => sentences.get(id) ?? []);
  const first = own[0];
  const last = own.at(-1);
  if (!first || !last) return null;
  const place = own.reduce<SentenceView['place']>(
    (best, { place }) => (PLACE_RANK[place] > PLACE_RANK[best] ? place : best),
    'body',
  );
  return {
    article,
    language: first.language,
    sentences: own,
    span: { start: first.span.start, end: last.span.end },
    place,
  };
}

/** Code units of one side beyond which it is no sentence but a file without sentence ends, and comparing it word by word would not end. */
const LONGEST_SIDE = 20_000;
const isReadable = ({ span }: SideView): boolean => span.end - span.start <= LONGEST_SIDE;

const primary = (article: Article): string => article.language.bcp47.split('-')[0] ?? '';

const sentenceIndex = (views: readonly ArticleView[]): ReadonlyMap<SentenceId, SentenceView> =>
  new Map(views.flatMap((view) => view.sentences.map((sentence) => [sentence.id, sentence] as const)));

/** Quotations block by block: a missing mark can not reach into the next paragraph; boilerplate holds none. */
function readArticleQuotations({ text, language, blocks }: Article): Quotation[] {
  const running = blocks.filter((block) => block.kind !== 'boilerplate').map((block) => block.span);
  return readQuotations(text, language.bcp47, running);
}

function indexMentions(mentions: readonly NameMention[]): ReadonlyMap<ArticleId, readonly NameMention[]> {
  const index = new Map<ArticleId, NameMention[]>();
  for (const mention of mentions) {
    const list = index.get(mention.articleId);
    if (list) list.push(mention);
    else index.set(mention.articleId, [mention]);
  }
  for (const list of index.values()) list.sort((a, b) => a.span.start - b.span.start);
  return index;
}

const articleOf = (stretch: Stretch): ArticleId => ('article' in stretch ? stretch.article.id : stretch.articleId);

const textOf = (stretch: Stretch): string =>
  'article' in stretch ? stretch.article.text.slice(stretch.span.start, stretch.span.end) : stretch.text;

/** Kept as long as the run: what was read is asked for by many checks. */
function memoise<In extends object, Out>(read: (input: In) => Out): (input: In) => Out {
  const known = new Map<In, Out>();
  return (input) => {
    const found = known.get(input);
    if (found !== undefined) return found;
    const value = read(input);
    known.set(input, value);
    return value;
  };
}

/** Sides of several beads and sentences that cover the same stretch share what was read there. */
function memoiseStretch<Out>(read: (stretch: Stretch) => Out): (stretch: Stretch) => Out {
  const known = new Map<string, Out>();
  const byObject = memoise((stretch: Stretch): { readonly value: Out } => {
    const key = `${articleOf(stretch)} ${stretch.span.start} ${stretch.span.end}`;
    const found = known.get(key);
    if (found !== undefined) return { value: found };
    const value = read(stretch);
    known.set(key, value);
    return { value };
  });
  return (stretch) => byObject(stretch).value;
}

function once<Out>(read: () => Out): () => Out {
  let value: { readonly out: Out } | null = null;
  return () => {
    value ??= { out: read() };
    return value.out;
  };
}
