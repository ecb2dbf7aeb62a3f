import { loadConfig } from '../config/load.ts';
import { ENVIRONMENT_VARIABLES, type Settings } from '../config/resolve.ts';
import { VariorumError } from '../errors.ts';
import type { TermConcept } from '../model/index.ts';
import { padEnd } from '../report/formats/columns.ts';
import { VERSION } from '../version.ts';
import { hanging } from './check-text.ts';
import type { Context } from './context.ts';
import { registeredChecks } from './settings.ts';
import { stylist } from './terminal.ts';

/** One thing that `variorum doctor` looked at. */
export interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly says: string;
}

/** Encodings that newsrooms' archives are in; WHATWG labels. */
const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'windows-1251',
  'windows-1252',
  'koi8-r',
  'iso-8859-2',
  'gb18030',
  'shift_jis',
  'big5',
  'euc-kr',
];
/** Languages whose sentences and names are asked of ICU. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pl', 'ru', 'uk', 'zh'];

/** Looks at the machine and the configuration; `settings` and `glossary` are the failure where they could not be read. */
export async function examine(
  settings: Settings | VariorumError,
  glossary: readonly TermConcept[] | VariorumError,
  file: string | undefined,
): Promise<Finding[]> {
  const decoders = ENCODINGS.filter((label) => !canDecode(label));
  const languages = Intl.Segmenter.supportedLocalesOf(LANGUAGES);
  const variables = ENVIRONMENT_VARIABLES.filter((name) => process.env[name]);
  return [
    { what: 'variorum', ok: true, says: VERSION },
    {
      what: 'node',
      ok: nodeIsNewEnough(),
      says: `${process.version}${nodeIsNewEnough() ? '' : '; 20.19 or 22.12 is needed'}`,
    },
    {
      what: 'icu',
      ok: languages.length === LANGUAGES.length,
      says: `${process.versions.icu ?? 'none'}, Unicode ${process.versions.unicode ?? 'unknown'}`,
    },
    {
      what: 'encodings',
      ok: decoders.length === 0,
      says:
        decoders.length === 0 ? ENCODINGS.join(', ') : `missing: ${decoders.join(', ')} (this Node has a small ICU)`,
    },
    settings instanceof VariorumError
      ? { what: 'configuration', ok: false, says: `${settings.message}. ${settings.hint}` }
      : { what: 'configuration', ok: true, says: await configurationFound(file) },
    ...(settings instanceof VariorumError ? [] : [ownChecks(settings), termsRead(glossary)]),
    { what: 'environment', ok: true, says: variables.length > 0 ? `set: ${variables.join(', ')}` : 'nothing set' },
    { what: 'network', ok: true, says: 'never used' },
  ];
}

async function configurationFound(file: string | undefined): Promise<string> {
  const loaded = await loadConfig({
    cwd: process.cwd(),
    file: file ?? (process.env['VARIORUM_CONFIG'] || undefined),
    checks: registeredChecks,
  });
  return loaded ? loaded.path : 'none found, defaults hold';
}

const ownChecks = ({ customChecks }: Settings): Finding => ({
  what: 'own checks',
  ok: true,
  says: customChecks.length > 0 ? customChecks.map(({ check, path }) => `${check.id} (${path})`).join(', ') : 'none',
});

function termsRead(glossary: readonly TermConcept[] | VariorumError): Finding {
  if (glossary instanceof VariorumError)
    return { what: 'glossary', ok: false, says: `${glossary.message}. ${glossary.hint}` };
  const terms = glossary.reduce((sum, concept) => sum + concept.terms.length, 0);
  return {
    what: 'glossary',
    ok: true,
    says: terms === 0 ? 'none' : `${count(terms, 'term')}, ${count(glossary.length, 'concept')}`,
  };
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

function canDecode(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

function nodeIsNewEnough(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
}

export function renderExamination(findings: readonly Finding[], context: Context): string {
  const style = stylist(context, process.stdout);
  const lines = findings.flatMap(({ what, ok, says }) => {
    const mark = ok ? 'ok ' : 'bad';
    const [first = '', ...rest] = hanging(says, ` ${mark}  ${padEnd(what, 13)}  `);
    return [` ${style(ok ? 'green' : 'red', mark)}${first.slice(4)}`, ...rest];
  });
  return `${lines.join('\n')}\n`;
}

/** The settings as JSON; of the checks of the configuration their ids and files. */
export const settingsJson = (settings: Settings): string =>
  `${JSON.stringify(
    { ...settings, customChecks: settings.customChecks.map(({ check, path }) => ({ id: check.id, path })) },
    null,
    2,
  )}\n`;

/** Every setting, its value in force and who set it. */
export function renderSettings(settings: Settings): string {
  const { configuration, origins } = settings;
  const values: Readonly<Record<keyof Settings['origins'], unknown>> = {
    checks: configuration.checks,
    only: configuration.only,
    skip: configuration.skip,
    minSeverity: configuration.minSeverity,
    names: configuration.names,
    review: { ...configuration.review, by: settings.reviewer },
    failOn: configuration.gate.failOn,
    maxFindings: settings.maxFindings,
    allowPartial: settings.allowPartial,
    languages: settings.languages,
    encodings: settings.encodings,
    formats: settings.formats,
    glossaries: settings.glossaries,
    terms: settings.terms,
    plugins: settings.customChecks.map(({ check, path }) => `${check.id} (${path})`),
  };
  const rows = Object.entries(values).flatMap(([key, value]) => {
    const origin = origins[key as keyof Settings['origins']];
    return hanging(JSON.stringify(value), ` ${padEnd(key, 13)}  ${padEnd(origin, 24)}  `);
  });
  return `${rows.join('\n')}\n`;
}
