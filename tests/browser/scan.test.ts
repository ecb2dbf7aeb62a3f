import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScanDocument } from '../../src/model/index.ts';
import { renderScan } from '../../src/report/scan-formats/index.ts';
import { scanDocuments } from '../../src/scan/index.ts';
import { ATTACKS } from './attacks.ts';
import { launchBrowser } from './launch.ts';
import { accessibilityFindings, openPage, sticksOut } from './open.ts';

const STORY =
  'The harbour of Ventspils will be dredged to sixteen metres before the end of the year, the port authority said on Tuesday. Its director put the cost at ' +
  '48.5 million euros and said that two bids had come in from Belgium and Denmark. Fishermen had warned that the work would drive herring away.';
const QUOTED =
  'Nobody asked the people who live beside the canal, and nobody will pay when their cellars are full of water';
const OTHERS = ['In the old mill a school for bakers has opened its doors to forty pupils', 'A fair of kites was held'];

const page = (documents: readonly ScanDocument[]): Promise<string> =>
  renderScan({ documents, result: scanDocuments(documents) }, 'html', { width: 100, color: false, version: '0.0.0' });

const DOCUMENTS: readonly ScanDocument[] = [
  { id: 'wire/1.txt', text: STORY, title: 'Harbour works', outlet: 'Wire', published: '2026-03-01' },
  { id: 'post/1.txt', text: `Ours. ${STORY}`, outlet: 'Post', published: '2026-03-02' },
  ...OTHERS.map((text, i) => ({
    id: `other/${i}.txt`,
    text: `${text}. “${QUOTED}.” ${text}, once more and at length.`,
  })),
];

describe('the page on a corpus', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });

  it.each([
    ['light', 1280],
    ['dark', 360],
  ] as const)('can be read by everybody, %s, %d pixels wide', async (colorScheme, width) => {
    const open = await openPage(browser, await page(DOCUMENTS), {
      colorScheme,
      viewport: { width, height: 800 },
      bypassCSP: true,
    });
    expect(await accessibilityFindings(open.page)).toEqual([]);
    expect(await sticksOut(open.page)).toEqual([]);
    await open.close();
  });

  it('shows the stories by date, and quotes what other texts share', async () => {
    const open = await openPage(browser, await page(DOCUMENTS));
    expect(await open.page.locator('#stories h3').allTextContents()).toEqual(['Harbour works']);
    expect(await open.page.locator('#stories tbody th').allTextContents()).toEqual(['wire/1.txt', 'post/1.txt']);
    expect(await open.page.locator('#passages blockquote').textContent()).toContain(QUOTED.slice(0, 60));
    expect([open.messages, open.requests]).toEqual([[], []]);
    await open.close();
  });

  it('runs nothing that a text, a title or an outlet brings', async () => {
    const hostile = ATTACKS.flatMap((attack, i): ScanDocument[] => [
      { id: `${attack}${i}`, text: `${attack} ${STORY}`, title: attack, outlet: attack, published: attack },
    ]);
    const open = await openPage(browser, await page(hostile));
    await open.page.waitForLoadState('networkidle');
    expect([open.messages, open.requests]).toEqual([[], []]);
    expect(await open.page.locator('script, img, iframe, base, object, embed, form, [onload], [onerror]').count()).toBe(
      0,
    );
    await open.close();
  });
});
