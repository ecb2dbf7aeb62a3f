import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useLivePages } from './live.ts';

describe('the keys', () => {
  const { start, url } = useLivePages();
  const current = (page: Page): Promise<string | null> =>
    page.evaluate(() => document.querySelector('.note[aria-current], .list > li[aria-current]')?.id ?? null);
  const says = (page: Page): Promise<string | null> => page.locator('[role="status"]').textContent();
  const press = async (page: Page, ...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

  it('settle twelve findings in twelve key presses where all are accepted', async () => {
    const page = await start();
    await press(page, ...'aaaaaaaaaaaa');
    expect(await page.locator('.progress').textContent()).toBe('12 of 12 reviewed');
    expect(await says(page)).toContain('None open.');
  });

  it('settle twelve findings in twenty-four key presses where all are dismissed with a reason', async () => {
    const page = await start();
    for (let i = 0; i < 12; i += 1) await press(page, 'x', String((i % 5) + 1));
    expect(await page.locator('.progress').textContent()).toBe('12 of 12 reviewed');
    expect(await page.locator('.note.dismissed').count()).toBe(12);
    expect(await page.locator('.struck').textContent()).toBe('12 dismissed');
  });

  it('j and k go to the next and the previous open finding, and the focus goes with them', async () => {
    const page = await start();
    expect(await current(page)).toBe('VR-aaaaaa');
    await press(page, 'j');
    expect(await current(page)).toBe('VR-baaaaa');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('VR-baaaaa');
    expect(await page.locator('.row.current').count()).toBe(1);
    await press(page, 'j', 'k', 'k');
    expect(await current(page)).toBe('VR-aaaaaa');
    await press(page, 'k');
    expect(await says(page)).toBe('First finding.');
    for (let i = 0; i < 11; i += 1) await press(page, 'j');
    await press(page, 'j');
    expect([await current(page), await says(page)]).toEqual(['VR-naaaaa', 'Last finding.']);
  });

  it('j skips what is decided, and never stands behind the bars', async () => {
    const page = await start();
    await press(page, 'j', 'a', 'k', 'k', 'j');
    expect(await current(page)).toBe('VR-caaaaa');
    for (let i = 0; i < 8; i += 1) {
      await press(page, 'j');
      const [top, bottom, bar, foot] = await page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect();
        const edge = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
        return [
          box?.top ?? 0,
          box?.bottom ?? 0,
          edge('.view:not([hidden]) .wit')?.bottom ?? 0,
          edge('#foot')?.top ?? 0,
        ];
      });
      expect(top).toBeGreaterThanOrEqual(bar ?? 0);
      expect(bottom).toBeLessThanOrEqual(foot ?? 0);
    }
  });

  it('J and K go from row to row', async () => {
    const page = await start();
    const row = (): Promise<string | undefined> => page.evaluate(() => document.querySelector('.row.current')?.id);
    await press(page, 'J');
    expect(await row()).toBe('pair-A~B.b1');
    await press(page, 'J', 'K', 'K');
    expect(await row()).toBe('pair-A~B.b0');
    await press(page, 'K');
    expect(await says(page)).toBe('First row.');
  });

  it('u takes back one decision after the other, and says which', async () => {
    const page = await start();
    await press(page, 'a', 'x', '1', 'u');
    expect(await says(page)).toContain('Undone: Dismissed: both render the source.');
    expect(await current(page)).toBe('VR-baaaaa');
    await press(page, 'u');
    expect(await page.locator('.note.accepted, .note.dismissed').count()).toBe(0);
    await press(page, 'u');
    expect(await says(page)).toContain('Nothing to undo.');
  });

  it('n keeps a note for the decision to come, and puts it to the decision', async () => {
    const page = await start();
    await press(page, 'n');
    await page.keyboard.type('ask the desk, a b j x');
    await press(page, 'Control+Enter');
    expect(await page.locator('.draft').textContent()).toContain('ask the desk');
    expect(await page.evaluate(() => document.activeElement?.closest('.note')?.id)).toBe('VR-aaaaaa');
    await press(page, 'a');
    expect(await page.locator('#VR-aaaaaa .done').textContent()).toContain('ask the desk, a b j x');
  });

  it('x with another reason asks for the note that it needs', async () => {
    const page = await start();
    await press(page, 'x', '6');
    expect(await page.locator('dialog').textContent()).toContain('Say in the note which reason.');
    await page.keyboard.type('checked with the author');
    await press(page, 'Control+Enter');
    expect(await page.locator('#VR-aaaaaa .done').textContent()).toContain('checked with the author');
  });

  it('X writes one rule for all that are alike', async () => {
    const page = await start();
    await press(page, 'X');
    const offers = await page.locator('.offers label').allTextContents();
    expect(offers.some((offer) => /Dates differ in A, B.*4 open findings/.test(offer))).toBe(true);
    await page.locator('.offers label', { hasText: 'Dates differ in A, B' }).click();
    await page.locator('.reasons button', { hasText: 'House style' }).click();
    expect(await page.locator('.note.dismissed').count()).toBe(4);
    expect(await says(page)).toContain('Dismissed 4 findings.');
    await press(page, 'u');
    expect(await page.locator('.note.dismissed').count()).toBe(0);
  });

  it('e shows the sentences around a row, and hides them again', async () => {
    const page = await start();
    await press(page, 'j', 'e');
    const context = page.locator('.row.current .context');
    expect(await context.textContent()).toContain('Riga');
    expect(await context.textContent()).toContain('Helsinki');
    await press(page, 'e');
    expect(await context.count()).toBe(0);
  });

  it('w lays the row word by word', async () => {
    const page = await start();
    await press(page, 'w');
    expect(await page.locator('.row.current .wbw').isVisible()).toBe(true);
    expect(await page.locator('.row.current > .cell').first().isVisible()).toBe(false);
    await press(page, 'w');
    expect(await page.locator('.row.current > .cell').first().isVisible()).toBe(true);
  });

  it('. hides the marks and f unfolds the rest', async () => {
    const page = await start();
    const background = (): Promise<string> =>
      page
        .locator('.row.current mark')
        .first()
        .evaluate((mark) => getComputedStyle(mark).backgroundColor);
    const before = await background();
    await press(page, '.');
    expect(await background()).not.toBe(before);
    await press(page, '.');
    expect(await background()).toBe(before);
    const alone = page.locator('[id="pair-A~B"]').getByText('Nobody else came.');
    expect(await alone.isVisible()).toBe(false);
    await press(page, 'f');
    expect(await alone.isVisible()).toBe(true);
    await press(page, 'f');
    expect(await alone.isVisible()).toBe(false);
  });

  it('y copies a link to the finding', async () => {
    const page = await start();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await press(page, 'j', 'y');
    expect(await says(page)).toBe('Link copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${url()}#/pair/A~B?f=VR-baaaaa`);
  });

  it('[ and ] go through the pairs, g goes to the places', async () => {
    const page = await start();
    const heading = (): Promise<string | null> => page.locator('main > .view:not([hidden])').first().getAttribute('id');
    await press(page, ']');
    expect(await heading()).toBe('pair-A~C');
    await press(page, ']');
    expect(await says(page)).toBe('Last pair.');
    await press(page, '[', '[');
    expect(await says(page)).toBe('First pair.');
    for (const [key, view] of [
      ['n', 'names'],
      ['s', 'sources'],
      ['f', 'findings'],
      ['o', 'overview'],
    ] as const) {
      await press(page, 'g', key);
      expect(await heading()).toBe(view);
    }
    await press(page, 'j');
    expect(await current(page)).toBe('VR-aaaaaa');
  });

  it('/ searches, Esc clears and gives the focus back', async () => {
    const page = await start();
    await press(page, 'j', '/');
    await page.keyboard.type('pärnu');
    await expect.poll(() => page.locator('[id="pair-A~B"] article.row:visible').count()).toBe(1);
    await press(page, 'Escape');
    expect(await page.locator('#search').inputValue()).toBe('');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('VR-baaaaa');
    await expect.poll(() => page.locator('[id="pair-A~B"] article.row:visible').count()).toBe(12);
  });

  it('? lists them all, and single keys can be turned off', async () => {
    const page = await start();
    await press(page, '?');
    expect(await page.locator('dialog dt').count()).toBe(22);
    await page.getByLabel('Use single keys').uncheck();
    await press(page, 'Escape');
    await press(page, 'j');
    expect(await current(page)).toBe('VR-aaaaaa');
    await page.reload();
    await page.waitForSelector('.live');
    await press(page, 'j');
    expect(await current(page)).toBe('VR-aaaaaa');
  });

  it('are ignored in fields and with modifiers', async () => {
    const page = await start();
    await press(page, 'Control+j', 'Alt+a');
    expect(await current(page)).toBe('VR-aaaaaa');
    await press(page, '/');
    await page.keyboard.type('jax');
    expect(await page.locator('.note.accepted').count()).toBe(0);
  });
});
