import type { Lexicon } from '../../model/lexicon.ts';
import { collectEntries, languageTag, lexiconError } from './entries.ts';
import { type Row, readRows } from './rows.ts';

/** What the columns of a glossary without language tags may be called. */
const SOURCE_NAMES: ReadonlySet<string> = new Set(['source', 'source term', 'term', 'word', 'from']);
const TARGET_NAMES: ReadonlySet<string> = new Set(['target', 'target term', 'translation', 'to']);

/**
 * A glossary of two or more columns, the source term in the first and the target term in the second; further columns are left alone. Separated by
 * tabs, semicolons or commas (told from the first row; quoting by RFC 4180 except between tabs). A first row of language tags ("de", "fr-CH")
 * or of names ("source", "target") is a heading: tags choose the columns and give the languages. Lines beginning with # are comments.
 * Throws E_LEXICON where a row has one column, a quotation mark is never closed, or nothing is left.
 */
export function parseGlossary(text: string, path: string): Lexicon {
  const all = readRows(text, (problem) => lexiconError(path, problem));
  const heading = headingOf(all[0]);
  const rows = heading ? all.slice(1) : all;
  const { source, target, sourceLanguage, targetLanguage } = heading ?? PLAIN;
  const collector = collectEntries();
  for (const { line, cells } of rows) {
    if (cells.length < 2) {
      throw lexiconError(path, {
        line,
        reason: 'there is one column where a term and its translation should stand',
        fix: 'Write one entry a line, the two terms separated by a tab, a semicolon or a comma.',
      });
    }
    collector.add(cells[source] ?? '', cells[target] ?? '');
  }
  const lexicon = collector.finish(sourceLanguage, targetLanguage);
  if (lexicon.entries.size > 0) return lexicon;
  throw lexiconError(path, { reason: 'it holds no entry', fix: 'Write one entry a line: term, tab, translation.' });
}

interface Heading {
  readonly source: number;
  readonly target: number;
  readonly sourceLanguage: string | null;
  readonly targetLanguage: string | null;
}

const PLAIN: Heading = { source: 0, target: 1, sourceLanguage: null, targetLanguage: null };

function headingOf(row: Row | undefined): Heading | null {
  const cells = (row?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const tagged = cells.flatMap((cell, column) => {
    const tag = languageTag(cell);
    return tag === null ? [] : [{ column, tag }];
  });
  const [first, second] = tagged;
  if (first && second && first.tag !== second.tag && tagged.length === cells.filter((cell) => cell !== '').length)
    return { source: first.column, target: second.column, sourceLanguage: first.tag, targetLanguage: second.tag };
  const source = cells.findIndex((cell) => SOURCE_NAMES.has(cell));
  const target = cells.findIndex((cell) => TARGET_NAMES.has(cell));
  return source >= 0 && target >= 0 ? { ...PLAIN, source, target } : null;
}
