import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { VariorumError } from '../errors.ts';
import type { ScanDocument } from '../model/index.ts';
import { reasonOf } from './inputs.ts';

/** True for a file that holds a document a line. */
export const isCorpusFile = (path: string): boolean => /\.(?:jsonl|ndjson)$/i.test(path);

const FIX = 'Write one object a line, such as {"id": "a1", "outlet": "Post", "text": "…"}.';
/** Code units of a line that is quoted in an error. */
const SHOWN = 60;

/**
 * The documents of a JSON Lines file, one object a line with `text` and, where known, `id`, `title`, `outlet` and `published`. A document without an id
 * has that of its place ("wire.jsonl:12"). Blank lines are passed over. Lines that hold no document are told in `failures`, the others are read.
 */
export async function readCorpusFile(
  path: string,
): Promise<{ readonly documents: readonly ScanDocument[]; readonly failures: readonly VariorumError[] }> {
  const documents: ScanDocument[] = [];
  const failures: VariorumError[] = [];
  let number = 0;
  try {
    for await (const line of createInterface({
      input: createReadStream(path, 'utf8'),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      number += 1;
      const row = number === 1 ? line.replace(/^\ufeff/, '') : line;
      if (row.trim() === '') continue;
      const document = documentIn(row, `${path}:${number}`);
      if (typeof document !== 'string') documents.push(document);
      else failures.push(new VariorumError('E_CORPUS', { path, place: ` line ${number}`, reason: document, fix: FIX }));
    }
  } catch (error) {
    failures.push(new VariorumError('E_UNREADABLE', { path, reason: reasonOf(error as NodeJS.ErrnoException) }));
  }
  if (number === 0 && failures.length === 0) failures.push(new VariorumError('E_EMPTY', { path }));
  return { documents, failures };
}

/** The document of a line, or what is wrong with it. */
function documentIn(line: string, place: string): ScanDocument | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return `no JSON: ${line.slice(0, SHOWN)}${line.length > SHOWN ? '…' : ''}`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'no object';
  const fields = value as Readonly<Record<string, unknown>>;
  const { text, id } = fields;
  if (typeof text !== 'string' || text.trim() === '') return 'no "text"';
  const given = (name: string): string | undefined => {
    const field = fields[name];
    return typeof field === 'string' && field !== '' ? field : undefined;
  };
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : place,
    text,
    title: given('title'),
    outlet: given('outlet'),
    published: given('published'),
  };
}

/** Documents with each id once; a later one of the same id is a failure. */
export function withIdsOnce(documents: readonly ScanDocument[]): {
  readonly documents: readonly ScanDocument[];
  readonly failures: readonly VariorumError[];
} {
  const byId = new Map<string, ScanDocument>();
  const failures: VariorumError[] = [];
  for (const document of documents) {
    if (!byId.has(document.id)) byId.set(document.id, document);
    else failures.push(twice(document.id));
  }
  return { documents: [...byId.values()], failures };
}

const twice = (id: string): VariorumError =>
  new VariorumError('E_CORPUS', {
    path: id,
    place: '',
    reason: 'another document has this id',
    fix: 'Give every document an id of its own; the first one was read.',
  });
