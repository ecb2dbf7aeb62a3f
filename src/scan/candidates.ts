/** Two documents by their places in the corpus, `a < b`, and how many features both have. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly shared: number;
}

/** Places that a feature and a document share a number with, exactly: 32 bits of feature leave 21 for the document. */
const MOST_DOCUMENTS = 2 ** 21;

/** What a join found. */
export interface Join {
  /** By `a`, then `b`. */
  readonly pairs: readonly Candidate[];
  /** Features that more documents have than were asked for. */
  readonly common: ReadonlySet<number>;
}

/**
 * Pairs of documents that share at least `least` features, as far as `accept` has them; a feature that more than `most` documents have says nothing of any two of them.
 * `features` are 32-bit numbers, each once a document. Throws RangeError beyond 2,097,152 documents.
 */
export function joinOn(
  features: readonly Iterable<number>[],
  {
    least,
    most,
    accept,
  }: { readonly least: number; readonly most: number; readonly accept?: (a: number, b: number) => boolean },
): Join {
  if (features.length > MOST_DOCUMENTS) throw new RangeError(`more than ${MOST_DOCUMENTS} documents`);
  const entries: number[] = [];
  features.forEach((own, document) => {
    for (const feature of own) entries.push(feature * MOST_DOCUMENTS + document);
  });
  const sorted = Float64Array.from(entries).sort();
  const common = new Set<number>();
  const counts = new Map<number, number>();
  for (let from = 0; from < sorted.length; ) {
    const feature = Math.floor((sorted[from] ?? 0) / MOST_DOCUMENTS);
    const base = feature * MOST_DOCUMENTS;
    let to = from + 1;
    while (to < sorted.length && (sorted[to] ?? 0) < base + MOST_DOCUMENTS) to += 1;
    if (to - from > most) common.add(feature);
    else
      countPairs(
        Array.from(sorted.subarray(from, to), (entry) => entry - base),
        counts,
        accept,
      );
    from = to;
  }
  const pairs: Candidate[] = [];
  for (const [key, shared] of counts)
    if (shared >= least) pairs.push({ a: Math.floor(key / MOST_DOCUMENTS), b: key % MOST_DOCUMENTS, shared });
  return { pairs: pairs.sort((x, y) => x.a - y.a || x.b - y.b), common };
}

/** Notes one feature for every two of the documents that have it. */
function countPairs(
  documents: readonly number[],
  counts: Map<number, number>,
  accept: ((a: number, b: number) => boolean) | undefined,
): void {
  for (let i = 0; i < documents.length; i++) {
    const a = documents[i] ?? 0;
    for (let j = i + 1; j < documents.length; j++) {
      const b = documents[j] ?? 0;
      if (accept && !accept(a, b)) continue;
      const key = a * MOST_DOCUMENTS + b;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
}
