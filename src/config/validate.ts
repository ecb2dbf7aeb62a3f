import { nearest, VariorumError } from '../errors.ts';
import type { AnyCheck } from '../model/index.ts';
import { CONFIG_SCHEMA, type ConfigFile } from './schema.ts';

/** What of a check a configuration may set. */
export type ConfigurableCheck = Pick<AnyCheck, 'id' | 'options'>;

/**
 * A configuration as its file says it, checked against the schema. `path` is named in the error.
 * Throws E_CONFIG with the JSON pointer of the first thing that is wrong and what was probably meant.
 */
export function parseConfig(value: unknown, path: string): ConfigFile {
  const result = CONFIG_SCHEMA.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw issue ? configError(path, issue) : new VariorumError('E_CONFIG', { path, reason: 'wrong shape', fix: '' });
}

/** Throws E_CONFIG where a configuration names a check, or an option of one, that is not among `checks`. */
export function assertKnownChecks(config: ConfigFile, path: string, checks: readonly ConfigurableCheck[]): void {
  const ids = checks.map(({ id }) => id);
  for (const [list, named] of Object.entries({
    only: config.only,
    skip: config.skip,
    'review/enforced': config.review?.enforced,
    checks: Object.keys(config.checks ?? {}),
  })) {
    for (const [position, id] of (named ?? []).entries()) {
      if (!ids.includes(id))
        throw unknownKey(path, {
          what: 'check',
          at: [...list.split('/'), list === 'checks' ? id : position],
          key: id,
          known: ids,
        });
    }
  }
  for (const [id, setting] of Object.entries(config.checks ?? {})) {
    const options = typeof setting === 'string' ? {} : (setting.options ?? {});
    checkOptions(path, { id, options, specs: checks.find((check) => check.id === id)?.options ?? {} });
  }
}

interface CheckOptions {
  readonly id: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly specs: AnyCheck['options'];
}

function checkOptions(path: string, { id, options, specs }: CheckOptions): void {
  for (const [key, value] of Object.entries(options)) {
    const at = ['checks', id, 'options', key];
    const spec = Object.hasOwn(specs, key) ? specs[key] : undefined;
    if (!spec) throw unknownKey(path, { what: 'option', at, key, known: Object.keys(specs) });
    if (typeof value !== spec.type) {
      const reason = `${pointer(at)} must be a ${spec.type}, not ${JSON.stringify(value)}`;
      throw new VariorumError('E_CONFIG', { path, reason, fix: spec.describe });
    }
  }
}

type Issue = NonNullable<ReturnType<typeof CONFIG_SCHEMA.safeParse>['error']>['issues'][number];

/** The deepest of the issues of a union says most. */
function configError(path: string, issue: Issue, above: readonly PropertyKey[] = []): VariorumError {
  const at = [...above, ...issue.path];
  if (issue.code === 'invalid_union') {
    const inner = issue.errors
      .flat()
      .toSorted(
        (a, b) =>
          b.path.length - a.path.length ||
          Number(b.code === 'unrecognized_keys') - Number(a.code === 'unrecognized_keys'),
      );
    const [deepest] = inner;
    if (deepest) return configError(path, deepest, at);
  }
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return unknownKey(path, { what: 'key', at: [...at, key], key, known: knownKeys(at) });
  }
  const choices = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const fix =
    choices.length > 0
      ? `Choose one of ${choices.join(', ')}.`
      : 'docs/configuration.md lists every key with its type.';
  return new VariorumError('E_CONFIG', { path, reason: `${pointer(at)}: ${issue.message}`, fix });
}

/** Keys that the schema has at a place. */
function knownKeys(at: readonly PropertyKey[]): readonly string[] {
  const [top, second] = at;
  if (top === undefined) return Object.keys(CONFIG_SCHEMA.shape);
  if (top === 'gate') return ['failOn', 'maxFindings', 'allowPartial'];
  if (top === 'review') return ['enforced', 'noteRequired', 'by'];
  if (top === 'names') return ['prefer', 'allow', 'original'];
  if (top !== 'terms') return ['severity', 'options'];
  if (second === undefined) return ['files', 'entries'];
  return at.length > 3 ? ['prefer', 'allow', 'avoid', 'forbid'] : ['note', 'languages'];
}

interface Unknown {
  readonly what: string;
  readonly at: readonly PropertyKey[];
  readonly key: string;
  readonly known: readonly string[];
}

function unknownKey(path: string, { what, at, key, known }: Unknown): VariorumError {
  const near = nearest(key, known);
  const list = known.length > 0 ? `Known here: ${known.join(', ')}.` : 'Nothing can be set here.';
  return new VariorumError('E_CONFIG', {
    path,
    reason: `unknown ${what} at ${pointer(at)}`,
    fix: near ? `Did you mean ${near}?` : list,
  });
}

/** JSON pointer (RFC 6901). */
const pointer = (at: readonly PropertyKey[]): string =>
  at.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('') || '/';
