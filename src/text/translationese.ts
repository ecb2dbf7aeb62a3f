import { ARTICLE_CLASSES, type SignRow, signRows } from '../data/translationese.ts';
import type { ArticleView, SentenceView } from '../model/check.ts';
import type { Word } from '../model/collation.ts';
import type { Span } from '../model/span.ts';
import { findPhrases, indexPhrases, type PhraseIndex } from './phrase-patterns.ts';
import { TOKEN_CLASSES } from './token-classes.ts';
import { readWords } from './words.ts';

/** One place where a row of data/translationese matches. */
export interface SignHit {
  readonly row: SignRow;
  readonly span: Span;
}

/** Two words of a field make an article one of that field (a report on a match names the coach and the goal). */
const FIELD_WORDS = 2;

const indexes = new Map<string, PhraseIndex<SignRow>>();

/** The patterns of the rows for texts in `language` (BCP 47; a region is ignored), compiled once. */
function indexFor(language: string): PhraseIndex<SignRow> {
  const base = language.split('-')[0] ?? language;
  let index = indexes.get(base);
  if (!index) {
    index = indexPhrases(
      signRows().filter((row) => row.into === base),
      TOKEN_CLASSES,
    );
    indexes.set(base, index);
  }
  return index;
}

/**
 * Signs of translation in one sentence written in `language`, by place.
 * `fields` are those of the article (`articleFields`): a wording that is native there is left out.
 */
export function findSigns(
  tokens: readonly Word[],
  language: string,
  fields: ReadonlySet<string> = new Set(),
): SignHit[] {
  const hits = findPhrases(tokens, indexFor(language));
  return fields.size === 0 ? hits : hits.filter(({ row }) => row.unless === null || !fields.has(row.unless));
}

const found = new WeakMap<ArticleView, readonly SignHit[]>();

/**
 * Signs of translation in an article, by place, boilerplate left out; a wording that is native in one of the article's fields is no sign there.
 * Searched once for an article: the provenance stage and the check of wording both ask. `tokensOf` reads a sentence where the caller has its words at hand.
 */
export function signsInArticle(
  view: ArticleView,
  tokensOf: (sentence: SentenceView) => readonly Word[] = readSentence,
): readonly SignHit[] {
  let hits = found.get(view);
  if (!hits) {
    const lists = view.sentences.filter(({ kind }) => kind !== 'boilerplate').map(tokensOf);
    hits = lists.flatMap((list) => findSigns(list, view.article.language.bcp47));
    if (hits.some(({ row }) => row.unless !== null)) {
      const fields = articleFields(lists.flat());
      hits = hits.filter(({ row }) => row.unless === null || !fields.has(row.unless));
    }
    found.set(view, hits);
  }
  return hits;
}

const readSentence = ({ text, language, span }: SentenceView): readonly Word[] => readWords(text, language, span.start);

/** Fields ("sport") that the words of an article show. */
export function articleFields(tokens: Iterable<Pick<Word, 'text'>>): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const token of tokens) seen.add(token.text.toLowerCase());
  return new Set(
    Object.entries(ARTICLE_CLASSES)
      .filter(([, words]) => words.filter((word) => seen.has(word)).length >= FIELD_WORDS)
      .map(([field]) => field),
  );
}
