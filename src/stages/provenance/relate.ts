import type { Anchor, Evidence, SharedPassage, TextRelation } from '../../model/index.ts';
import { sharedPassages } from '../../text/passages.ts';
import { firstFrom, type Linked, linkedSentences, mostlyQuoted, type PairInput, type Side, sideOf } from './pair.ts';
import { rewordedTwin, translationOf } from './renderings.ts';
import { sharedStatements } from './statements.ts';

/** Share of each text's words in shared passages, quotations counted, from which two texts are one. */
const DUPLICATE_SHARE = 0.9;
/** Share of the shorter text's own words (quotations left out) from which one text was made from the other, or both from one in this language. */
const DERIVED_SHARE = 0.4;
/** The same where what is shared is one sentence: two short notes may both hold one statement. */
const DERIVED_SHARE_OF_ONE = 0.7;
/** Words shared outside quotations below which nothing is called derived, however short the texts. */
const DERIVED_WORDS = 30;
/** Words shared outside quotations from which two texts that show the same signs of translation have a common source. */
const COMMON_WORDS = 12;
/** The same without any such sign: a paragraph, not a phrase … */
const COMMON_WORDS_ALONE = 45;
/** … and from at least so many sentences: one sentence, however long, may be a statement that both were given. */
const COMMON_SENTENCES = 2;
/** Code units of a sentence that a passage must hold to be in it. */
const HELD_LENGTH = 25;
/** Words of a passage that counts without any other sign: shorter runs meet where two reporters write on one story. */
const LONG_PASSAGE = 8;
/** Share of the words of two linked sentences that say the same which counts as shared wording. Judgement. */
const COPY_SHARE = 0.3;
/** Passages that are shown. */
const SHOWN = 5;

/** How two articles are related, with the shared passages. Nothing is called derived, or of common source, without shared wording or shared order. */
export function relatePair(input: PairInput): TextRelation {
  const { alignment, source, target } = input;
  const a = sideOf(source);
  const b = sideOf(target);
  const passages = sharedPassages(a, b);
  const linked = linkedSentences(input);
  const base = { pair: alignment.pair, passages };
  const shown = passageEvidence(input, passages);
  const copied = copyRelation(a, b, passages);
  if (copied) return { ...base, ...copied, evidence: shown };

  const translation = translationOf(input);
  if (translation)
    return { ...base, ...translation, relation: 'derived', evidence: [...translation.evidence, ...shown] };

  const twin = rewordedTwin(input, linked);
  if (twin)
    return { ...base, relation: 'common-source', confidence: twin.confidence, evidence: [...twin.evidence, ...shown] };

  const own = passages.filter((passage) => !passage.quotation);
  const common = [...commonSigns(input), ...commonCredit(input)];
  const copies = nearCopies(linked, a, b);
  const long = own.filter((passage) => passage.words >= LONG_PASSAGE);
  const alone = sum(long) >= COMMON_WORDS_ALONE && sentencesOf(long, a) >= COMMON_SENTENCES;
  if (alone || (common.length > 0 && sum(own) + copies.words >= COMMON_WORDS)) {
    const confidence = common.length > 0 ? 0.85 : 0.7;
    return { ...base, relation: 'common-source', confidence, evidence: [...common, ...shown, ...copies.evidence] };
  }
  const statements = sharedStatements([a, b], passages, linked);
  if (statements.length > 0) return { ...base, relation: 'same-statement', confidence: 0.85, evidence: statements };
  if (alignment.relation === 'unrelated' && passages.length === 0)
    return { ...base, relation: 'unrelated', confidence: alignment.confidence, evidence: [] };
  return { ...base, relation: 'same-story', confidence: Math.max(0.5, alignment.confidence), evidence: shown };
}

/** What the amount of equal wording says by itself; null where it is too little. */
function copyRelation(
  a: Side,
  b: Side,
  passages: readonly SharedPassage[],
): { relation: 'duplicate' | 'derived'; confidence: number } | null {
  const total = sum(passages);
  if (total >= DUPLICATE_SHARE * Math.max(1, a.words, b.words)) return { relation: 'duplicate', confidence: 0.98 };
  const own = passages.filter((passage) => !passage.quotation);
  const share = sum(own) / Math.max(1, Math.min(a.words, b.words));
  const enough = sentencesOf(own, a) >= COMMON_SENTENCES ? DERIVED_SHARE : DERIVED_SHARE_OF_ONE;
  return sum(own) >= DERIVED_WORDS && share >= enough ? { relation: 'derived', confidence: 0.9 } : null;
}

const sum = (passages: readonly SharedPassage[]): number => passages.reduce((n, passage) => n + passage.words, 0);

/** Sentences of the source of which the passages hold more than a word or two. */
function sentencesOf(passages: readonly SharedPassage[], { sentences }: Side): number {
  const held = new Map<number, number>();
  for (const { source } of passages) {
    for (let i = Math.max(0, firstFrom(sentences, source.start + 1) - 1); i < sentences.length; i++) {
      const span = sentences[i]?.span;
      if (!span || span.start >= source.end) break;
      held.set(i, (held.get(i) ?? 0) + Math.min(span.end, source.end) - Math.max(span.start, source.start));
    }
  }
  return [...held.values()].filter((length) => length >= HELD_LENGTH).length;
}

function passageEvidence({ source, target }: PairInput, passages: readonly SharedPassage[]): Evidence[] {
  const anchor = (articleId: Anchor['articleId'], span: Anchor['span']): Anchor => ({ articleId, span });
  return [...passages]
    .sort((a, b) => b.words - a.words || a.source.start - b.source.start)
    .slice(0, SHOWN)
    .map((passage) => ({
      kind: 'shared-text',
      words: passage.words,
      source: anchor(source.article.id, passage.source),
      target: anchor(target.article.id, passage.target),
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

/** Linked sentences, outside quotations, that say the same in nearly the same words: counted by the words of the source. */
function nearCopies(linked: readonly Linked[], a: Side, b: Side): { words: number; evidence: Evidence[] } {
  const found = linked.filter(
    ({ bead, source, target }) =>
      bead.relation === 'equivalent' && !mostlyQuoted(source, a) && !mostlyQuoted(target, b),
  );
  const words = found.flatMap(({ source }) => source.map((sentence) => sentence.text.split(/\s+/u).length));
  return {
    words: words.reduce((n, count) => n + count, 0) * COPY_SHARE,
    evidence: found.map(({ bead }) => ({
      kind: 'similarity',
      measure: `linked sentences ${bead.id}`,
      value: bead.score,
    })),
  };
}
