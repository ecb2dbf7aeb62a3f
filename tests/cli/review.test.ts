import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Divergence, ReviewState, Ruling } from '../../src/model/index.ts';
import { recordOf } from '../../src/report/decisions/index.ts';
import { BEIJING, folder, MAIN, MINSK, variorum } from './run.ts';

const both = (more: Readonly<Record<string, string>> = {}): string =>
  folder({ 'a.txt': MINSK, 'b.txt': BEIJING, ...more });
const DISMISSED: Ruling = { verdict: 'dismissed', reason: 'intended', note: null, by: null, at: null };

const running: ChildProcessWithoutNullStreams[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** A review that was started, with the page's cookie. */
interface Review {
  readonly child: ChildProcessWithoutNullStreams;
  readonly origin: string;
  readonly said: () => string;
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
}

async function start(cwd: string, ...args: string[]): Promise<Review> {
  const child = spawn(process.execPath, [MAIN, 'review', ...args], { cwd, stdio: 'pipe' });
  running.push(child);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const url = await firstLine(child);
  const { origin, hash } = new URL(url);
  const headers = { Origin: origin, 'Content-Type': 'application/json' };
  const token = new URLSearchParams(hash.slice(1)).get('token');
  const entered = await fetch(`${origin}/session`, { method: 'POST', headers, body: JSON.stringify({ token }) });
  const Cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${origin}${path}`, { ...init, headers: { ...headers, Cookie, ...init.headers } });
  return { child, origin, said: () => said, ask };
}

const firstLine = (child: ChildProcessWithoutNullStreams): Promise<string> =>
  new Promise((done, fail) => {
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes('\n')) done(out.split('\n')[0] ?? '');
    });
    child.on('exit', (code) => fail(new Error(`ended with ${code}`)));
  });

const findings = async (cwd: string): Promise<Divergence[]> =>
  JSON.parse((await variorum(['a.txt', 'b.txt', '--json'], { cwd })).stdout).divergences;

describe('variorum review', () => {
  it('prints one address, writes what is decided, and the next run heeds it', async () => {
    const cwd = both();
    const [first] = await findings(cwd);
    if (!first) throw new Error('the texts differ');
    const { ask, said, child } = await start(cwd, 'a.txt', 'b.txt', '--by', 'a.k.');
    const page = await (await ask('/')).text();
    expect(page).toContain('a three-day visit');
    const { revision, by }: ReviewState = await (await ask('/api/run')).json();
    expect({ revision, by }).toEqual({ revision: 'none', by: 'a.k.' });
    const reply = await ask(`/api/decisions/${encodeURIComponent(first.fingerprint)}`, {
      method: 'PUT',
      headers: { 'If-Match': revision },
      body: JSON.stringify(recordOf(first, DISMISSED)),
    });
    expect(reply.status).toBe(200);
    expect(await (await ask('/')).text()).toContain('Dismissed');
    expect(said()).toContain('decisions go to variorum.decisions.json');
    child.kill('SIGINT');
    expect((await once(child, 'exit'))[0]).toBe(130);

    const [now] = await findings(cwd);
    expect(now?.decision).toMatchObject({ verdict: 'dismissed', reason: 'intended', by: 'a.k.' });
    expect(now?.decision?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it('opens a saved run', async () => {
    const cwd = both();
    await variorum(['a.txt', 'b.txt', '-q', '-f', 'json=run.json'], { cwd });
    const { ask } = await start(cwd, 'run.json');
    expect(await (await ask('/')).text()).toContain('a three-day visit');
  });

  it('with --json says where as an object', async () => {
    const child = spawn(process.execPath, [MAIN, 'review', 'a.txt', 'b.txt', '--json'], { cwd: both(), stdio: 'pipe' });
    running.push(child);
    const { url, decisions } = JSON.parse(await firstLine(child));
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
    expect(decisions).toBe('variorum.decisions.json');
  });

  it('with --watch compares again when an article changes, and keeps what was decided', async () => {
    const cwd = both();
    const { ask, said, origin } = await start(cwd, 'a.txt', 'b.txt', '--watch');
    const events = await ask('/api/events');
    const reader = events.body?.getReader();
    let heard = '';
    void (async () => {
      for (;;) {
        const part = await reader?.read().catch(() => null);
        if (!part || part.done) return;
        heard += new TextDecoder().decode(part.value);
      }
    })();
    expect(origin).toMatch(/^http:/);
    await new Promise((done) => setTimeout(done, 1_000));
    writeFileSync(join(cwd, 'b.txt'), BEIJING.replace('13 points', '17 points'));
    await expect.poll(() => heard, { timeout: 20_000, interval: 100 }).toContain('event: report');
    expect(said()).toContain('compared again: ');
    expect(await (await ask('/')).text()).toContain('17 points');
    writeFileSync(join(cwd, 'b.txt'), '');
    await expect.poll(() => said(), { timeout: 20_000, interval: 100 }).toContain('error');
    expect(await (await ask('/')).text()).toContain('17 points');
  });

  it('writes the preferred spelling of a name to the configuration, and leaves the rest as it is', async () => {
    const config = '{\n  // none\n}'.replace('  // none\n', '  "skip": ["homoglyph"]\n');
    const cwd = both({ 'variorum.config.json': config });
    const { ask } = await start(cwd, 'a.txt', 'b.txt');
    const body = JSON.stringify({ prefer: 'Peskov', original: 'Песков' });
    expect((await ask('/api/names/peskov', { method: 'PUT', body })).status).toBe(204);
    expect(readFileSync(join(cwd, 'variorum.config.json'), 'utf8')).toBe(
      '{\n  "skip": ["homoglyph"],\n  "names": {\n    "peskov": {\n      "prefer": "Peskov",\n      "original": "Песков"\n    }\n  }\n}',
    );
    expect((await variorum(['doctor'], { cwd })).code).toBe(0);
  });

  it('does not rewrite a configuration that is a program, and says what to paste', async () => {
    const cwd = both({ 'variorum.config.mjs': 'export default {};\n' });
    const { ask } = await start(cwd, 'a.txt', 'b.txt');
    const reply = await ask('/api/names/peskov', { method: 'PUT', body: JSON.stringify({ prefer: 'Peskov' }) });
    expect(reply.status).toBe(422);
    expect((await reply.json()).error.fix).toContain('names: { "peskov": { prefer: "Peskov" } }');
    expect(readFileSync(join(cwd, 'variorum.config.mjs'), 'utf8')).toBe('export default {};\n');
  });

  it.each([
    [['a.txt', 'b.txt', '--host', '0.0.0.0'], 2, '--i-understand'],
    [['a.txt', 'b.txt', '--host', '192.168.0.1'], 2, '--i-understand'],
    [['a.txt', 'b.txt', '--port', 'x'], 2, '--port'],
    [[], 2, 'no article is named'],
    [['none.txt'], 3, 'no such file'],
    [['none.json'], 3, 'no such file'],
  ])('%j does not start', async (args, expected, says) => {
    const { code, stderr, stdout } = await variorum(['review', ...args], { cwd: both() });
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(stderr).toContain(says);
  });

  it('does not start over decisions that cannot be understood, or on a port that is taken', async () => {
    const broken = both({ 'variorum.decisions.json': '{' });
    expect((await variorum(['review', 'a.txt', 'b.txt'], { cwd: broken })).code).toBe(5);
    const { origin } = await start(both(), 'a.txt', 'b.txt');
    const second = await variorum(['review', 'a.txt', 'b.txt', '--port', new URL(origin).port], { cwd: both() });
    expect(second.code).toBe(2);
    expect(second.stderr).toContain('the port is taken');
  });
});
