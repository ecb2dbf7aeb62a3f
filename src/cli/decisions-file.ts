import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Settings } from '../config/resolve.ts';
import { VariorumError } from '../errors.ts';
import type { DecisionsFile, Report } from '../model/index.ts';
import { type DecisionsStore, openStore } from '../review/store.ts';
import { writeFileWhole } from './write-file.ts';

/** The decisions of a project, beside its configuration. */
const DECISIONS_FILE = 'variorum.decisions.json';

/** What `--decisions`, `--no-decisions` and `--strict-decisions` say; yargs makes `false` of the second. */
export interface DecisionsFlags {
  readonly decisions?: string | false | undefined;
  readonly strictDecisions?: boolean | undefined;
}

/** The file that was named last; false for `--no-decisions`, which beats any. */
function named({ decisions }: DecisionsFlags): string | false | undefined {
  const all: readonly (string | false | undefined)[] = Array.isArray(decisions) ? decisions : [decisions];
  return all.includes(false) ? false : all.at(-1);
}

/** Where decisions are kept: the file that was named, else the one beside the configuration, else the one in the folder of the run. It need not be there. */
export function decisionsPath(flags: DecisionsFlags, { file }: Pick<Settings, 'file'>): string {
  const decisions = named(flags);
  if (decisions) return decisions;
  return file === null ? DECISIONS_FILE : join(dirname(file), DECISIONS_FILE).replaceAll('\\', '/');
}

/**
 * What people decided, or null where nobody did or nobody asks. Throws E_NOT_FOUND where a named file is missing, E_UNREADABLE,
 * and E_DECISIONS where it can not be understood.
 */
export async function readDecisions(
  flags: DecisionsFlags,
  settings: Pick<Settings, 'file'>,
): Promise<DecisionsFile | null> {
  const decisions = named(flags);
  if (decisions === false) return null;
  const path = decisionsPath(flags, settings);
  if (!existsSync(path)) {
    if (decisions === undefined) return null;
    throw new VariorumError('E_NOT_FOUND', { path });
  }
  return (await projectDecisions(path).read()).file;
}

/** The decisions file at `path`, to be read and written. */
export const projectDecisions = (path: string): DecisionsStore => openStore(path, writeFileWhole);

/** A saved run under what the project asks of decisions today; under what it asked then where it has no configuration. */
export const underPolicy = (
  saved: Report,
  { file, configuration }: Pick<Settings, 'file' | 'configuration'>,
): Report =>
  file === null ? saved : { ...saved, configuration: { ...saved.configuration, review: configuration.review } };
