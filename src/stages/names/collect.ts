import type { Alignment, ArticleView, NameMention, SentenceView } from '../../model/index.ts';
import { type FoundName, findNames, learn } from '../../names/mentions.ts';

const isRead = (sentence: SentenceView): boolean => sentence.kind !== 'boilerplate';

/** Mentions of every article, in order of the articles, then of the document. */
export function collectMentions(articles: readonly ArticleView[], _alignments: readonly Alignment[]): NameMention[] {
  const known = learn(articles.flatMap((view) => view.sentences.filter(isRead)));
  return articles.flatMap((view) =>
    view.sentences.filter(isRead).flatMap((sentence) =>
      findNames(sentence.text, sentence.language, known)
        .filter((name) => name.sure || name.type === 'person')
        .map((name) => mentionOf(name, sentence)),
    ),
  );
}

function mentionOf(name: FoundName, sentence: SentenceView): NameMention {
  const offset = sentence.span.start;
  return {
    articleId: sentence.articleId,
    sentenceId: sentence.id,
    span: { start: offset + name.start, end: offset + name.end },
    surface: sentence.text.slice(name.start, name.end),
    form: name.form,
    type: name.type,
    role: name.role,
  };
}
