import { lstat, readFile, stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { VariorumError } from '../errors.ts';
import type { ArticleInput, Warning } from '../model/index.ts';

const MEGABYTE = 1024 * 1024;
/** Larger files are archives, not articles: some 170 000 words, which take a minute to compare (measured on 2 cores). Bytes. */
export const LARGEST_ARTICLE = MEGABYTE;
/** Larger files are no saved runs. Bytes. */
export const LARGEST_RUN = 256 * MEGABYTE;
/** What a folder is searched for. */
const ARTICLE_FILES = '**/*.{txt,md}';
/** What stands in a folder of articles and tells about them, or about the programs beside them. */
const NO_ARTICLES = ['**/node_modules/**', '**/{README,LICENSE,LICENCE,CHANGELOG,CONTRIBUTING}{,.txt,.md}'];

/** What the arguments of a command name. */
export interface NamedInputs {
  /** In the order of the arguments, every file once; what one glob or folder holds is sorted by path. */
  readonly paths: readonly string[];
  readonly failures: readonly VariorumError[];
}

/** Files, globs, folders and `-` as the files that they stand for, relative to the current folder with forward slashes. */
export async function expandInputs(named: readonly string[]): Promise<NamedInputs> {
  const paths = new Map<string, string>();
  const failures: VariorumError[] = [];
  for (const argument of named) {
    const found = await expand(argument);
    if (found instanceof VariorumError) failures.push(found);
    else for (const path of found) paths.set(path === '-' ? '-' : resolve(path), path);
  }
  return { paths: [...paths.values()], failures };
}

async function expand(argument: string): Promise<readonly string[] | VariorumError> {
  if (argument === '-') return ['-'];
  const entry = await stat(argument).catch((error: NodeJS.ErrnoException) => error);
  if (!(entry instanceof Error)) {
    if (!entry.isDirectory()) return [shownPath(argument)];
    const inside = await glob(ARTICLE_FILES, argument, { ignore: NO_ARTICLES, caseSensitiveMatch: false });
    return inside.length > 0 ? inside : new VariorumError('E_NO_MATCH', { path: argument });
  }
  if (entry.code !== 'ENOENT' && entry.code !== 'ENAMETOOLONG') return unreadable(argument, entry);
  // A link to nothing is there and can not be read; a glob is not there at all.
  const { isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(argument) || (await lstat(argument).catch(() => null)))
    return new VariorumError('E_NOT_FOUND', { path: argument });
  const matches = await glob(argument.replaceAll('\\', '/'), '.');
  return matches.length > 0 ? matches : new VariorumError('E_NO_MATCH', { path: argument });
}

async function glob(
  pattern: string,
  folder: string,
  options: { readonly ignore?: string[]; readonly caseSensitiveMatch?: boolean } = {},
): Promise<string[]> {
  const { glob: search } = await import('tinyglobby');
  const found = await search(pattern, {
    cwd: resolve(folder),
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
    ...options,
  });
  return found.map(shownPath).sort();
}

/** Relative to the current folder where the file lies in it; as given elsewhere. Reports hold no path of a machine where they can do without. */
function shownPath(path: string): string {
  const inside = relative(process.cwd(), resolve(path));
  return (inside === '' || inside.startsWith('..') ? path : inside).replaceAll('\\', '/');
}

/** The bytes of every file; files that can not be read, or hold more than `limit` bytes, are told in `failures`. */
export async function readInputs(
  paths: readonly string[],
  limit: number,
): Promise<{ inputs: ArticleInput[]; failures: VariorumError[] }> {
  const results = await Promise.all(paths.map((path) => readBytes(path, limit)));
  const inputs = results.flatMap((result, i) =>
    result instanceof VariorumError ? [] : [{ uri: paths[i] ?? '', bytes: result }],
  );
  return { inputs, failures: results.filter((result) => result instanceof VariorumError) };
}

async function readBytes(path: string, limit: number): Promise<Uint8Array | VariorumError> {
  if (path === '-') return readStdin(limit);
  try {
    const { size } = await stat(path);
    return size > limit ? tooLarge(path, limit) : await readFile(path);
  } catch (error) {
    return unreadable(path, error instanceof Error ? error : new Error(String(error)));
  }
}

/** Standard input to its end, as bytes. */
async function readStdin(limit: number): Promise<Uint8Array | VariorumError> {
  if (process.stdin.isTTY) process.stderr.write('reading the article from standard input; end it with Ctrl-D\n');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > limit) return tooLarge('-', limit);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (path: string, limit: number): VariorumError =>
  new VariorumError('E_TOO_LARGE', { path, limit: `${limit / MEGABYTE} MB` });

function unreadable(path: string, cause: NodeJS.ErrnoException): VariorumError {
  if (cause.code === 'ENOENT') return new VariorumError('E_NOT_FOUND', { path }, { cause });
  return new VariorumError('E_UNREADABLE', { path, reason: reasonOf(cause) }, { cause });
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENOENT: 'it is not there',
  ELOOP: 'its links go in a circle',
  ENOSPC: 'no space left',
  EROFS: 'the file system is read-only',
  EMFILE: 'too many open files',
};

/** A failure of the file system in words. */
export const reasonOf = (error: NodeJS.ErrnoException): string => REASONS[error.code ?? ''] ?? error.message;

/** A failure as it stands in a report. */
export const asWarning = (error: VariorumError): Warning => ({
  code: error.code,
  message: error.message,
  uri: error.details['path'] ?? null,
});
