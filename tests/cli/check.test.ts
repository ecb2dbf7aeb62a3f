import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BEIJING, folder, MINSK, variorum } from './run.ts';

const both = (): string => folder({ 'source.txt': MINSK, 'draft.txt': BEIJING });
const CHECK = ['check', 'draft.txt', '--source', 'source.txt'];
/** The draft with a paragraph above and one divergence more. */
const LATER = `Minsk, by our correspondent\n\n${BEIJING.replace('5.8 billion', '6.8 billion')}`;

describe('variorum check', () => {
  it('stops at critical findings where nothing else is set, and passes where there are none', async () => {
    expect((await variorum(CHECK, { cwd: both() })).code).toBe(1);
    expect((await variorum([...CHECK, '--fail-on', 'never'], { cwd: both() })).code).toBe(0);
    expect((await variorum(CHECK, { cwd: folder({ 'source.txt': MINSK, 'draft.txt': MINSK }) })).code).toBe(0);
  });

  it('heeds the gate of the configuration', async () => {
    const cwd = folder({
      'source.txt': MINSK,
      'draft.txt': BEIJING,
      'variorum.config.json': '{ "gate": { "failOn": "never" } }',
    });
    expect((await variorum(CHECK, { cwd })).code).toBe(0);
  });

  it('reads the source as source: its words stand first', async () => {
    const { stdout } = await variorum([...CHECK, '--json'], { cwd: both() });
    const report = JSON.parse(stdout);
    expect(report.articles.map(({ uri }: { uri: string }) => uri)).toEqual(['source.txt', 'draft.txt']);
  });

  it('leaves out what does not concern a draft, and counts accordingly', async () => {
    const cwd = folder({ 'one.txt': MINSK, 'two.txt': MINSK.replace('12 points', '14 points'), 'draft.txt': MINSK });
    const all = JSON.parse((await variorum(['one.txt', 'two.txt', 'draft.txt', '--json'], { cwd })).stdout);
    const { stdout } = await variorum(['check', 'draft.txt', '-s', 'one.txt', '-s', 'two.txt', '--json'], { cwd });
    const report = JSON.parse(stdout);
    const draft = report.articles.at(-1).id;
    type Place = { articleId: string } | null;
    for (const { source, target, occurrences } of report.divergences)
      expect([source, target, ...occurrences].map((place: Place) => place?.articleId)).toContain(draft);
    expect(report.divergences.length).toBeLessThan(all.divergences.length);
    const counted = Object.values(report.summary.counts as Record<string, number>).reduce((a, b) => a + b, 0);
    expect(counted).toBe(report.divergences.length);
  });

  it('asks for a source, and refuses one that is the draft', async () => {
    const lacking = await variorum(['check', 'draft.txt'], { cwd: both() });
    expect(lacking.code).toBe(2);
    expect(lacking.stderr).toContain('source');
    const same = await variorum(['check', 'draft.txt', '-s', 'draft.txt'], { cwd: both() });
    expect(same.code).toBe(2);
    expect(same.stderr).toContain('named as a draft and as a source');
  });

  it('writes SARIF and JUnit beside the summary', async () => {
    const cwd = both();
    const { code, stderr } = await variorum([...CHECK, '-f', 'sarif=out.sarif', '-f', 'junit=out.xml'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('report: out.sarif');
    expect(JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(readFileSync(join(cwd, 'out.xml'), 'utf8')).toContain('<failure');
  });

  it('annotates in GitHub Actions and writes the summary of the step, unless a format is named', async () => {
    const cwd = folder({ 'source.txt': MINSK, 'draft.txt': BEIJING, 'summary.md': '' });
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
    const { stdout } = await variorum(CHECK, { cwd, env });
    expect(stdout).toMatch(/^::error file=draft\.txt,line=\d+/m);
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toContain('| critical |');
    const named = await variorum([...CHECK, '-f', 'line'], { cwd, env });
    expect(named.stdout).not.toContain('::error');
  });
});

describe('a baseline', () => {
  it('that is a saved run lets known findings pass, though the text around them moved', async () => {
    const cwd = both();
    await variorum([...CHECK, '-f', 'json=before.json'], { cwd });
    const again = await variorum([...CHECK, '--baseline', 'before.json'], { cwd });
    expect(again.code).toBe(0);
    writeFileSync(join(cwd, 'draft.txt'), LATER);
    const { code, stdout } = await variorum([...CHECK, '--baseline', 'before.json', '--new-only', '--json'], { cwd });
    expect(code).toBe(1);
    const { divergences } = JSON.parse(stdout);
    expect(JSON.stringify(divergences.map(({ traits }: { traits: object }) => traits))).toContain('6.8 billion');
    expect(JSON.stringify(divergences)).not.toContain('13 points');
  });

  it('says what is gone', async () => {
    const cwd = both();
    await variorum([...CHECK, '-f', 'json=before.json'], { cwd });
    writeFileSync(join(cwd, 'draft.txt'), MINSK);
    const { stdout } = await variorum([...CHECK, '--baseline', 'before.json', '--json'], { cwd });
    expect(JSON.parse(stdout).baseline.gone.length).toBeGreaterThan(0);
  });

  it('that is a commit compares with the articles as they stood there', async () => {
    const cwd = folder({ 'source.txt': MINSK, 'draft.txt': BEIJING });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd, stdio: 'pipe' });
    rmSync(join(cwd, '.git'), { recursive: true });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '-m', 'first');
    expect((await variorum([...CHECK, '--baseline', 'git:HEAD'], { cwd })).code).toBe(0);
    writeFileSync(join(cwd, 'draft.txt'), LATER);
    expect((await variorum([...CHECK, '--baseline', 'git:HEAD'], { cwd })).code).toBe(1);
  });

  it('that can not be read is told', async () => {
    const cwd = both();
    const missing = await variorum([...CHECK, '--baseline', 'none.json'], { cwd });
    expect([missing.code, missing.stderr]).toEqual([3, expect.stringContaining('none.json')]);
    const commit = await variorum([...CHECK, '--baseline', 'git:none'], { cwd });
    expect([commit.code, commit.stderr]).toEqual([3, expect.stringContaining('there is no such commit')]);
    const option = await variorum([...CHECK, '--baseline', 'git:--help'], { cwd });
    expect(option.code).toBe(3);
    const lone = await variorum([...CHECK, '--new-only'], { cwd });
    expect([lone.code, lone.stderr]).toEqual([2, expect.stringContaining('needs a baseline')]);
  });
});
