import {
  type DecisionRecord,
  type DecisionRule,
  type DecisionsFile,
  DISMISSAL_REASONS,
  type RuleMatch,
  type Ruling,
} from '../../model/decision.ts';
import { mergeDecisions, NO_DECISIONS } from './merge.ts';

/** What keeps a decisions file from being read. */
export interface DecisionsProblem {
  /** 'conflict': a merge left its marks in the file; 'json': it is no JSON; 'shape': it says what is not known. */
  readonly kind: 'conflict' | 'json' | 'shape';
  /** "line 7", or the JSON pointer (RFC 6901) of the place. */
  readonly where: string;
  readonly what: string;
  readonly fix: string;
}

/** A value that was read, or the first thing that is wrong with it. */
export type Parsed<Value> =
  | { readonly value: Value; readonly problem: null }
  | { readonly value: null; readonly problem: DecisionsProblem };

export interface DecisionsText {
  readonly file: DecisionsFile;
  /** Its `$schema` line; null where it has none. */
  readonly schema: string | null;
}

/** `v1:`, 16 base-32 characters and, for the second of two equal findings, `#2`. */
const FINGERPRINT = /^v1:[0-9a-hjkmnp-tv-z]{16}(?:#[1-9]\d{0,5})?$/;
const DATE = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/i;
const CONFLICT_MARK = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;

/** The text of a decisions file. Where a finding stands in it twice, as after a merge line by line, both are merged as two files are. */
export function parseDecisions(text: string): Parsed<DecisionsText> {
  const lines = text.split('\n');
  const marked = lines.findIndex((line) => CONFLICT_MARK.test(line.trimEnd()));
  if (marked >= 0) {
    return failed({
      kind: 'conflict',
      where: `line ${marked + 1}`,
      what: 'a merge left its marks in the file',
      fix: 'variorum decisions import takes a file in this state and merges both sides.',
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable';
    return failed({ kind: 'json', where: lineOf(reason, text), what: `not JSON (${reason.slice(0, 120)})`, fix: MEND });
  }
  const problems: DecisionsProblem[] = [];
  const file = readFile(value, problems);
  const [problem] = problems;
  if (problem) return failed(problem);
  const schema = isObject(value) && typeof value['$schema'] === 'string' ? value['$schema'] : null;
  return { value: { file, schema }, problem: null };
}

/** One decision, as a page hands it in. */
export const parseRecord = (value: unknown): Parsed<DecisionRecord> => parsePart(value, readRecord);

/** One rule, as a page hands it in. */
export const parseRule = (value: unknown): Parsed<DecisionRule> => parsePart(value, readRule);

/** What a rule is about. */
export const parseRuleMatch = (value: unknown): Parsed<RuleMatch> => parsePart(value, readMatch);

type Reader<Value> = (value: unknown, at: string, problems: DecisionsProblem[]) => Value;

function parsePart<Value>(value: unknown, read: Reader<Value>): Parsed<Value> {
  const problems: DecisionsProblem[] = [];
  const part = read(value, '', problems);
  const [problem] = problems;
  return problem ? failed(problem) : { value: part, problem: null };
}

const failed = (problem: DecisionsProblem): { readonly value: null; readonly problem: DecisionsProblem } => ({
  value: null,
  problem,
});

const MEND = 'Mend the line, or take the file from your version control; docs/review.md shows what it holds.';

/** The line of a syntax error, told from the position that engines give in their message. */
function lineOf(message: string, text: string): string {
  const [, line] = /line (\d+) column/.exec(message) ?? [];
  if (line !== undefined) return `line ${line}`;
  const [, position] = /position (\d+)/.exec(message) ?? [];
  const before = position === undefined ? text : text.slice(0, Number(position));
  return `line ${before.split('\n').length}`;
}

function readFile(value: unknown, problems: DecisionsProblem[]): DecisionsFile {
  const fields = readObject(value, '', { keys: ['$schema', 'version', 'decisions', 'rules', 'history'], problems });
  if (fields['version'] !== 1) {
    const newer = typeof fields['version'] === 'number' && fields['version'] > 1;
    const fix = newer ? 'A newer Variorum wrote it: update.' : 'The first line after the brace is "version": 1.';
    problems.push({ kind: 'shape', where: '/version', what: 'this Variorum reads version 1', fix });
  }
  const all = <Value>(key: string, read: Reader<Value>): Value[] =>
    readList(fields[key], `/${key}`, problems).map((entry, i) => read(entry, `/${key}/${i}`, problems));
  const parts = {
    decisions: all('decisions', readRecord),
    rules: all('rules', readRule),
    history: all('history', readRecord),
  };
  return mergeDecisions(NO_DECISIONS, { version: 1, ...parts });
}

const RULING_KEYS = ['verdict', 'reason', 'note', 'by', 'at'];

function readRecord(value: unknown, at: string, problems: DecisionsProblem[]): DecisionRecord {
  const keys = ['fp', 'cat', ...RULING_KEYS, 'a', 'b', 'in', 'near', 'facts'];
  const fields = readObject(value, at, { keys, problems });
  const fp = readText(fields['fp'], `${at}/fp`, problems) ?? '';
  if (!FINGERPRINT.test(fp)) wrong(problems, `${at}/fp`, 'a fingerprint is v1: and 16 characters');
  const cat = readText(fields['cat'], `${at}/cat`, problems);
  if (!cat) wrong(problems, `${at}/cat`, 'the check of the finding is missing');
  const ruling = readRuling(fields, at, problems);
  return {
    fp,
    cat: cat ?? '',
    ...ruling,
    a: readText(fields['a'], `${at}/a`, problems),
    b: readText(fields['b'], `${at}/b`, problems),
    in: readTexts(fields['in'], `${at}/in`, problems),
    near: readTexts(fields['near'], `${at}/near`, problems),
    facts: readTexts(fields['facts'], `${at}/facts`, problems),
  };
}

function readRule(value: unknown, at: string, problems: DecisionsProblem[]): DecisionRule {
  const fields = readObject(value, at, { keys: ['match', ...RULING_KEYS], problems });
  const match = readMatch(fields['match'], `${at}/match`, problems);
  return { match, ...readRuling(fields, at, problems) };
}

function readMatch(value: unknown, at: string, problems: DecisionsProblem[]): RuleMatch {
  const fields = readObject(value, at, { keys: ['cat', 'readings', 'spelling', 'in'], problems });
  if (Object.keys(fields).length === 0)
    wrong(problems, at, 'a rule names a check (cat), readings, a spelling or articles (in)');
  const { readings } = fields;
  const pair = readings === undefined ? [] : readList(readings, `${at}/readings`, problems);
  const [a, b] = pair.map((reading, i) => readText(reading, `${at}/readings/${i}`, problems));
  if (readings !== undefined && pair.length !== 2) wrong(problems, `${at}/readings`, 'a rule names two readings');
  const text = (key: 'cat' | 'spelling'): string | null => {
    // A rule that names nothing but null would fit every finding.
    if (fields[key] === null) wrong(problems, `${at}/${key}`, 'what a rule does not ask for is left out');
    return readText(fields[key], `${at}/${key}`, problems);
  };
  const [cat, spelling] = [text('cat'), text('spelling')];
  return {
    ...(cat === null ? {} : { cat }),
    ...(readings === undefined ? {} : { readings: [a ?? null, b ?? null] as const }),
    ...(spelling === null ? {} : { spelling }),
    ...(fields['in'] === undefined ? {} : { in: readTexts(fields['in'], `${at}/in`, problems).sort() }),
  };
}

function readRuling(fields: Fields, at: string, problems: DecisionsProblem[]): Ruling {
  const verdict = fields['verdict'] === 'accepted' || fields['verdict'] === 'dismissed' ? fields['verdict'] : null;
  if (verdict === null) wrong(problems, `${at}/verdict`, 'a verdict is "accepted" or "dismissed"');
  const named = readText(fields['reason'], `${at}/reason`, problems);
  const reason = DISMISSAL_REASONS.find((known) => known === named) ?? null;
  if (named !== null && reason === null)
    wrong(problems, `${at}/reason`, `a reason is one of ${DISMISSAL_REASONS.join(', ')}`);
  if (verdict === 'dismissed' && named === null) wrong(problems, `${at}/reason`, 'a dismissal has a reason');
  if (verdict === 'accepted' && named !== null) wrong(problems, `${at}/reason`, 'only a dismissal has a reason');
  const note = readText(fields['note'], `${at}/note`, problems);
  if (reason === 'other' && (note ?? '').trim() === '')
    wrong(problems, `${at}/note`, 'the reason "other" needs a note that says which');
  const made = readText(fields['at'], `${at}/at`, problems);
  if (made !== null && !(DATE.test(made) && !Number.isNaN(Date.parse(made))))
    wrong(problems, `${at}/at`, 'a date is written 2026-11-22, or with a time (ISO 8601)');
  return { verdict: verdict ?? 'accepted', reason, note, by: readText(fields['by'], `${at}/by`, problems), at: made };
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The own fields of an object; what is not known there is an error, so that a rewritten file never loses what a newer version said. */
function readObject(
  value: unknown,
  at: string,
  { keys, problems }: { readonly keys: readonly string[]; readonly problems: DecisionsProblem[] },
): Fields {
  if (!isObject(value)) {
    wrong(problems, at, 'an object is expected');
    return {};
  }
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined) wrong(problems, `${at}/${pointerPart(unknown)}`, `known here are ${keys.join(', ')}`);
  return Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(value, key) ? [[key, value[key]]] : [])));
}

function readList(value: unknown, at: string, problems: DecisionsProblem[]): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  wrong(problems, at, 'a list is expected');
  return [];
}

const readTexts = (value: unknown, at: string, problems: DecisionsProblem[]): string[] =>
  readList(value, at, problems).map((entry, i) => {
    const text = readText(entry, `${at}/${i}`, problems);
    if (text === null) wrong(problems, `${at}/${i}`, 'a text is expected');
    return text ?? '';
  });

function readText(value: unknown, at: string, problems: DecisionsProblem[]): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  wrong(problems, at, 'a text is expected');
  return null;
}

const wrong = (problems: DecisionsProblem[], where: string, what: string): void =>
  void problems.push({ kind: 'shape', where: where || '/', what, fix: MEND });

const pointerPart = (key: string): string => key.slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1');
