import { type CoreAlignment, complete } from './beads.ts';
import { commonReader } from './common.ts';
import { alignComparable } from './comparable.ts';
import { type Dictionary, withDictionary } from './dictionary.ts';
import type { EncoderEvidence } from './encoder.ts';
import { baseOf, type TermDocument } from './features.ts';
import { firstScorer, fitScorer, pairModel, rescored } from './fit.ts';
import { learnLinks } from './learn.ts';
import { lexicalModel } from './lexical.ts';
import { linkTerms } from './links.ts';
import { alignFollowing } from './parallel.ts';
import { isSameText, leastGain, orderGain } from './relation.ts';
import { bestPath } from './search.ts';

/** Share of the gain asked for below which the parameters are not even fitted. */
const HOPELESS_SHARE = 0.4;
/** Share from which the question is not asked again with the fitted parameters. */
const CLEAR_SHARE = 2;
/** Sentences from which a text teaches its own words. Dev: +.008 on a text of 470 sentences, nothing or less on texts of 20. */
const TEACHING_LENGTH = 60;

export interface WholeOptions {
  readonly encoder: EncoderEvidence | null;
  readonly dictionary: Dictionary | null;
  /** True where the texts are already known to follow one another. */
  readonly following: boolean;
}

/** Aligns two documents over the full matrix of their sentences. Pure and deterministic. */
export function alignWhole(source: TermDocument, target: TermDocument, options: WholeOptions): CoreAlignment {
  const n = source.sentences.length;
  const m = target.sentences.length;
  if (n === 0 || m === 0) return { relation: 'unrelated', confidence: 1, beads: complete([], n, m) };
  const { encoder, dictionary } = options;
  const following = options.following || isSameText(source, target);
  const own = linkTerms(source, target);
  const links = dictionary ? withDictionary(own, dictionary.links(source, target)) : own;
  const lexical = lexicalModel(source, target, links);
  const common = commonReader(source, target, links);
  const model = pairModel(source, target, lexical, encoder);
  const least = leastGain(baseOf(source.language) === baseOf(target.language), Math.min(n, m));
  const unfitted = firstScorer(model);
  const first = orderGain(n, m, unfitted);
  const scorer = !following && first < HOPELESS_SHARE * least ? null : fitScorer(model, unfitted);
  const gain = scorer && first < CLEAR_SHARE * least ? orderGain(n, m, scorer) : first;
  if (!scorer || (!following && gain < least))
    return alignComparable({ source, target, links, common, lexical, encoder });
  const learnt = Math.min(n, m) < TEACHING_LENGTH ? [] : learnLinks(source, target, links, bestPath(n, m, scorer));
  if (learnt.length === 0) return alignFollowing({ source, target, scorer, common, encoder, gain });
  const all = [...links, ...learnt];
  return alignFollowing({
    source,
    target,
    scorer: rescored({ ...model, lexical: lexicalModel(source, target, all) }, scorer),
    common: commonReader(source, target, all),
    encoder,
    gain,
  });
}
