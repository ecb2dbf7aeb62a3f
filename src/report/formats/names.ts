import { styleText } from 'node:util';
import type { NameEntity, NameForm, Report } from '../../model/index.ts';
import { displayWidth, padEnd, wrap } from './columns.ts';
import { csvTable } from './csv.ts';
import { escapeJsonControls, onOneLine } from './hostile-text.ts';
import { createLocator, type Locator } from './locate.ts';
import type { RenderOptions } from './options.ts';
import { counted, formRelationInWords, resolutionInWords } from './words.ts';

/** Names and their spellings alone: what `variorum names` prints. */

/** A table for a terminal: an entity, and a line for each of its spellings with convention, count and articles. */
export function renderNamesTable(report: Report, { width = 100, color = false }: RenderOptions): string {
  const at = createLocator(report);
  const style = (format: Parameters<typeof styleText>[0], text: string): string =>
    color ? styleText(format, text, { validateStream: false }) : text;
  const room = Math.max(40, Math.min(width, 120));
  const formWidth = Math.min(
    28,
    Math.max(0, ...report.names.flatMap(({ forms }) => forms.map(({ form }) => displayWidth(onOneLine(form))))),
  );
  const entities = report.names.map((name) => {
    const { headForm, originalForm, role, resolution, forms } = name;
    const aside = [
      ...(originalForm ? [originalForm] : []),
      ...(role ? [role] : []),
      name.type,
      resolutionInWords(resolution),
    ];
    const title = wrap(`${onOneLine(headForm)}: ${onOneLine(aside.join(', '))}`, room - 1).map((line) => ` ${line}`);
    const [first = '', ...rest] = title;
    const colour = resolution === 'conflict' ? 'red' : resolution === 'variant' ? 'yellow' : 'bold';
    return [style(colour, first), ...rest, ...forms.flatMap((form) => formLines(form, at, { room, formWidth }))].join(
      '\n',
    );
  });
  const unsettled = report.names.filter(({ resolution }) => resolution !== 'consistent').length;
  const total = ` ${counted(report.names.length, 'name')}, ${unsettled} with something to settle`;
  return `${[...entities, style('bold', total)].join('\n\n')}\n`;
}

function formLines(form: NameForm, at: Locator, { room, formWidth }: { room: number; formWidth: number }): string[] {
  const lead = `   ${padEnd(onOneLine(form.form), formWidth)}  `;
  const indent = displayWidth(lead);
  const facts = `${form.occurrences.length} × in ${sigla(form, at).join(', ')}; ${conventionOf(form)}`;
  return wrap(onOneLine(facts), room - indent).map((line, i) => (i === 0 ? lead : ' '.repeat(indent)) + line);
}

const conventionOf = ({ systemName, relation }: NameForm): string => systemName ?? formRelationInWords(relation);

/** Articles that a spelling occurs in, in the report's order. */
const sigla = (form: NameForm, at: Locator): string[] => [
  ...new Set(form.occurrences.map(({ articleId }) => at.article(articleId).siglum)),
];

/** The entities as they stand in the report, as a JSON array. */
export const renderNamesJson = (report: Report): string =>
  `${escapeJsonControls(JSON.stringify(report.names, null, 2))}\n`;

/** One row a spelling. The last column says what the house does with it (prefer, allow, or nothing): filled in, the table is a list for `--names`. */
export function renderNamesCsv(report: Report): string {
  const at = createLocator(report);
  const row = (name: NameEntity, form: NameForm): string[] => [
    name.id,
    name.headForm,
    name.type,
    name.originalForm ?? '',
    name.resolution,
    form.form,
    form.relation,
    form.system ?? '',
    form.systemName ?? '',
    String(form.occurrences.length),
    sigla(form, at).join(' '),
    form.form === name.headForm ? 'prefer' : '',
  ];
  const head = [
    'id',
    'name',
    'type',
    'original',
    'resolution',
    'spelling',
    'relation',
    'convention',
    'convention_name',
    'occurrences',
    'articles',
    'use',
  ];
  return csvTable([head, ...report.names.flatMap((name) => name.forms.map((form) => row(name, form)))]);
}
