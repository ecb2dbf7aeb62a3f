import type { AnyCheck, CheckExample, OptionSpec } from '../model/index.ts';
import { displayWidth, padEnd, wrap } from '../report/formats/columns.ts';
import { onOneLine } from '../report/formats/hostile-text.ts';
import type { Context } from './context.ts';
import { showsUnicode, stylist, widthOf } from './terminal.ts';

/** Checks in words, from their own objects: `variorum checks` and `variorum explain <check>`. */

const roomOf = (): number => Math.max(40, Math.min(widthOf(process.stdout), 100));

/** `text` under a hanging indent; the first line starts with `lead`. */
export function hanging(text: string, lead: string, room = roomOf()): string[] {
  const indent = displayWidth(lead);
  return wrap(text, room - indent).map((line, i) => (i === 0 ? lead : ' '.repeat(indent)) + line);
}

/** A table: id, severity, and what is compared. `paths`: the files of checks that the configuration brings, by id. */
export function renderChecks(
  checks: readonly AnyCheck[],
  context: Context,
  paths: ReadonlyMap<string, string> = new Map(),
): string {
  const style = stylist(context, process.stdout);
  const width = Math.max(0, ...checks.map(({ id }) => id.length));
  const rows = checks.flatMap(({ id, severity, summary }) => {
    const path = paths.get(id);
    const said = path === undefined ? summary : `${summary} (${path})`;
    const [first = '', ...rest] = hanging(onOneLine(said), ` ${padEnd(id, width)}  ${padEnd(severity, 8)}  `);
    return [` ${style('bold', id)}${first.slice(1 + id.length)}`, ...rest];
  });
  return `${[...rows, '', ` ${checks.length} checks; variorum explain <check> says more`].join('\n')}\n`;
}

/** Everything of the checks but what runs, as a JSON array. */
export const renderChecksJson = (checks: readonly AnyCheck[]): string =>
  `${JSON.stringify(
    checks.map(({ run: _, ...check }) => check),
    null,
    2,
  )}\n`;

/** One check in full: what, why, examples, options, how to turn it off. */
export function explainCheck(check: AnyCheck, context: Context): string {
  const style = stylist(context, process.stdout);
  const languages = check.languages === 'any' ? 'any language' : check.languages.join(', ');
  const example = (given: CheckExample): string[] => {
    const tag = (language: string | undefined): string => `${(language ?? 'en').padEnd(3)} `;
    const second = given.b === undefined ? [] : hanging(onOneLine(given.b), `     ${tag(given.languageB)}`);
    const note = given.note
      ? hanging(onOneLine(given.note), `     ${' '.repeat(4)}${showsUnicode() ? '→' : '->'} `)
      : [];
    return [...hanging(onOneLine(given.a), `   - ${tag(given.languageA)}`), ...second, ...note];
  };
  const options: readonly [string, OptionSpec][] = Object.entries(check.options);
  const lines = [
    ` ${style('bold', check.id)}   ${check.title}`,
    ` ${check.severity}, ${check.category} (MQM-mapped), ${languages}`,
    '',
    ...hanging(check.summary, ' '),
    ...hanging(check.rationale, ' '),
    '',
    ` ${style('bold', 'Reported')}`,
    ...check.examples.diverges.flatMap(example),
    '',
    ` ${style('bold', 'Left alone')}`,
    ...check.examples.agrees.flatMap(example),
    '',
    ...(options.length > 0
      ? [
          ` ${style('bold', 'Options')}`,
          ...options.flatMap(([key, spec]) =>
            hanging(`${spec.describe} Default ${JSON.stringify(spec.default)}.`, `   ${key}  `),
          ),
          '',
        ]
      : []),
    ...hanging(check.source, ' Source: '),
    '',
    ` ${style('bold', 'Turn it off')}   --skip ${check.id}, or in the configuration "checks": { "${check.id}": "off" }`,
  ];
  return `${lines.join('\n')}\n`;
}
