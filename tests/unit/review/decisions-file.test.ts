import { describe, expect, it } from 'vitest';
import type { DecisionsFile } from '../../../src/model/index.ts';
import {
  mergeDecisions,
  NO_DECISIONS,
  parseDecisions,
  parseRecord,
  parseRule,
  serialiseDecisions,
  withDecision,
  withoutDecisions,
  withoutRule,
  withRule,
} from '../../../src/report/decisions/index.ts';
import { ACCEPTED, DISMISSED, finding, record } from './findings.ts';

const SECOND = 'v1:0000000000000000';
const rule = { ...DISMISSED, match: { cat: 'name-variant', readings: ['Zelenskyy', 'Zelensky'] as const } };
const file: DecisionsFile = {
  version: 1,
  decisions: [record(), record({ fingerprint: SECOND }, ACCEPTED)],
  rules: [rule],
  history: [],
};
const read = (text: string): DecisionsFile => {
  const { value, problem } = parseDecisions(text);
  if (!value) throw new Error(`${problem.where}: ${problem.what}`);
  return value.file;
};

describe('the decisions file', () => {
  it('holds one decision a line, sorted, with what is empty left out', () => {
    expect(serialiseDecisions(file)).toBe(`{
  "$schema": "./node_modules/variorum/dist/schema/decisions-1.json",
  "version": 1,
  "decisions": [
    {"fp":"v1:0000000000000000","cat":"wording-change","verdict":"accepted","by":"a.k.","at":"2026-11-22","a":"sensible","b":"responsible","in":["001","003"],"near":["difficult","time","calls","unorthodox","approaches","political","decisions","said","minsk","talks"],"facts":["name:minsk","number:12"]},
    {"fp":"v1:7k2m9qf3x0w8c1rt","cat":"wording-change","verdict":"dismissed","reason":"both-correct","by":"a.k.","at":"2026-11-22","a":"sensible","b":"responsible","in":["001","003"],"near":["difficult","time","calls","unorthodox","approaches","political","decisions","said","minsk","talks"],"facts":["name:minsk","number:12"]}
  ],
  "rules": [
    {"match":{"cat":"name-variant","readings":["Zelenskyy","Zelensky"]},"verdict":"dismissed","reason":"both-correct","by":"a.k.","at":"2026-11-22"}
  ]
}
`);
  });

  it('reads what it writes, and writes the same bytes again', () => {
    const text = serialiseDecisions(file);
    expect(read(text)).toEqual({ ...file, decisions: file.decisions.toReversed() });
    expect(serialiseDecisions(read(text))).toBe(text);
    expect(serialiseDecisions({ ...file, decisions: file.decisions.toReversed() })).toBe(text);
  });

  it('keeps the line of its schema', () => {
    const text = serialiseDecisions(NO_DECISIONS, '../schema.json');
    expect(parseDecisions(text).value?.schema).toBe('../schema.json');
  });

  it('keeps every decision on one line, and what reorders text out of the terminal', () => {
    const nasty = record({}, { note: 'one\u2028two\u202eeerht \u001b[31m\r\n=cmd()' });
    const text = serialiseDecisions({ ...NO_DECISIONS, decisions: [nasty] });
    expect(text.split('\n')).toHaveLength(9);
    expect(text).not.toMatch(/[\u2028\u202e\u001b\r]/);
    expect(read(text).decisions).toEqual([nasty]);
  });

  it.each([
    ['{', 'line 1', 'not JSON'],
    ['{\n"version": 1,\n"decisions": [\n}', 'line 4', 'not JSON'],
    ['[]', '/', 'an object is expected'],
    ['{"decisions": []}', '/version', 'version 1'],
    ['{"version": 2}', '/version', 'version 1'],
    ['{"version": 1, "decision": []}', '/decision', 'known here'],
    ['{"version": 1, "decisions": {}}', '/decisions', 'a list'],
    ['{"version": 1, "decisions": [{}]}', '/decisions/0/fp', 'fingerprint'],
    ['{"version": 1, "rules": [{"match":{},"verdict":"accepted"}]}', '/rules/0/match', 'a rule names'],
    ['{"version": 1, "rules": [{"match":{"cat":7},"verdict":"accepted"}]}', '/rules/0/match/cat', 'a text'],
    ['{"version": 1, "__proto__": {"polluted": true}}', '/__proto__', 'known here'],
    ['{"version": 1, "history": [null]}', '/history/0', 'an object'],
  ])('says what is wrong with %s, and where', (text, where, what) => {
    const { problem } = parseDecisions(text);
    expect(problem?.where).toBe(where);
    expect(problem?.what).toContain(what);
    expect(problem?.fix).not.toBe('');
  });

  it('says where a merge left its marks', () => {
    const text = serialiseDecisions(file).replace('  "rules"', '<<<<<<< HEAD\n  "rules"');
    expect(parseDecisions(text).problem).toMatchObject({ kind: 'conflict', where: 'line 8' });
  });

  it('takes a finding that stands in it twice, as after a merge of lines, for the later of the two', () => {
    const twice = { ...file, decisions: [record(), record({}, { ...ACCEPTED, at: '2026-11-23', by: 'm.l.' })] };
    const merged = read(serialiseDecisions(twice));
    expect(merged.decisions.map(({ verdict, by }) => [verdict, by])).toEqual([['accepted', 'm.l.']]);
    expect(merged.history).toEqual([record()]);
  });
});

describe('a record', () => {
  const fields = JSON.parse(JSON.stringify(record()));
  it.each([
    ['fp', 'v2:7k2m9qf3x0w8c1rt'],
    ['fp', 'v1:../../etc/passwd'],
    ['cat', ''],
    ['verdict', 'maybe'],
    ['reason', 'because'],
    ['reason', null],
    ['reason', 'other'],
    ['at', 'yesterday'],
    ['at', '2026-13-45'],
    ['by', 7],
    ['near', 'minsk'],
    ['in', [null]],
    ['extra', 1],
  ])('is refused with %s = %j', (key, value) => {
    expect(parseRecord({ ...fields, [key]: value }).problem).not.toBeNull();
  });

  it('takes nothing from the prototype of what it is handed', () => {
    const hostile: unknown = JSON.parse(
      '{"__proto__": {"fp": "v1:7k2m9qf3x0w8c1rt", "cat": "x", "verdict": "accepted"}}',
    );
    expect(parseRecord(hostile).problem).not.toBeNull();
    expect(parseRecord(Object.create(fields)).problem).not.toBeNull();
  });

  it('that accepts has no reason', () => {
    expect(parseRecord({ ...fields, verdict: 'accepted' }).problem?.what).toContain('only a dismissal');
  });
});

describe('deciding', () => {
  it('puts a decision in the place of the one before', () => {
    const { decisions, history } = withDecision(file, record({}, ACCEPTED));
    expect(decisions.map(({ fp, verdict }) => [fp, verdict])).toEqual([
      [SECOND, 'accepted'],
      [record().fp, 'accepted'],
    ]);
    expect(history).toEqual([]);
  });

  it('keeps what another person had decided', () => {
    const { history } = withDecision(file, record({}, { ...ACCEPTED, by: 'm.l.' }));
    expect(history).toEqual([record()]);
  });

  it('on a finding that a decision was carried to puts that one away', () => {
    const moved = record({ fingerprint: 'v1:1111111111111111' });
    const { decisions } = withDecision(file, moved, [record().fp]);
    expect(decisions.map(({ fp }) => fp)).toEqual([SECOND, moved.fp]);
  });

  it('can be taken back', () => {
    expect(withoutDecisions(file, [record().fp]).decisions.map(({ fp }) => fp)).toEqual([SECOND]);
    expect(withoutRule(file, { cat: 'name-variant', readings: ['zelensky', 'zelenskyy'] }).rules).toEqual([]);
  });

  it('puts a rule in the place of the one about the same findings', () => {
    const again = { ...rule, ...ACCEPTED };
    expect(withRule(file, again).rules).toEqual([again]);
  });
});

describe('two files as one', () => {
  const theirs: DecisionsFile = {
    ...NO_DECISIONS,
    decisions: [record({}, { ...ACCEPTED, by: 'm.l.', at: '2026-11-22T09:00:00+01:00' })],
    rules: [{ ...rule, reason: 'house-style', at: '2026-11-21' }],
  };

  it('let the later decision win and keep the other', () => {
    const merged = mergeDecisions(file, theirs);
    expect(merged.decisions.find(({ fp }) => fp === record().fp)?.by).toBe('m.l.');
    expect(merged.history).toEqual([record()]);
    expect(merged.rules).toEqual([rule]);
  });

  it('come out the same from either side, and from being merged again', () => {
    const one = serialiseDecisions(mergeDecisions(file, theirs));
    expect(serialiseDecisions(mergeDecisions(theirs, file))).toBe(one);
    expect(serialiseDecisions(mergeDecisions(read(one), theirs))).toBe(one);
  });

  it('of one time let the stricter win', () => {
    const tie = { ...NO_DECISIONS, decisions: [record({}, { ...ACCEPTED, by: 'm.l.' })] };
    expect(mergeDecisions(file, tie).decisions.find(({ fp }) => fp === finding().fingerprint)?.verdict).toBe(
      'accepted',
    );
    expect(mergeDecisions(tie, file).decisions.find(({ fp }) => fp === finding().fingerprint)?.verdict).toBe(
      'accepted',
    );
  });
});

it('reads a rule on its own', () => {
  expect(parseRule(JSON.parse(JSON.stringify(rule))).value).toEqual(rule);
});

it('refuses a rule that names nothing, or nothing but null: it would decide every finding', () => {
  for (const match of [{}, { cat: null }, { spelling: null }, { cat: 'name-variant', spelling: null }])
    expect(parseRule({ ...DISMISSED, match }).problem, JSON.stringify(match)).not.toBeNull();
});
