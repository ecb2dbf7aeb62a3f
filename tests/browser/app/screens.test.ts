import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../launch.ts';
import { accessibilityFindings, openLive, sticksOut } from '../open.ts';
import { PAIR, twelveFindings } from './report.ts';

const SCREENS = ['#/', '#/pairs', PAIR, '#/text/A', '#/names', '#/sources', '#/findings', '#/about'];
const DIALOGS = ['x', 'n', 'X', '?'];

describe('every screen', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });

  it.each(['light', 'dark'] as const)('is accessible in the %s theme', { timeout: 120_000 }, async (colorScheme) => {
    const open = await openLive(browser, twelveFindings(), { colorScheme, bypassCSP: true });
    for (const hash of SCREENS) {
      await open.page.goto(open.url + hash);
      await open.page.waitForSelector('.live');
      expect([hash, await accessibilityFindings(open.page)]).toEqual([hash, []]);
    }
    await open.close();
  });

  it.each(['light', 'dark'] as const)(
    'has accessible dialogs in the %s theme',
    { timeout: 120_000 },
    async (colorScheme) => {
      const open = await openLive(browser, twelveFindings(), { colorScheme, bypassCSP: true, hash: PAIR });
      for (const key of DIALOGS) {
        await open.page.keyboard.press(key);
        await open.page.waitForSelector('dialog[open]');
        expect([key, await accessibilityFindings(open.page)]).toEqual([key, []]);
        await open.page.keyboard.press('Escape');
        expect(await open.page.locator('dialog').count()).toBe(0);
      }
      await open.close();
    },
  );

  it.each([320, 760, 1000, 1280])('fits a window of %i pixels', async (width) => {
    const open = await openLive(browser, twelveFindings(), { viewport: { width, height: 800 } });
    for (const hash of SCREENS) {
      await open.page.goto(open.url + hash);
      expect([hash, await sticksOut(open.page)]).toEqual([hash, []]);
    }
    await open.page.goto(open.url + PAIR);
    await open.page.waitForSelector('.note[aria-current]');
    for (const key of DIALOGS) {
      await open.page.keyboard.press(key);
      const box = await open.page.locator('dialog').boundingBox();
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width).toBe(true);
      await open.page.keyboard.press('Escape');
    }
    await open.close();
  });

  it('gives every button and field a name, and room to be hit', async () => {
    const open = await openLive(browser, twelveFindings(), { hash: PAIR });
    const small = await open.page.locator('button:visible, input:not(.vh):visible, select:visible').evaluateAll((all) =>
      all
        .map((element) =>
          element instanceof HTMLInputElement && element.closest('label') ? element.closest('label') : element,
        )
        .map((element) => ({ text: element?.textContent, box: element?.getBoundingClientRect() }))
        .filter(({ box }) => (box?.width ?? 0) < 24 || (box?.height ?? 0) < 24)
        .map(({ text }) => text),
    );
    expect(small).toEqual([]);
    await open.close();
  });

  it('asks for nothing and says nothing to the console', async () => {
    const open = await openLive(browser, twelveFindings());
    for (const hash of SCREENS) await open.page.goto(open.url + hash);
    await open.page.waitForLoadState('networkidle');
    expect([open.requests, open.messages]).toEqual([[], []]);
    await open.close();
  });

  it('keeps A before B before the notes, and shows what is current where colours are forced', async () => {
    const open = await openLive(browser, twelveFindings(), { hash: PAIR, forcedColors: 'active' });
    const order = await open.page
      .locator('.row.current')
      .evaluate((row) =>
        [...row.children]
          .map((child) => child.classList[0])
          .filter((name) => ['cell', 'gut', 'notes'].includes(name ?? '')),
      );
    expect(order).toEqual(['cell', 'gut', 'cell', 'notes']);
    expect(await open.page.locator('.row.current').evaluate((row) => getComputedStyle(row).outlineStyle)).toBe('solid');
    await open.close();
  });

  it('prints what is on the screen, without the tools', async () => {
    const open = await openLive(browser, twelveFindings(), { hash: PAIR });
    await open.page.emulateMedia({ media: 'print' });
    for (const tool of ['.bar', '.rail', '#foot', '.acts', '.ctxbar', '.stepper']) {
      expect([tool, await open.page.locator(`${tool}:visible`).count()]).toEqual([tool, 0]);
    }
    expect(await open.page.locator('article.row:visible').count()).toBe(12);
    await open.close();
  });
});
