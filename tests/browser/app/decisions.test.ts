import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/index.ts';
import { parseDecisions } from '../../../src/report/decisions/index.ts';
import { useLivePages } from './live.ts';
import { PAIR, twelveFindings } from './report.ts';

describe('decisions in the page', () => {
  const { start, url } = useLivePages();
  const exportText = async (page: Page): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('variorum.decisions.json');
    return readFile(await download.path(), 'utf8');
  };
  const decided = (page: Page): Promise<[number, number]> =>
    Promise.all([page.locator('.note.accepted').count(), page.locator('.note.dismissed').count()]);

  it('are there after the page is opened again, and the page says where they are kept', async () => {
    const page = await start();
    for (const key of ['a', 'x', '2', 'x', '5']) await page.keyboard.press(key);
    expect(await page.locator('.keeping').textContent()).toBe('Three decisions, kept in this browser only.');
    await page.reload();
    await page.waitForSelector('.live');
    expect(await decided(page)).toEqual([1, 2]);
    expect(await page.locator('#VR-baaaaa .done').textContent()).toBe('Dismissed: an editorial choice');
  });

  it('go out in the format of the decisions file and come back from it', async () => {
    const page = await start();
    for (const key of ['a', 'x', '3']) await page.keyboard.press(key);
    const text = await exportText(page);
    expect(text.split('\n').filter((line) => line.includes('"fp"'))).toHaveLength(2);
    const { value } = parseDecisions(text);
    expect(value?.file.decisions.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['accepted', null],
      ['dismissed', 'house-style'],
    ]);
    for (const key of ['u', 'u']) await page.keyboard.press(key);
    expect(await decided(page)).toEqual([0, 0]);
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'd.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect.poll(() => decided(page)).toEqual([1, 1]);
    expect(await exportText(page)).toBe(text);
    await page.keyboard.press('u');
    expect(await decided(page)).toEqual([0, 0]);
  });

  it('of a dropped file are merged: the later one holds, the other is kept in the history', async () => {
    const page = await start();
    await page.keyboard.press('a');
    const text = (await exportText(page))
      .replace('"accepted"', '"dismissed","reason":"intended"')
      .replace(/"at":"[^"]*"/, '"at":"2099-01-01"');
    await page.evaluate((content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], 'variorum.decisions.json', { type: 'application/json' }));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    }, text);
    await expect.poll(() => decided(page)).toEqual([0, 1]);
    expect(parseDecisions(await exportText(page)).value?.file.history.map(({ verdict }) => verdict)).toEqual([
      'accepted',
    ]);
  });

  it('of a file that can not be read are left alone, and the page says what is wrong', async () => {
    const page = await start();
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'd.json', mimeType: 'application/json', buffer: Buffer.from('{"version": 2}') });
    await expect.poll(() => page.locator('[role="status"]').textContent()).toContain('The file can not be read');
    expect(await decided(page)).toEqual([0, 0]);
  });

  it('that came with the run are shown, can be opened again, and stay open', async () => {
    const made = twelveFindings();
    const report: Report = {
      ...made,
      divergences: made.divergences.map((divergence, i) =>
        i === 1
          ? {
              ...divergence,
              decision: {
                verdict: 'dismissed',
                reason: 'house-style',
                note: null,
                by: 'a.k.',
                at: '2026-11-01',
                carriedOver: false,
              },
            }
          : divergence,
      ),
    };
    const page = await start(PAIR, { report });
    expect(await decided(page)).toEqual([0, 1]);
    await page.goto(`${url()}${PAIR}?f=VR-baaaaa`);
    await page.getByRole('button', { name: 'Open again' }).click();
    expect(await decided(page)).toEqual([0, 0]);
    await page.reload();
    await page.waitForSelector('.live');
    expect(await decided(page)).toEqual([0, 0]);
  });

  it('obey the policy: an enforced check can not be dismissed, a critical finding needs a note', async () => {
    const made = twelveFindings();
    const review = { enforced: ['number-mismatch'], noteRequired: ['critical' as const] };
    const page = await start(PAIR, { report: { ...made, configuration: { ...made.configuration, review } } });
    await page.keyboard.press('x');
    expect(await page.locator('dialog').textContent()).toContain(
      'A critical finding needs a note when it is dismissed.',
    );
    await page.keyboard.press('1');
    expect(await decided(page)).toEqual([0, 0]);
    await page.keyboard.type('the source has both days');
    await page.keyboard.press('Control+Enter');
    expect(await decided(page)).toEqual([0, 1]);
    await page.keyboard.press('x');
    expect(await page.locator('dialog').count()).toBe(0);
    const button = page.getByRole('button', { name: 'Dismiss', exact: false }).first();
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    expect(await page.locator(`#${await button.getAttribute('aria-describedby')}`).textContent()).toContain(
      'can not be dismissed',
    );
  });

  it('are made for many findings at once in the list', async () => {
    const page = await start('#/findings');
    expect(await page.locator('#findings .list > li').count()).toBe(12);
    for (const i of [1, 3, 5]) await page.locator('#findings .pick input').nth(i).check();
    await page.getByRole('button', { name: 'Dismiss selected' }).click();
    await page.keyboard.press('2');
    expect(await page.locator('#findings .list > li.dismissed').count()).toBe(3);
    expect(await page.locator('[role="status"]').textContent()).toContain('Dismissed 3 findings.');
    await page.keyboard.press('u');
    expect(await page.locator('#findings .list > li.dismissed').count()).toBe(0);
    await page.getByLabel('Sort by').selectOption('category');
    expect(await page.locator('#findings .list .where').first().textContent()).toContain('Dates differ');
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    expect(await page.locator('#findings .list > li.accepted').count()).toBe(1);
  });

  it('take findings off the list of those to settle first, and put the next ones there', async () => {
    const page = await start('');
    const ids = (): Promise<(string | null)[]> =>
      page.locator('.overview .list > li').evaluateAll((items) => items.map((item) => item.getAttribute('data-f')));
    expect(await ids()).toHaveLength(7);
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    for (const key of ['g', 'o']) await page.keyboard.press(key);
    expect(await ids()).toHaveLength(7);
    expect(await ids()).not.toContain('VR-aaaaaa');
  });
});
