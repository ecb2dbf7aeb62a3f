import { cuesOf } from '../../data/cues.ts';
import type { Anchor, Evidence, SentenceView, SharedPassage, Span } from '../../model/index.ts';
import type { Token } from '../../model/token.ts';
import { lemmaOf } from '../../text/lemma.ts';
import { anchorOf, firstFrom, type Linked, mostlyQuoted, type Side, textAt } from './pair.ts';

/** Share of a sentence's words that a passage must hold for the sentence to be the same on both sides. */
const SENTENCE_SHARE = 0.6;
/** Share of a passage that must lie in one sentence to be of that sentence. */
const MOST = 0.9;
/** Share of a quotation's content words that one sentence of the other text must have to report the same statement. Judgement, on the seeds. */
const ECHO_SHARE = 0.7;
/** Content words in common below which an echo may be chance. */
const ECHO_WORDS = 5;
/** Quotations that are looked for in the other text: bounds the work on hostile text. */
const MOST_QUOTATIONS = 60;

/**
 * One statement told in both texts: the same words in quotation marks, linked sentences that both quote, a sentence of reported speech that both have,
 * or a quotation whose words the other text reports. Empty where there is none.
 */
export function sharedStatements(
  sides: readonly [Side, Side],
  passages: readonly SharedPassage[],
  linked: readonly Linked[],
): Evidence[] {
  const [a, b] = sides;
  const told = passages.filter((passage) => passage.quotation || isReported(passage, a, b)).map(passageFact(a, b));
  const quoted = linked
    .filter(
      ({ bead, source, target }) => bead.relation !== 'overlap' && mostlyQuoted(source, a) && mostlyQuoted(target, b),
    )
    .flatMap(({ source, target }) => [
      quotationAt(anchorOf(source, a.view), a),
      quotationAt(anchorOf(target, b.view), b),
    ]);
  const found = [...told, ...quoted];
  return found.length > 0 ? found : [...echoes(a, b), ...echoes(b, a)];
}

const passageFact =
  (a: Side, b: Side) =>
  (passage: SharedPassage): Evidence => ({
    kind: 'shared-text',
    words: passage.words,
    source: { articleId: a.view.article.id, span: passage.source },
    target: { articleId: b.view.article.id, span: passage.target },
  });

/** True where the passage is nearly all of a sentence with a verb of saying, on both sides. */
const isReported = (passage: SharedPassage, a: Side, b: Side): boolean =>
  reports(passage.source, passage.words, a) && reports(passage.target, passage.words, b);

function reports(span: Span, words: number, side: Side): boolean {
  const next = firstFrom(side.sentences, span.start + 1);
  const sentence = side.sentences[next - 1];
  const cues = cuesOf(side.view.article.language.bcp47);
  if (!sentence || !cues) return false;
  // A passage may run into the first word of the next sentence, or begin with the last of the one before.
  const held = Math.min(sentence.span.end, span.end) - span.start;
  if (held < (span.end - span.start) * MOST) return false;
  const own = wordsIn(sentence.span, side.tokens);
  return words >= own.length * SENTENCE_SHARE && own.some((token) => cues.sayingVerbs.has(token.text.toLowerCase()));
}

/** Words of `span`, by place; logarithmic in the length of the article. */
function wordsIn(span: Span, tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  for (let i = firstFrom(tokens, span.start); i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.span.end > span.end) break;
    if (token.word) found.push(token);
  }
  return found;
}

/** Quotations of `a` that a sentence of `b`, not itself a quotation of other words, tells with most of their content words. */
function echoes(a: Side, b: Side): Evidence[] {
  const language = a.view.article.language.bcp47;
  if (language !== b.view.article.language.bcp47) return [];
  const sentences = b.sentences.map((sentence) => ({ sentence, lemmas: contentOf(sentence.span, b) }));
  return a.quotations.slice(0, MOST_QUOTATIONS).flatMap((quotation) => {
    const wanted = contentOf(quotation, a);
    if (wanted.size < ECHO_WORDS) return [];
    const best = bestEcho(wanted, sentences);
    if (!best) return [];
    return [
      quotationAt({ articleId: a.view.article.id, span: quotation }, a),
      quotationAt(anchorOf([best], b.view), b),
    ];
  });
}

function bestEcho(
  wanted: ReadonlySet<string>,
  sentences: readonly { readonly sentence: SentenceView; readonly lemmas: ReadonlySet<string> }[],
): SentenceView | null {
  let best: SentenceView | null = null;
  let most = Math.max(ECHO_WORDS, wanted.size * ECHO_SHARE);
  for (const { sentence, lemmas } of sentences) {
    const common = [...wanted].filter((lemma) => lemmas.has(lemma)).length;
    if (common < most) continue;
    best = sentence;
    most = common + 1;
  }
  return best;
}

function contentOf(span: Span, side: Side): ReadonlySet<string> {
  const language = side.view.article.language.bcp47;
  const stop = cuesOf(language)?.stopWords;
  const keys = wordsIn(span, side.tokens).map((token) => token.text.toLowerCase().replace(/[’ʼ]/gu, "'"));
  return new Set(keys.filter((key) => !stop?.has(key)).map((key) => lemmaOf(key, language)));
}

const quotationAt = (anchor: Anchor, { view }: Side): Evidence => ({
  kind: 'quotation',
  // The marks around a quotation that is told as a whole are the teller's.
  text: textAt(view, anchor).replace(/^["“„«]([^"“”„«»]*)["”“»]$/u, '$1'),
  speaker: null,
  verb: null,
  anchor,
});
