import { DEFAULT_CONFIG } from '../../../src/config/defaults.ts';
import type { AnyCheck, Article, ArticleView, CheckExample, Divergence, Sentence } from '../../../src/model/index.ts';
import { articleId, beadId, sentenceId } from '../../../src/model/index.ts';
import { type DivergeResult, diverge } from '../../../src/stages/diverge/index.ts';
import { groupNames } from '../../../src/stages/names/index.ts';
import { viewArticle } from '../../../src/text/view.ts';

/** A text as an article of one sentence. */
export function witness(text: string, siglum: string, language: string): ArticleView {
  const id = articleId(siglum);
  const article: Article = {
    id,
    siglum,
    uri: `${siglum}.txt`,
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

/** Runs `checks` over an example: two readings as one pair of sentences that say the same, or one text alone. */
export function runExample(
  checks: readonly AnyCheck[],
  { a, b, languageA = 'en', languageB = 'en', termbase = [] }: CheckExample,
): DivergeResult {
  const first = witness(a, 'A', languageA);
  const views = b === undefined ? [first] : [first, witness(b, 'B', languageB)];
  const second = views[1];
  const alignments = second
    ? [
        {
          pair: { source: first.article.id, target: second.article.id },
          relation: 'parallel' as const,
          confidence: 1,
          beads: [
            {
              id: beadId('A-B/b0'),
              source: first.sentences.map(({ id }) => id),
              target: second.sentences.map(({ id }) => id),
              relation: 'equivalent' as const,
              score: 1,
              confidence: 1,
              crossing: false,
              evidence: [],
            },
          ],
          coverage: { source: 1, target: 1 },
          engine: { name: 'given', version: '1' },
        },
      ]
    : [];
  const names = groupNames({ articles: views, alignments, preferences: {} });
  return diverge({ articles: views, alignments, names, checks, configuration: DEFAULT_CONFIG, termbase });
}

/** Findings of `checks` for two English sentences. */
export const compare = (checks: readonly AnyCheck[], a: string, b: string): readonly Divergence[] =>
  runExample(checks, { a, b }).divergences;
