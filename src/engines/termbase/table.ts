import type { TermConcept, TermPlace, TermStatus } from '../../model/termbase.ts';
import { languageTag } from '../lexicons/entries.ts';
import { type Row, readRows } from '../lexicons/rows.ts';
import {
  glossaryError,
  type StatedConcept,
  type StatedTerm,
  settleConcepts,
  statusHint,
  statusOf,
} from './concepts.ts';

/** What the columns may be called, beside language tags. */
const COLUMNS = {
  concept: ['concept', 'id', 'entry', 'key'],
  term: ['term', 'word'],
  language: ['lang', 'language', 'locale'],
  status: ['status', 'usage'],
  note: ['note', 'notes', 'comment', 'definition'],
} as const;

/** A column of terms: its language, and the status that its heading gives ("de forbidden"). */
interface TermColumn {
  readonly column: number;
  readonly language: string;
  readonly status: TermStatus | null;
}

interface Heading {
  /** Places of the named columns; -1 where there is none. */
  readonly at: Readonly<Record<keyof typeof COLUMNS, number>>;
  readonly terms: readonly TermColumn[];
}

/** Between two terms in one cell. */
const BETWEEN_TERMS = '|';

/**
 * A glossary as a table (CSV or TSV): one concept a row with a column a language ("concept, en, de, status, note"; "en forbidden" is a column of
 * forbidden terms), or one term a row ("concept, lang, term, status"). Rows that name one concept belong together. Throws E_GLOSSARY with the line.
 */
export function parseTermTable(text: string, path: string): TermConcept[] {
  const [first, ...rows] = readRows(text, (problem) => glossaryError(path, problem));
  const heading = first && readHeading(first);
  if (!heading) {
    throw glossaryError(path, {
      ...(first ? { line: first.line } : {}),
      reason: first ? 'the first row does not say what its columns are' : 'it is empty',
      fix: 'Begin with a heading: concept,en,de,status,note (a column for each language) or concept,lang,term,status.',
    });
  }
  const concepts = new Map<string, StatedConcept>();
  for (const row of rows) {
    const read = heading.terms.length > 0 ? termsAcross(row, heading, path) : termDown(row, heading, path);
    const name = cell(row, heading.at.concept);
    const key = name === null ? `line ${row.line}` : `concept ${name.toLowerCase()}`;
    const known = concepts.get(key);
    concepts.set(key, {
      name: known?.name ?? name,
      note: known?.note ?? cell(row, heading.at.note),
      terms: [...(known?.terms ?? []), ...read],
    });
  }
  const settled = settleConcepts([...concepts.values()], path);
  if (settled.length > 0) return settled;
  throw glossaryError(path, { reason: 'it holds no term', fix: 'Write a row for each concept below the heading.' });
}

function readHeading({ cells }: Row): Heading | null {
  const words = cells.map((text) =>
    text
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase(),
  );
  const place = (names: readonly string[]): number => words.findIndex((word) => names.includes(word));
  const at = {
    concept: place(COLUMNS.concept),
    term: place(COLUMNS.term),
    language: place(COLUMNS.language),
    status: place(COLUMNS.status),
    note: place(COLUMNS.note),
  };
  const named = new Set<number>(Object.values(at));
  const terms = words.flatMap((word, column) => (named.has(column) ? [] : termColumn(word, column)));
  return terms.length > 0 || (at.term >= 0 && at.language >= 0) ? { at, terms } : null;
}

/** "de", "pt-BR", "de forbidden", "de:admitted". */
function termColumn(word: string, column: number): TermColumn[] {
  const [, tag = '', , status] = /^([a-z]{2,3}(?:[-_][a-z0-9]+)*)(\s*[\s:/]\s*(.+))?$/.exec(word) ?? [];
  const language = languageTag(tag);
  const stated = status === undefined ? null : statusOf(status);
  return language === null || (status !== undefined && stated === null) ? [] : [{ column, language, status: stated }];
}

function termsAcross(row: Row, { at, terms }: Heading, path: string): StatedTerm[] {
  const stated = statusIn(row, at.status, path);
  const place: TermPlace = { file: path, line: row.line };
  return terms.flatMap(({ column, language, status }) =>
    (cell(row, column) ?? '')
      .split(BETWEEN_TERMS)
      .map((text) => text.trim())
      .map((text): StatedTerm => ({ text, language, status: status ?? stated, short: isShort(text), place })),
  );
}

function termDown(row: Row, { at }: Heading, path: string): StatedTerm[] {
  const text = cell(row, at.term);
  const tag = cell(row, at.language);
  if (text === null) return [];
  const language = tag === null ? null : languageTag(tag);
  if (language === null) {
    throw glossaryError(path, {
      line: row.line,
      reason: tag === null ? `“${text}” has no language` : `“${tag}” is no language`,
      fix: 'Use a BCP 47 tag such as en, de or zh-Hant.',
    });
  }
  const place: TermPlace = { file: path, line: row.line };
  return [{ text, language, status: statusIn(row, at.status, path), short: isShort(text), place }];
}

function statusIn(row: Row, column: number, path: string): TermStatus | null {
  const word = cell(row, column);
  if (word === null) return null;
  const status = statusOf(word);
  if (status !== null) return status;
  throw glossaryError(path, { line: row.line, reason: `“${word}” is no status`, fix: statusHint(word) });
}

/** The trimmed content of a cell; null where there is none. */
const cell = ({ cells }: Row, column: number): string | null =>
  (column < 0 ? '' : (cells[column] ?? '')).trim() || null;

/** Two to six capitals, dots and digits between them: "EU", "U.S.", "G20". */
const isShort = (text: string): boolean => /^(?:[\p{Lu}\p{N}][.&-]?){2,6}s?$/u.test(text) && /\p{Lu}/u.test(text);
