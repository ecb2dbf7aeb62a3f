import type { ProgressListener } from '../engines/ports.ts';
import { joinOn } from './candidates.ts';
import type { Finding, Witness } from './corpus.ts';
import { gramsOf, winnow } from './fingerprints.ts';
import { maskOf } from './furniture.ts';
import { placesOf, type Searchable, sharedText } from './passages.ts';

/** Fingerprints that two texts must share to be compared: some ten words in a row, or several shorter rows. */
const LEAST_SHARED = 4;
/** Texts with one fingerprint beyond which it is furniture: the notice under every article of an outlet, a formula of the trade. */
const MOST_HOLDERS = 64;
/** Share of the shorter text, furniture left out, from which it is a version of the other, [0,1]; measured on the development corpus. */
const VERSION = 0.38;
/** Words that a version shares at the least: a quotation is no version, however short the text around it. */
const LEAST_VERSION = 50;

/** Texts that share words in a row, by `a`, then `b`. */
export function pairsByWording(witnesses: readonly Witness[], onProgress: ProgressListener): Finding[] {
  const grams = witnesses.map(({ words }) => gramsOf(words));
  const { pairs, common } = joinOn(grams.map(winnow), { least: LEAST_SHARED, most: MOST_HOLDERS });
  const searchable = witnesses.map(({ words }, i): Searchable => {
    const own = grams[i] ?? new Uint32Array();
    return { words, grams: own, furniture: maskOf(own, words.hashes.length, common) };
  });
  const lengths = searchable.map(ownWords);
  const found: Finding[] = [];
  let current = -1;
  let places: ReturnType<typeof placesOf> | null = null;
  for (const [done, { a, b }] of pairs.entries()) {
    onProgress({ stage: 'pairs', done, total: pairs.length });
    const [first, second] = [searchable[a], searchable[b]];
    if (!first || !second) continue;
    if (a !== current || !places) places = placesOf(first);
    current = a;
    const { passages, words } = sharedText(first, places, second);
    if (passages.length === 0) continue;
    const score = Math.min(1, words / Math.max(1, Math.min(lengths[a] ?? 0, lengths[b] ?? 0)));
    const type = score >= VERSION && words >= LEAST_VERSION ? 'article' : 'passage';
    found.push({ a, b, type, basis: 'wording', score, passages });
  }
  return found;
}

/** Words of a text that are no furniture. */
function ownWords({ furniture }: Searchable): number {
  let own = 0;
  for (const one of furniture) own += 1 - one;
  return own;
}
