import { loadConfig } from '../config/load.ts';
import {
  listOf,
  mapOf,
  resolveSettings,
  type Settings,
  settingsOfEnvironment,
  wholeNumber,
} from '../config/resolve.ts';
import { didYouMean, VariorumError } from '../errors.ts';
import type { AnyCheck, Severity } from '../model/index.ts';

/** The options of a command that set something, as yargs hands them over. */
export interface SettingFlags {
  readonly lang?: readonly string[] | undefined;
  readonly encoding?: readonly string[] | undefined;
  readonly only?: readonly string[] | undefined;
  readonly skip?: readonly string[] | undefined;
  readonly minSeverity?: Severity | undefined;
  readonly failOn?: Severity | 'never' | undefined;
  readonly maxFindings?: string | undefined;
  readonly allowPartial?: boolean | undefined;
  readonly format?: readonly string[] | undefined;
  readonly html?: string | undefined;
  readonly json?: boolean | undefined;
  readonly config?: string | undefined;
  readonly glossary?: readonly string[] | undefined;
  /** A list of names. */
  readonly names?: string | undefined;
}

/**
 * What this call was told by its options, the environment and the configuration file.
 * Throws E_USAGE, E_CHECK_UNKNOWN, E_CHECK_INVALID, E_CONFIG, E_NOT_FOUND, E_NAME_LIST.
 */
export async function settingsOf(flags: SettingFlags): Promise<Settings> {
  const file = flags.config ?? (process.env['VARIORUM_CONFIG'] || undefined);
  const loaded = await loadConfig({ cwd: process.cwd(), file, checks: registeredChecks });
  const settings = resolveSettings(
    {
      only: listOf(flags.only),
      skip: listOf(flags.skip),
      minSeverity: flags.minSeverity,
      failOn: flags.failOn,
      maxFindings: wholeNumber(flags.maxFindings, '--max-findings'),
      allowPartial: flags.allowPartial,
      languages: mapOf(listOf(flags.lang)),
      encodings: mapOf(listOf(flags.encoding)),
      formats: formatsOf(flags),
      glossaries: flags.glossary,
    },
    settingsOfEnvironment(process.env),
    loaded,
  );
  await assertKnown([...settings.configuration.only, ...settings.configuration.skip], settings);
  return flags.names === undefined ? settings : withNames(settings, flags.names);
}

/** The names of a list are added to those of the configuration file; where both speak of one, the list wins. */
async function withNames(settings: Settings, path: string): Promise<Settings> {
  const { parseNameList } = await import('../engines/name-list.ts');
  const { readListFile } = await import('./lexicon-files.ts');
  const names = { ...settings.configuration.names, ...parseNameList(await readListFile(path)) };
  return {
    ...settings,
    configuration: { ...settings.configuration, names },
    origins: { ...settings.origins, names: '--names' },
  };
}

/** `--json` is `-f json`; `--html x` is `-f html=x` with the summary kept on standard output. */
function formatsOf({ format, html, json }: SettingFlags): string[] | undefined {
  const named = [
    ...(format ?? []),
    ...(json && !format?.includes('json') ? ['json'] : []),
    ...(html === undefined ? [] : [`html=${html}`]),
  ];
  const onStdout = named.some((value) => !value.includes('='));
  if (html !== undefined && !onStdout && format === undefined) named.push('pretty');
  return named.length > 0 ? named : undefined;
}

/** The registry, loaded when something names a check. */
export const registeredChecks = async (): Promise<readonly AnyCheck[]> => (await import('../checks/index.ts')).CHECKS;

/** The registry and the checks that the configuration brings. */
export const allChecks = async ({ customChecks }: Pick<Settings, 'customChecks'>): Promise<readonly AnyCheck[]> => [
  ...(await registeredChecks()),
  ...customChecks.map(({ check }) => check),
];

async function assertKnown(named: readonly string[], settings: Settings): Promise<void> {
  if (named.length === 0) return;
  const ids = (await allChecks(settings)).map(({ id }) => id);
  const unknown = named.find((id) => !ids.includes(id));
  if (unknown !== undefined) throw new VariorumError('E_CHECK_UNKNOWN', { id: unknown, fix: didYouMean(unknown, ids) });
}
