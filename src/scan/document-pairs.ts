import type { PassageSpans, ScanDocument, ScanPair } from '../model/index.ts';
import type { Finding, Witness, WordPassage } from './corpus.ts';
import { type HashedWords, hashWords } from './words.ts';

/** Copies of a text beyond which not every one is paired with every other. */
const MOST_COPIES = 40;

/** The pairs of documents that the findings stand for, in order of the corpus: each copy of a text shares what the text shares. */
export function documentPairs(
  findings: readonly Finding[],
  witnesses: readonly Witness[],
  documents: readonly ScanDocument[],
): ScanPair[] {
  const read = wordsByPlace(witnesses, documents);
  const pairs: { readonly a: number; readonly b: number; readonly pair: ScanPair }[] = [];
  const add = (
    x: number,
    y: number,
    passages: readonly WordPassage[],
    told: Omit<Finding, 'a' | 'b' | 'passages'>,
  ): void => {
    const turned = x > y;
    const [a, b] = turned ? [y, x] : [x, y];
    const spans = passages.map((passage) => spansOf(turned ? mirrored(passage) : passage, read(a), read(b)));
    pairs.push({
      a,
      b,
      pair: {
        a: documents[a]?.id ?? '',
        b: documents[b]?.id ?? '',
        type: told.type,
        basis: told.basis,
        score: Math.round(told.score * 1000) / 1000,
        passages: spans.sort((p, q) => p[0] - q[0] || p[2] - q[2]),
      },
    });
  };
  for (const { places, words } of witnesses) {
    const length = words.hashes.length;
    const whole = length === 0 ? [] : [{ a: 0, endA: length, b: 0, endB: length }];
    for (const [x, y] of couples(places)) add(x, y, whole, { type: 'article', basis: 'wording', score: 1 });
  }
  for (const finding of findings) {
    const [left, right] = [witnesses[finding.a], witnesses[finding.b]].map((witness) => shown(witness?.places ?? []));
    for (const x of left ?? []) for (const y of right ?? []) add(x, y, finding.passages, finding);
  }
  return pairs.sort((p, q) => p.a - q.a || p.b - q.b).map(({ pair }) => pair);
}

/** Places two by two; of very many only the first with each of the others. */
function couples(places: readonly number[]): [number, number][] {
  const heads = places.length > MOST_COPIES ? places.slice(0, 1) : places;
  return heads.flatMap((x, i) => places.slice(i + 1).map((y): [number, number] => [x, y]));
}

/** The places whose pairs with other texts are told. */
const shown = (places: readonly number[]): readonly number[] =>
  places.length > MOST_COPIES ? places.slice(0, 1) : places;

const mirrored = ({ a, endA, b, endB }: WordPassage): WordPassage => ({ a: b, endA: endB, b: a, endB: endA });

const spansOf = ({ a, endA, b, endB }: WordPassage, x: HashedWords, y: HashedWords): PassageSpans => [
  x.starts[a] ?? 0,
  x.ends[endA - 1] ?? 0,
  y.starts[b] ?? 0,
  y.ends[endB - 1] ?? 0,
];

/** The words of each document; those of a copy are read when it is asked for. */
function wordsByPlace(
  witnesses: readonly Witness[],
  documents: readonly ScanDocument[],
): (place: number) => HashedWords {
  const known = new Map(witnesses.map(({ places, words }) => [places[0], words]));
  return (place) => {
    let words = known.get(place);
    if (!words) {
      words = hashWords(documents[place]?.text ?? '');
      known.set(place, words);
    }
    return words;
  };
}
