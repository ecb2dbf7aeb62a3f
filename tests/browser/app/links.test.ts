import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { madeReport } from '../reports.ts';
import { useLivePages } from './live.ts';
import { PAIR } from './report.ts';

describe('links', () => {
  const { start, url } = useLivePages();
  const shown = (page: Page): Promise<string[]> =>
    page.locator('main > .view:not([hidden])').evaluateAll((views) => views.map((view) => view.id));

  it.each([
    ['', ['overview']],
    ['#/', ['overview']],
    ['#/pairs', ['pairs']],
    ['#/pair/A~B', ['pair-A~B']],
    ['#/pair/A%7EB', ['pair-A~B']],
    ['#/text/A', ['text-A']],
    ['#/names', ['names']],
    ['#/sources', ['sources']],
    ['#/findings', ['findings']],
    ['#/about', ['about']],
  ])('%s opens %j', async (hash, expected) => {
    expect(await shown(await start(hash))).toEqual(expected);
  });

  it('to a finding open its row and put the focus there', async () => {
    const page = await start(`${PAIR}?f=VR-kaaaaa`);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('VR-kaaaaa');
    expect(await page.locator('[id="VR-kaaaaa"]').evaluate((note) => note.getBoundingClientRect().top)).toBeLessThan(
      900,
    );
  });

  it('to a row make it the current one', async () => {
    const page = await start(`${PAIR}?row=5`);
    expect(await page.locator('.row.current').getAttribute('id')).toBe('pair-A~B.b5');
  });

  it('of the still page go to the same places', async () => {
    const page = await start('#VR-caaaaa');
    await expect.poll(() => page.url()).toContain('#/pair/A~B?f=VR-caaaaa');
    await page.goto(`${url()}#s-A-2`);
    expect(await shown(page)).toEqual(['text-A']);
    await page.goto(`${url()}#overview`);
    expect(await shown(page)).toEqual(['overview']);
    await page.locator('.overview .list a').first().click();
    expect(await shown(page)).toEqual(['pair-A~B']);
    await page.goBack();
    expect(await shown(page)).toEqual(['overview']);
  });

  it('to a finding that is gone say so, with what it said where a decision remembers it', async () => {
    const page = await start(`${PAIR}?f=VR-zzzzzz`);
    await expect
      .poll(() => page.locator('[role="status"]').textContent())
      .toBe('VR-zzzzzz is not in this run: fixed, or the text changed.');
    expect(await shown(page)).toEqual(['pair-A~B']);
  });

  it('to a place that is not there say so and open the overview', async () => {
    const page = await start('#/pair/A~Z');
    expect(await shown(page)).toEqual(['overview']);
    expect(await page.locator('[role="status"]').textContent()).toBe('This report has no such place.');
  });

  it('follow the reader: the address names the finding', async () => {
    const page = await start(PAIR);
    await page.keyboard.press('j');
    await expect.poll(() => page.url()).toBe(`${url()}#/pair/A~B?f=VR-baaaaa`);
    await page.reload();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('VR-baaaaa');
  });

  it('a click on a mark goes to its note, and both light up', async () => {
    const page = await start(PAIR);
    const mark = page.locator('[id="pair-A~B"] mark[data-f="VR-baaaaa"]').first();
    await mark.hover({ position: { x: 4, y: 8 } });
    expect(await page.locator('mark.lit[data-f="VR-baaaaa"]').count()).toBe(2);
    expect(await page.locator('#VR-baaaaa.lit').count()).toBe(1);
    await mark.click({ position: { x: 4, y: 8 } });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('VR-baaaaa');
  });

  it('two articles open on their pair, under the opening of the overview', async () => {
    const report = madeReport({
      texts: { A: ['Twelve came.'], B: ['Twenty came.'] },
      links: [['A', [0], 'B', [0]]],
      findings: [{ id: 'VR-aaaaaa', link: 0, source: ['A', 'Twelve'], target: ['B', 'Twenty'] }],
    });
    const page = await start('', { report });
    expect(await shown(page)).toEqual(['overview', 'pair-A~B']);
    expect(await page.locator('.overview h1').isVisible()).toBe(true);
    expect(await page.locator('.overview .list').isVisible()).toBe(false);
    expect(await page.locator('#VR-aaaaaa').getAttribute('aria-current')).toBe('true');
  });
});
