import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/model/index.ts';
import { readArticles } from '../../../src/stages/read/index.ts';
import { segmentArticle } from '../../../src/stages/segment/index.ts';

function articleOf(text: string, bcp47 = 'en'): Article {
  const [read] = readArticles([{ uri: 'bridge.txt', text }]).articles;
  if (!read) throw new Error('the article was not read');
  const { declaredLanguage: _, ...article } = read;
  return { ...article, language: { bcp47, iso6393: 'und', confidence: 1, runnerUp: null, basis: 'declared' } };
}

const units = (text: string) => {
  const article = articleOf(text);
  return segmentArticle(article).map(({ kind, span }) => [kind, article.text.slice(span.start, span.end)]);
};

const LEAD = 'The mayor opened the new bridge on Monday, two years after the old one had been closed to traffic.';

describe('sentences of an article', () => {
  it('carry the kind of their block; headings and boilerplate are one unit each', () => {
    expect(
      units(`Open. At last\nSummary:\n- It is open. It holds.\n- It is blue.\n${LEAD} Rain fell.\nBe First to Comment`),
    ).toEqual([
      ['heading', 'Open. At last'],
      ['heading', 'Summary:'],
      ['list-item', 'It is open.'],
      ['list-item', 'It holds.'],
      ['list-item', 'It is blue.'],
      ['body', LEAD],
      ['body', 'Rain fell.'],
      ['boilerplate', 'Be First to Comment'],
    ]);
  });

  it('are numbered in document order, boilerplate counted', () => {
    const article = articleOf(`${LEAD} Rain fell.\nBe First to Comment`);
    const sentences = segmentArticle(article);
    expect(sentences.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(sentences.map(({ id }) => id)).toEqual([0, 1, 2].map((index) => `${article.id}/s${index}`));
  });

  it('stay inside a quotation that runs over several paragraphs', () => {
    const article = articleOf(`“We waited. We hoped.\n“We built. It is done,” she said. Then she left.`);
    expect(segmentArticle(article).map(({ inQuotation }) => inQuotation)).toEqual([false, true, true, true, false]);
  });
});
