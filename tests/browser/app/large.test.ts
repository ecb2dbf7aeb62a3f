import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/index.ts';
// @ts-expect-error plain JavaScript, shared with the benchmark
import { syntheticReport } from '../../bench/synthetic-report.mjs';
import { launchBrowser } from '../launch.ts';
import { accessibilityFindings, type OpenReport, openLive } from '../open.ts';

const ROWS = 2400;
const REPORT: Report = syntheticReport(ROWS);
const LAST = 'VR-0000gn';

describe('a large report', () => {
  let browser: Browser;
  let open: OpenReport;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    expect([open.messages, open.requests]).toEqual([[], []]);
    await open.close();
  });
  afterAll(async () => {
    await browser?.close();
  });

  const start = async (hash: string, options = {}): Promise<Page> => {
    open = await openLive(browser, REPORT, { hash, ...options });
    return open.page;
  };
  const rows = (page: Page): Promise<number> => page.locator('[id="pair-A~B"] article.row').count();

  it('has no row in its page until its texts are visited, and then the first ones', async () => {
    const page = await start('');
    await page.waitForSelector('.live');
    expect(await page.locator('#overview .list > li').count()).toBe(7);
    await page.keyboard.press('j');
    await page.waitForSelector('.note[aria-current]');
    expect(await rows(page)).toBeGreaterThan(0);
    expect(await rows(page)).toBeLessThan(ROWS / 2);
  });

  it('without scripts says that its texts need them, and lists the first findings', async () => {
    const page = await start('', { javaScriptEnabled: false });
    expect(await page.locator('[id="pair-A~B"] .needs').textContent()).toContain(
      'its texts are shown where scripts are allowed',
    );
    expect(await page.locator('#findings .list > li').count()).toBe(200);
  });

  it('opens a link to a finding far down, and steps on from there', async () => {
    const page = await start(`#/pair/A~B?f=${LAST}`);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(LAST);
    expect(await page.locator(`#${LAST}`).evaluate((note) => note.getBoundingClientRect().top)).toBeLessThan(900);
    await page.keyboard.press('k');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).not.toBe(LAST);
    await page.keyboard.press('a');
    expect(await page.locator('.note.accepted').count()).toBe(1);
  });

  it('brings rows as the window comes near them, and unfolds them on demand', async () => {
    const page = await start('#/pair/A~B');
    await page.waitForSelector('.note[aria-current]');
    const before = await rows(page);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect.poll(() => rows(page)).toBeGreaterThan(before);
    const fold = page.locator('[id="pair-A~B"] .fold').first();
    const folded = await rows(page);
    await fold.locator('summary').click();
    await expect.poll(() => rows(page)).toBeGreaterThan(folded);
  });

  it('searches all rows, also those that are not in the page', async () => {
    const page = await start('#/pair/A~B');
    await page.waitForSelector('.note[aria-current]');
    await page.locator('#search').fill('"reading 599 differs"');
    await expect.poll(() => rows(page)).toBe(1);
    expect(await page.locator('[id="pair-A~B"] article.row').textContent()).toContain('Reading 599 differs');
  });

  it('pages its list of findings', async () => {
    const page = await start('#/findings');
    await expect.poll(() => page.locator('.pages').textContent()).toContain('1 to 200 of 600');
    await page.getByRole('button', { name: 'Next page' }).click();
    expect(await page.locator('.pages').textContent()).toContain('201 to 400 of 600');
    await expect.poll(() => page.locator('#findings .list > li').count()).toBe(200);
  });

  it('shows the context of a row from texts that are unpacked for it', async () => {
    const page = await start('#/pair/A~B');
    await page.waitForSelector('.note[aria-current]');
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    await expect.poll(() => page.locator('.row.current .context p').count()).toBe(10);
  });

  it('is accessible where its rows are built in the browser', { timeout: 60_000 }, async () => {
    const page = await start('#/pair/A~B', { bypassCSP: true });
    await page.waitForSelector('.note[aria-current]');
    const rules = [
      'aria-valid-attr-value',
      'aria-allowed-attr',
      'duplicate-id-aria',
      'link-name',
      'list',
      'listitem',
      'valid-lang',
    ];
    expect(await accessibilityFindings(page, rules)).toEqual([]);
  });
});
