import { type Article, type ArticleView, articleId } from '../../../src/model/index.ts';
import { segmentArticle } from '../../../src/stages/segment/index.ts';
import { viewArticle } from '../../../src/text/view.ts';

/** A text as an article: every paragraph a block; a block without a full stop at the head is a heading. */
export function witness(siglum: string, text: string, language = 'en'): ArticleView {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((found, i) => ({
    kind: i === 0 && text.includes('\n') && !/[.!?]$/.test(found[0]) ? ('heading' as const) : ('paragraph' as const),
    span: { start: found.index, end: found.index + found[0].length },
    reason: null,
  }));
  const article: Article = {
    id: articleId(siglum),
    siglum,
    uri: siglum,
    sha256: '',
    text,
    encoding: { label: 'utf-8', basis: 'text', confidence: 1 },
    language: { bcp47: language, iso6393: 'und', confidence: 1, runnerUp: null, basis: 'declared' },
    blocks,
    metadata: { title: null, byline: null, agency: null, dateline: null, publishedAt: null, url: null },
  };
  return viewArticle(article, segmentArticle(article));
}
