import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report, Ruling } from '../../src/model/index.ts';
import { NO_DECISIONS, parseDecisions, recordOf, serialiseDecisions } from '../../src/report/decisions/index.ts';
import { BEIJING, folder, MINSK, variorum } from './run.ts';

const FILE = 'variorum.decisions.json';
const both = (more: Readonly<Record<string, string>> = {}): string =>
  folder({ 'a.txt': MINSK, 'b.txt': BEIJING, ...more });
const DISMISSED: Ruling = { verdict: 'dismissed', reason: 'both-correct', note: null, by: 'a.k.', at: '2026-11-22' };
const ACCEPTED: Ruling = { verdict: 'accepted', reason: null, note: null, by: 'm.l.', at: '2026-11-23' };

const report = async (cwd: string, ...args: string[]): Promise<Report> =>
  JSON.parse((await variorum(['compare', 'a.txt', 'b.txt', '--json', ...args], { cwd })).stdout);
const found = (await report(both())).divergences;
/** The text of a file in which every finding on the two texts has this ruling. */
const all = (ruling: Ruling): string =>
  serialiseDecisions({ ...NO_DECISIONS, decisions: found.map((divergence) => recordOf(divergence, ruling)) });
const inFile = (cwd: string) => parseDecisions(readFileSync(join(cwd, FILE), 'utf8')).value?.file ?? NO_DECISIONS;
const GATE = ['a.txt', 'b.txt', '--fail-on', 'minor', '-q'];

describe('a run', () => {
  it('passes the gate where every finding was dismissed, and still lists them', async () => {
    const cwd = both({ [FILE]: all(DISMISSED) });
    const { code, stdout, stderr } = await variorum(GATE, { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(` 0 findings \\(${found.length} dismissed\\)`));
    expect(stdout).toContain('dismissed: both render the source, a.k., 2026-11-22');
    expect((await report(cwd)).summary).toMatchObject({ counts: { critical: 0 }, settleFirst: [] });
  });

  it('does not pass where the findings were accepted, or decisions are not asked for', async () => {
    expect((await variorum(GATE, { cwd: both({ [FILE]: all(ACCEPTED) }) })).code).toBe(1);
    expect((await variorum([...GATE, '--no-decisions'], { cwd: both({ [FILE]: all(DISMISSED) }) })).code).toBe(1);
  });

  it('finds the file beside the configuration, or where --decisions says', async () => {
    const cwd = folder({
      'variorum.config.json': '{}',
      [FILE]: all(DISMISSED),
      'desk/a.txt': MINSK,
      'desk/b.txt': BEIJING,
      'desk/mine.json': all(ACCEPTED),
    });
    expect((await variorum(GATE, { cwd: join(cwd, 'desk') })).code).toBe(0);
    expect((await variorum([...GATE, '--decisions', 'mine.json'], { cwd: join(cwd, 'desk') })).code).toBe(1);
    expect((await variorum([...GATE, '--decisions', 'none.json'], { cwd })).code).toBe(3);
  });

  it('tells of decisions that fit nothing, and with --strict-decisions exits with 5', async () => {
    const cwd = both({ [FILE]: all(DISMISSED), 'b.txt': MINSK });
    const { code, stderr } = await variorum(['a.txt', 'b.txt'], { cwd });
    expect(code).toBe(0);
    expect(stderr.replaceAll(/\s+/g, ' ')).toMatch(/warning \d+ decisions? fits? no finding of this run: VR-/i);
    expect((await variorum(['a.txt', 'b.txt', '-q', '--strict-decisions'], { cwd })).code).toBe(5);
    expect((await variorum([...GATE, '--strict-decisions'], { cwd: both({ [FILE]: all(DISMISSED) }) })).code).toBe(0);
  });

  it('opens a finding again where a number of its sentence changed, and says so', async () => {
    const cwd = both({ [FILE]: all(DISMISSED), 'b.txt': BEIJING.replace('13 points', '14 points') });
    const { code, stderr } = await variorum(GATE.slice(0, -1), { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/fits? no finding|is open again/);
  });

  it('does not let pass what the team enforces', async () => {
    const enforced = [...new Set(found.map(({ checkId }) => checkId))];
    const config = JSON.stringify({ review: { enforced } });
    const cwd = both({ [FILE]: all(DISMISSED), 'variorum.config.json': config });
    const { code, stderr } = await variorum(GATE.slice(0, -1), { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('review.enforced');
  });

  it('refuses a configuration that enforces a check that is not there', async () => {
    const cwd = both({ 'variorum.config.json': '{ "review": { "enforced": ["homoglyf"] } }' });
    const { code, stderr } = await variorum(GATE, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('/review/enforced/0');
    expect(stderr).toContain('Did you mean homoglyph?');
  });

  it.each([
    ['with the marks of a merge', `<<<<<<< HEAD\n${all(DISMISSED)}`, 'line 1'],
    ['that is no JSON', '{', 'line 1'],
    ['that says what is not known', '{"version": 1, "decisions": [{"fp": "x"}]}', '/decisions/0/fp'],
  ])('with decisions %s exits with 5 and says where', async (_, text, where) => {
    const { code, stderr, stdout } = await variorum(GATE, { cwd: both({ [FILE]: text }) });
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' });
    expect(stderr).toContain(where);
    expect(stderr).toMatch(/ fix {2}/);
  });

  it('that was saved is judged again by the decisions of now', async () => {
    const cwd = both();
    await variorum(['a.txt', 'b.txt', '-q', '-f', 'json=run.json'], { cwd });
    writeFileSync(join(cwd, FILE), all(DISMISSED));
    const { code, stdout } = await variorum(['report', 'run.json', '--fail-on', 'minor'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/0 findings/);
    expect((await variorum(['report', 'run.json', '--fail-on', 'minor', '--no-decisions'], { cwd })).code).toBe(1);
  });
});

describe('variorum decisions', () => {
  it('list shows them as a table, JSON and CSV, all or those that are chosen', async () => {
    const cwd = both({ [FILE]: all(DISMISSED) });
    const { stdout, code } = await variorum(['decisions', 'list'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ VR-[0-9a-z]{6} {2}dismissed: both-correct/);
    expect(stdout).toMatch(new RegExp(` ${found.length} decisions, 0 rules\n$`));
    const [first] = found;
    const chosen = await variorum(['decisions', 'list', '--where', `id=${first?.id}`, '--json'], { cwd });
    expect(JSON.parse(chosen.stdout).decisions).toMatchObject([{ fp: first?.fingerprint }]);
    const csv = await variorum(['decisions', 'list', '--csv', '--where', 'by=nobody'], { cwd });
    expect(csv.stdout).toBe('id,verdict,reason,check,source,target,articles,by,at,note,fingerprint\r\n');
  });

  it('list of nothing says so', async () => {
    expect((await variorum(['decisions', 'list'], { cwd: both() })).stdout).toBe(' 0 decisions, 0 rules\n');
  });

  it('import merges files: the later decision wins, the other is kept', async () => {
    const cwd = both({ 'mine.json': all(DISMISSED), 'theirs.json': all(ACCEPTED) });
    const { code, stderr, stdout } = await variorum(['decisions', 'import', 'theirs.json', 'mine.json'], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain(`${found.length} new, 0 changed, 0 as they were; ${found.length} overruled`);
    expect(inFile(cwd).decisions.every(({ verdict }) => verdict === 'accepted')).toBe(true);
    expect(inFile(cwd).history).toHaveLength(found.length);
    const again = await variorum(['decisions', 'import', 'mine.json'], { cwd });
    expect(again.stderr).toContain(`0 new, 0 changed, ${found.length} as they were`);
  });

  it('import mends the project’s own file after a merge', async () => {
    const [start = '', rest = ''] = all(DISMISSED).split('  "decisions": [\n');
    const text = `${start}<<<<<<< HEAD\n  "decisions": [],\n=======\n  "decisions": [\n${rest.replace('  ],', '  ],\n>>>>>>> desk')}`;
    const cwd = both({ [FILE]: text });
    expect((await variorum(['decisions', 'list'], { cwd })).code).toBe(5);
    expect((await variorum(['decisions', 'import', FILE], { cwd })).code).toBe(0);
    expect(inFile(cwd).decisions).toHaveLength(found.length);
  });

  it('import --dry-run writes nothing', async () => {
    const cwd = both({ 'mine.json': all(DISMISSED) });
    const { stderr } = await variorum(['decisions', 'import', 'mine.json', '--dry-run'], { cwd });
    expect(stderr).toContain(`${found.length} new`);
    expect((await variorum(['decisions', 'list', '--json'], { cwd })).stdout).toContain('"decisions": []');
  });

  it('export writes what the file holds, byte for byte, or a part of it', async () => {
    const cwd = both({ [FILE]: all(DISMISSED) });
    expect((await variorum(['decisions', 'export'], { cwd })).stdout).toBe(all(DISMISSED));
    await variorum(['decisions', 'export', '-o', 'out.json', '--where', 'verdict=accepted'], { cwd });
    expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toBe(serialiseDecisions(NO_DECISIONS));
  });

  it('reopen takes back by id, check, reason, article or text', async () => {
    const [first] = found;
    const cwd = both({ [FILE]: all(DISMISSED) });
    await variorum(['decisions', 'reopen', first?.id ?? ''], { cwd });
    expect(inFile(cwd).decisions.map(({ fp }) => fp)).not.toContain(first?.fingerprint);
    expect(inFile(cwd).decisions).toHaveLength(found.length - 1);
    await variorum(['decisions', 'reopen', '--where', 'article=a', '--where', 'reason=intended'], { cwd });
    expect(inFile(cwd).decisions).toHaveLength(found.length - 1);
    const { stdout } = await variorum(['decisions', 'reopen', '--where', 'article=a', '--where', 'text=w'], { cwd });
    expect(stdout).toMatch(/\d+ decisions?, 0 rules\n$/);
  });

  it('prune drops what fits no finding of a run, and looks before it writes', async () => {
    const cwd = both({ [FILE]: all(DISMISSED) });
    expect((await variorum(['decisions', 'prune', 'a.txt', 'b.txt'], { cwd })).stdout).toContain('0 decisions');
    writeFileSync(join(cwd, 'b.txt'), MINSK);
    const dry = await variorum(['decisions', 'prune', 'a.txt', 'b.txt', '--dry-run'], { cwd });
    expect(dry.stdout).toContain('VR-');
    expect(inFile(cwd).decisions).toHaveLength(found.length);
    await variorum(['decisions', 'prune', 'a.txt', 'b.txt', '-q'], { cwd });
    expect(inFile(cwd).decisions.length).toBeLessThan(found.length);
  });

  it('prune does not trust a saved run that leaves findings out', async () => {
    const cwd = both({ [FILE]: all(DISMISSED) });
    await variorum(['a.txt', 'b.txt', '-q', '--min-severity', 'critical', '-f', 'json=run.json'], { cwd });
    expect((await variorum(['decisions', 'prune', 'run.json'], { cwd })).code).toBe(2);
    expect(inFile(cwd).decisions).toHaveLength(found.length);
  });

  it.each([
    [['decisions', 'lst'], 'Did you mean list?'],
    [['decisions'], 'missing'],
    [['decisions', 'reopen'], 'nothing is chosen'],
    [['decisions', 'import'], 'no file is named'],
    [['decisions', 'prune'], 'no run is named'],
    [['decisions', 'list', '--where', 'chek=x'], 'Did you mean check?'],
    [['decisions', 'list', '--where', 'check='], 'no condition'],
    [['decisions', 'list', 'x.json'], '--decisions x.json'],
  ])('%j says what is wrong, with 2', async (args, says) => {
    const { code, stderr } = await variorum(args, { cwd: both() });
    expect(code).toBe(2);
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(says);
  });
});
