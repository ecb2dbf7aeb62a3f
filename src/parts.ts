import { CHECKS } from './checks/index.ts';
import { DEFAULT_CONFIG } from './config/defaults.ts';
import { conventions } from './data/romanization.ts';
import { defaultEngines } from './engines/index.ts';
import type { ProgressListener, SentenceEncoder } from './engines/ports.ts';
import type { VariorumError } from './errors.ts';
import {
  type Alignment,
  type AnyCheck,
  type Article,
  type ArticleInput,
  type ArticleView,
  articleId,
  atLeast,
  beadId,
  type CheckExample,
  type Divergence,
  type LanguageGuess,
  type Lexicon,
  type ProvenanceClaim,
  type ScanDocument,
  type Sentence,
  type Severity,
  sentenceId,
  type Warning,
} from './model/index.ts';
import { romanise } from './names/index.ts';
import type { Romanised } from './names/romanise.ts';
import { alignSentences as align, type SentenceAlignment } from './stages/align/index.ts';
import { type DivergeResult, diverge } from './stages/diverge/index.ts';
import { identifyLanguage as identify } from './stages/identify/index.ts';
import { groupNames } from './stages/names/index.ts';
import { traceProvenance as trace } from './stages/provenance/index.ts';
import { type ReadArticle, readArticles } from './stages/read/index.ts';
import { segmentArticle, splitSentences as split } from './stages/segment/index.ts';
import { viewArticle } from './text/view.ts';

/** The stages one by one, for callers who hold sentences or a single text. `analyze` is the whole. */

export interface LanguagePair {
  /** BCP 47 */
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

/** Aligns two lists of sentences; positions in the beads are indices into the lists. Beads are in source order; what has no counterpart has an empty side. */
export function alignSentences(
  source: readonly string[],
  target: readonly string[],
  options: LanguagePair & {
    readonly encoder?: SentenceEncoder;
    readonly lexicons?: readonly Lexicon[];
    readonly onProgress?: ProgressListener;
  },
): Promise<SentenceAlignment> {
  return align(source, target, options);
}

/** Two texts, divided into sentences and aligned. */
export interface TextAlignment extends SentenceAlignment {
  readonly source: AlignedText;
  readonly target: AlignedText;
  /** What was guessed on the way (an encoding). */
  readonly warnings: readonly Warning[];
}

export interface AlignedText {
  readonly uri: string;
  readonly language: LanguageGuess;
  /** Positions in the beads are indices into this list. With `segmented` the lines of the text, empty ones included. */
  readonly sentences: readonly string[];
}

/**
 * Reads two texts and aligns them: `segmented` where they hold one sentence a line, else they are divided as articles are, boilerplate left out.
 * Throws what keeps a text from being read (E_EMPTY, E_BINARY, E_DECODE, E_ENCODING_UNKNOWN, E_TOO_LARGE).
 */
export async function alignTexts(
  source: ArticleInput,
  target: ArticleInput,
  options: {
    readonly segmented?: boolean;
    readonly encoder?: SentenceEncoder;
    readonly lexicons?: readonly Lexicon[];
    readonly onProgress?: ProgressListener;
  } = {},
): Promise<TextAlignment> {
  const { segmented = false, ...evidence } = options;
  const inputs = segmented
    ? [source, target].map((input): ArticleInput => ({ ...input, format: 'text' }))
    : [source, target];
  const { articles, failures, warnings } = readArticles(inputs, defaultEngines.formats);
  const [failure] = failures;
  if (failure) throw failure.error;
  const texts = articles.map((article) => readText(article, segmented));
  const [here, there] = texts;
  if (!here || !there) throw new Error('two texts were read and one is missing');
  const rows = [here, there].map(({ sentences }) =>
    sentences.flatMap((text, row) => (text.trim() === '' ? [] : [row])),
  );
  const [first = [], second = []] = rows;
  const { beads, ...said } = await align(
    first.map((row) => here.sentences[row] ?? ''),
    second.map((row) => there.sentences[row] ?? ''),
    { sourceLanguage: here.language.bcp47, targetLanguage: there.language.bcp47, ...evidence },
  );
  const placed = beads.map((bead) => ({
    ...bead,
    source: bead.source.map((k) => first[k] ?? k),
    target: bead.target.map((k) => second[k] ?? k),
  }));
  return { source: here, target: there, warnings, ...said, beads: placed };
}

function readText({ declaredLanguage, ...rest }: ReadArticle, segmented: boolean): AlignedText {
  const language = identify(rest.text, { declared: declaredLanguage }, defaultEngines.languageIdentifier);
  const article: Article = { ...rest, language };
  const sentences = segmented
    ? rest.text.replace(/\n$/, '').split('\n')
    : segmentArticle(article)
        .filter(({ kind }) => kind !== 'boilerplate')
        .map(({ span }) => rest.text.slice(span.start, span.end));
  return { uri: article.uri, language, sentences };
}

/** Articles as the documents of a corpus. */
export interface DocumentsRead {
  /** In the order they were handed in; `id` is the article's uri. */
  readonly documents: readonly ScanDocument[];
  readonly failures: readonly VariorumError[];
  /** What was guessed on the way (an encoding). */
  readonly warnings: readonly Warning[];
}

/** Reads articles as `scanDocuments` takes them: title, date, and who published them as far as they say it themselves. Never throws for a bad article. */
export function readDocuments(inputs: readonly ArticleInput[]): DocumentsRead {
  const { articles, failures, warnings } = readArticles(inputs, defaultEngines.formats);
  const documents = articles.map(
    ({ uri, text, metadata: { title, agency, publishedAt } }): ScanDocument => ({
      id: uri,
      text,
      title: title ?? undefined,
      outlet: agency ?? undefined,
      published: publishedAt ?? undefined,
    }),
  );
  return { documents, failures: failures.map(({ error }) => error), warnings };
}

/** Divergences between two sentences that report the same event, worst first. Spans are into `source` and `target` as given. */
export function findDivergences(source: string, target: string, options: LanguagePair): Divergence[] {
  const { sourceLanguage, targetLanguage } = options;
  return [
    ...divergeSentences({ a: source, b: target, languageA: sourceLanguage, languageB: targetLanguage }, CHECKS)
      .divergences,
  ];
}

/** What became of one example of a check. */
export interface ExampleOutcome {
  readonly kind: keyof AnyCheck['examples'];
  readonly example: CheckExample;
  /** What the check reports there. */
  readonly findings: readonly Divergence[];
  /** What is wrong, in words; null where the check does what the example says. */
  readonly failure: string | null;
}

/**
 * Runs the examples of a check: it must report something for each that diverges, and nothing for each that agrees (of a check whose findings are major or
 * critical nothing that is major: a shade may be named). In the order of the check.
 */
export function tryExamples(check: AnyCheck): ExampleOutcome[] {
  const floor: Severity = atLeast(check.severity, 'major') ? 'major' : check.severity;
  return (['diverges', 'agrees'] as const).flatMap((kind) =>
    check.examples[kind].map((example): ExampleOutcome => {
      const { divergences: findings, checks } = divergeSentences(example, [check]);
      const [run] = checks;
      const failure =
        run?.status === 'error'
          ? `it failed: ${run.reason}`
          : kind === 'diverges'
            ? findings.length > 0
              ? null
              : `nothing is reported${run?.reason ? ` (${run.reason})` : ''}`
            : findings.some(({ severity }) => atLeast(severity, floor))
              ? `it is reported: ${findings.map(({ message }) => message.text).join('; ')}`
              : null;
      return { kind, example, findings, failure };
    }),
  );
}

/** Runs checks over two readings as one pair of sentences that say the same, or over one text alone. */
function divergeSentences(
  { a, b, languageA = 'en', languageB = 'en', termbase = [] }: CheckExample,
  checks: readonly AnyCheck[],
): DivergeResult {
  const first = asWitness(a, 'A', languageA);
  const second = b === undefined ? null : asWitness(b, 'B', languageB);
  const views = second ? [first, second] : [first];
  const alignments = second ? [asGiven(first, second)] : [];
  const names = groupNames({ articles: views, alignments, preferences: {} });
  return diverge({ articles: views, alignments, names, checks, configuration: DEFAULT_CONFIG, termbase });
}

/** Two texts as one bead. */
const asGiven = (source: ArticleView, target: ArticleView): Alignment => ({
  pair: { source: source.article.id, target: target.article.id },
  relation: 'parallel',
  confidence: 1,
  beads: [
    {
      id: beadId('A-B/b0'),
      source: source.sentences.map((s) => s.id),
      target: target.sentences.map((s) => s.id),
      relation: 'equivalent',
      score: 1,
      confidence: 1,
      crossing: false,
      evidence: [],
    },
  ],
  coverage: { source: 1, target: 1 },
  engine: { name: 'given', version: '1' },
});

/** Whether a text is a translation, and from what, by the signs in the text alone. */
export function traceProvenance(text: string, options: { readonly language?: string } = {}): ProvenanceClaim {
  const read = readArticles([{ uri: 'text', text, ...(options.language ? { language: options.language } : {}) }]);
  const [first] = read.articles;
  if (!first) throw read.failures[0]?.error ?? new Error('nothing was read');
  const { declaredLanguage, ...rest } = first;
  const article: Article = {
    ...rest,
    language: identify(text, { declared: declaredLanguage }, defaultEngines.languageIdentifier),
  };
  const view = viewArticle(article, segmentArticle(article));
  const names = groupNames({ articles: [view], alignments: [], preferences: {} });
  const [claim] = trace({ articles: [view], alignments: [], names });
  if (!claim) throw new Error('a claim was not made for the article');
  return claim;
}

/** The language of a text; `basis: 'too-short'` where there is less evidence than a guess needs. */
export function identifyLanguage(
  text: string,
  options: { readonly candidates?: readonly string[] } = {},
): LanguageGuess {
  return identify(text, options, defaultEngines.languageIdentifier);
}

/** A name as every convention from its language into the readers' one writes it, in the table's order; empty where there is none. */
export const romaniseName = (name: string, options: { readonly from: string; readonly to: string }): Romanised[] =>
  romanise(name, options);

/** Languages whose names can be romanised, each with the languages of readers that there are conventions for (BCP 47), in the tables' order. */
export function romanisationLanguages(): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>();
  for (const { from, to, also } of conventions()) {
    const readers = languages.get(from) ?? [];
    languages.set(from, [...new Set([...readers, to, ...also])]);
  }
  return languages;
}

/** Sentences of `text` as spans into it, in order; white space between them belongs to none. */
export function splitSentences(
  text: string,
  options: { readonly language: string },
): { readonly start: number; readonly end: number; readonly text: string }[] {
  return split(text, options.language).map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
}

/** A text as an article of one sentence, with nothing looked up. */
function asWitness(text: string, siglum: string, language: string): ArticleView {
  const id = articleId(siglum);
  const article: Article = {
    id,
    siglum,
    uri: siglum,
    sha256: '',
    text,
    encoding: { label: 'utf-8', basis: 'text', confidence: 1 },
    language: { bcp47: language, iso6393: 'und', confidence: 1, runnerUp: null, basis: 'declared' },
    blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length }, reason: null }],
    metadata: { title: null, byline: null, agency: null, dateline: null, publishedAt: null, url: null },
  };
  const sentence: Sentence = {
    id: sentenceId(`${siglum}/s0`),
    articleId: id,
    index: 0,
    span: { start: 0, end: text.length },
    kind: 'body',
    inQuotation: false,
  };
  return viewArticle(article, [sentence]);
}
