/** Two documents by their places in the list, `a < b`, and how many features both have. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly shared: number;
}

/** What a join found. */
export interface Join {
  /** By `a`, then `b`. */
  readonly pairs: readonly Candidate[];
  /** Features that more documents have than were asked for. */
  readonly common: ReadonlySet<number>;
}

export interface JoinOptions {
  /** Features that two documents share at the least. */
  readonly least: number;
  /** Documents of a feature at the most: one that more of them have says nothing of any two. */
  readonly most: number;
  /** Pairs that are wanted; all where absent. */
  readonly accept?: (a: number, b: number) => boolean;
}

/** A feature and a document share one number exactly: 32 bits of feature leave 21 for the document. */
const MOST_DOCUMENTS = 2 ** 21;

/** Pairs of documents that share features. `features` are 32-bit numbers, each once a document. Throws RangeError beyond 2,097,152 documents. */
export function joinOn(features: readonly Iterable<number>[], { least, most, accept }: JoinOptions): Join {
  if (features.length > MOST_DOCUMENTS) throw new RangeError(`more than ${MOST_DOCUMENTS} documents`);
  const { common, holders, runs } = postings(features, most);
  const pairs: Candidate[] = [];
  const counts = new Uint32Array(features.length);
  runs.forEach((own, a) => {
    const met: number[] = [];
    for (let k = 0; k < own.length; k += 2) {
      const end = own[k + 1] ?? 0;
      for (let at = own[k] ?? 0; at < end; at++) {
        const b = holders[at] ?? 0;
        if (counts[b] === 0) met.push(b);
        counts[b] = (counts[b] ?? 0) + 1;
      }
    }
    const wanted = met.filter((b) => (counts[b] ?? 0) >= least && (!accept || accept(a, b)));
    for (const b of wanted.sort((x, y) => x - y)) pairs.push({ a, b, shared: counts[b] ?? 0 });
    for (const b of met) counts[b] = 0;
  });
  return { pairs, common };
}

interface Postings {
  readonly common: ReadonlySet<number>;
  /** The documents of one feature after another, each in order. */
  readonly holders: Uint32Array;
  /** For each document, feature by feature, where in `holders` the later documents that share it begin and end. */
  readonly runs: readonly (readonly number[])[];
}

function postings(features: readonly Iterable<number>[], most: number): Postings {
  const entries: number[] = [];
  features.forEach((own, document) => {
    for (const feature of own) entries.push(feature * MOST_DOCUMENTS + document);
  });
  const sorted = Float64Array.from(entries).sort();
  const common = new Set<number>();
  const holders = new Uint32Array(sorted.length);
  const runs: number[][] = features.map(() => []);
  for (let from = 0; from < sorted.length; ) {
    const feature = Math.floor((sorted[from] ?? 0) / MOST_DOCUMENTS);
    const base = feature * MOST_DOCUMENTS;
    let to = from;
    for (; to < sorted.length && (sorted[to] ?? 0) < base + MOST_DOCUMENTS; to++)
      holders[to] = (sorted[to] ?? 0) - base;
    if (to - from > most) common.add(feature);
    else for (let at = from; at + 1 < to; at++) runs[holders[at] ?? 0]?.push(at + 1, to);
    from = to;
  }
  return { common, holders, runs };
}
