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
  /** Documents that are neighbours among the holders of so many common features: comparing every two of them would take hours. By `a`, then `b`. */
  readonly neighbours: readonly Candidate[];
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
  const { common, holders, runs, steps } = postings(features, most);
  const count = pairCounter(
    holders,
    features.length,
    ({ a, b, shared }) => shared >= least && (!accept || accept(a, b)),
  );
  return { pairs: runs.flatMap(count), neighbours: steps.flatMap(count), common };
}

/** Counts how often each later document stands in the given stretches of `holders`; those that are wanted, by document. */
function pairCounter(
  holders: Uint32Array,
  documents: number,
  wanted: (pair: Candidate) => boolean,
): (stretches: readonly number[], a: number) => Candidate[] {
  const counts = new Uint32Array(documents);
  return (stretches, a) => {
    const met: number[] = [];
    for (let k = 0; k < stretches.length; k += 2) {
      const end = stretches[k + 1] ?? 0;
      for (let at = stretches[k] ?? 0; at < end; at++) {
        const b = holders[at] ?? 0;
        if (counts[b] === 0) met.push(b);
        counts[b] = (counts[b] ?? 0) + 1;
      }
    }
    const found: Candidate[] = [];
    for (const b of met) {
      const pair = { a, b, shared: counts[b] ?? 0 };
      if (wanted(pair)) found.push(pair);
      counts[b] = 0;
    }
    return found.sort((x, y) => x.b - y.b);
  };
}

interface Postings {
  readonly common: ReadonlySet<number>;
  /** The documents of one feature after another, each in order. */
  readonly holders: Uint32Array;
  /** For each document, feature by feature, where in `holders` the later documents that share it begin and end. */
  readonly runs: readonly (readonly number[])[];
  /** The same for common features, of which only the next holder is named. */
  readonly steps: readonly (readonly number[])[];
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
  const steps: number[][] = features.map(() => []);
  for (let from = 0; from < sorted.length; ) {
    const feature = Math.floor((sorted[from] ?? 0) / MOST_DOCUMENTS);
    const base = feature * MOST_DOCUMENTS;
    let to = from;
    for (; to < sorted.length && (sorted[to] ?? 0) < base + MOST_DOCUMENTS; to++)
      holders[to] = (sorted[to] ?? 0) - base;
    const isCommon = to - from > most;
    if (isCommon) common.add(feature);
    for (let at = from; at + 1 < to; at++) {
      const own = (isCommon ? steps : runs)[holders[at] ?? 0];
      own?.push(at + 1, isCommon ? at + 2 : to);
    }
    from = to;
  }
  return { common, holders, runs, steps };
}
