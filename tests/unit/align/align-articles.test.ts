import { describe, expect, it } from 'vitest';
import { type Article, type ArticleView, articleId, type SentenceKind, sentenceId } from '../../../src/model/index.ts';
import { alignArticles } from '../../../src/stages/align/index.ts';
import { viewArticle } from '../../../src/text/view.ts';
import { BRIDGE, BRIDGE_ELSEWHERE } from './stories.ts';

/** An article of the given lines, one sentence each. */
function articleOf(siglum: string, language: string, lines: readonly (readonly [SentenceKind, string])[]): ArticleView {
  const text = lines.map(([, line]) => line).join('\n');
  const id = articleId(`a-${siglum}`);
  const article: Article = {
    id,
    siglum,
    uri: `${siglum}.txt`,
    sha256: '',
    text,
    encoding: { label: 'utf-8', basis: 'text', confidence: 1 },
    language: { bcp47: language, iso6393: 'und', confidence: 1, runnerUp: null, basis: 'declared' },
    blocks: [],
    metadata: { title: null, byline: null, agency: null, dateline: null, publishedAt: null, url: null },
  };
  let start = 0;
  const sentences = lines.map(([kind, line], index) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return { id: sentenceId(`${id}/s${index}`), articleId: id, index, span, kind, inQuotation: false };
  });
  return viewArticle(article, sentences);
}

const body = (lines: readonly string[]): [SentenceKind, string][] => lines.map((line) => ['body', line]);

describe('alignArticles', () => {
  const english = articleOf('002', 'en', [
    ['heading', BRIDGE.en[0]],
    ...body(BRIDGE.en.slice(1)),
    ['boilerplate', 'Be the first to comment'],
  ]);
  const german = articleOf('A', 'de', [
    ['heading', BRIDGE.de[0]],
    ...body(BRIDGE.de.slice(1)),
    ['boilerplate', 'Vorheriger Artikel'],
  ]);

  it('names its beads after the sigla, in their order', async () => {
    const { beads, pair, engine } = await alignArticles(english, german);
    expect(beads.map((bead) => bead.id)).toEqual(Array.from({ length: 12 }, (_, k) => `002-A/b${k}`));
    expect(beads[3]).toMatchObject({
      source: ['a-002/s3'],
      target: ['a-A/s3'],
      relation: 'equivalent',
      crossing: false,
    });
    expect(pair).toEqual({ source: 'a-002', target: 'a-A' });
    expect(engine.name).toBe('variorum-align');
  });

  it('leaves boilerplate out of the beads and of the coverage', async () => {
    const { beads, coverage } = await alignArticles(english, german);
    expect(beads.flatMap((bead) => [...bead.source, ...bead.target])).not.toContain('a-002/s12');
    expect(coverage).toEqual({ source: 1, target: 1 });
  });

  it('links a sentence to both copies of a headline that an article repeats', async () => {
    const headline = 'Trams of lines 4 and 6 diverted until further notice after cracks in the Anna Ebert Bridge';
    const twice = articleOf('B', 'en', [
      ['heading', headline],
      ...body(BRIDGE_ELSEWHERE.slice(1, 5)),
      ['kicker', headline],
    ]);
    const { beads, relation } = await alignArticles(english, twice);
    expect(relation).toBe('comparable');
    const partners = (sentence: string): string[] =>
      beads.filter((bead) => bead.target.some((id) => id === sentence)).flatMap((bead) => bead.source);
    expect(partners('a-B/s0')).toEqual(partners('a-B/s5'));
    expect(partners('a-B/s0').length).toBeGreaterThan(0);
  });

  it('gives the same alignment again and again', async () => {
    expect(await alignArticles(english, german)).toEqual(await alignArticles(english, german));
  });
});
