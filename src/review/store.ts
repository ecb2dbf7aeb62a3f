import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { VariorumError } from '../errors.ts';
import type { DecisionsFile } from '../model/index.ts';
import { type DecisionsText, NO_DECISIONS, parseDecisions, serialiseDecisions } from '../report/decisions/index.ts';
import { sha256Base32 } from '../text/hash.ts';

/** The decisions as they stood at one moment. */
export interface StoredDecisions {
  readonly file: DecisionsFile;
  /** Names the bytes of the file. */
  readonly revision: string;
}

export interface UpdateOptions {
  /** The revision that the change was made on; where the file is another by now, nothing is written. */
  readonly expected?: string;
  /** Reads the file in the place of `parseDecisions`, for one that has to be mended. Throws where it can not. */
  readonly read?: (text: string, path: string) => DecisionsText;
}

/** What became of a change. */
export interface Updated extends StoredDecisions {
  /** 'conflict': the file was another than expected, and is as it was. */
  readonly outcome: 'written' | 'unchanged' | 'conflict';
}

/** The decisions file of a project. It need not be there: then nothing was decided. */
export interface DecisionsStore {
  readonly path: string;
  /** Throws E_UNREADABLE, and E_DECISIONS where the file can not be understood. */
  readonly read: () => Promise<StoredDecisions>;
  /**
   * Writes what `change` makes of the file, whole or not at all; of several at once, each sees what the one before wrote.
   * Throws what `read` throws, E_WRITE, and E_DECISIONS_CHANGED where another program keeps the file.
   */
  readonly update: (change: (file: DecisionsFile) => DecisionsFile, options?: UpdateOptions) => Promise<Updated>;
}

/** Opens the file at `path`; `write` puts a text in its place whole. */
export function openStore(path: string, write: (path: string, text: string) => Promise<void>): DecisionsStore {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(work, work);
    last = mine.catch(() => {});
    return mine;
  };
  const read = async (): Promise<StoredDecisions> => {
    const text = await textOf(path);
    const { file } = text === null ? EMPTY : readText(text, path);
    return { file, revision: revisionOf(text) };
  };
  const update: DecisionsStore['update'] = (change, { expected, read: readWith = readText } = {}) =>
    inTurn(() =>
      withLock(path, async (): Promise<Updated> => {
        const before = await textOf(path);
        const { file, schema } = before === null ? EMPTY : readWith(before, path);
        const revision = revisionOf(before);
        if (expected !== undefined && expected !== revision) return { file, revision, outcome: 'conflict' };
        const changed = change(file);
        const text = serialiseDecisions(changed, schema ?? undefined);
        if (text === before || (before === null && isEmpty(changed))) return { file, revision, outcome: 'unchanged' };
        // Editors and version control know nothing of the lock.
        if ((await textOf(path)) !== before) throw new VariorumError('E_DECISIONS_CHANGED', { path });
        await write(path, text);
        return { file: changed, revision: revisionOf(text), outcome: 'written' };
      }),
    );
  return { path, read, update };
}

const EMPTY: DecisionsText = { file: NO_DECISIONS, schema: null };

const isEmpty = ({ decisions, rules, history }: DecisionsFile): boolean =>
  decisions.length + rules.length + history.length === 0;

const revisionOf = (text: string | null): string => (text === null ? 'none' : sha256Base32(text, 16));

/** The text as decisions; `path` is named in the error. Throws E_DECISIONS. */
export function readText(text: string, path: string): DecisionsText {
  const { value, problem } = parseDecisions(text);
  if (!problem) return value;
  const { where, what, fix } = problem;
  throw new VariorumError('E_DECISIONS', { path, place: where, reason: what, fix });
}

/** The bytes of the file as text; null where there is none. */
async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new VariorumError('E_UNREADABLE', { path, reason }, { cause });
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** Between two looks at a lock that another program holds. Milliseconds. */
const LOOK_AGAIN = 20;
/** A lock is held for a few milliseconds; waiting longer than this is of no use. Milliseconds. */
const PATIENCE = 3_000;
/** The program that left a lock of this age died over it. Milliseconds. */
const ABANDONED = 10_000;

/** Does `work` while no other process that heeds the lock writes the file. The lock is a file beside it. */
async function withLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const lock = join(dirname(path), `.${basename(path)}.lock`);
  await mkdir(dirname(path), { recursive: true }).catch(() => {});
  const mine = randomBytes(8).toString('hex');
  const until = performance.now() + PATIENCE;
  while (!(await take(lock, mine, path))) {
    if (performance.now() > until) throw new VariorumError('E_DECISIONS_CHANGED', { path });
    await new Promise((done) => setTimeout(done, LOOK_AGAIN));
  }
  try {
    return await work();
  } finally {
    const held = await readFile(lock, 'utf8').catch(() => null);
    if (held === mine) await rm(lock, { force: true });
  }
}

async function take(lock: string, mine: string, path: string): Promise<boolean> {
  try {
    const file = await open(lock, 'wx');
    await file.writeFile(mine).finally(() => file.close());
    return true;
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new VariorumError('E_WRITE', { path, reason }, { cause });
    }
    const { mtimeMs } = await stat(lock).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > ABANDONED) await rm(lock, { force: true });
    return false;
  }
}
