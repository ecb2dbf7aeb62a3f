import { readFile, stat } from 'node:fs/promises';
import { companionsOf, type LexiconFile, parseLexicons } from '../engines/lexicons/index.ts';
import { VariorumError } from '../errors.ts';
import type { Lexicon } from '../model/index.ts';
import { reasonOf } from './inputs.ts';

const MEGABYTE = 1024 * 1024;
/** Larger files are no word lists that fit into memory. Bytes. */
const LARGEST_LEXICON = 256 * MEGABYTE;

/**
 * The lexicons of the files that `--lexicon` names, in their order; of a dictd pair either file may be named.
 * Throws E_NOT_FOUND, E_UNREADABLE, E_TOO_LARGE, E_LEXICON.
 */
export async function readLexicons(paths: readonly string[]): Promise<Lexicon[]> {
  const read = await Promise.all(
    paths.map(async (path) => parseLexicons(await readListFile(path), await readCompanion(path))),
  );
  return read.flat();
}

async function readCompanion(path: string): Promise<LexiconFile | null> {
  for (const candidate of companionsOf(path)) {
    const entry = await stat(candidate).catch(() => null);
    if (entry?.isFile()) return readListFile(candidate);
  }
  return null;
}

/** A word list as it stands on the disk. Throws E_NOT_FOUND, E_UNREADABLE, E_TOO_LARGE. */
export async function readListFile(path: string): Promise<LexiconFile> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_LEXICON)
      throw new VariorumError('E_TOO_LARGE', { path, limit: `${LARGEST_LEXICON / MEGABYTE} MB` });
    return { path: path.replaceAll('\\', '/'), bytes: await readFile(path) };
  } catch (error) {
    if (error instanceof VariorumError || !(error instanceof Error)) throw error;
    const failure: NodeJS.ErrnoException = error;
    if (failure.code === 'ENOENT') throw new VariorumError('E_NOT_FOUND', { path }, { cause: error });
    throw new VariorumError('E_UNREADABLE', { path, reason: reasonOf(failure) }, { cause: error });
  }
}
