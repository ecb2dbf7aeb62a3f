import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { VariorumError } from '../errors.ts';
import type { AnyCheck } from '../model/index.ts';
import { checkProblem, isCheck } from './check-shape.ts';

/** A check that the configuration brings. */
export interface CustomCheck {
  readonly check: AnyCheck;
  /** The file that it stands in, relative to the folder of the run. */
  readonly path: string;
}

export interface CustomCheckSource {
  /** Absolute, of the configuration file. */
  readonly file: string;
  /** What it lists: paths that count from it, or checks that it has imported. */
  readonly plugins: readonly unknown[];
  /** A path as the user may see it. */
  readonly shown: (path: string) => string;
  /** The default export of a module. Throws what `fail` makes of a module that can not be loaded. */
  readonly load: (path: string, fail: (reason: string, cause: unknown) => Error) => Promise<unknown>;
}

/**
 * The checks that a configuration lists, in its order; a module exports one as its default, or a list of them.
 * Throws E_CHECK_INVALID where a module is missing or what it exports is no whole check.
 */
export async function loadCustomChecks({ file, plugins, shown, load }: CustomCheckSource): Promise<CustomCheck[]> {
  const loaded: CustomCheck[] = [];
  for (const plugin of plugins) {
    const path = typeof plugin === 'string' ? resolve(dirname(file), plugin) : file;
    if (!existsSync(path))
      throw invalid(shown(path), 'there is no such file', 'The path counts from the configuration file.');
    const exported =
      typeof plugin === 'string'
        ? await load(path, (reason, cause) =>
            invalid(shown(path), reason, 'Mend the file, or take it out of plugins.', cause),
          )
        : plugin;
    for (const check of [exported].flat()) loaded.push({ check: wholeCheck(check, shown(path)), path: shown(path) });
  }
  return loaded;
}

function wholeCheck(value: unknown, path: string): AnyCheck {
  if (isCheck(value)) return value;
  if (value === undefined) throw invalid(path, 'it has no default export', 'Write: export default defineCheck({ … }).');
  const id = typeof value === 'object' && value !== null && 'id' in value ? ` of ${String(value.id)}` : '';
  throw invalid(
    path,
    `${checkProblem(value) ?? 'it is no check'}${id}`,
    'docs/configuration.md shows a whole check; variorum explain number-mismatch shows what each part is for.',
  );
}

/**
 * Throws E_CHECK_INVALID where two checks have one id. `known`: the registered checks.
 */
export function assertDistinct(custom: readonly CustomCheck[], known: readonly { readonly id: string }[]): void {
  const taken = new Map(known.map(({ id }) => [id, 'Variorum']));
  for (const { check, path } of custom) {
    const owner = taken.get(check.id);
    if (owner !== undefined) {
      throw invalid(
        path,
        `the id ${check.id} is taken by a check of ${owner}`,
        `Give it an id of its own, such as house-${check.id}`,
      );
    }
    taken.set(check.id, path);
  }
}

const invalid = (path: string, reason: string, fix: string, cause?: unknown): VariorumError =>
  new VariorumError('E_CHECK_INVALID', { path, reason, fix }, cause === undefined ? undefined : { cause });
