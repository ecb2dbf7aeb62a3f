import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Settings } from '../config/resolve.ts';
import { VariorumError } from '../errors.ts';
import type { DecisionsFile } from '../model/index.ts';
import { type DecisionsProblem, parseDecisions } from '../report/decisions/index.ts';
import { reasonOf } from './inputs.ts';

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
  if (decisions === undefined && !existsSync(path)) return null;
  return parsedDecisions(await textOf(path), path);
}

/** The text as decisions; `path` is named in the error. Throws E_DECISIONS. */
export function parsedDecisions(text: string, path: string): DecisionsFile {
  const { value, problem } = parseDecisions(text);
  if (problem) throw decisionsError(problem, path);
  return value.file;
}

/** What is wrong with a decisions file, as an error. */
export const decisionsError = ({ where, what, fix }: DecisionsProblem, path: string): VariorumError =>
  new VariorumError('E_DECISIONS', { path, place: where, reason: what, fix });

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    const error: NodeJS.ErrnoException = cause;
    if (error.code === 'ENOENT') throw new VariorumError('E_NOT_FOUND', { path }, { cause });
    throw new VariorumError('E_UNREADABLE', { path, reason: reasonOf(error) }, { cause });
  }
}
