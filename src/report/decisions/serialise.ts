import type { DecisionRecord, DecisionRule, DecisionsFile } from '../../model/decision.ts';
import { escapeJsonControls } from '../formats/hostile-text.ts';
import { ruleKey } from './rules.ts';

/** Where the JSON Schema of the file lies for a project that has Variorum installed. */
export const DECISIONS_SCHEMA = './node_modules/variorum/dist/schema/decisions-1.json';

/**
 * The text of a decisions file: one decision a line, sorted by fingerprint, keys always in one order, what is empty left out, a newline at the end.
 * Equal files give equal bytes, so that two people's changes merge line by line. `schema` is the value of its `$schema` line.
 */
export function serialiseDecisions(file: DecisionsFile, schema: string = DECISIONS_SCHEMA): string {
  const parts = [
    `"$schema": ${escapeJsonControls(JSON.stringify(schema))}`,
    '"version": 1',
    list('decisions', [...file.decisions].sort(byFingerprint).map(recordLine)),
    list('rules', [...file.rules].sort(byMatch).map(ruleLine)),
    ...(file.history.length > 0 ? [list('history', [...file.history].sort(byFingerprint).map(recordLine))] : []),
  ];
  return `{\n${parts.map((part) => `  ${part}`).join(',\n')}\n}\n`;
}

const list = (name: string, lines: readonly string[]): string =>
  lines.length === 0 ? `"${name}": []` : `"${name}": [\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ]`;

/** One record as it stands in the file. */
export const recordLine = ({ fp, cat, verdict, reason, note, by, at, a, b, ...where }: DecisionRecord): string =>
  line({ fp, cat, verdict, reason, note, by, at, a, b, in: where.in, near: where.near, facts: where.facts });

const ruleLine = ({ match, verdict, reason, note, by, at }: DecisionRule): string => {
  const { cat, readings, spelling, in: articles } = match;
  return line({ match: { cat, readings, spelling, in: articles }, verdict, reason, note, by, at });
};

/** On one line for every editor and terminal: line separators and what reorders text are escaped. */
const line = (fields: Readonly<Record<string, unknown>>): string =>
  escapeJsonControls(JSON.stringify(Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)))));

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byFingerprint = (a: DecisionRecord, b: DecisionRecord): number =>
  compare(a.fp, b.fp) || compare(recordLine(a), recordLine(b));
const byMatch = (a: DecisionRule, b: DecisionRule): number =>
  compare(ruleKey(a.match), ruleKey(b.match)) || compare(ruleLine(a), ruleLine(b));
