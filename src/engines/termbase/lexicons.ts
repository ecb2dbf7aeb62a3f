import type { Lexicon } from '../../model/lexicon.ts';
import type { Term, TermConcept } from '../../model/termbase.ts';
import { collectEntries, type EntryCollector } from '../lexicons/entries.ts';

/** What the glossary tells the alignment: a lexicon for every two of its languages, every term of a concept rendering every other. */
export function lexiconsOf(concepts: readonly TermConcept[]): Lexicon[] {
  const pairs = new Map<
    string,
    { readonly source: string; readonly target: string; readonly collector: EntryCollector }
  >();
  for (const { terms } of concepts) {
    for (const source of terms) {
      for (const target of terms) {
        if (source.language < target.language) collectorFor(pairs, source, target).add(source.text, target.text);
      }
    }
  }
  return [...pairs.values()].map(({ source, target, collector }) => collector.finish(source, target));
}

function collectorFor(
  pairs: Map<string, { readonly source: string; readonly target: string; readonly collector: EntryCollector }>,
  { language: source }: Term,
  { language: target }: Term,
): EntryCollector {
  const key = `${source} ${target}`;
  const pair = pairs.get(key) ?? { source, target, collector: collectEntries() };
  pairs.set(key, pair);
  return pair.collector;
}
