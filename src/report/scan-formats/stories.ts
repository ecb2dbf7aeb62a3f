import type { ScanDocument, ScanPair } from '../../model/index.ts';
import { counted } from '../formats/words.ts';
import type { Scan } from './scan.ts';

/** A version of a story, with the pair that ties it to another: the first version, where the two are a pair, else the likest. */
export interface Version {
  readonly document: ScanDocument;
  /** Null for the first version. */
  readonly by: { readonly pair: ScanPair; readonly other: ScanDocument; readonly toFirst: boolean } | null;
}

/** The versions of each story in order of their cluster, and the texts that only share passages. */
export interface Stories {
  readonly stories: readonly (readonly Version[])[];
  readonly passages: readonly { readonly pair: ScanPair; readonly a: ScanDocument; readonly b: ScanDocument }[];
}

export function storiesOf({ documents, result: { clusters, pairs } }: Scan): Stories {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const versions = pairs.filter(({ type }) => type === 'article');
  const partners = new Map<string, { readonly pair: ScanPair; readonly other: ScanDocument }[]>();
  for (const pair of versions) {
    for (const [own, id] of [
      [pair.a, pair.b],
      [pair.b, pair.a],
    ] as const) {
      const other = byId.get(id);
      if (other) partners.set(own, [...(partners.get(own) ?? []), { pair, other }]);
    }
  }
  const versionOf = (document: ScanDocument, first: ScanDocument): Version => {
    if (document === first) return { document, by: null };
    const known = partners.get(document.id) ?? [];
    const direct = known.find(({ other }) => other === first);
    const best = direct ?? known.toSorted((x, y) => y.pair.score - x.pair.score)[0];
    return { document, by: best ? { ...best, toFirst: best === direct } : null };
  };
  return {
    stories: clusters.map((cluster) => {
      const own = cluster.documents.flatMap((id) => byId.get(id) ?? []);
      const [first] = own;
      return first ? own.map((document) => versionOf(document, first)) : [];
    }),
    passages: pairs.flatMap((pair) => {
      const [a, b] = [byId.get(pair.a), byId.get(pair.b)];
      return pair.type === 'passage' && a && b ? [{ pair, a, b }] : [];
    }),
  };
}

/** What a text is called: its title, else its first line. */
export const titleOf = ({ id, title, text }: ScanDocument): string =>
  title ?? (text.trimStart().split('\n', 1)[0] || id);

/** "96 % of the words in common", "the same in other words (0.41)". */
export const bondInWords = ({ basis, score }: ScanPair): string =>
  basis === 'wording' ? `${Math.round(score * 100)} % of the words in common` : 'the same in other words';

/** How many texts, stories and passages there are, as one sentence. */
export function summaryOf({ documents, result: { clusters, pairs } }: Scan): string {
  const versions = clusters.reduce((sum, cluster) => sum + cluster.documents.length, 0);
  const stories = `${clusters.length} ${clusters.length === 1 ? 'story' : 'stories'}`;
  const passages = pairs.filter(({ type }) => type === 'passage').length;
  return `${counted(documents.length, 'text')}: ${stories} in ${counted(versions, 'version')}, ${documents.length - versions} alone; ${counted(passages, 'pair')} with only a passage in common`;
}

/** The longest passage of a pair as it stands in its first text; "" where there is none. */
export function longestPassage({ passages }: ScanPair, { text }: ScanDocument): string {
  const [longest] = passages.toSorted((x, y) => y[1] - y[0] - (x[1] - x[0]));
  return longest ? text.slice(longest[0], longest[1]) : '';
}
