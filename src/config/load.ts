import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { VariorumError } from '../errors.ts';
import type { ConfigFile } from './schema.ts';
import type { ConfigurableCheck } from './validate.ts';

/** A configuration that was found. `extends` is put in already. */
export interface LoadedConfig {
  /** Relative to the folder of the run, with forward slashes. */
  readonly path: string;
  readonly config: ConfigFile;
  /** For each top-level key, the file that said it. */
  readonly origins: Readonly<Record<string, string>>;
}

const SEARCH_PLACES = ['ts', 'mts', 'js', 'mjs', 'json'].map((extension) => `variorum.config.${extension}`);

export interface LoadOptions {
  /** Absolute folder of the run: the search starts here and goes up to the git root. */
  readonly cwd: string;
  /** A file named by the user; absent = search. */
  readonly file?: string | undefined;
  /** The registered checks; asked for only where there is a file to validate. */
  readonly checks: () => Promise<readonly ConfigurableCheck[]>;
}

/**
 * The configuration in force, or null where there is none. Throws E_CONFIG where it can not be loaded or says what is not known,
 * E_NOT_FOUND where a named file is missing.
 */
export async function loadConfig({ cwd, file, checks }: LoadOptions): Promise<LoadedConfig | null> {
  const found = file === undefined ? await search(cwd) : { filepath: resolve(cwd, file), config: undefined };
  if (!found) return null;
  const shown = (path: string): string => (relative(cwd, path) || path).replaceAll('\\', '/');
  if (!existsSync(found.filepath)) throw new VariorumError('E_NOT_FOUND', { path: shown(found.filepath) });
  const { validateConfig } = await import('./validate.ts');
  const registered = await checks();
  const read = async (path: string, value?: unknown): Promise<ConfigFile> =>
    validateConfig(value ?? (await loadFile(path, shown(path))), shown(path), registered);

  const own = await read(found.filepath, found.config);
  if (own.extends === undefined)
    return { path: shown(found.filepath), config: own, origins: originsOf(own, shown(found.filepath)) };

  const basePath = resolve(dirname(found.filepath), own.extends);
  if (!existsSync(basePath)) {
    throw new VariorumError('E_CONFIG', {
      path: shown(found.filepath),
      reason: `/extends: there is no ${own.extends}`,
      fix: 'The path counts from the configuration file.',
    });
  }
  const base = await read(basePath);
  if (base.extends !== undefined) {
    throw new VariorumError('E_CONFIG', {
      path: shown(basePath),
      reason: '/extends: this file is extended itself',
      fix: 'One level only: name the further file in your own configuration.',
    });
  }
  return {
    path: shown(found.filepath),
    config: merge(base, own),
    origins: { ...originsOf(base, shown(basePath)), ...originsOf(own, shown(found.filepath)) },
  };
}

const originsOf = (config: ConfigFile, path: string): Record<string, string> =>
  Object.fromEntries(Object.keys(config).map((key) => [key, path]));

/** `own` over `base`; the maps by their entries, everything else as a whole. */
function merge(base: ConfigFile, own: ConfigFile): ConfigFile {
  const { extends: _, ...over } = own;
  const maps = (['checks', 'names', 'gate', 'review', 'languages', 'encodings'] as const).flatMap((key) => {
    const [below, above] = [base[key], own[key]];
    return below && above ? [[key, { ...below, ...above }]] : [];
  });
  return { ...base, ...over, ...Object.fromEntries(maps) };
}

/** The nearest configuration file, upwards from `cwd`; not above the folder that holds `.git`. */
async function search(cwd: string): Promise<{ filepath: string; config: unknown } | null> {
  const { lilconfig } = await import('lilconfig');
  const loaders = Object.fromEntries(
    ['.ts', '.mts', '.js', '.mjs'].map((extension) => [extension, (path: string) => loadFile(path, path)]),
  );
  const json = (path: string): Promise<unknown> => loadFile(path, relative(cwd, path) || path);
  const searcher = lilconfig('variorum', {
    searchPlaces: [...SEARCH_PLACES, '.variorumrc.json', 'package.json'],
    stopDir: gitRoot(cwd),
    loaders: { ...loaders, '.json': json },
  });
  return await searcher.search(cwd);
}

/** The folder that holds `.git`, or the top of the file system where none does. */
function gitRoot(from: string): string {
  if (existsSync(join(from, '.git'))) return from;
  const above = dirname(from);
  return above === from ? from : gitRoot(above);
}

async function loadFile(path: string, shown: string): Promise<unknown> {
  try {
    if (extname(path) === '.json') return JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
    const loaded: { default?: unknown } = await import(pathToFileURL(path).href);
    return loaded.default;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'it cannot be loaded';
    const typescript =
      /\.m?ts$/.test(path) && cause instanceof Error && 'code' in cause && cause.code === 'ERR_UNKNOWN_FILE_EXTENSION';
    const fix = typescript
      ? 'This Node does not run TypeScript files (22.18 and later do): use variorum.config.mjs or variorum.config.json.'
      : 'Mend the file, or name another with --config.';
    throw new VariorumError(
      'E_CONFIG',
      { path: shown, reason: typescript ? 'a TypeScript file' : reason, fix },
      { cause },
    );
  }
}
