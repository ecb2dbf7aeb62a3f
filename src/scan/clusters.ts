import type { ScanCluster, ScanDocument, ScanPair } from '../model/index.ts';
import { timeOf } from './corpus.ts';

/** The versions of each story, by the pairs of type 'article'; see `ScanResult` and `ScanCluster` for the order. */
export function clustersOf(pairs: readonly ScanPair[], documents: readonly ScanDocument[]): ScanCluster[] {
  const places = new Map(documents.map(({ id }, place) => [id, place]));
  const links = pairs
    .filter(({ type }) => type === 'article')
    .map(({ a, b }) => [places.get(a) ?? 0, places.get(b) ?? 0] as const);
  const publishedAt = (place: number): number => {
    const time = timeOf(documents[place]?.published);
    return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
  };
  return connected(documents.length, links).map((group) => ({
    documents: group
      .sort((x, y) => (publishedAt(x) === publishedAt(y) ? x - y : publishedAt(x) - publishedAt(y)))
      .map((place) => documents[place]?.id ?? ''),
  }));
}

/** Groups of places that `pairs` connect, each in order, the largest first, then by first place. Places that stand alone are left out. */
function connected(count: number, pairs: Iterable<readonly [number, number]>): number[][] {
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  const rootOf = (place: number): number => {
    let root = place;
    while ((parent[root] ?? root) !== root) root = parent[root] ?? root;
    for (let at = place; at !== root; ) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  for (const [a, b] of pairs) {
    const [x, y] = [rootOf(a), rootOf(b)];
    parent[Math.max(x, y)] = Math.min(x, y);
  }
  const groups = new Map<number, number[]>();
  for (let place = 0; place < count; place++) {
    const root = rootOf(place);
    const group = groups.get(root);
    if (group) group.push(place);
    else groups.set(root, [place]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}
