import type { SentenceEncoder } from '../../engines/ports.ts';
import {
  type Alignment,
  type ArticleView,
  type Bead,
  type BeadEvidence,
  type BeadRelation,
  beadId,
  type PairRelation,
  type SentenceView,
} from '../../model/index.ts';
import { alignTerms, type CoreAlignment } from './core.ts';
import { evidenceOf } from './explain.ts';
import { baseOf, readTerms, type TermDocument } from './features.ts';
import { inOrder } from './order.ts';

export interface AlignOptions {
  /** BCP 47 */
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly encoder?: SentenceEncoder | null;
}

export interface SentenceBead {
  /** Positions in the lists handed in, ascending; one side empty = unaligned. */
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly relation: BeadRelation;
  /** [0,1] share of the rarer words that the sides have in common; 0 where unaligned. */
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
  return align(
    readTerms(source, options.sourceLanguage, options.targetLanguage),
    readTerms(target, options.targetLanguage, options.sourceLanguage),
  );
}

/** Aligns two articles, boilerplate left out. Beads are named `<source siglum>-<target siglum>/b<position>`. */
export async function alignArticles(
  source: ArticleView,
  target: ArticleView,
  _options: { readonly encoder?: SentenceEncoder | null } = {},
): Promise<Alignment> {
  const left = source.sentences.filter((sentence) => sentence.kind !== 'boilerplate');
  const right = target.sentences.filter((sentence) => sentence.kind !== 'boilerplate');
  const { relation, confidence, beads } = align(termsOf(source, left, target), termsOf(target, right, source));
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

/** An article is read once for all its pairs in one language, and once for those across languages. */
const readings = new WeakMap<ArticleView, Map<boolean, TermDocument>>();

function termsOf(view: ArticleView, sentences: readonly SentenceView[], partner: ArticleView): TermDocument {
  const [own, other] = [view.article.language.bcp47, partner.article.language.bcp47];
  const known = readings.get(view) ?? new Map<boolean, TermDocument>();
  readings.set(view, known);
  const across = baseOf(own) !== baseOf(other);
  let terms = known.get(across);
  if (!terms) {
    terms = readTerms(
      sentences.map((sentence) => sentence.text),
      own,
      other,
    );
    known.set(across, terms);
  }
  return terms;
}

const share = (sentences: readonly number[], all: number): number => (all === 0 ? 0 : new Set(sentences).size / all);

/** Documents are always aligned in one canonical order, so that which of them is called the source can not change the result. */
function align(source: TermDocument, target: TermDocument): SentenceAlignment {
  const swapped = comesAfter(source, target);
  const [first, second] = swapped ? [target, source] : [source, target];
  const { relation, confidence, beads }: CoreAlignment = alignTerms(first, second);
  const told = beads.map((bead): SentenceBead => {
    const evidence = evidenceOf(bead, first, second);
    return {
      source: swapped ? bead.target : bead.source,
      target: swapped ? bead.source : bead.target,
      relation: bead.relation,
      score: bead.score,
      confidence: bead.confidence,
      crossing: bead.crossing,
      evidence: swapped
        ? evidence.map((piece) => ({ ...piece, source: piece.target, target: piece.source }))
        : evidence,
    };
  });
  return { relation, confidence, beads: inOrder(told) };
}

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
