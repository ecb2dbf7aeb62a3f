import { CHECKS } from './checks/index.ts';
import { DEFAULT_CONFIG } from './config/defaults.ts';
import { defaultEngines } from './engines/index.ts';
import type { Engines } from './engines/ports.ts';
import { lexiconsOf } from './engines/termbase/lexicons.ts';
import { VariorumError } from './errors.ts';
import type {
  Alignment,
  AnyCheck,
  Article,
  ArticleInput,
  ArticleView,
  CheckRun,
  DecisionsFile,
  Divergence,
  Lexicon,
  Report,
  ResolvedConfig,
  TermConcept,
  Warning,
} from './model/index.ts';
import { compareWithBaseline } from './report/baseline.ts';
import { buildReport } from './report/build-report.ts';
import { decisionWarnings } from './report/decisions/warnings.ts';
import { alignArticles } from './stages/align/index.ts';
import { assess } from './stages/assess/index.ts';
import { diverge } from './stages/diverge/index.ts';
import { identifyLanguage } from './stages/identify/index.ts';
import { groupNames } from './stages/names/index.ts';
import { relateTexts, traceProvenance } from './stages/provenance/index.ts';
import { readArticles } from './stages/read/index.ts';
import { segmentArticle } from './stages/segment/index.ts';
import { viewArticle } from './text/view.ts';
import { VERSION } from './version.ts';
import { decideFindings } from './with-decisions.ts';

export interface AnalyzeOptions {
  readonly configuration?: Partial<ResolvedConfig>;
  /** Checks to run beside, or instead of, the registered ones. */
  readonly checks?: readonly AnyCheck[];
  readonly engines?: Partial<Engines>;
  /** Word lists of the user for the alignment; each is used for the pairs in its languages. */
  readonly lexicons?: readonly Lexicon[];
  /** The user's glossary: for the check of terms, and for the alignment as a word list. */
  readonly termbase?: readonly TermConcept[];
  /** Uris of the articles that are to be mended: findings that concern none of them are left out. Default: all articles. */
  readonly drafts?: readonly string[];
  /** Findings of an earlier run: each finding of this one says whether it is among them, and the report names those that are gone. */
  readonly baseline?: readonly Divergence[];
  /** Leaves out what the baseline knows. */
  readonly newOnly?: boolean;
  /** What people decided on findings before; `warnings` tell of decisions that fit nothing here. */
  readonly decisions?: DecisionsFile;
  /** ISO 8601, put into the report as it is. Left out by default, so that reports are the same byte for byte. */
  readonly generatedAt?: string;
}

/**
 * Reads, identifies, segments, aligns and compares two or more articles; one article is looked at for what can be seen in one text.
 * Articles that can not be read are left out and named in `warnings` (codes `E_…`); where none is left, the first failure is thrown.
 */
export async function analyze(inputs: readonly ArticleInput[], options: AnalyzeOptions = {}): Promise<Report> {
  const configuration = { ...DEFAULT_CONFIG, ...options.configuration };
  const { languageIdentifier, encoder, formats, onProgress } = { ...defaultEngines, ...options.engines };
  const entering = (stage: string): void => onProgress({ stage, done: 0, total: 1 });

  entering('read');
  const read = readArticles(inputs, formats);
  if (read.articles.length === 0) throw read.failures[0]?.error ?? new VariorumError('E_TOO_FEW', { count: '0' });

  entering('identify');
  const articles = read.articles.map(({ declaredLanguage, ...article }): Article => {
    const language = identifyLanguage(runningText(article), { declared: declaredLanguage }, languageIdentifier);
    return { ...article, language };
  });

  entering('segment');
  const views = articles.map((article) => viewArticle(article, segmentArticle(article)));

  const pairs = pairsOf(views);
  const { termbase = [] } = options;
  const lexicons = [...(options.lexicons ?? []), ...lexiconsOf(termbase)];
  const alignments: Alignment[] = [];
  for (const [source, target] of pairs) {
    onProgress({ stage: 'align', done: alignments.length, total: pairs.length });
    alignments.push(await alignArticles(source, target, { encoder, lexicons }));
  }

  entering('names');
  const names = groupNames({ articles: views, alignments, preferences: configuration.names });

  entering('provenance');
  const provenance = traceProvenance({ articles: views, alignments, names });
  const relations = relateTexts({ articles: views, alignments, names, provenance });

  entering('diverge');
  const checksToRun = options.checks ?? CHECKS;
  const found = diverge({ articles: views, alignments, names, checks: checksToRun, configuration, termbase });
  const decided = options.decisions
    ? decideFindings([...found.divergences, ...found.below], options.decisions, { ...found, articles, configuration })
    : null;
  const ruled = decided?.divergences.slice(0, found.divergences.length) ?? found.divergences;
  const wanted = concerning(options.drafts, ruled, articles);
  const compared = options.baseline ? compareWithBaseline(wanted, options.baseline) : null;
  const divergences = (compared?.divergences ?? wanted).filter(
    ({ baseline }) => options.newOnly !== true || baseline === undefined || baseline === 'new',
  );
  const checks = recount(found.checks, divergences);

  entering('assess');
  const summary = assess({ articles: views, alignments, names: names.entities, provenance, relations, divergences });

  return buildReport(VERSION, {
    generatedAt: options.generatedAt ?? null,
    configuration,
    summary,
    articles,
    sentences: views.flatMap((view) =>
      view.sentences.map(({ text: _, language: __, place: ___, ...sentence }) => sentence),
    ),
    relations,
    alignments,
    names: names.entities,
    provenance,
    divergences,
    checks,
    ...(compared ? { baseline: { gone: compared.gone } } : {}),
    warnings: [
      ...read.failures.map(({ uri, error }): Warning => ({ code: error.code, message: error.message, uri })),
      ...read.warnings,
      ...(decided ? decisionWarnings(decided) : []),
    ],
  });
}

/** The findings that stand in one of the drafts; all where there are no drafts. */
function concerning(
  drafts: readonly string[] | undefined,
  divergences: readonly Divergence[],
  articles: readonly Article[],
): readonly Divergence[] {
  if (drafts === undefined) return divergences;
  const ids = new Set(articles.filter(({ uri }) => drafts.includes(uri)).map(({ id }) => id));
  return divergences.filter(({ source, target, occurrences }) =>
    [source, target, ...occurrences].some((anchor) => anchor !== null && ids.has(anchor.articleId)),
  );
}

/** The checks with the number of findings that are left of them. */
const recount = (checks: readonly CheckRun[], divergences: readonly Divergence[]): CheckRun[] =>
  checks.map((run) => ({ ...run, findings: divergences.filter(({ checkId }) => checkId === run.checkId).length }));

/** The text of an article without boilerplate: what its language is told from. */
function runningText(article: Pick<Article, 'text' | 'blocks'>): string {
  const running = article.blocks.filter((block) => block.kind !== 'boilerplate');
  return running.map((block) => article.text.slice(block.span.start, block.span.end)).join('\n');
}

/** Every pair of articles, in their order. */
function pairsOf(views: readonly ArticleView[]): [ArticleView, ArticleView][] {
  return views.flatMap((source, i) => views.slice(i + 1).map((target): [ArticleView, ArticleView] => [source, target]));
}
