import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BEIJING, folder, MAIN, MINSK, variorum } from './run.ts';

const both = (): string => folder({ 'a.txt': MINSK, 'b.txt': BEIJING });

describe('outputs', () => {
  it('go to several files at once, with folders made, and the summary to standard output', async () => {
    const cwd = both();
    const args = [
      'a.txt',
      'b.txt',
      '-f',
      'html=out/deep/r.html',
      '-f',
      'json=out/run.json',
      '-f',
      'csv=out/f.csv',
      '-f',
      'pretty',
    ];
    const { code, stdout, stderr } = await variorum(args, { cwd });
    expect(code).toBe(0);
    expect(stderr).toBe('report: out/deep/r.html\nreport: out/run.json\nreport: out/f.csv\n');
    expect(stdout).toMatch(/\d+ findings?/);
    expect(readFileSync(join(cwd, 'out/deep/r.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    expect(JSON.parse(readFileSync(join(cwd, 'out/run.json'), 'utf8'))).toMatchObject({ schemaVersion: 1 });
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['deep', 'f.csv', 'run.json']);
  });

  it('leave standard output alone where all go to files', async () => {
    const { stdout, stderr } = await variorum(['a.txt', 'b.txt', '-f', 'json=run.json'], { cwd: both() });
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^report: run\.json\n\d+ findings?/);
  });

  it('are silent on standard error with --quiet', async () => {
    const { stderr } = await variorum(['a.txt', 'b.txt', '-q', '-f', 'json=run.json'], { cwd: both() });
    expect(stderr).toBe('');
  });

  it('are the same bytes in two runs', async () => {
    const cwd = both();
    const [first, second] = [
      await variorum(['a.txt', 'b.txt', '--json'], { cwd }),
      await variorum(['a.txt', 'b.txt', '--json'], { cwd }),
    ];
    expect(first.stdout).toBe(second.stdout);
  });

  it('can be made later from a saved run', async () => {
    const cwd = both();
    const direct = await variorum(['a.txt', 'b.txt', '-f', 'json=run.json', '-f', 'line'], { cwd });
    for (const args of [['report', 'run.json', '-f', 'line']])
      expect((await variorum(args, { cwd })).stdout).toBe(direct.stdout);
    const piped = await variorum(['report', '-', '-f', 'line'], { cwd, input: readFileSync(join(cwd, 'run.json')) });
    expect(piped.stdout).toBe(direct.stdout);
    expect((await variorum(['report', 'run.json', '--json'], { cwd })).stdout).toBe(
      readFileSync(join(cwd, 'run.json'), 'utf8'),
    );
  });

  it('do not touch a read-only file, a folder, or what lies under a file; the others are written', async () => {
    const cwd = both();
    writeFileSync(join(cwd, 'kept.json'), 'mine');
    chmodSync(join(cwd, 'kept.json'), 0o444);
    mkdirSync(join(cwd, 'folder.json'));
    for (const target of ['kept.json', 'folder.json', 'a.txt/run.json']) {
      const { code, stderr } = await variorum(['a.txt', 'b.txt', '-f', `json=${target}`, '-f', 'line=found.txt'], {
        cwd,
      });
      expect({ target, code }).toEqual({ target, code: 3 });
      expect(stderr).toContain(`cannot write ${target}: `);
    }
    expect(readFileSync(join(cwd, 'kept.json'), 'utf8')).toBe('mine');
    expect(existsSync(join(cwd, 'found.txt'))).toBe(true);
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('replace a file whole and keep its mode', async () => {
    const cwd = both();
    writeFileSync(join(cwd, 'run.json'), 'old');
    chmodSync(join(cwd, 'run.json'), 0o640);
    await variorum(['a.txt', 'b.txt', '-f', 'json=run.json'], { cwd });
    expect(statSync(join(cwd, 'run.json')).mode & 0o777).toBe(0o640);
    expect(JSON.parse(readFileSync(join(cwd, 'run.json'), 'utf8'))).toHaveProperty('schemaVersion', 1);
  });

  it('take a reader that goes away quietly', async () => {
    const child = spawn(process.execPath, [MAIN, 'a.txt', 'b.txt', '--json'], { cwd: both() });
    const noise: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => noise.push(chunk));
    child.stdout.destroy();
    const code = await new Promise((done) => child.on('close', done));
    expect({ code, noise: Buffer.concat(noise).toString() }).toEqual({ code: 0, noise: '' });
  });
});

describe('colour and shape', () => {
  const shown = async (env: Record<string, string>, ...args: string[]): Promise<string> =>
    (await variorum(['a.txt', 'b.txt', ...args], { cwd: both(), env })).stdout;

  it('is plain in a pipe, coloured with FORCE_COLOR or --color always, plain with NO_COLOR', async () => {
    const sequence = '\u001b[';
    expect(await shown({})).not.toContain(sequence);
    expect(await shown({ FORCE_COLOR: '1' })).toContain(sequence);
    expect(await shown({}, '--color', 'always')).toContain(sequence);
    expect(await shown({ NO_COLOR: '1' })).not.toContain(sequence);
    expect(await shown({ FORCE_COLOR: '1' }, '--color', 'never')).not.toContain(sequence);
  });

  it('falls back to ASCII shapes where the locale is not UTF-8', async () => {
    expect(await shown({ LC_ALL: 'C' })).toMatch(/^ {2}[*!-] (critical|major|minor)/m);
    expect(await shown({ LANG: 'de_DE.UTF-8' })).toMatch(/^ {2}[◆▲○] (critical|major|minor)/mu);
  });
});
