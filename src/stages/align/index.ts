import type { ProgressListener, SentenceEncoder } from '../../engines/ports.ts';
import {
  type Alignment,
  type ArticleView,
  type Bead,
  type BeadEvidence,
  type BeadRelation,
  beadId,
  type Lexicon,
  type PairRelation,
  type SentenceView,
} from '../../model/index.ts';
import type { CoreBead } from './beads.ts';
import { dictionaryFor } from './dictionary.ts';
import { encodePair } from './encoder.ts';
import { baseOf, readTerms, type TermDocument } from './features.ts';
import { hearNames } from './heard.ts';
import { alignLong, isLong } from './long.ts';
import { inOrder } from './order.ts';
import { alignWhole } from './whole.ts';

export interface AlignOptions {
  /** BCP 47 */
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly encoder?: SentenceEncoder | null;
  /** Word lists of the user; those for other languages are left alone. */
  readonly lexicons?: readonly Lexicon[];
  /** Told how far a long alignment is: stage 'encode' counts texts, stage 'sentences' source sentences. */
  readonly onProgress?: ProgressListener;
}

export interface SentenceBead {
  /** Positions in the lists handed in, ascending; one side empty = unaligned. */
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly relation: BeadRelation;
  /**
   * [0,1] share of the rarer words that the sides have in common (overlap: of the lesser side's), or an encoder's cosine where that is more;
   * 0 where unaligned.
   */
  readonly score: number;
  /** [0,1] how sure that the sides belong together (unaligned: that there is no counterpart). */
  readonly confidence: number;
  readonly crossing: boolean;
  /** Strongest first; empty where unaligned. */
  readonly evidence: readonly BeadEvidence[];
}

export interface SentenceAlignment {
  readonly relation: PairRelation;
  /** [0,1] */
  readonly confidence: number;
  /** Order as in `Alignment.beads`. */
  readonly beads: readonly SentenceBead[];
}

const ENGINE = { name: 'variorum-align', version: '1' } as const;

/**
 * Aligns two lists of sentences. Sentences that have no counterpart come as beads with an empty side, so that in a parallel or partial pair every
 * sentence stands in exactly one bead. Swapping the lists mirrors the result. Never throws on any text.
 */
export async function alignSentences(
  source: readonly string[],
  target: readonly string[],
  options: AlignOptions,
): Promise<SentenceAlignment> {
  const { sourceLanguage, targetLanguage } = options;
  return align(
    { texts: source, terms: readTerms(source, sourceLanguage, targetLanguage) },
    { texts: target, terms: readTerms(target, targetLanguage, sourceLanguage) },
    options,
  );
}

/** Aligns two articles, boilerplate left out. Beads are named `<source siglum>-<target siglum>/b<position>`. */
export async function alignArticles(
  source: ArticleView,
  target: ArticleView,
  options: Omit<AlignOptions, 'sourceLanguage' | 'targetLanguage'> = {},
): Promise<Alignment> {
  const left = source.sentences.filter((sentence) => sentence.kind !== 'boilerplate');
  const right = target.sentences.filter((sentence) => sentence.kind !== 'boilerplate');
  const { relation, confidence, beads } = await align(
    sideOf(source, left, target),
    sideOf(target, right, source),
    options,
  );
  const linked = beads.filter((bead) => bead.relation !== 'unaligned');
  return {
    pair: { source: source.article.id, target: target.article.id },
    relation,
    confidence,
    beads: beads.map(
      (bead, position): Bead => ({
        ...bead,
        id: beadId(`${source.article.siglum}-${target.article.siglum}/b${position}`),
        source: bead.source.flatMap((k) => left[k]?.id ?? []),
        target: bead.target.flatMap((k) => right[k]?.id ?? []),
      }),
    ),
    coverage: {
      source: share(
        linked.flatMap((bead) => bead.source),
        left.length,
      ),
      target: share(
        linked.flatMap((bead) => bead.target),
        right.length,
      ),
    },
    engine: ENGINE,
  };
}

/** One document: its sentences, and what the aligner reads in them. */
interface Side {
  readonly texts: readonly string[];
  readonly terms: TermDocument;
}

/** An article is read once for all its pairs in one language, and once for those across languages. */
const readings = new WeakMap<ArticleView, Map<boolean, Side>>();

function sideOf(view: ArticleView, sentences: readonly SentenceView[], partner: ArticleView): Side {
  const [own, other] = [view.article.language.bcp47, partner.article.language.bcp47];
  const known = readings.get(view) ?? new Map<boolean, Side>();
  readings.set(view, known);
  const across = baseOf(own) !== baseOf(other);
  let side = known.get(across);
  if (!side) {
    const texts = sentences.map((sentence) => sentence.text);
    side = { texts, terms: readTerms(texts, own, other) };
    known.set(across, side);
  }
  return side;
}

const share = (sentences: readonly number[], all: number): number => (all === 0 ? 0 : new Set(sentences).size / all);

/** Documents are always aligned in one canonical order, so that which of them is called the source can not change the result. */
async function align(
  source: Side,
  target: Side,
  { encoder, lexicons = [], onProgress }: Omit<AlignOptions, 'sourceLanguage' | 'targetLanguage'>,
): Promise<SentenceAlignment> {
  const swapped = comesAfter(source.terms, target.terms);
  const [first, second] = swapped ? [target, source] : [source, target];
  const [here, there] = hearNames(first.terms, second.terms);
  const dictionary = dictionaryFor(lexicons, here.language, there.language);
  const evidence = encoder ? await encodePair(encoder, [first.texts, second.texts], onProgress) : null;
  const { relation, confidence, beads } = isLong(here, there)
    ? alignLong(here, there, {
        encoder: evidence,
        dictionary,
        onProgress: (done, total) => onProgress?.({ stage: 'sentences', done, total }),
      })
    : alignWhole(here, there, { encoder: evidence, dictionary, following: false });
  return { relation, confidence, beads: inOrder(swapped ? beads.map(mirrored) : beads) };
}

const mirrored = (bead: CoreBead): CoreBead => ({
  ...bead,
  source: bead.target,
  target: bead.source,
  evidence: bead.evidence.map((piece) => ({ ...piece, source: piece.target, target: piece.source })),
});

/** A total order of documents by language, size, then terms. */
function comesAfter(a: TermDocument, b: TermDocument): boolean {
  if (a.language !== b.language) return a.language > b.language;
  if (a.lengths.length !== b.lengths.length) return a.lengths.length > b.lengths.length;
  for (let k = 0; k < Math.min(a.terms.length, b.terms.length); k++) {
    const x = a.terms[k]?.key ?? '';
    const y = b.terms[k]?.key ?? '';
    if (x !== y) return x > y;
  }
  return a.terms.length > b.terms.length;
}
