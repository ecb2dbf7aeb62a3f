import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, ROOT, type RunResult, variorum } from './run.ts';

const PAGE = readFileSync(join(ROOT, 'docs/configuration.md'), 'utf8');

/** The block of the page that holds `words`. */
function block(language: string, words: string): string {
  const blocks = [...PAGE.matchAll(/```(\w+)\n([\s\S]*?)```/g)].filter(([, tag]) => tag === language);
  return blocks.map(([, , code = '']) => code).find((code) => code.includes(words)) ?? expect.unreachable(words);
}

const A = 'The visit to Minsk is off, a person familiar with the matter said on Tuesday. The talks had taken months.\n';
const B = 'The visit to Minsk is off, said a person familiar with the matter on Tuesday. The talks had taken months.\n';

/** A folder in which the package is installed, with two articles and these files. */
function newsroom(files: Readonly<Record<string, string>>): string {
  const cwd = folder({ 'a.txt': A, 'b.txt': B, ...files });
  mkdirSync(join(cwd, 'node_modules'));
  symlinkSync(ROOT, join(cwd, 'node_modules/variorum'), 'junction');
  return cwd;
}

const DOCUMENTED = {
  'checks/anonymous-source.mjs': block('js', "id: 'anonymous-source'"),
  'variorum.config.json': block('json', './checks/anonymous-source.mjs'),
};

const findingsOf = ({ stdout }: RunResult, id: string) =>
  (
    JSON.parse(stdout) as { divergences: { checkId: string; severity: string; occurrences: unknown[] }[] }
  ).divergences.filter(({ checkId }) => checkId === id);

describe('the check that docs/configuration.md shows', () => {
  const cwd = newsroom(DOCUMENTED);

  it('runs beside ours, with the severity that the configuration gives', async () => {
    const run = await variorum(['compare', 'a.txt', 'b.txt', '--json'], { cwd });
    expect(run.code).toBe(0);
    expect(findingsOf(run, 'anonymous-source')).toMatchObject([{ severity: 'major' }, { severity: 'major' }]);
    expect(JSON.parse(run.stdout).checks.at(-1)).toMatchObject({
      checkId: 'anonymous-source',
      status: 'ran',
      findings: 2,
    });
  });

  it('is known to --only and --skip', async () => {
    const only = await variorum(['compare', 'a.txt', 'b.txt', '--json', '--only', 'anonymous-source'], { cwd });
    expect(JSON.parse(only.stdout).divergences).toHaveLength(2);
    const skip = await variorum(['compare', 'a.txt', 'b.txt', '--json', '--skip', 'anonymous-source'], { cwd });
    expect(findingsOf(skip, 'anonymous-source')).toEqual([]);
  });

  it('is listed with its file and explained', async () => {
    const list = await variorum(['checks'], { cwd });
    expect(list.stdout.replace(/\s+/g, ' ')).toContain(
      'anonymous-source minor Finds sources without a name. (checks/anonymous-source.mjs)',
    );
    const page = await variorum(['explain', 'anonymous-source'], { cwd });
    expect(page.stdout).toContain('a person familiar with the matter');
  });

  it('does what its examples say', async () => {
    const run = await variorum(['checks', '--test'], { cwd });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('2 examples, all as they should be');
  });
});

describe('a check that is wrong', () => {
  it('fails alone: the run goes on, names it with its file, and exits with 4', async () => {
    const throws = DOCUMENTED['checks/anonymous-source.mjs'].replace(
      /run: [\s\S]*/,
      "run() { throw new Error('no style book'); },\n});\n",
    );
    const cwd = newsroom({ ...DOCUMENTED, 'checks/anonymous-source.mjs': throws });
    const run = await variorum(['compare', 'a.txt', 'b.txt', '--json'], { cwd });
    expect(run.code).toBe(4);
    expect(run.stderr).toContain('the check anonymous-source failed: no style book');
    expect(run.stderr).toContain('mend checks/anonymous-source.mjs');
    const { checks } = JSON.parse(run.stdout);
    expect(checks.at(-1)).toMatchObject({ status: 'error', reason: 'no style book' });
    expect(checks.filter(({ status }: { status: string }) => status === 'ran').length).toBeGreaterThan(10);
    const allowed = await variorum(['compare', 'a.txt', 'b.txt', '--allow-partial'], { cwd });
    expect(allowed.code).toBe(0);
    expect(allowed.stdout).toContain('anonymous-source');
  });

  it('that returns what is no finding is told as failed, too', async () => {
    const without = DOCUMENTED['checks/anonymous-source.mjs'].replace(/evidence: \[.*\],/, 'evidence: [],');
    const cwd = newsroom({ ...DOCUMENTED, 'checks/anonymous-source.mjs': without });
    const run = await variorum(['compare', 'a.txt', 'b.txt'], { cwd });
    expect(run.code).toBe(4);
    expect(run.stderr).toContain('run() returned a finding that has no evidence');
  });

  it.each([
    ['has no examples', /examples: \{[\s\S]*?\n {2}\},/, '', '/examples is missing of anonymous-source'],
    [
      'has the id of another',
      /anonymous-source'/,
      "number-mismatch'",
      'the id number-mismatch is taken by a check of Variorum',
    ],
    [
      'has a severity that is none',
      /severity: 'minor'/,
      "severity: 'grave'",
      '/severity is wrong: expected one of "neutral"',
    ],
    ['exports nothing', /export default /, '', 'it has no default export'],
    ['does not parse', /run: /, 'run: (', 'Unexpected token'],
  ])('and %s is refused before anything is read', async (_, from, to, message) => {
    const source = DOCUMENTED['checks/anonymous-source.mjs'].replace(from, to);
    const cwd = newsroom({
      'checks/anonymous-source.mjs': source,
      'variorum.config.json': '{ "plugins": ["./checks/anonymous-source.mjs"] }',
    });
    const run = await variorum(['compare', 'a.txt', 'b.txt'], { cwd });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr.replace(/\s+/g, ' ')).toContain('cannot use the check in checks/anonymous-source.mjs:');
    expect(run.stderr.replace(/\s+/g, ' ')).toContain(message);
  });

  it('and breaks its own examples makes checks --test exit with 1 and say which', async () => {
    const source = DOCUMENTED['checks/anonymous-source.mjs'].replace(
      'the spokesman Dmitry Peskov',
      'a source close to Dmitry Peskov',
    );
    const run = await variorum(['checks', '--test'], {
      cwd: newsroom({ ...DOCUMENTED, 'checks/anonymous-source.mjs': source }),
    });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('1 not as they should be');
    expect(run.stdout.replace(/\s+/g, ' ')).toContain('it is reported: “a source close to” gives no name');
  });

  it('in a file that is not there is said to be missing', async () => {
    const cwd = newsroom({ 'variorum.config.json': '{ "plugins": ["./checks/nowhere.mjs"] }' });
    const run = await variorum(['checks'], { cwd });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('checks/nowhere.mjs: there is no such file');
  });
});

describe('a configuration in JavaScript', () => {
  it('puts checks that it has imported into plugins', async () => {
    const cwd = newsroom({
      'checks/anonymous-source.mjs': DOCUMENTED['checks/anonymous-source.mjs'],
      'variorum.config.mjs':
        "import anonymous from './checks/anonymous-source.mjs';\nexport default { plugins: [anonymous], checks: { 'anonymous-source': 'critical' } };\n",
    });
    const run = await variorum(['compare', 'a.txt', 'b.txt', '--json', '--fail-on', 'critical'], { cwd });
    expect(run.code).toBe(1);
    expect(findingsOf(run, 'anonymous-source')[0]).toMatchObject({ severity: 'critical' });
  });

  it('in TypeScript runs, or says what to write where this Node does not run it', async () => {
    const cwd = newsroom({ 'variorum.config.ts': 'export default { skip: ["omission"] as string[] };\n' });
    const run = await variorum(['doctor', '--print-config'], { cwd });
    const strips = 'typescript' in process.features && process.features.typescript !== false;
    expect(run.code).toBe(strips ? 0 : 2);
    expect(run.stdout + run.stderr.replace(/\s+/g, ' ')).toContain(
      strips ? '["omission"]' : 'write it in JavaScript, as .mjs',
    );
  });
});

describe('a house configuration that is extended', () => {
  it('brings its checks along, and the file over it sets their severity', async () => {
    const cwd = newsroom({
      'checks/anonymous-source.mjs': DOCUMENTED['checks/anonymous-source.mjs'],
      'house/base.json': '{ "plugins": ["../checks/anonymous-source.mjs"] }',
      'variorum.config.json': '{ "extends": "./house/base.json", "checks": { "anonymous-source": "off" } }',
    });
    const run = await variorum(['compare', 'a.txt', 'b.txt', '--json'], { cwd });
    expect(JSON.parse(run.stdout).checks.at(-1)).toMatchObject({ checkId: 'anonymous-source', status: 'off' });
    writeFileSync(
      join(cwd, 'variorum.config.json'),
      '{ "extends": "./house/base.json", "skip": ["anonymous-sources"] }',
    );
    const wrong = await variorum(['compare', 'a.txt', 'b.txt'], { cwd });
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('Did you mean anonymous-source?') });
  });
});
