import type { BeadRelation, PairRelation } from '../../model/index.ts';
import { type Common, type CommonReader, commonReader } from './common.ts';
import { freeLinks } from './comparable.ts';
import { baseOf, type TermDocument } from './features.ts';
import { type FittedScorer, firstScorer, fitScorer, pairModel, rescored } from './fit.ts';
import { learnLinks } from './learn.ts';
import { type LexicalModel, lexicalModel, members } from './lexical.ts';
import { linkTerms, type TermLink } from './links.ts';
import { markCrossing } from './order.ts';
import { findOverlaps } from './overlap.ts';
import { FOLLOWS, FOLLOWS_ONE_LANGUAGE, orderGain, relationOf, sharesStory } from './relation.ts';
import { bestPath } from './search.ts';
import { settle } from './settle.ts';

/** A bead over sentence positions; one side empty = unaligned. */
export interface CoreBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly relation: BeadRelation;
  /** [0,1] */
  readonly score: number;
  readonly confidence: number;
  readonly crossing: boolean;
  /** What the sides share; null where unaligned. */
  readonly common: Common | null;
  /** Nats that the lengths bring. */
  readonly lengthNats: number;
  /** True where its neighbours, not its own words, hold the bead. */
  readonly neighbours: boolean;
}

export interface CoreAlignment {
  readonly relation: PairRelation;
  readonly confidence: number;
  /** In no particular order. */
  readonly beads: readonly CoreBead[];
}

/** Share of the gain asked for below which the parameters are not even fitted. */
const HOPELESS_SHARE = 0.4;
/** Share from which the question is not asked again with the fitted parameters. */
const CLEAR_SHARE = 2;
/** Sentences from which a text teaches its own words. Dev: +.008 on a text of 470 sentences, nothing or less on texts of 20. */
const TEACHING_LENGTH = 60;
/** Nats for which a bead is believed at odds of e to 1. */
const CONFIDENCE_SCALE = 3;
/** How sure an unaligned sentence has no counterpart, where no rival was near. */
const ALONE = 0.8;

/** Aligns two documents. Pure and deterministic. */
export function alignTerms(source: TermDocument, target: TermDocument): CoreAlignment {
  const n = source.sentences.length;
  const m = target.sentences.length;
  if (n === 0 || m === 0) return { relation: 'unrelated', confidence: 1, beads: complete([], n, m) };
  const links = linkTerms(source, target);
  const lexical = lexicalModel(source, target, links);
  const common = commonReader(source, target, links);
  const follows = baseOf(source.language) === baseOf(target.language) ? FOLLOWS_ONE_LANGUAGE : FOLLOWS;
  const model = pairModel(source, target, lexical);
  const unfitted = firstScorer(model);
  const first = orderGain(n, m, unfitted);
  const scorer = first < HOPELESS_SHARE * follows ? null : fitScorer(model, unfitted);
  const gain = scorer && first < CLEAR_SHARE * follows ? orderGain(n, m, scorer) : first;
  if (!scorer || gain < follows) return comparable({ source, target, links, common, lexical });
  const learnt = Math.min(n, m) < TEACHING_LENGTH ? [] : learnLinks(source, target, links, bestPath(n, m, scorer));
  if (learnt.length === 0) return parallel(n, m, { scorer, common, gain });
  const all = [...links, ...learnt];
  const taught = rescored({ ...model, lexical: lexicalModel(source, target, all) }, scorer);
  return parallel(n, m, { scorer: taught, common: commonReader(source, target, all), gain });
}

function parallel(
  n: number,
  m: number,
  { scorer, common, gain }: { scorer: FittedScorer; common: CommonReader; gain: number },
): CoreAlignment {
  const linked = settle(n, m, scorer).map((bead): CoreBead => {
    const shared = common(members(bead.source), members(bead.target));
    return {
      source: members(bead.source),
      target: members(bead.target),
      relation: 'equivalent',
      score: Math.min(1, shared.cosine),
      confidence: 1 / (1 + Math.exp(-bead.score / CONFIDENCE_SCALE)),
      crossing: false,
      common: shared,
      lengthNats: scorer.lengths(
        bead.source.start,
        bead.source.end - bead.source.start,
        bead.target.start,
        bead.target.end - bead.target.start,
      ),
      neighbours: bead.score <= 0,
    };
  });
  const sentences = (side: (bead: CoreBead) => readonly number[]): number =>
    linked.reduce((sum, bead) => sum + side(bead).length, 0);
  const coverage = { source: sentences((bead) => bead.source) / n, target: sentences((bead) => bead.target) / m };
  return {
    relation: relationOf(coverage),
    confidence: 1 - Math.exp(-gain),
    beads: markCrossing(complete(linked, n, m)),
  };
}

interface Pair {
  readonly source: TermDocument;
  readonly target: TermDocument;
  readonly links: readonly TermLink[];
  readonly common: CommonReader;
  readonly lexical: LexicalModel;
}

/** Two texts that do not follow one another: sentences that say the same, and where the story is one, those with a proposition in common. */
function comparable({ source, target, links, common, lexical }: Pair): CoreAlignment {
  const same = freeLinks({ source: source.lengths, target: target.lengths }, common, lexical.partners);
  const sameStory = sharesStory(source, target, links);
  const beads = same.map((link) =>
    freeBead(link.source, link.target, link.common, {
      relation: link.relation,
      confidence: Math.min(0.99, 0.5 + link.common.cosine),
    }),
  );
  if (sameStory) {
    const known = new Set(same.map((link) => `${link.source}-${link.target}`));
    for (const { source: i, target: j, strength } of findOverlaps(source, target, links)) {
      if (known.has(`${i}-${j}`)) continue;
      beads.push(
        freeBead(i, j, common([i], [j]), {
          relation: 'overlap',
          confidence: Math.min(MOST_SURE_OVERLAP, OVERLAP_CONFIDENCE * strength),
        }),
      );
    }
  }
  return {
    relation: sameStory || beads.length > 0 ? 'comparable' : 'unrelated',
    confidence: ALONE,
    beads: markCrossing(complete(beads, source.sentences.length, target.sentences.length)),
  };
}

/** Confidence of an overlap by nat of its strength, and at most. */
const OVERLAP_CONFIDENCE = 0.25;
const MOST_SURE_OVERLAP = 0.85;

const freeBead = (
  i: number,
  j: number,
  common: Common,
  { relation, confidence }: Pick<CoreBead, 'relation' | 'confidence'>,
): CoreBead => ({
  source: [i],
  target: [j],
  relation,
  score: Math.min(1, common.cosine),
  confidence,
  crossing: false,
  common,
  lengthNats: 0,
  neighbours: false,
});

/** The linked beads and, for every sentence that stands in none of them, a bead of its own. */
function complete(linked: readonly CoreBead[], n: number, m: number): CoreBead[] {
  const rows = new Set(linked.flatMap((bead) => bead.source));
  const columns = new Set(linked.flatMap((bead) => bead.target));
  const beads = [...linked];
  for (let i = 0; i < n; i++) if (!rows.has(i)) beads.push(alone([i], []));
  for (let j = 0; j < m; j++) if (!columns.has(j)) beads.push(alone([], [j]));
  return beads;
}

const alone = (source: readonly number[], target: readonly number[]): CoreBead => ({
  source,
  target,
  relation: 'unaligned',
  score: 0,
  confidence: ALONE,
  crossing: false,
  common: null,
  lengthNats: 0,
  neighbours: false,
});
