import type { ProgressListener } from '../engines/ports.ts';
import type { ScanDocument, ScanResult } from '../model/index.ts';
import { pairsByTerms } from './by-terms.ts';
import { pairsByWording } from './by-wording.ts';
import { clustersOf } from './clusters.ts';
import { type Finding, readCorpus } from './corpus.ts';
import { documentPairs } from './document-pairs.ts';

/**
 * Texts of a corpus that are versions of one another, in one language or two, and texts that share a passage: a quotation, a paragraph taken over.
 * Pairs are in order of the corpus; of a text that stands in it a hundred times, word for word, only the first is paired with the others. Everything is
 * held in memory, some 70 bytes a word. Throws RangeError where an id stands twice.
 */
export function scanDocuments(
  documents: readonly ScanDocument[],
  { onProgress = () => {} }: { readonly onProgress?: ProgressListener } = {},
): ScanResult {
  const witnesses = readCorpus(documents, onProgress);
  const findings = merge(pairsByWording(witnesses, onProgress), pairsByTerms(witnesses));
  const pairs = documentPairs(findings, witnesses, documents);
  return { pairs, clusters: clustersOf(pairs, documents) };
}

/** One finding for two texts: by their wording, where that makes them versions; else by their terms, with the passages that they share. */
function merge(byWording: readonly Finding[], byTerms: readonly Finding[]): Finding[] {
  const keyOf = ({ a, b }: Finding): string => `${a} ${b}`;
  const found = new Map(byWording.map((finding) => [keyOf(finding), finding]));
  for (const finding of byTerms) {
    const known = found.get(keyOf(finding));
    if (!known) found.set(keyOf(finding), finding);
    else if (known.type === 'passage') found.set(keyOf(finding), { ...finding, passages: known.passages });
  }
  return [...found.values()];
}
