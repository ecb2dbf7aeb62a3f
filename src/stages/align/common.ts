import type { TermDocument } from './features.ts';
import type { LinkKind, TermLink } from './links.ts';

/** A term of the source that meets a term of the target in one bead. */
export interface Meeting {
  readonly source: number;
  readonly target: number;
  /** Nats by which the rarer documents would be surprised to share it by chance, times how sure the link is. */
  readonly weight: number;
  readonly kind: LinkKind;
}

/** What two stretches have in common. */
export interface Common {
  /** Heaviest first, then by position. Each term stands in at most one. */
  readonly meetings: readonly Meeting[];
  /** Sum of the weights. */
  readonly mass: number;
  /** Mass against the geometric mean, and against the lesser, of what either side could share; [0,1]. */
  readonly cosine: number;
  readonly containment: number;
}

export type CommonReader = (source: readonly number[], target: readonly number[]) => Common;

/** A term that stands in more than about a third of all sentences weighs nothing. Nats. */
const COMMONPLACE = 1.2;
/** Sentences that a pair is counted as having at least: in two short texts everything would look commonplace. */
const LEAST_SENTENCES = 45;
/** Strength from which a link counts in full. */
const SURE_LINK = 0.6;
/** Strength from which two terms are counted as one when their rarity is worked out. */
const SAME_TERM = 0.45;
/** Added to what a side could share, so that a stretch of two words is not "contained" for sharing one. Nats. */
const LEAST_MASS = 2;

/** Compares stretches by rare things that they share. Weights come from both documents together: what the whole story speaks of says little. */
export function commonReader(source: TermDocument, target: TermDocument, links: readonly TermLink[]): CommonReader {
  const partners: TermLink[][] = source.terms.map(() => []);
  for (const link of links) partners[link.source]?.push(link);
  const weights = termWeights(source, target, links);
  const masses = { source: sentenceMasses(source, weights.source), target: sentenceMasses(target, weights.target) };
  const stamp = new Int32Array(target.terms.length).fill(-1);
  let asked = 0;
  return (rows, columns) => {
    asked += 1;
    for (const column of columns) for (const term of target.sentences[column] ?? []) stamp[term] = asked;
    const offers: Meeting[] = [];
    const from = rows.length === 1 ? (source.sentences[rows[0] ?? 0] ?? []) : union(source, rows);
    for (const term of from) {
      const rarity = weights.source[term] ?? 0;
      if (rarity === 0) continue;
      for (const link of partners[term] ?? []) {
        if (stamp[link.target] !== asked) continue;
        const weight = Math.min(1, link.strength / SURE_LINK) * Math.min(rarity, weights.target[link.target] ?? 0);
        if (weight > 0) offers.push({ source: term, target: link.target, weight, kind: link.kind });
      }
    }
    const meetings = oneToOne(offers);
    let mass = 0;
    for (const meeting of meetings) mass += meeting.weight;
    const a = massOf(source, weights.source, masses.source, rows) + LEAST_MASS;
    const b = massOf(target, weights.target, masses.target, columns) + LEAST_MASS;
    return { meetings, mass, cosine: mass / Math.sqrt(a * b), containment: mass / Math.min(a, b) };
  };
}

function sentenceMasses(document: TermDocument, weights: Float64Array): Float64Array {
  return Float64Array.from(document.sentences, (terms) => {
    let sum = 0;
    for (const term of terms) sum += weights[term] ?? 0;
    return sum;
  });
}

/** What a stretch could share; a term that stands in several of its sentences counts once. */
function massOf(document: TermDocument, weights: Float64Array, masses: Float64Array, rows: readonly number[]): number {
  if (rows.length === 1) return masses[rows[0] ?? 0] ?? 0;
  let sum = 0;
  for (const term of union(document, rows)) sum += weights[term] ?? 0;
  return sum;
}

function union(document: TermDocument, rows: readonly number[]): Set<number> {
  const terms = new Set<number>();
  for (const row of rows) for (const term of document.sentences[row] ?? []) terms.add(term);
  return terms;
}

function oneToOne(offers: Meeting[]): Meeting[] {
  offers.sort((x, y) => y.weight - x.weight || x.source - y.source || x.target - y.target);
  const left = new Set<number>();
  const right = new Set<number>();
  return offers.filter((offer) => {
    if (left.has(offer.source) || right.has(offer.target)) return false;
    left.add(offer.source);
    right.add(offer.target);
    return true;
  });
}

/** Inverse sentence frequency over both documents, less what is commonplace. A sentence as a whole, and marks, weigh nothing here. */
function termWeights(
  source: TermDocument,
  target: TermDocument,
  links: readonly TermLink[],
): { source: Float64Array; target: Float64Array } {
  const sentences = Math.max(LEAST_SENTENCES, source.sentences.length + target.sentences.length + 1);
  const inSource = Float64Array.from(source.terms, (term) => term.sentences);
  const inTarget = Float64Array.from(target.terms, (term) => term.sentences);
  for (const link of links) {
    if (link.strength < SAME_TERM) continue;
    inSource[link.source] = (inSource[link.source] ?? 0) + (target.terms[link.target]?.sentences ?? 0);
    inTarget[link.target] = (inTarget[link.target] ?? 0) + (source.terms[link.source]?.sentences ?? 0);
  }
  const weigh = (document: TermDocument, counts: Float64Array): Float64Array =>
    Float64Array.from(counts, (count, id) => {
      const kind = document.terms[id]?.kind;
      if (document.terms[id]?.empty) return 0;
      return kind === 'symbol' || kind === 'sentence'
        ? 0
        : Math.max(0, Math.log(sentences / Math.min(count, sentences)) - COMMONPLACE);
    });
  return { source: weigh(source, inSource), target: weigh(target, inTarget) };
}
