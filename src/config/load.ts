import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { VariorumError } from '../errors.ts';
import type { CustomCheck } from './custom-checks.ts';
import type { ConfigFile } from './schema.ts';
import type { ConfigurableCheck } from './validate.ts';

/** A configuration that was found. `extends` is put in already; paths of glossaries count from the folder of the run. */
export interface LoadedConfig {
  /** Relative to the folder of the run, with forward slashes. */
  readonly path: string;
  readonly config: ConfigFile;
  /** For each top-level key, the file that said it. */
  readonly origins: Readonly<Record<string, string>>;
  /** The checks that it brings, those of the file that it extends first. */
  readonly customChecks: readonly CustomCheck[];
}

/** One file, read and checked for its shape. */
interface ReadConfig {
  readonly file: string;
  readonly shown: string;
  readonly config: ConfigFile;
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
 * E_CHECK_INVALID where a check that it brings is not whole, E_NOT_FOUND where a named file is missing.
 */
export async function loadConfig({ cwd, file, checks }: LoadOptions): Promise<LoadedConfig | null> {
  const found = file === undefined ? await search(cwd) : { filepath: resolve(cwd, file), config: undefined };
  if (!found) return null;
  const shown = (path: string): string => (relative(cwd, path) || path).replaceAll('\\', '/');
  if (!existsSync(found.filepath)) throw new VariorumError('E_NOT_FOUND', { path: shown(found.filepath) });
  const files = await readWithBase(found, shown);
  const customChecks = await customChecksOf(files, shown);
  await assertChecks(files, customChecks, await checks());
  const configs = files.map(({ file: path, config }) =>
    withPaths(config, (named) => shown(resolve(dirname(path), named))),
  );
  const [own = {}, base] = configs.toReversed();
  return {
    path: shown(found.filepath),
    config: base ? merge(base, own) : own,
    origins: Object.assign({}, ...files.map(({ config, shown: path }) => originsOf(config, path))),
    customChecks,
  };
}

/** The file that `extends` names, where there is one, and the file itself. */
async function readWithBase(
  { filepath, config }: { readonly filepath: string; readonly config: unknown },
  shown: (path: string) => string,
): Promise<ReadConfig[]> {
  const { parseConfig } = await import('./validate.ts');
  const read = async (file: string, value?: unknown): Promise<ReadConfig> => ({
    file,
    shown: shown(file),
    config: parseConfig(value ?? (await loadFile(file, shown(file))), shown(file)),
  });
  const own = await read(filepath, config);
  if (own.config.extends === undefined) return [own];
  const basePath = resolve(dirname(filepath), own.config.extends);
  if (!existsSync(basePath)) {
    throw new VariorumError('E_CONFIG', {
      path: own.shown,
      reason: `/extends: there is no ${own.config.extends}`,
      fix: 'The path counts from the configuration file.',
    });
  }
  const base = await read(basePath);
  if (base.config.extends !== undefined) {
    throw new VariorumError('E_CONFIG', {
      path: base.shown,
      reason: '/extends: this file is extended itself',
      fix: 'One level only: name the further file in your own configuration.',
    });
  }
  return [base, own];
}

async function customChecksOf(files: readonly ReadConfig[], shown: (path: string) => string): Promise<CustomCheck[]> {
  if (files.every(({ config }) => config.plugins === undefined)) return [];
  const { loadCustomChecks } = await import('./custom-checks.ts');
  const loaded: CustomCheck[] = [];
  for (const { file, config } of files)
    loaded.push(...(await loadCustomChecks({ file, plugins: config.plugins ?? [], shown, load: importDefault })));
  return loaded;
}

async function assertChecks(
  files: readonly ReadConfig[],
  custom: readonly CustomCheck[],
  registered: readonly ConfigurableCheck[],
): Promise<void> {
  if (custom.length > 0) (await import('./custom-checks.ts')).assertDistinct(custom, registered);
  const { assertKnownChecks } = await import('./validate.ts');
  const known = [...registered, ...custom.map(({ check }) => check)];
  for (const { config, shown } of files) assertKnownChecks(config, shown, known);
}

const originsOf = (config: ConfigFile, path: string): Record<string, string> =>
  Object.fromEntries(Object.keys(config).map((key) => [key, path]));

/** Glossaries count from the file that names them. Checks are loaded by then, and no setting. */
function withPaths({ plugins: _, ...config }: ConfigFile, place: (path: string) => string): ConfigFile {
  const { terms } = config;
  return terms?.files ? { ...config, terms: { ...terms, files: terms.files.map(place) } } : config;
}

/** `own` over `base`; the maps by their entries, everything else as a whole. */
function merge(base: ConfigFile, own: ConfigFile): ConfigFile {
  const { extends: _, ...over } = own;
  const maps = (['checks', 'names', 'gate', 'review', 'languages', 'encodings'] as const).flatMap((key) => {
    const [below, above] = [base[key], own[key]];
    return below && above ? [[key, { ...below, ...above }]] : [];
  });
  const terms = mergeTerms(base.terms, own.terms);
  return { ...base, ...over, ...Object.fromEntries(maps), ...(terms ? { terms } : {}) };
}

/** Entries by their names; a list of files takes the place of the other. */
const mergeTerms = (base: ConfigFile['terms'], own: ConfigFile['terms']): ConfigFile['terms'] =>
  base && own ? { ...base, ...own, entries: { ...base.entries, ...own.entries } } : (own ?? base);

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
  const fail = (reason: string, cause: unknown): Error =>
    new VariorumError(
      'E_CONFIG',
      { path: shown, reason, fix: 'Mend the file, or name another with --config.' },
      { cause },
    );
  if (extname(path) !== '.json') return importDefault(path, fail);
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  } catch (cause) {
    throw fail(reasonOf(cause), cause);
  }
}

/** The default export of a module. Throws what `fail` makes of one that can not be loaded; TypeScript needs a Node that strips types. */
async function importDefault(path: string, fail: (reason: string, cause: unknown) => Error): Promise<unknown> {
  try {
    const loaded: { default?: unknown } = await import(pathToFileURL(path).href);
    return loaded.default;
  } catch (cause) {
    const typescript =
      /\.m?ts$/.test(path) && cause instanceof Error && 'code' in cause && cause.code === 'ERR_UNKNOWN_FILE_EXTENSION';
    throw typescript
      ? fail('this Node does not run TypeScript (22.18 and later do): write it in JavaScript, as .mjs', cause)
      : fail(reasonOf(cause), cause);
  }
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : 'it cannot be loaded');
