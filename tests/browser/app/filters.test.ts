import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useLivePages } from './live.ts';
import { PAIR } from './report.ts';

describe('filters and search', () => {
  const { start } = useLivePages();
  const rows = (page: Page): Promise<number> => page.locator('[id="pair-A~B"] article.row:visible').count();
  const box = (page: Page, name: string) => page.locator('#rail').getByLabel(name, { exact: false });

  it('count the findings of the pair by severity, category and status', async () => {
    const page = await start();
    const labels = await page.locator('#rail label').allTextContents();
    expect(labels.map((label) => label.trim())).toEqual([
      'Critical1',
      'Major3',
      'Minor8',
      'Numbers differ8',
      'Dates differ4',
      'Open12',
      'Accepted0',
      'Dismissed0',
      'Sentences without findings',
    ]);
    await page.keyboard.press('a');
    expect(await box(page, 'Accepted').locator('..').textContent()).toBe('Accepted1');
    expect(await page.locator('[id="pair-A~B"] .tally').textContent()).toContain('3 major');
    expect(await page.locator('[id="pair-A~B"] .tally').textContent()).not.toContain('critical');
  });

  it('let through what fits every group, and any box within a group', async () => {
    const page = await start();
    await box(page, 'Minor').uncheck();
    expect(await rows(page)).toBe(4);
    await box(page, 'Dates differ').uncheck();
    expect(await rows(page)).toBe(2);
    await expect.poll(() => page.url()).toContain('sev=critical,major&cat=number-mismatch');
    await page.getByRole('button', { name: 'Show everything' }).click();
    expect(await rows(page)).toBe(12);
  });

  it('by status follow the decisions', async () => {
    const page = await start();
    await box(page, 'Open').uncheck();
    expect(await rows(page)).toBe(0);
    await box(page, 'Open').check();
    await box(page, 'Accepted').uncheck();
    await page.keyboard.press('a');
    expect(await rows(page)).toBe(11);
  });

  it.each([
    ['sev:critical', 1],
    ['sev:major sev:critical', 4],
    ['cat:date', 4],
    ['cat:dates !sev:minor', 2],
    ['in:B st:open', 12],
    ['in:C', 0],
    ['"council of Pärnu"', 1],
    ['parnu', 1],
    ['ＫＬＡＩＰĖＤＡ', 1],
    ['harbour !riga', 11],
    ['Nobody', 1],
    ['nothing like this', 0],
  ])('the search box understands %s', async (query, expected) => {
    const page = await start();
    await page.locator('#search').fill(query);
    await expect.poll(() => rows(page)).toBe(expected);
  });

  it('say politely, and once, how much is shown', async () => {
    const page = await start();
    await page.locator('#search').pressSequentially('parnu', { delay: 20 });
    await expect.poll(() => page.locator('[role="status"]').textContent()).toBe('1 finding in 1 row shown.');
    await page.locator('#search').fill('zzz');
    await expect
      .poll(() => page.locator('[role="status"]').textContent())
      .toBe('Nothing here fits the search and the filters.');
  });

  it('stand in the address and come back from it', async () => {
    const page = await start(`${PAIR}?q=%22council%20of%20riga%22&sev=critical,minor&st=open`);
    expect(await page.locator('#search').inputValue()).toBe('"council of riga"');
    expect(await box(page, 'Major').isChecked()).toBe(false);
    expect(await rows(page)).toBe(1);
  });

  it('mark nothing that is filtered out, and never hide the mark under a match', async () => {
    const page = await start();
    await page.locator('#search').fill('monday');
    await expect.poll(() => rows(page)).toBeGreaterThan(0);
    const marks = page.locator('[id="pair-A~B"] article.row:visible mark.v:not(.off)');
    expect(await marks.count()).toBeGreaterThan(0);
  });

  it('lie behind a button in a narrow window, and the focus goes back to it', async () => {
    const page = await start(PAIR, { viewport: { width: 760, height: 800 } });
    expect(await page.locator('#rail').isVisible()).toBe(false);
    const button = page.getByRole('button', { name: 'Filters' });
    await button.click();
    await page.locator('dialog').getByLabel('Minor').uncheck();
    await page.keyboard.press('Escape');
    expect(await rows(page)).toBe(4);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('on the overview lead to the list of findings', async () => {
    const page = await start('');
    await page.locator('#search').pressSequentially('riga');
    expect(await page.locator('#findings').isVisible()).toBe(true);
    expect(await page.locator('#findings .list > li:visible').count()).toBe(1);
  });
});
