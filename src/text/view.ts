import type { Article, ArticleView, Sentence, SentenceView } from '../model/index.ts';

/** Sentences of the opening that count as the lead: the first two of running text. */
const LEAD_SENTENCES = 2;

/** An article with its sentences' texts, language and place at hand. `sentences` are those of the article, in order. */
export function viewArticle(article: Article, sentences: readonly Sentence[]): ArticleView {
  let body = 0;
  const views = sentences.map((sentence): SentenceView => {
    const running = sentence.kind === 'body' || sentence.kind === 'list-item';
    if (running) body += 1;
    const place =
      sentence.kind === 'heading' || sentence.kind === 'kicker'
        ? 'headline'
        : running && body <= LEAD_SENTENCES
          ? 'lead'
          : 'body';
    const { id, articleId, index, span, kind, inQuotation } = sentence;
    const text = article.text.slice(span.start, span.end);
    return { id, articleId, index, span, kind, inQuotation, text, language: article.language.bcp47, place };
  });
  return { article, sentences: views };
}
