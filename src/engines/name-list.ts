import { VariorumError } from '../errors.ts';
import type { NamePreference } from '../model/config.ts';
import { decodeTable } from './lexicons/decode.ts';
import { type Problem, readRows } from './lexicons/rows.ts';

/** House style by the key of each name. */
export type NameList = Readonly<Record<string, NamePreference>>;

interface ListFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const fail = (path: string, { reason, fix, line, cause }: Problem): VariorumError =>
  new VariorumError(
    'E_NAME_LIST',
    { path, reason, fix, place: line === undefined ? '' : `, line ${line}` },
    cause === undefined ? {} : { cause },
  );

/**
 * How the house spells names, from a list: JSON (the names that `variorum names --json` prints, or objects with `prefer`, `allow` and `original` by
 * a key) or a table (CSV, TSV; what `variorum names -f csv` prints). What the list prefers is the `prefer` of an object, a row whose `use` is
 * "prefer", else the name's head form; a spelling whose `use` is "allow" is allowed. Throws E_NAME_LIST with the line.
 */
export function parseNameList({ path, bytes }: ListFile): NameList {
  const text = decodeTable(bytes, (problem) => fail(path, problem));
  return /^\s*[[{]/.test(text) ? fromJson(text, path) : fromTable(text, path);
}

const FIX_JSON = 'Write what `variorum names --json` prints, or {"peskov": {"prefer": "Dmitry Peskov", "allow": []}}.';

function fromJson(text: string, path: string): NameList {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw fail(path, { reason: 'it is no valid JSON', fix: FIX_JSON, cause });
  }
  const entries = Array.isArray(value)
    ? value.map((item, i): [string, unknown] => [field(item, 'id') ?? `name-${i + 1}`, item])
    : Object.entries(value ?? {});
  return Object.fromEntries(entries.map(([key, item]) => [key, preferenceOf(item, key, path)]));
}

function preferenceOf(item: unknown, key: string, path: string): NamePreference {
  const prefer = field(item, 'prefer') ?? field(item, 'headForm');
  if (prefer === null) throw fail(path, { reason: `“${key}” does not say which spelling is preferred`, fix: FIX_JSON });
  const forms = list(item, 'forms');
  const allow = [
    ...list(item, 'allow').filter((form) => typeof form === 'string'),
    ...forms.flatMap((form) => (field(form, 'use') === 'allow' ? [field(form, 'form') ?? ''] : [])),
  ].filter((form) => form !== '');
  return { prefer, allow, original: field(item, 'original') ?? field(item, 'originalForm') };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function field(value: unknown, name: string): string | null {
  const found = isRecord(value) ? value[name] : undefined;
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : null;
}

function list(value: unknown, name: string): readonly unknown[] {
  const found = isRecord(value) ? value[name] : undefined;
  return Array.isArray(found) ? found : [];
}

/** What the columns may be called. */
const COLUMNS = {
  key: ['id', 'key'],
  name: ['name', 'prefer', 'preferred'],
  original: ['original'],
  spelling: ['spelling', 'form'],
  use: ['use', 'status'],
  allow: ['allow', 'allowed'],
} as const;
const USES: ReadonlySet<string> = new Set(['prefer', 'allow', 'avoid', '']);
/** Between two spellings in one cell. */
const BETWEEN = '|';

function fromTable(text: string, path: string): NameList {
  const [heading, ...rows] = readRows(text, (problem) => fail(path, problem));
  const titles = (heading?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const place = (names: readonly string[]): number => titles.findIndex((title) => names.includes(title));
  const at = {
    key: place(COLUMNS.key),
    name: place(COLUMNS.name),
    original: place(COLUMNS.original),
    spelling: place(COLUMNS.spelling),
    use: place(COLUMNS.use),
    allow: place(COLUMNS.allow),
  };
  if (at.name < 0) {
    throw fail(path, {
      ...(heading ? { line: heading.line } : {}),
      reason: heading ? 'the first row does not say which column holds the preferred spelling' : 'it is empty',
      fix: 'Begin with a heading: id,name,original,spelling,use (as `variorum names -f csv` prints) or prefer,allow,original.',
    });
  }
  const preferences = new Map<string, NamePreference>();
  for (const { line, cells } of rows) {
    const cell = (column: number): string => unguarded(cells[column] ?? '').trim();
    const name = cell(at.name);
    if (name === '') continue;
    const key = cell(at.key) || name.toLowerCase();
    const said = cell(at.use).toLowerCase();
    if (!USES.has(said)) {
      throw fail(path, {
        line,
        reason: `“${said}” is no use of a spelling`,
        fix: 'Write prefer, allow, avoid, or nothing.',
      });
    }
    const known = preferences.get(key) ?? { prefer: name, allow: [], original: null };
    const form = cell(at.spelling);
    const also = cell(at.allow)
      .split(BETWEEN)
      .map((item) => item.trim());
    preferences.set(key, {
      prefer: said === 'prefer' && form !== '' ? form : known.prefer,
      allow: [...known.allow, ...(said === 'allow' ? [form] : []), ...also].filter((item) => item !== ''),
      original: known.original ?? (cell(at.original) || null),
    });
  }
  return Object.fromEntries(preferences);
}

/** A cell without the apostrophe that keeps spreadsheets from taking it for a formula. */
const unguarded = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '');
