import type {
  Alignment,
  Anchor,
  ArticleView,
  BeadView,
  Evidence,
  ProvenanceClaim,
  SentenceId,
  SentenceView,
  SharedPassage,
  TextRelation,
} from '../../model/index.ts';
import { quotedSpans, sharedPassages } from '../../text/passages.ts';
import { tokenize } from '../../text/tokens.ts';
import { baseLanguage, runningSentences } from './signs.ts';

export interface PairInput {
  readonly alignment: Alignment;
  readonly source: ArticleView;
  readonly target: ArticleView;
  readonly sourceClaim: ProvenanceClaim | undefined;
  readonly targetClaim: ProvenanceClaim | undefined;
}

/** Share of each text's words in shared passages, quotations counted, from which two texts are one. */
const DUPLICATE_SHARE = 0.9;
/** Share of the shorter text's own words (quotations left out) from which one text was made from the other, or both from one in this language. */
const DERIVED_SHARE = 0.4;
/** Words shared outside quotations below which nothing is called derived, however short the texts. */
const DERIVED_WORDS = 30;
/** Words shared outside quotations from which two texts that show the same signs of translation have a common source. */
const COMMON_WORDS = 12;
/** The same without any such sign: a paragraph, not a phrase. */
const COMMON_WORDS_ALONE = 45;
/** Share of the words of two linked sentences that say the same which counts as shared wording. Judgement. */
const COPY_SHARE = 0.3;
/** Share of a sentence's characters inside quotation marks from which it counts as quoted. */
const QUOTED_SHARE = 0.4;

/** How two articles are related, with the shared passages. Nothing is called derived, or of common source, without shared wording. */
export function relatePair(input: PairInput): TextRelation {
  const { alignment, source, target } = input;
  const a = sideOf(source);
  const b = sideOf(target);
  const passages = sharedPassages(a, b);
  const total = sum(passages);
  const own = sum(passages.filter((passage) => !passage.quotation));
  const shorter = Math.max(1, Math.min(a.words, b.words));
  const base = { pair: alignment.pair, passages };
  const shown = passageEvidence(input, passages);

  if (total / Math.max(1, a.words) >= DUPLICATE_SHARE && total / Math.max(1, b.words) >= DUPLICATE_SHARE) {
    return { ...base, relation: 'duplicate', confidence: 0.98, evidence: shown };
  }
  if (own >= DERIVED_WORDS && own / shorter >= DERIVED_SHARE)
    return { ...base, relation: 'derived', confidence: 0.9, evidence: shown };

  const translation = translationOf(input);
  if (translation)
    return { ...base, relation: 'derived', confidence: alignment.confidence, evidence: [...translation, ...shown] };

  const common = [...commonSigns(input), ...commonCredit(input)];
  const copies = nearCopies(input);
  if ((common.length > 0 && own + copies.words >= COMMON_WORDS) || own >= COMMON_WORDS_ALONE) {
    return {
      ...base,
      relation: 'common-source',
      confidence: common.length > 0 ? 0.85 : 0.7,
      evidence: [...common, ...shown, ...copies.evidence],
    };
  }
  const statements = sharedStatements(input, passages);
  if (statements.length > 0) return { ...base, relation: 'same-statement', confidence: 0.85, evidence: statements };
  if (alignment.relation === 'unrelated' && passages.length === 0) {
    return { ...base, relation: 'unrelated', confidence: alignment.confidence, evidence: [] };
  }
  return { ...base, relation: 'same-story', confidence: Math.max(0.5, alignment.confidence), evidence: shown };
}

/** Two texts in different languages that run parallel are a text and its translation. Which is which is said only where one shows the signs. */
function translationOf({ alignment, source, target, sourceClaim, targetClaim }: PairInput): Evidence[] | null {
  const [a, b] = [baseLanguage(source.article), baseLanguage(target.article)];
  if (a === b || alignment.relation !== 'parallel') return null;
  const percent = Math.round(100 * Math.min(alignment.coverage.source, alignment.coverage.target));
  const notes = [`${percent} % of the sentences of either text have a counterpart in the other language`];
  if (targetClaim?.claim === 'translation' && targetClaim.fromLanguage === a)
    notes.push(`${target.article.siglum} shows signs of a translation from the language of ${source.article.siglum}`);
  if (sourceClaim?.claim === 'translation' && sourceClaim.fromLanguage === b)
    notes.push(`${source.article.siglum} shows signs of a translation from the language of ${target.article.siglum}`);
  return notes.map((text) => ({ kind: 'note', text, anchor: null }));
}

const sum = (passages: readonly SharedPassage[]): number => passages.reduce((n, passage) => n + passage.words, 0);

function sideOf({ article, sentences }: ArticleView) {
  const running = sentences.filter((sentence) => sentence.kind !== 'boilerplate');
  const tokens = running.flatMap((sentence) => tokenize(sentence.text, article.language.bcp47, sentence.span.start));
  return { tokens, quotations: quotedSpans(article.text), words: tokens.filter((token) => token.word).length };
}

function passageEvidence({ source, target }: PairInput, passages: readonly SharedPassage[]): Evidence[] {
  const anchor = (view: ArticleView, span: SharedPassage['source']): Anchor => ({ articleId: view.article.id, span });
  return [...passages]
    .sort((a, b) => b.words - a.words || a.source.start - b.source.start)
    .slice(0, 5)
    .map((passage) => ({
      kind: 'shared-text',
      words: passage.words,
      source: anchor(source, passage.source),
      target: anchor(target, passage.target),
    }));
}

/** Signs of translation from one language that both texts show in the same words: a slip that two translators would hardly make alike. */
function commonSigns({ sourceClaim, targetClaim }: PairInput): Evidence[] {
  if (sourceClaim?.claim !== 'translation' || targetClaim?.claim !== 'translation') return [];
  if (sourceClaim.fromLanguage === null || sourceClaim.fromLanguage !== targetClaim.fromLanguage) return [];
  const theirs = new Set(
    targetClaim.evidence.flatMap((item) =>
      item.kind === 'translationese' && item.strength !== 'weak' ? [item.row] : [],
    ),
  );
  return sourceClaim.evidence.filter((item) => item.kind === 'translationese' && theirs.has(item.row));
}

/** An agency that both texts credit for the whole. */
function commonCredit({ source, target }: PairInput): Evidence[] {
  const { agency } = source.article.metadata;
  return agency !== null && agency === target.article.metadata.agency
    ? [{ kind: 'metadata', field: 'agency', value: agency }]
    : [];
}

/** Linked sentences, outside quotations, that say the same in nearly the same words: counted by the words of the shorter side. */
function nearCopies(input: PairInput): { words: number; evidence: Evidence[] } {
  const found = linkedSentences(input).filter(
    ({ bead, source, target }) =>
      bead.relation === 'equivalent' && !isQuoted(source, input.source) && !isQuoted(target, input.target),
  );
  const evidence = found.map(
    ({ bead }): Evidence => ({ kind: 'similarity', measure: `linked sentences ${bead.id}`, value: bead.score }),
  );
  return {
    words:
      found.reduce(
        (n, { source }) => n + source.reduce((m, sentence) => m + sentence.text.split(/\s+/u).length, 0),
        0,
      ) * COPY_SHARE,
    evidence,
  };
}

/** Sentences that both texts quote: one statement, told twice. Quoted on both sides, or shared wording inside quotation marks. */
function sharedStatements(input: PairInput, passages: readonly SharedPassage[]): Evidence[] {
  const quotedPassages = passageEvidence(
    input,
    passages.filter((passage) => passage.quotation),
  );
  const linked = linkedSentences(input)
    .filter(
      ({ bead, source, target }) =>
        bead.relation !== 'overlap' && isQuoted(source, input.source) && isQuoted(target, input.target),
    )
    .flatMap(({ source, target }): Evidence[] => [
      {
        kind: 'quotation',
        text: textOf(source, input.source),
        speaker: null,
        verb: null,
        anchor: anchorOf(source, input.source),
      },
      {
        kind: 'quotation',
        text: textOf(target, input.target),
        speaker: null,
        verb: null,
        anchor: anchorOf(target, input.target),
      },
    ]);
  return [...quotedPassages, ...linked];
}

interface Linked {
  readonly bead: BeadView['bead'];
  readonly source: readonly SentenceView[];
  readonly target: readonly SentenceView[];
}

function linkedSentences({ alignment, source, target }: PairInput): Linked[] {
  const pick = (view: ArticleView): ((ids: readonly SentenceId[]) => SentenceView[]) => {
    const byId = new Map(runningSentences(view).map((sentence) => [sentence.id, sentence]));
    return (ids) => ids.flatMap((id) => byId.get(id) ?? []);
  };
  const fromSource = pick(source);
  const fromTarget = pick(target);
  return alignment.beads
    .filter((bead) => bead.relation !== 'unaligned')
    .map((bead) => ({ bead, source: fromSource(bead.source), target: fromTarget(bead.target) }))
    .filter((linked) => linked.source.length > 0 && linked.target.length > 0);
}

const quotationCache = new WeakMap<ArticleView, readonly { start: number; end: number }[]>();

/** True where most of the sentences' text stands in quotation marks. */
function isQuoted(sentences: readonly SentenceView[], view: ArticleView): boolean {
  let quotations = quotationCache.get(view);
  if (!quotations) {
    quotations = quotedSpans(view.article.text);
    quotationCache.set(view, quotations);
  }
  let inside = 0;
  let length = 0;
  for (const { span } of sentences) {
    length += span.end - span.start;
    for (const quotation of quotations)
      inside += Math.max(0, Math.min(span.end, quotation.end) - Math.max(span.start, quotation.start));
  }
  return length > 0 && inside / length >= QUOTED_SHARE;
}

function anchorOf(sentences: readonly SentenceView[], view: ArticleView): Anchor {
  const spans = sentences.map((sentence) => sentence.span);
  return {
    articleId: view.article.id,
    span: { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) },
  };
}

function textOf(sentences: readonly SentenceView[], view: ArticleView): string {
  const { span } = anchorOf(sentences, view);
  return view.article.text.slice(span.start, span.end);
}
