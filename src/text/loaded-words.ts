import { type LoadedRow, loadedWording } from '../data/terms.ts';
import type { Word } from '../model/collation.ts';
import type { Span } from '../model/span.ts';
import { isQuoted, quotedSpans } from './passages.ts';
import { findPhrases, indexPhrases, type PhraseIndex } from './phrase-patterns.ts';
import { TOKEN_CLASSES } from './token-classes.ts';

/** A wording of data/terms/loaded-wording in an article. */
export interface LoadedWord {
  readonly row: LoadedRow;
  /** False for the neutral word of the row. */
  readonly loaded: boolean;
  /** Into the article. */
  readonly span: Span;
}

interface Entry {
  readonly row: LoadedRow;
  readonly loaded: boolean;
  readonly pattern: readonly string[];
}

let index: PhraseIndex<Entry> | null = null;

/**
 * Loaded and neutral words among `tokens` of the article `text`, in order. Words inside quotation marks are left out:
 * they are the speaker's.
 */
export function loadedWords(tokens: readonly Word[], text: string): LoadedWord[] {
  index ??= indexPhrases(
    loadedWording().flatMap((row): Entry[] => [
      { row, loaded: true, pattern: row.loaded },
      { row, loaded: false, pattern: row.neutral },
    ]),
    TOKEN_CLASSES,
  );
  const hits = findPhrases(tokens, index);
  if (hits.length === 0) return [];
  const quotations = quotationsOf(text);
  return hits
    .filter((hit) => !isQuoted(hit.span, quotations))
    .map(({ row, span }) => ({ row: row.row, loaded: row.loaded, span }));
}

let remembered: { readonly text: string; readonly spans: readonly Span[] } = { text: '', spans: [] };

/** Quotations of an article; the sentences of one article are asked one after the other. */
function quotationsOf(text: string): readonly Span[] {
  if (remembered.text !== text) remembered = { text, spans: quotedSpans(text) };
  return remembered.spans;
}

/** Last word of the name that follows a title in `text`: "Lukashenko" of "ruler Alexander Lukashenko’s"; "" where no name follows. */
export function nameBehind(text: string, title: Span): string {
  const run = /^\s*((?:\p{Lu}[\p{L}-]{0,30}\s?){1,4})/u.exec(text.slice(title.end, title.end + 120))?.[1] ?? '';
  return run.trim().split(/\s+/u).at(-1) ?? '';
}
