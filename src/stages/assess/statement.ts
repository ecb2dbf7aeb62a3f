import type {
  ArticleId,
  ArticlePair,
  ArticleView,
  ProvenanceClaim,
  Severity,
  TextRelation,
} from '../../model/index.ts';
import type { AssessInput } from './input.ts';

type Counts = Readonly<Record<Severity, number>>;

const SMALL_NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });
const list = new Intl.ListFormat('en');

/** "three" up to twelve, "13" from there: newspaper style. */
const inWords = (count: number): string => SMALL_NUMBERS[count] ?? String(count);
const plural = (count: number, noun: string): string => `${inWords(count)} ${noun}${count === 1 ? '' : 's'}`;
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The sentence that opens the report, chosen by the strongest result; no full stop, as it is a headline. */
export function statementOf(input: AssessInput, counts: Counts): string {
  if (input.articles.length === 1) return oneArticle(counts);
  const linked = input.alignments.flatMap(({ beads }) => beads.filter((bead) => bead.relation !== 'unaligned')).length;
  const subject = subjectOf(input);
  if (linked === 0) return `${subject}, no shared sentences`;
  const versions = versionsOfOneStatement(input.relations);
  if (versions > 1 && !runsInParallel(input))
    return `${subject}, one story, and ${inWords(versions)} versions of one statement`;
  if (counts.critical > 0) return `${subject}, and ${plural(counts.critical, 'finding')} to settle before publication`;
  if (counts.major > 0) return `${subject}, no contradictions, and ${plural(counts.major, 'finding')} worth a look`;
  return `${subject} that agree in ${linked === 1 ? 'the one passage' : `all ${inWords(linked)} passages`} they share`;
}

/** True where every pair is one text in two versions: a translation, a revision, a copy. */
const runsInParallel = ({ alignments }: AssessInput): boolean =>
  alignments.every(({ relation }) => relation === 'parallel' || relation === 'partial');

function subjectOf(input: AssessInput): string {
  const count = input.articles.length;
  if (runsInParallel(input)) return `${capitalised(inWords(count))} versions of one text`;
  return capitalised(plural(count, count === 2 ? 'text' : 'article'));
}

function oneArticle(counts: Counts): string {
  const open = counts.critical + counts.major + counts.minor;
  return open === 0
    ? 'One article, and nothing in it that contradicts itself'
    : `One article, and ${plural(open, 'finding')} inside it`;
}

/** The largest number of articles that carry one and the same statement; 0 where none is shared. */
function versionsOfOneStatement(relations: readonly TextRelation[]): number {
  const groups: Set<ArticleId>[] = [];
  for (const { relation, pair } of relations) {
    if (relation !== 'same-statement') continue;
    const group = groups.find((ids) => ids.has(pair.source) || ids.has(pair.target));
    if (group) group.add(pair.source).add(pair.target);
    else groups.push(new Set([pair.source, pair.target]));
  }
  return Math.max(0, ...groups.map((group) => group.size));
}

/** One to three sentences that name articles: common sources, translations, and what has to be settled. */
export function ledeOf(input: AssessInput, counts: Counts): string[] {
  const siglum = (id: ArticleId): string => input.articles.find((view) => view.article.id === id)?.article.siglum ?? id;
  return [
    ...sourcesSentence(input, siglum),
    ...translationsSentence(input, siglum),
    settleSentence(input.articles, counts),
  ].slice(0, 3);
}

function sourcesSentence(input: AssessInput, siglum: (id: ArticleId) => string): string[] {
  const byKind = (kind: TextRelation['relation']): ArticlePair[] =>
    input.relations.filter((relation) => relation.relation === kind).map((relation) => relation.pair);
  const names = (pair: ArticlePair): string => list.format([siglum(pair.source), siglum(pair.target)]);
  const [copy] = [...byKind('duplicate'), ...byKind('derived')];
  if (copy) return [`Articles ${names(copy)} share most of their text.`];
  const [common] = byKind('common-source');
  if (!common) return [];
  const languages = new Set(
    [common.source, common.target].map((id) => claimOf(input.provenance, id)?.fromLanguage ?? null),
  );
  const [language] = languages;
  const source = languages.size === 1 && language ? `one ${languageNames.of(language)} source` : 'one source';
  return [`Articles ${names(common)} share sentences and phrases that point to ${source}.`];
}

function translationsSentence(input: AssessInput, siglum: (id: ArticleId) => string): string[] {
  const common = input.relations
    .filter((relation) => relation.relation === 'common-source')
    .flatMap(({ pair }) => [pair.source, pair.target]);
  const byLanguage = new Map<string, string[]>();
  for (const claim of input.provenance) {
    if (claim.claim !== 'translation' || claim.fromLanguage === null || common.includes(claim.articleId)) continue;
    const sigla = byLanguage.get(claim.fromLanguage) ?? [];
    byLanguage.set(claim.fromLanguage, [...sigla, siglum(claim.articleId)]);
  }
  const clauses = [...byLanguage].map(([language, sigla]) => {
    const verb = sigla.length > 1 ? 'read as translations' : 'reads as a translation';
    return { several: sigla.length > 1, text: `${list.format(sigla)} ${verb} from ${languageNames.of(language)}` };
  });
  const [first] = clauses;
  return first ? [`${first.several ? 'Articles' : 'Article'} ${list.format(clauses.map(({ text }) => text))}.`] : [];
}

function settleSentence(articles: readonly ArticleView[], counts: Counts): string {
  const place = articles.length > 1 ? 'before publication' : 'in this text before publication';
  if (counts.critical > 0) return `${capitalised(plural(counts.critical, 'finding'))} should be settled ${place}.`;
  if (counts.major > 0)
    return `Nothing contradicts outright; ${plural(counts.major, 'finding')} ${counts.major === 1 ? 'needs' : 'need'} an editor's eye.`;
  if (counts.minor > 0) return `Nothing has to be settled; ${plural(counts.minor, 'small finding')} can be looked at.`;
  return 'Nothing was found that has to be settled.';
}

const claimOf = (claims: readonly ProvenanceClaim[], id: ArticleId): ProvenanceClaim | undefined =>
  claims.find((claim) => claim.articleId === id);
