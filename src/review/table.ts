import type { DecisionRecord, DecisionRule, DecisionsFile, Ruling } from '../model/index.ts';
import { shortId } from '../report/decisions/warnings.ts';
import { displayWidth, padEnd, wrap } from '../report/formats/columns.ts';
import { csvTable } from '../report/formats/csv.ts';
import { escapeJsonControls, onOneLine } from '../report/formats/hostile-text.ts';
import { counted } from '../report/formats/words.ts';

/** Columns that a table takes at most. */
const WIDEST = 120;
/** What stands between the columns. */
const GAP = '  ';

/** The decisions and rules of a file for a terminal of `width` columns: what was decided, on what, by whom, and the note below. */
export function renderDecisions({ decisions, rules }: DecisionsFile, width: number): string {
  const rows = [...decisions.map(recordRow), ...rules.map(ruleRow)];
  const room = Math.min(width, WIDEST) - 1;
  const first = columnWidth(rows.map(({ id }) => id));
  const second = columnWidth(rows.map(({ said }) => said));
  const lines = rows.flatMap(({ id, said, about, aside }) => {
    const lead = ` ${padEnd(id, first)}${GAP}${padEnd(said, second)}${GAP}`;
    const indent = displayWidth(lead);
    const text = [about, ...(aside === '' ? [] : [aside])].flatMap((part) => wrap(part, room - indent));
    return text.map((line, i) => (i === 0 ? lead : ' '.repeat(indent)) + line);
  });
  const total = `${counted(decisions.length, 'decision')}, ${counted(rules.length, 'rule')}`;
  return `${[...lines, ...(lines.length > 0 ? [''] : []), ` ${total}`].join('\n')}\n`;
}

const columnWidth = (cells: readonly string[]): number =>
  cells.reduce((most, cell) => Math.max(most, displayWidth(cell)), 0);

interface Row {
  readonly id: string;
  readonly said: string;
  readonly about: string;
  readonly aside: string;
}

const recordRow = (record: DecisionRecord): Row => ({
  id: shortId(record.fp),
  said: rulingInWords(record),
  about: onOneLine(`${record.cat}: ${readingsInWords([record.a, record.b])} (${record.in.join(', ')})`),
  aside: asideOf(record),
});

const ruleRow = (rule: DecisionRule): Row => ({
  id: 'rule',
  said: rulingInWords(rule),
  about: onOneLine(matchInWords(rule.match)),
  aside: asideOf(rule),
});

const rulingInWords = ({ verdict, reason }: Ruling): string => (reason === null ? verdict : `${verdict}: ${reason}`);

const asideOf = ({ by, at, note }: Ruling): string =>
  onOneLine(
    [...(by === null ? [] : [by]), ...(at === null ? [] : [at]), ...(note === null ? [] : [`“${note}”`])].join(', '),
  );

const readingsInWords = ([a, b]: readonly [string | null, string | null]): string => `${a ?? '–'} ] ${b ?? '–'}`;

function matchInWords({ cat, readings, spelling, in: articles }: DecisionRule['match']): string {
  const parts = [
    ...(readings === undefined ? [] : [readingsInWords(readings)]),
    ...(spelling === undefined ? [] : [`“${spelling}” everywhere`]),
  ];
  const what = parts.length > 0 ? parts.join(', ') : 'every finding';
  return `${cat ?? 'any check'}: ${what} (${articles === undefined ? 'any articles' : articles.join(', ')})`;
}

/** The decisions and rules as JSON. */
export const renderDecisionsJson = ({ decisions, rules }: DecisionsFile): string =>
  `${escapeJsonControls(JSON.stringify({ decisions, rules }, null, 2))}\n`;

const COLUMNS = ['id', 'verdict', 'reason', 'check', 'source', 'target', 'articles', 'by', 'at', 'note', 'fingerprint'];

/** One row a decision; rules have no id and no fingerprint. */
export function renderDecisionsCsv({ decisions, rules }: DecisionsFile): string {
  const said = ({ verdict, reason }: Ruling): string[] => [verdict, reason ?? ''];
  const signed = ({ by, at, note }: Ruling): string[] => [by ?? '', at ?? '', note ?? ''];
  const records = decisions.map((record) => [
    shortId(record.fp),
    ...said(record),
    record.cat,
    record.a ?? '',
    record.b ?? '',
    record.in.join(' '),
    ...signed(record),
    record.fp,
  ]);
  const ruled = rules.map((rule) => {
    const [a, b] = rule.match.readings ?? [rule.match.spelling ?? null, null];
    return [
      '',
      ...said(rule),
      rule.match.cat ?? '',
      a ?? '',
      b ?? '',
      (rule.match.in ?? []).join(' '),
      ...signed(rule),
      '',
    ];
  });
  return csvTable([COLUMNS, ...records, ...ruled]);
}
