import { didYouMean, VariorumError } from '../errors.ts';
import type { CheckSetting, ResolvedConfig } from '../model/config.ts';
import { SEVERITIES, type Severity } from '../model/divergence.ts';
import type { CustomCheck } from './custom-checks.ts';
import { DEFAULT_CONFIG } from './defaults.ts';
import type { LoadedConfig } from './load.ts';
import type { ConfigFile, ConfiguredTerms } from './schema.ts';

/** What can be set on the command line, in the environment and in the file alike. Absent = not set there. */
export interface SettingValues {
  readonly only?: readonly string[] | undefined;
  readonly skip?: readonly string[] | undefined;
  readonly minSeverity?: Severity | undefined;
  readonly failOn?: Severity | 'never' | undefined;
  readonly maxFindings?: number | undefined;
  readonly allowPartial?: boolean | undefined;
  /** By siglum, file name or glob; '*' for all. */
  readonly languages?: Readonly<Record<string, string>> | undefined;
  readonly encodings?: Readonly<Record<string, string>> | undefined;
  readonly formats?: readonly string[] | undefined;
  /** Files of glossaries. */
  readonly glossaries?: readonly string[] | undefined;
}

export type SettingKey = keyof SettingValues;

/** Everything that a run of the command line was told. */
export interface Settings {
  /** Goes to the analysis, and into the report. */
  readonly configuration: ResolvedConfig;
  /** Who decides, as decisions are signed; null where nobody is named. */
  readonly reviewer: string | null;
  /** The configuration file, relative to the folder of the run; null where there is none. */
  readonly file: string | null;
  /** Null = no limit. */
  readonly maxFindings: number | null;
  readonly allowPartial: boolean;
  readonly languages: Readonly<Record<string, string>>;
  readonly encodings: Readonly<Record<string, string>>;
  readonly formats: readonly string[];
  /** Files of glossaries, from the folder of the run. */
  readonly glossaries: readonly string[];
  /** Terms of the configuration itself, by the name of the concept. */
  readonly terms: ConfiguredTerms;
  /** Checks that the configuration brings. */
  readonly customChecks: readonly CustomCheck[];
  /** Who said what: "--fail-on", "VARIORUM_FAIL_ON", a file's path, or "default". */
  readonly origins: Readonly<Record<SettingKey | 'checks' | 'names' | 'review' | 'terms' | 'plugins', string>>;
}

/** The environment's name and the flag of every setting. */
const NAMES: Readonly<Record<SettingKey, { readonly variable: string; readonly flag: string }>> = {
  only: { variable: 'VARIORUM_ONLY', flag: '--only' },
  skip: { variable: 'VARIORUM_SKIP', flag: '--skip' },
  minSeverity: { variable: 'VARIORUM_MIN_SEVERITY', flag: '--min-severity' },
  failOn: { variable: 'VARIORUM_FAIL_ON', flag: '--fail-on' },
  maxFindings: { variable: 'VARIORUM_MAX_FINDINGS', flag: '--max-findings' },
  allowPartial: { variable: 'VARIORUM_ALLOW_PARTIAL', flag: '--allow-partial' },
  languages: { variable: 'VARIORUM_LANG', flag: '--lang' },
  encodings: { variable: 'VARIORUM_ENCODING', flag: '--encoding' },
  formats: { variable: 'VARIORUM_FORMAT', flag: '--format' },
  glossaries: { variable: 'VARIORUM_GLOSSARY', flag: '--glossary' },
};
const KEYS = Object.keys(NAMES) as readonly SettingKey[];

/** Environment variables that set something, in the order of the settings. */
export const ENVIRONMENT_VARIABLES: readonly string[] = KEYS.map((key) => NAMES[key].variable);

/** Flag over environment over file over default, setting by setting. */
export function resolveSettings(
  flags: SettingValues,
  environment: SettingValues,
  loaded: LoadedConfig | null,
): Settings {
  const file: SettingValues = loaded ? fromFile(loaded.config) : {};
  const winner = <Key extends SettingKey>(key: Key): SettingValues[Key] => flags[key] ?? environment[key] ?? file[key];
  const origin = (key: SettingKey): string => {
    if (flags[key] !== undefined) return NAMES[key].flag;
    if (environment[key] !== undefined) return NAMES[key].variable;
    return file[key] === undefined ? 'default' : (loaded?.origins[topLevelKey(key)] ?? 'default');
  };
  return {
    configuration: {
      checks: checkSettings(loaded?.config.checks ?? {}),
      only: winner('only') ?? DEFAULT_CONFIG.only,
      skip: winner('skip') ?? DEFAULT_CONFIG.skip,
      minSeverity: winner('minSeverity') ?? DEFAULT_CONFIG.minSeverity,
      names: namePreferences(loaded?.config.names ?? {}),
      gate: { failOn: winner('failOn') ?? DEFAULT_CONFIG.gate.failOn },
      review: {
        enforced: loaded?.config.review?.enforced ?? DEFAULT_CONFIG.review.enforced,
        noteRequired: loaded?.config.review?.noteRequired ?? DEFAULT_CONFIG.review.noteRequired,
      },
    },
    reviewer: loaded?.config.review?.by ?? null,
    file: loaded?.path ?? null,
    maxFindings: winner('maxFindings') ?? null,
    allowPartial: winner('allowPartial') ?? false,
    languages: winner('languages') ?? {},
    encodings: winner('encodings') ?? {},
    formats: winner('formats') ?? [],
    glossaries: winner('glossaries') ?? [],
    terms: loaded?.config.terms?.entries ?? {},
    customChecks: loaded?.customChecks ?? [],
    origins: {
      ...(Object.fromEntries(KEYS.map((key) => [key, origin(key)])) as Record<SettingKey, string>),
      checks: loaded?.origins['checks'] ?? 'default',
      names: loaded?.origins['names'] ?? 'default',
      terms: loaded?.origins['terms'] ?? 'default',
      plugins: loaded?.origins['plugins'] ?? 'default',
      review: loaded?.origins['review'] ?? 'default',
    },
  };
}

const topLevelKey = (key: SettingKey): string =>
  ['failOn', 'maxFindings', 'allowPartial'].includes(key) ? 'gate' : key === 'glossaries' ? 'terms' : key;

function fromFile({ only, skip, minSeverity, gate, languages, encodings, formats, terms }: ConfigFile): SettingValues {
  return { only, skip, minSeverity, ...gate, languages, encodings, formats, glossaries: terms?.files };
}

function checkSettings(checks: NonNullable<ConfigFile['checks']>): Record<string, CheckSetting> {
  const settings = Object.entries(checks).map(([id, setting]): [string, CheckSetting] => [
    id,
    typeof setting === 'string'
      ? { severity: setting, options: {} }
      : { severity: setting.severity ?? 'default', options: setting.options ?? {} },
  ]);
  return Object.fromEntries(settings);
}

function namePreferences(names: NonNullable<ConfigFile['names']>): ResolvedConfig['names'] {
  const entries = Object.entries(names).map(([key, { prefer, allow, original }]) => [
    key,
    { prefer, allow: allow ?? [], original: original ?? null },
  ]);
  return Object.fromEntries(entries);
}

/** What the environment sets. Throws E_USAGE where a variable holds what the flag would not take. */
export function settingsOfEnvironment(environment: Readonly<Record<string, string | undefined>>): SettingValues {
  const text = (key: SettingKey): string | undefined => environment[NAMES[key].variable]?.trim() || undefined;
  const severity = <Extra extends string>(key: SettingKey, extra: readonly Extra[]): Severity | Extra | undefined => {
    const value = text(key);
    return value === undefined ? undefined : oneOf(value, [...SEVERITIES, ...extra], NAMES[key].variable);
  };
  return {
    only: listOf(text('only')),
    skip: listOf(text('skip')),
    minSeverity: severity('minSeverity', []),
    failOn: severity('failOn', ['never']),
    maxFindings: wholeNumber(text('maxFindings'), NAMES.maxFindings.variable),
    allowPartial: truth(text('allowPartial')),
    languages: mapOf(listOf(text('languages'))),
    encodings: mapOf(listOf(text('encodings'))),
    formats: listOf(text('formats')),
    glossaries: listOf(text('glossaries')),
  };
}

/** "a, b" as ["a", "b"]; undefined stays undefined. */
export const listOf = (value: string | readonly string[] | undefined): string[] | undefined =>
  value === undefined
    ? undefined
    : [value]
        .flat()
        .flatMap((part) => part.split(','))
        .map((part) => part.trim())
        .filter((part) => part !== '');

/** ["a=de", "b=en"] as a map; a value without a key counts for all ('*'). */
export function mapOf(pairs: readonly string[] | undefined): Record<string, string> | undefined {
  if (pairs === undefined) return undefined;
  const entries = pairs.map((pair): [string, string] => {
    const at = pair.lastIndexOf('=');
    return at < 0 ? ['*', pair] : [pair.slice(0, at), pair.slice(at + 1)];
  });
  return Object.fromEntries(entries);
}

/** `value` where it is one of `choices`; `name` is the flag or variable. Throws E_USAGE with what was probably meant. */
export function oneOf<Choice extends string>(value: string, choices: readonly Choice[], name: string): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw new VariorumError('E_USAGE', {
      reason: `${name} cannot be ${JSON.stringify(value)}`,
      fix: didYouMean(value, choices),
    });
  return found;
}

/** A whole number from 0. Throws E_USAGE for anything else. */
export function wholeNumber(value: string | undefined, name: string): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value))
    throw new VariorumError('E_USAGE', {
      reason: `${name} takes a whole number, not ${JSON.stringify(value)}`,
      fix: `For example ${name} 10.`,
    });
  return Number(value);
}

const truth = (value: string | undefined): boolean | undefined =>
  value === undefined ? undefined : !['0', 'false', 'no'].includes(value.toLowerCase());
