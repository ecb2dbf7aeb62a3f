import type { ProgressListener } from '../engines/ports.ts';
import { type Candidate, joinOn } from './candidates.ts';
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
/** Share of the shorter text, furniture and all, from which two texts are one though everything in them stands in very many, [0,1]. */
const NEAR_COPY = 0.8;

/** Texts that share words in a row, by `a`, then `b`. Of a story in more versions than a fingerprint may have holders, neighbours in the corpus are paired. */
export function pairsByWording(witnesses: readonly Witness[], onProgress: ProgressListener): Finding[] {
  const grams = witnesses.map(({ words }) => gramsOf(words));
  const { pairs, neighbours, common } = joinOn(grams.map(winnow), { least: LEAST_SHARED, most: MOST_HOLDERS });
  const whole = witnesses.map(({ words }, i): Searchable => {
    const own = grams[i] ?? new Uint32Array();
    return { words, grams: own, furniture: new Uint8Array(words.hashes.length) };
  });
  const bare = whole.map(({ words, grams: own }): Searchable => {
    return { words, grams: own, furniture: maskOf(own, words.hashes.length, common) };
  });
  const found = new Map<string, Finding>();
  verify(pairs, bare, onProgress, (finding, words) => {
    const isVersion = finding.score >= VERSION && words >= LEAST_VERSION;
    found.set(`${finding.a} ${finding.b}`, { ...finding, type: isVersion ? 'article' : 'passage' });
  });
  verify(neighbours, whole, onProgress, (finding, words) => {
    const key = `${finding.a} ${finding.b}`;
    if (finding.score >= NEAR_COPY && words >= LEAST_VERSION && found.get(key)?.type !== 'article')
      found.set(key, finding);
  });
  return [...found.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

/** Hands on what the candidates share, as findings of type 'article', with the number of shared words; in their order. */
function verify(
  candidates: readonly Candidate[],
  texts: readonly Searchable[],
  onProgress: ProgressListener,
  tell: (finding: Finding, words: number) => void,
): void {
  const lengths = texts.map(ownWords);
  let current = -1;
  let places: ReturnType<typeof placesOf> | null = null;
  for (const [done, { a, b }] of candidates.entries()) {
    onProgress({ stage: 'pairs', done, total: candidates.length });
    const [first, second] = [texts[a], texts[b]];
    if (!first || !second) continue;
    if (a !== current || !places) places = placesOf(first);
    current = a;
    const { passages, words } = sharedText(first, places, second);
    if (passages.length === 0) continue;
    const score = Math.min(1, words / Math.max(1, Math.min(lengths[a] ?? 0, lengths[b] ?? 0)));
    tell({ a, b, type: 'article', basis: 'wording', score, passages }, words);
  }
}

/** Words of a text that are no furniture. */
function ownWords({ furniture }: Searchable): number {
  let own = 0;
  for (const one of furniture) own += 1 - one;
  return own;
}
