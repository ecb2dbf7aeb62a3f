import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BEIJING, folder, MAIN, MINSK, variorum } from './run.ts';

const NAMES_TWO_WAYS =
  'The Kremlin spokesman Dmitry Peskov spoke on Monday. Later that day Dmitry Peskow said nothing more.\n';
const both = (): string => folder({ 'a.txt': MINSK, 'b.txt': BEIJING });

describe('help', () => {
  it('lists the commands and options', async () => {
    const { stdout, code } = await variorum(['--help']);
    expect(code).toBe(0);
    expect(stdout).toMatchSnapshot();
  });

  it.each([
    'report',
    'align',
    'names',
    'romanise',
    'source',
    'checks',
    'explain',
    'review',
    'decisions',
    'init',
    'doctor',
    'completion',
  ])('of %s fits 80 columns', async (command) => {
    const { stdout, code } = await variorum([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^variorum ${command}`));
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('gives the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect((await variorum(['--version'])).stdout).toBe(`${version}\n`);
  });
});

describe('names', () => {
  it('lists spellings with their conventions, as a table, JSON and CSV', async () => {
    const cwd = folder({ 'a.txt': NAMES_TWO_WAYS });
    const table = await variorum(['names', 'a.txt'], { cwd });
    expect(table.code).toBe(0);
    expect(table.stdout).toMatch(/Peskov/);
    expect(table.stdout).toMatch(/Peskow .*German/);
    const names = JSON.parse((await variorum(['names', 'a.txt', '--json'], { cwd })).stdout) as {
      forms: { form: string }[];
    }[];
    expect(names.flatMap(({ forms }) => forms.map(({ form }) => form))).toEqual(
      expect.arrayContaining(['Dmitry Peskow']),
    );
    const csv = (await variorum(['names', 'a.txt', '-f', 'csv'], { cwd })).stdout;
    expect(csv).toMatch(
      /^id,name,type,original,resolution,spelling,relation,convention,convention_name,occurrences,articles,use\r\n/,
    );
  });
});

describe('source', () => {
  it('says the claim in words, lists its signs, and that none proves it alone', async () => {
    const { stdout, code } = await variorum([
      'source',
      'seeds/001_c7e1966979a86c71.txt',
      'seeds/003_47c8e62c11fb71bd.txt',
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/001: English, .*translated from German/);
    expect(stdout).toMatch(/003: English, .*translated from Spanish/);
    expect(stdout).toContain('None proves it alone.');
  });
});

describe('checks and explain', () => {
  it('lists every check of the registry with its severity', async () => {
    const list = JSON.parse((await variorum(['checks', '--json'])).stdout) as { id: string; severity: string }[];
    const { stdout } = await variorum(['checks']);
    for (const { id, severity } of list) expect(stdout).toMatch(new RegExp(`^ ${id} +${severity} `, 'm'));
  });

  it('explains each check: what, why, examples, how to turn it off', async () => {
    const { stdout, code } = await variorum(['explain', 'omission']);
    expect(code).toBe(0);
    for (const part of ['omission', 'accuracy/omission', 'Reported', 'Left alone', 'Source:', '--skip omission'])
      expect(stdout).toContain(part);
  });

  it('explains a finding of a saved run: both sentences, evidence, the check', async () => {
    const cwd = both();
    await variorum(['a.txt', 'b.txt', '-f', 'json=run.json'], { cwd });
    const [first] = JSON.parse(readFileSync(join(cwd, 'run.json'), 'utf8')).divergences;
    const { stdout, code } = await variorum(['explain', first.id, '--run', 'run.json'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain(first.message.text);
    expect(stdout).toContain('Evidence');
    const wrong = await variorum(['explain', 'VR-zzzzzz', '--run', 'run.json'], { cwd });
    expect(wrong.code).toBe(3);
    expect(wrong.stderr).toContain('no finding VR-zzzzzz in run.json');
  });
});

describe('init', () => {
  it('writes a configuration that holds, and writes over nothing without --force', async () => {
    const cwd = both();
    expect((await variorum(['init'], { cwd })).code).toBe(0);
    expect((await variorum(['a.txt', 'b.txt'], { cwd })).code).toBe(1);
    const again = await variorum(['init'], { cwd });
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('variorum.config.json is there already');
    expect((await variorum(['init', '--force'], { cwd })).code).toBe(0);
  });
});

describe('doctor', () => {
  it('looks at Node, ICU, encodings and the configuration', async () => {
    const { stdout, code } = await variorum(['doctor'], { cwd: both() });
    expect(code).toBe(0);
    for (const part of ['node', 'icu', 'encodings', 'configuration', 'none found']) expect(stdout).toContain(part);
  });

  it('tells of an invalid configuration and exits with 2', async () => {
    const cwd = folder({ 'variorum.config.json': '{ "sikp": [] }' });
    const { stdout, code } = await variorum(['doctor'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toMatch(/bad {2}configuration/);
    expect(stdout.replace(/\s+/g, ' ')).toContain('Did you mean skip?');
  });

  it('tells of checks and terms of the house, and of a glossary that cannot be read', async () => {
    const config = JSON.stringify({ terms: { files: ['house.csv'] } });
    const cwd = folder({
      'variorum.config.json': config,
      'house.csv': 'concept,en,de\nally,close ally|ally,Verbündeter\n',
    });
    const { stdout, code } = await variorum(['doctor'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/ok {3}own checks +none/);
    expect(stdout).toMatch(/ok {3}glossary +3 terms, 1 concept\n/);
    const broken = folder({ 'variorum.config.json': config, 'house.csv': 'ally,Verbündeter\n' });
    const wrong = await variorum(['doctor'], { cwd: broken });
    expect(wrong.code).toBe(3);
    expect(wrong.stdout).toMatch(/bad {2}glossary/);
  });

  it('says who set what with --print-config', async () => {
    const cwd = folder({ 'variorum.config.json': '{ "gate": { "failOn": "major" }, "skip": ["omission"] }' });
    const { stdout } = await variorum(['doctor', '--print-config'], { cwd, env: { VARIORUM_SKIP: 'addition' } });
    expect(stdout).toMatch(/skip +VARIORUM_SKIP +\["addition"\]/);
    expect(stdout).toMatch(/failOn +variorum\.config\.json +"major"/);
    expect(stdout).toMatch(/minSeverity +default +"neutral"/);
    const named = { cwd, env: { VARIORUM_GLOSSARY: 'house.csv, desk.tbx' } };
    const json = JSON.parse((await variorum(['doctor', '--print-config', '--json'], named)).stdout);
    expect(json).toMatchObject({ glossaries: ['house.csv', 'desk.tbx'], origins: { glossaries: 'VARIORUM_GLOSSARY' } });
  });
});

describe('settings', () => {
  it('go flag, then environment, then file', async () => {
    const cwd = folder({
      'a.txt': MINSK,
      'b.txt': BEIJING,
      'variorum.config.json': '{ "gate": { "failOn": "critical" } }',
    });
    expect((await variorum(['a.txt', 'b.txt'], { cwd })).code).toBe(1);
    expect((await variorum(['a.txt', 'b.txt'], { cwd, env: { VARIORUM_FAIL_ON: 'never' } })).code).toBe(0);
    expect(
      (await variorum(['a.txt', 'b.txt', '--fail-on', 'minor'], { cwd, env: { VARIORUM_FAIL_ON: 'never' } })).code,
    ).toBe(1);
  });

  it('leave checks out or run them alone', async () => {
    const cwd = both();
    const checks = async (...args: string[]) => {
      const { divergences } = JSON.parse((await variorum(['a.txt', 'b.txt', '--json', ...args], { cwd })).stdout) as {
        divergences: { checkId: string }[];
      };
      return new Set(divergences.map(({ checkId }) => checkId));
    };
    expect(await checks()).toContain('number-mismatch');
    expect(await checks('--skip', 'number-mismatch')).not.toContain('number-mismatch');
    expect([...(await checks('--only', 'number-mismatch'))]).toEqual(['number-mismatch']);
  });
});

describe('completion', () => {
  it.each([
    ['bash', 'complete -o bashdefault'],
    ['zsh', '#compdef variorum'],
    ['fish', 'complete -f -c variorum'],
  ])('prints a script for %s', async (shell, sign) => {
    expect((await variorum(['completion', shell])).stdout).toContain(sign);
  });

  it('offers commands and options', async () => {
    const { stdout } = await variorum(['--get-yargs-completions', 'variorum', '']);
    expect(stdout).toContain('compare');
    expect((await variorum(['--get-yargs-completions', 'variorum', 'compare', '--fail'])).stdout).toContain(
      '--fail-on',
    );
  });
});

describe('the built program', () => {
  it('imports no TypeScript file: the compiler leaves import() alone inside `export default f(…)`', () => {
    const files = readdirSync(join(dirname(MAIN), '..'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.js'),
    );
    const left = files.filter((path) =>
      /import\(['"]\.[^'"]*\.tsx?['"]\)/.test(readFileSync(join(dirname(MAIN), '..', path), 'utf8')),
    );
    expect(left).toEqual([]);
    expect(existsSync(MAIN)).toBe(true);
  });
});
