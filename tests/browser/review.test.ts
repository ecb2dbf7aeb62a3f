import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DecisionsFile, Divergence, Ruling } from '../../src/model/index.ts';
import { NO_DECISIONS, parseDecisions, recordOf, serialiseDecisions } from '../../src/report/decisions/index.ts';
import { APP } from '../../src/report/html/app/strings.ts';
import { BEIJING, folder, MAIN, MINSK, variorum } from '../cli/run.ts';
import { launchBrowser } from './launch.ts';

/** `variorum review` as an editor uses it: the built program, a real browser, a folder of articles. */

const THEIRS: Ruling = { verdict: 'dismissed', reason: 'intended', note: null, by: 'm.l.', at: '2026-11-22' };
const PARAGRAPH = 'The weather in the capital stayed mild over the weekend, and the parks were full of walkers.';
/** Three contradictions: the day, the number of points, the trade. */
const SECOND = BEIJING.replace('5.8 billion', '8.5 billion');

describe('variorum review in a browser', () => {
  let browser: Browser;
  let context: BrowserContext;
  let program: ChildProcessWithoutNullStreams;
  const messages: string[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await context.close();
    program.kill('SIGKILL');
    expect(messages.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });

  const addressOf = (child: ChildProcessWithoutNullStreams): Promise<string> =>
    new Promise((done, fail) => {
      child.stdout.once('data', (line: Buffer) => done(line.toString().trim()));
      child.once('exit', (code) => fail(new Error(`the program ended with ${code}`)));
    });

  /** Starts the program on the articles of a folder and opens the address that it prints. */
  async function start(cwd: string, ...args: string[]): Promise<Page> {
    program = spawn(process.execPath, [MAIN, 'review', '--by', 'a.k.', ...args], { cwd, stdio: 'pipe' });
    const address = await addressOf(program);
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(String(error)));
    await page.goto(address);
    await page.waitForSelector('.live');
    expect(page.url()).toBe(`${new URL(address).origin}/`);
    return page;
  }

  const inFile = (cwd: string): DecisionsFile => {
    const path = join(cwd, 'variorum.decisions.json');
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    return (text === '' ? null : parseDecisions(text).value?.file) ?? NO_DECISIONS;
  };
  /** Goes to the two texts, or to a finding on them. */
  const openPair = async (page: Page, finding = ''): Promise<void> => {
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `#/pair/a~b${finding === '' ? '' : `?f=${finding}`}`,
    );
    await page.waitForSelector('.note[aria-current="true"]', { state: 'attached' });
  };
  const findings = async (cwd: string, ...files: string[]): Promise<Divergence[]> =>
    JSON.parse((await variorum(['compare', ...files, '--json'], { cwd })).stdout).divergences;
  const kept = (list: readonly Divergence[]): string[] =>
    list
      .filter(({ decision }) => decision !== null && !decision.carriedOver)
      .map(({ fingerprint, decision }) => `${fingerprint} ${decision?.verdict} ${decision?.reason}`)
      .sort();

  it('three findings decided by keyboard keep their decisions when the texts and the call change (UX §13.5)', {
    timeout: 120_000,
  }, async () => {
    const cwd = folder({ 'desk/a.txt': MINSK, 'desk/b.txt': SECOND });
    const page = await start(cwd, 'desk/a.txt', 'desk/b.txt');
    await openPair(page);
    for (const key of ['a', 'x', '1', 'x', '3']) await page.keyboard.press(key);
    await expect.poll(() => inFile(cwd).decisions.length, { timeout: 10_000 }).toBe(3);
    expect(inFile(cwd).decisions.map(({ by }) => by)).toEqual(['a.k.', 'a.k.', 'a.k.']);

    const before = kept(await findings(cwd, 'desk/a.txt', 'desk/b.txt'));
    expect(before).toHaveLength(3);
    expect(before.join()).toMatch(/accepted null.*dismissed (both-correct|house-style)|dismissed.*accepted null/);

    writeFileSync(join(cwd, 'desk/a.txt'), MINSK.replace('\n\n', `\n\n${PARAGRAPH}\n\n`));
    expect(kept(await findings(cwd, 'desk/a.txt', 'desk/b.txt'))).toEqual(before);
    expect(kept(await findings(cwd, 'desk/b.txt', 'desk/a.txt'))).toEqual(before);
    renameSync(join(cwd, 'desk'), join(cwd, 'wire'));
    expect(kept(await findings(cwd, 'wire/b.txt', 'wire/a.txt'))).toEqual(before);
  });

  it('shows what was decided when it is opened again, and takes a decision back', { timeout: 60_000 }, async () => {
    const cwd = folder({ 'a.txt': MINSK, 'b.txt': SECOND });
    const page = await start(cwd, 'a.txt', 'b.txt');
    await openPair(page);
    for (const key of ['x', '2']) await page.keyboard.press(key);
    await expect.poll(() => inFile(cwd).decisions.length).toBe(1);
    await page.reload();
    await page.waitForSelector('.live');
    const [fp = ''] = inFile(cwd).decisions.map((record) => record.fp);
    await openPair(page, `VR-${fp.slice(3, 9)}`);
    expect(await page.locator('.note.dismissed').count()).toBe(1);
    await page.getByRole('button', { name: 'Open again' }).click();
    await expect.poll(() => inFile(cwd).decisions.length).toBe(0);
  });

  it('follows the texts: a mended finding is gone, and what was decided stays', { timeout: 60_000 }, async () => {
    const cwd = folder({ 'a.txt': MINSK, 'b.txt': SECOND });
    const page = await start(cwd, 'a.txt', 'b.txt', '--watch');
    await openPair(page);
    for (const key of ['x', '2']) await page.keyboard.press(key);
    await expect.poll(() => inFile(cwd).decisions.length).toBe(1);
    const before = await page.locator('.note').count();
    writeFileSync(join(cwd, 'b.txt'), BEIJING);
    await expect
      .poll(async () => (await page.locator('.live').count()) > 0 && (await page.locator('.note').count()), {
        timeout: 20_000,
        interval: 200,
      })
      .toBe(before - 1);
    expect(await page.locator('.note.dismissed').count()).toBe(1);
  });

  it('shows at once what a colleague decided', { timeout: 60_000 }, async () => {
    const cwd = folder({ 'a.txt': MINSK, 'b.txt': SECOND });
    const [first] = await findings(cwd, 'a.txt', 'b.txt');
    if (!first) throw new Error('the texts differ');
    const page = await start(cwd, 'a.txt', 'b.txt');
    await openPair(page);
    expect(await page.locator('.note.dismissed').count()).toBe(0);
    const theirs = { ...NO_DECISIONS, decisions: [recordOf(first, THEIRS)] };
    writeFileSync(join(cwd, 'theirs.json'), serialiseDecisions(theirs));
    expect((await variorum(['decisions', 'import', 'theirs.json'], { cwd })).code).toBe(0);
    await expect.poll(() => page.locator('.note.dismissed').count(), { timeout: 10_000 }).toBe(1);
  });

  it('asks whose word holds where a colleague decided on the same finding meanwhile', { timeout: 60_000 }, async () => {
    const cwd = folder({ 'a.txt': MINSK, 'b.txt': SECOND });
    const page = await start(cwd, 'a.txt', 'b.txt');
    await openPair(page);
    const id = (await page.locator('.note[aria-current="true"]').getAttribute('id')) ?? '';
    const finding = (await findings(cwd, 'a.txt', 'b.txt')).find((divergence) => divergence.id === id);
    if (!finding) throw new Error(`no finding ${id}`);
    // The colleague is quicker: their decision is written while ours is on its way.
    await page.route('**/api/decisions/*', async (route) => {
      const decisions = [recordOf(finding, THEIRS)];
      if (inFile(cwd).decisions.length === 0)
        writeFileSync(join(cwd, 'variorum.decisions.json'), serialiseDecisions({ ...NO_DECISIONS, decisions }));
      await route.continue();
    });
    await page.keyboard.press('a');
    await page.getByRole('dialog').waitFor();
    expect(inFile(cwd).decisions.map(({ verdict }) => verdict)).toEqual(['dismissed']);
    await page.getByRole('dialog').getByRole('button', { name: APP.conflict.keepMine }).click();
    await expect
      .poll(() => inFile(cwd).decisions.map(({ verdict, by }) => [verdict, by]))
      .toEqual([['accepted', 'a.k.']]);
    expect(inFile(cwd).history.map(({ by }) => by)).toEqual(['m.l.']);
    // Chromium itself says that an answer was 409.
    expect(messages.splice(0)).toEqual([expect.stringContaining('409')]);
  });

  it('writes the spelling that is chosen to the configuration', { timeout: 60_000 }, async () => {
    const says = (name: string): string =>
      `The Kremlin spokesman Dmitry ${name} spoke in Moscow on Monday about the talks.\n`;
    const cwd = folder({ 'a.txt': says('Peskov'), 'b.txt': says('Peskow'), 'variorum.config.json': '{ "skip": [] }' });
    const page = await start(cwd, 'a.txt', 'b.txt');
    await page.evaluate(() => {
      location.hash = '#/names';
    });
    await page.locator('[data-prefer="Dmitry Peskov"] button, [data-prefer="Peskov"] button').first().click();
    const config = join(cwd, 'variorum.config.json');
    await expect.poll(() => readFileSync(config, 'utf8')).toMatch(/"prefer": "(?:Dmitry )?Peskov"/);
    expect(JSON.parse(readFileSync(config, 'utf8')).skip).toEqual([]);
    expect((await variorum(['doctor'], { cwd })).code).toBe(0);
  });

  it('opens no article to a browser without the address', { timeout: 60_000 }, async () => {
    const cwd = folder({ 'a.txt': MINSK, 'b.txt': SECOND });
    const page = await start(cwd, 'a.txt', 'b.txt');
    const other = await browser.newContext();
    const stranger = await other.newPage();
    await stranger.goto(page.url());
    await expect.poll(() => stranger.locator('p').textContent()).toContain('This address was used already');
    expect(await stranger.content()).not.toContain('Lukashenko');
    await other.close();
  });
});
