import { nameLexicon } from '../../data/lexicon.ts';
import type {
  Anchor,
  ArticleId,
  ArticleView,
  CheckCapabilities,
  NameMention,
  SentenceId,
  SentenceView,
} from '../../model/index.ts';
import { foldSpace } from '../../text/fold.ts';
import { sha256Base32 } from '../../text/hash.ts';
import { findNegations } from '../../text/polarity.ts';

/** Code units beyond which a sentence is no sentence; its every change counts. */
const LONGEST_SENTENCE = 4_000;
/** In text with white space folded: a word with a capital that does not open a sentence or a quotation, or a word with two. */
const CAPITALISED = /(?<=[\p{L}\p{M}\p{N},;][ -])\p{Lu}[\p{L}\p{M}]+|\p{Lu}\p{L}*\p{Lu}\p{L}*/gu;
/** A word of a name; "of" and "al" may be left out without changing who is meant. */
const NAME_WORD = /(?<![\p{L}\p{M}\p{N}])[^\p{Ll}\P{L}][\p{L}\p{M}\p{N}]*/gu;
/** What an apostrophe leaves behind ("Putin's"), or an initial: no name by itself. */
const LETTER = /^[\p{Lu}\p{Ll}]$/u;

/** Numbers, names and negations of the sentences that an anchor touches; empty for a side that is missing. */
export type FactsOf = (anchor: Anchor | null) => readonly string[];

/**
 * What a sentence states that a decision on it depends on: "number:12", "name:minsk", "not:confirmed". Read when first asked for, once a sentence.
 * Names are the run's mentions and, where capitals tell, whatever else is written with one.
 */
export function readFacts(
  articles: readonly ArticleView[],
  mentions: readonly NameMention[],
  read: Pick<CheckCapabilities, 'quantities' | 'words'>,
): FactsOf {
  const views = new Map(articles.map((view) => [view.article.id, view]));
  let bySentence: ReadonlyMap<SentenceId, readonly NameMention[]> | null = null;
  const known = new Map<SentenceId, readonly string[]>();
  const factsOf = (sentence: SentenceView): readonly string[] => {
    const facts = known.get(sentence.id);
    if (facts) return facts;
    bySentence ??= groupBySentence(mentions);
    const found = factsIn(sentence, bySentence.get(sentence.id) ?? [], read);
    known.set(sentence.id, found);
    return found;
  };
  return (anchor) => (anchor === null ? [] : sentencesAt(anchor, views).flatMap(factsOf));
}

function factsIn(
  sentence: SentenceView,
  mentions: readonly NameMention[],
  { quantities, words }: Pick<CheckCapabilities, 'quantities' | 'words'>,
): string[] {
  if (sentence.text.length > LONGEST_SENTENCE) return [`text:${sha256Base32(sentence.text, 16)}`];
  const numbers = quantities(sentence)
    .filter(({ standing }) => standing !== 'weak')
    .map(({ key, bound }) => `number:${bound === 'exact' ? '' : `${bound}:`}${key}`);
  const said = words(sentence);
  const negations = findNegations(said, sentence.language).map(({ focus }) => `not:${said[focus[0] ?? -1]?.key ?? ''}`);
  return [...numbers, ...namesIn(sentence, mentions).map((name) => `name:${name}`), ...negations];
}

/** Words of the names, folded, each once. */
function namesIn({ text, language }: SentenceView, mentions: readonly NameMention[]): string[] {
  const mentioned = mentions
    .flatMap(({ surface }) => surface.match(NAME_WORD) ?? [])
    .filter((word) => !LETTER.test(word));
  const capitalised = nameLexicon(language).nounCapitals ? [] : (foldSpace(text).match(CAPITALISED) ?? []);
  return [...new Set([...mentioned, ...capitalised].map((word) => word.normalize('NFC').toLowerCase()))];
}

function groupBySentence(mentions: readonly NameMention[]): ReadonlyMap<SentenceId, readonly NameMention[]> {
  const groups = new Map<SentenceId, NameMention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.sentenceId);
    if (group) group.push(mention);
    else groups.set(mention.sentenceId, [mention]);
  }
  return groups;
}

function sentencesAt({ articleId, span }: Anchor, views: ReadonlyMap<ArticleId, ArticleView>): SentenceView[] {
  const sentences = views.get(articleId)?.sentences ?? [];
  const touched: SentenceView[] = [];
  for (let at = firstEndingAfter(sentences, span.start); at < sentences.length; at++) {
    const sentence = sentences[at];
    if (!sentence || sentence.span.start >= Math.max(span.end, span.start + 1)) break;
    touched.push(sentence);
  }
  return touched;
}

/** Index of the first sentence that ends behind `offset`; sentences are in order of the document. */
function firstEndingAfter(sentences: readonly SentenceView[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
