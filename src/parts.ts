import { CHECKS } from './checks/index.ts';
import { DEFAULT_CONFIG } from './config/defaults.ts';
import { defaultEngines } from './engines/index.ts';
import type { SentenceEncoder } from './engines/ports.ts';
import {
  type Alignment,
  type Article,
  type ArticleView,
  articleId,
  beadId,
  type Divergence,
  type LanguageGuess,
  type ProvenanceClaim,
  type Sentence,
  sentenceId,
} from './model/index.ts';
import { alignSentences as align, type SentenceAlignment } from './stages/align/index.ts';
import { diverge } from './stages/diverge/index.ts';
import { identifyLanguage as identify } from './stages/identify/index.ts';
import { groupNames } from './stages/names/index.ts';
import { traceProvenance as trace } from './stages/provenance/index.ts';
import { readArticles } from './stages/read/index.ts';
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
  options: LanguagePair & { readonly encoder?: SentenceEncoder },
): Promise<SentenceAlignment> {
  return align(source, target, options);
}

/** Divergences between two sentences that report the same event, worst first. Spans are into `source` and `target` as given. */
export function findDivergences(source: string, target: string, options: LanguagePair): Divergence[] {
  const a = asWitness(source, 'A', options.sourceLanguage);
  const b = asWitness(target, 'B', options.targetLanguage);
  const alignment: Alignment = {
    pair: { source: a.article.id, target: b.article.id },
    relation: 'parallel',
    confidence: 1,
    beads: [
      {
        id: beadId('A-B/b0'),
        source: a.sentences.map((s) => s.id),
        target: b.sentences.map((s) => s.id),
        relation: 'equivalent',
        score: 1,
        confidence: 1,
        crossing: false,
        evidence: [],
      },
    ],
    coverage: { source: 1, target: 1 },
    engine: { name: 'given', version: '1' },
  };
  const names = groupNames({ articles: [a, b], alignments: [alignment], preferences: {} });
  return [
    ...diverge({ articles: [a, b], alignments: [alignment], names, checks: CHECKS, configuration: DEFAULT_CONFIG })
      .divergences,
  ];
}

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
