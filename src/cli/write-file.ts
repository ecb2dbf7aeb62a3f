import { chmod, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { VariorumError } from '../errors.ts';
import { reasonOf } from './inputs.ts';

/** Temporary files that are being written, so that an interruption can take them away. */
export const unfinished = new Set<string>();

/**
 * Writes `text` to `path` so that readers see the old file or the new one, never a part: into a file beside it, which then takes its place.
 * Missing folders are made; a link is followed; a device (`/dev/null`) is written to directly. Throws E_WRITE.
 */
export async function writeFileWhole(path: string, text: string): Promise<void> {
  try {
    const target = await realpath(path).catch(() => path);
    const there = await stat(target).catch(() => null);
    if (there && !there.isFile() && !there.isDirectory()) return await writeFile(target, text);
    if (there?.isDirectory()) throw new VariorumError('E_WRITE', { path, reason: 'it is a folder' });
    // A file that its owner protected stays as it is, although renaming over it would be possible.
    if (there && (there.mode & 0o222) === 0) throw new VariorumError('E_WRITE', { path, reason: 'it is read-only' });
    await mkdir(dirname(target), { recursive: true });
    await replace(target, text, there?.mode);
  } catch (error) {
    if (error instanceof VariorumError || !(error instanceof Error)) throw error;
    throw new VariorumError('E_WRITE', { path, reason: reasonOf(error) }, { cause: error });
  }
}

async function replace(target: string, text: string, mode: number | undefined): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  unfinished.add(temporary);
  try {
    await writeFile(temporary, text);
    if (mode !== undefined) await chmod(temporary, mode);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    unfinished.delete(temporary);
  }
}
