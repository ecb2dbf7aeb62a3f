import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BEIJING, folder, MAIN, MINSK, variorum } from './run.ts';

/** One test a row of docs/exit-codes.md. */

const both = (): string => folder({ 'a.txt': MINSK, 'b.txt': BEIJING });
const sample = new URL('./fixtures/break-segmenter.mjs', import.meta.url).href;

describe('the exit code is', () => {
  it('0 where nothing is asked to fail', async () => {
    const { code, stdout, stderr } = await variorum(['a.txt', 'b.txt'], { cwd: both() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/\d+ findings?/);
  });

  it('0 where the worst finding is below --fail-on', async () => {
    const cwd = folder({ 'a.txt': MINSK, 'b.txt': MINSK.replace('"We', '“We').replace('forward,"', 'forward,”') });
    expect((await variorum(['a.txt', 'b.txt', '--fail-on', 'critical'], { cwd })).code).toBe(0);
  });

  it('1 where a finding is at or above --fail-on', async () => {
    const { code, stdout } = await variorum(['a.txt', 'b.txt', '--fail-on', 'critical'], { cwd: both() });
    expect(code).toBe(1);
    expect(stdout).toContain('critical');
  });

  it('1 where there are more findings than --max-findings', async () => {
    const cwd = both();
    expect((await variorum(['a.txt', 'b.txt', '--max-findings', '0'], { cwd })).code).toBe(1);
    expect((await variorum(['a.txt', 'b.txt', '--max-findings', '999'], { cwd })).code).toBe(0);
  });

  it('2 for wrong usage and for an invalid configuration', async () => {
    expect((await variorum(['--no-such-option'])).code).toBe(2);
    expect((await variorum([])).code).toBe(2);
    const cwd = folder({
      'a.txt': MINSK,
      'b.txt': BEIJING,
      'variorum.config.json': '{ "gate": { "failOn": "often" } }',
    });
    const { code, stderr } = await variorum(['a.txt', 'b.txt'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('/gate/failOn');
  });

  it('3 where an input is missing, empty or no text, and too little is left', async () => {
    const cwd = folder({
      'a.txt': MINSK,
      'empty.txt': '',
      'picture.txt': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    });
    for (const bad of ['missing.txt', 'empty.txt', 'picture.txt']) {
      const { code, stderr, stdout } = await variorum(['a.txt', bad], { cwd });
      expect({ bad, code, stdout }).toEqual({ bad, code: 3, stdout: '' });
      expect(stderr).toContain(bad);
    }
  });

  it('4 where one of several articles failed; the others are compared', async () => {
    const { code, stdout, stderr } = await variorum(['a.txt', 'missing.txt', 'b.txt'], { cwd: both() });
    expect(code).toBe(4);
    expect(stderr).toContain('no such file: missing.txt');
    expect(stdout).toContain('incomplete');
    expect(stdout).toMatch(/\d+ findings?/);
  });

  it('5 where the decisions file can not be understood, or with --strict-decisions is not tidy', async () => {
    const broken = folder({ 'a.txt': MINSK, 'b.txt': BEIJING, 'variorum.decisions.json': '<<<<<<< HEAD\n' });
    const { code, stderr } = await variorum(['a.txt', 'b.txt'], { cwd: broken });
    expect(code).toBe(5);
    expect(stderr).toContain('line 1');
    expect((await variorum(['a.txt', 'b.txt', '--no-decisions'], { cwd: broken })).code).toBe(0);
    const rule =
      '{"version":1,"rules":[{"match":{"spelling":"Peskow","in":["a","b"]},"verdict":"dismissed","reason":"house-style"}]}';
    const unused = folder({ 'a.txt': MINSK, 'b.txt': BEIJING, 'variorum.decisions.json': rule });
    expect((await variorum(['a.txt', 'b.txt', '-q'], { cwd: unused })).code).toBe(0);
    expect((await variorum(['a.txt', 'b.txt', '-q', '--strict-decisions'], { cwd: unused })).code).toBe(5);
  });

  it('0 or 1 instead of 4 with --allow-partial', async () => {
    const cwd = both();
    const args = ['a.txt', 'missing.txt', 'b.txt', '--allow-partial'];
    expect((await variorum(args, { cwd })).code).toBe(0);
    expect((await variorum([...args, '--fail-on', 'critical'], { cwd })).code).toBe(1);
  });

  it('4 where a saved run says that a check failed', async () => {
    const cwd = both();
    expect((await variorum(['a.txt', 'b.txt', '-f', 'json=run.json'], { cwd })).code).toBe(0);
    const run = JSON.parse(readFileSync(join(cwd, 'run.json'), 'utf8'));
    run.checks[0] = { ...run.checks[0], status: 'error', reason: 'it threw' };
    const { code, stdout } = await variorum(['report', '-'], { cwd, input: JSON.stringify(run) });
    expect(code).toBe(4);
    expect(stdout).toContain('it threw');
  });

  it('70 for a bug, with a file that can be reported and no stack trace', async () => {
    const { code, stderr, stdout } = await variorum(['a.txt', 'b.txt'], { cwd: both(), node: ['--import', sample] });
    expect({ code, stdout }).toEqual({ code: 70, stdout: '' });
    expect(stderr).toMatch(/This is a bug\. Please report it/);
    expect(stderr).not.toMatch(/^\s+at /m);
    const [, saved = ''] = /(\S+failure\.txt)/.exec(stderr.replace(/\n\s+/g, '')) ?? [];
    const details = readFileSync(saved, 'utf8');
    expect(details).toMatch(/^\s+at /m);
    expect(details).not.toContain('Lukashenko');
  });

  it('70 with the stack trace under --verbose', async () => {
    const { code, stderr } = await variorum(['a.txt', 'b.txt', '--verbose'], {
      cwd: both(),
      node: ['--import', sample],
    });
    expect(code).toBe(70);
    expect(stderr).toMatch(/^\s+at /m);
  });

  it('130 where it is interrupted', async () => {
    const child = spawn(process.execPath, [MAIN, '-', 'b.txt', '-f', 'json=out.json'], {
      cwd: both(),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    // It waits for standard input; a slow machine may still be starting it, and then the system ends it.
    await new Promise((done) => setTimeout(done, 1500));
    child.kill('SIGINT');
    const [code, signal] = await once(child, 'close');
    expect(code ?? signal).toBe(130);
  });
});
