import { joinOn } from './candidates.ts';
import type { Finding, Witness } from './corpus.ts';
import { languageLabels } from './languages.ts';
import { indexTerms, likeness, portableTerms, rarest } from './terms.ts';

/** How two texts are found that share terms and no wording. Measured on the development corpus. */
interface Search {
  /** Terms of a text that are looked up, the rarest first; and the texts that may have one of them. */
  readonly most: number;
  readonly common: number;
  /** Rare terms that two texts must share to be compared. */
  readonly least: number;
  /** Cosine over all terms from which they tell the same, [0,1]. */
  readonly score: number;
  /** Share of the best cosine that either text has with any other, below which the other is what it tells, [0,1]. */
  readonly nearBest: number;
}

/** Two translations of one text: the words are others here and there, the rare ones stay. */
const ONE_LANGUAGE: Search = { most: 30, common: 24, least: 4, score: 0.5, nearBest: 0 };
/** A text and its translation: only figures and names stay. */
const TWO_LANGUAGES: Search = { most: 60, common: 200, least: 2, score: 0.18, nearBest: 0.6 };

/** Milliseconds between two dates beyond which a text is no translation of the other: thirty days. */
const MOST_APART = 30 * 24 * 60 * 60 * 1000;

/** Texts that tell the same in other words, in one language or two, by `a`, then `b`. Texts whose dates lie far apart are not compared. */
export function pairsByTerms(witnesses: readonly Witness[]): Finding[] {
  const labelOf = languageLabels();
  const labels = witnesses.map(({ words, text }) => labelOf(words, text));
  const inOne = (a: number, b: number): boolean => labels[a] === labels[b];
  const inTime = (a: number, b: number): boolean =>
    !(Math.abs((witnesses[a]?.published ?? 0) - (witnesses[b]?.published ?? 0)) > MOST_APART);
  const found = search(
    witnesses.map(({ words }) => words.hashes),
    ONE_LANGUAGE,
    (a, b) => inOne(a, b) && inTime(a, b),
  );
  if (new Set(labels).size > 1)
    found.push(
      ...search(
        witnesses.map(({ text }) => portableTerms(text)),
        TWO_LANGUAGES,
        (a, b) => !inOne(a, b) && inTime(a, b),
      ),
    );
  return found.sort((x, y) => x.a - y.a || x.b - y.b);
}

function search(
  texts: readonly Uint32Array[],
  { most, common, least, score: threshold, nearBest }: Search,
  accept: (a: number, b: number) => boolean,
): Finding[] {
  const index = indexTerms(texts);
  const { pairs } = joinOn(
    index.terms.map((own) => rarest(own, index, { most, common })),
    { least, most: common, accept },
  );
  const best = new Float64Array(texts.length);
  const found = pairs.map(({ a, b }): Finding => {
    const score = likeness(a, b, index);
    best[a] = Math.max(best[a] ?? 0, score);
    best[b] = Math.max(best[b] ?? 0, score);
    return { a, b, type: 'article', basis: 'terms', score, passages: [] };
  });
  return found.filter(
    ({ a, b, score }) => score >= threshold && score >= nearBest * Math.max(best[a] ?? 0, best[b] ?? 0),
  );
}
