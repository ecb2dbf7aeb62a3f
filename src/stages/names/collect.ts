import type { Alignment, ArticleView, NameMention, SentenceView } from '../../model/index.ts';
import { type FoundName, findNames, learn } from '../../names/mentions.ts';
import { judge } from '../../names/verdict.ts';

const isRead = (sentence: SentenceView): boolean => sentence.kind !== 'boilerplate';

interface Candidate {
  readonly name: FoundName;
  readonly sentence: SentenceView;
}

/** Mentions of every article, in order of the articles, then of the document. */
export function collectMentions(articles: readonly ArticleView[], _alignments: readonly Alignment[]): NameMention[] {
  const known = learn(articles.flatMap((view) => view.sentences.filter(isRead)));
  const candidates = articles.flatMap((view) =>
    view.sentences
      .filter(isRead)
      .flatMap((sentence) =>
        findNames(sentence.text, sentence.language, known).map((name): Candidate => ({ name, sentence })),
      ),
  );
  const doubtful = candidates.filter(({ name }) => !isSure(name));
  const borneOut = doubtful.length === 0 ? new Set<Candidate>() : corroborated(doubtful, candidates);
  return candidates
    .filter((candidate) => isSure(candidate.name) || borneOut.has(candidate))
    .map(({ name, sentence }) => mentionOf(name, sentence));
}

const isSure = (name: FoundName): boolean => name.sure || name.type === 'person';
const SPELLING: ReadonlySet<string> = new Set(['transliteration', 'typo', 'confusable', 'exonym']);

/** Doubtful words that another article writes as a name, or that two articles spell in two ways: common words are spelt alike. */
function corroborated(doubtful: readonly Candidate[], all: readonly Candidate[]): Set<Candidate> {
  const borneOut = new Set<Candidate>();
  for (const candidate of doubtful) {
    const { form } = candidate.name;
    const other = all.find(
      ({ name, sentence }) =>
        sentence.articleId !== candidate.sentence.articleId &&
        (isSure(name)
          ? lastWord(name.form) === form || SPELLING.has(judge(form, lastWord(name.form)).verdict)
          : SPELLING.has(judge(form, name.form).verdict)),
    );
    if (other) borneOut.add(candidate);
  }
  return borneOut;
}

const lastWord = (form: string): string => form.slice(form.lastIndexOf(' ') + 1);

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
