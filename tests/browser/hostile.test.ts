import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entityId } from '../../src/model/index.ts';
import { ATTACKS } from './attacks.ts';
import { launchBrowser } from './launch.ts';
import { openAll, openReport, quotedTexts, sticksOut } from './open.ts';
import { madeReport } from './reports.ts';

describe('a report on hostile texts', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });

  const hostile = madeReport({
    texts: { A: ATTACKS, 'B"><script>alert(0)</script>': ATTACKS },
    links: ATTACKS.map((_, i) => ['A', [i], 'B"><script>alert(0)</script>', [i]] as const),
    findings: ATTACKS.map((attack, i) => ({
      id: `VR-${String(i).padStart(6, '0')}`,
      link: i,
      source: ['A', attack] as const,
      target: ['B"><script>alert(0)</script>', attack] as const,
      over: { suggestion: attack },
    })),
    names: ATTACKS.map((attack, i) => ({
      id: entityId(`name-${i}`),
      type: 'unknown' as const,
      headForm: attack,
      originalForm: attack,
      role: attack,
      forms: [
        {
          form: attack,
          occurrences: [],
          relation: 'same' as const,
          system: null,
          systemName: attack,
          confidence: 1,
          evidence: [],
        },
      ],
      resolution: 'variant' as const,
    })),
    over: { warnings: [{ code: 'W_TEST', message: ATTACKS[0] ?? '', uri: ATTACKS[3] ?? '' }] },
  });

  it('runs nothing, asks for nothing and adds no element that could', async () => {
    const open = await openReport(browser, hostile);
    await openAll(open.page);
    await open.page.waitForLoadState('networkidle');
    expect(open.messages).toEqual([]);
    expect(open.requests).toEqual([]);
    expect(await open.page.locator('script, img, iframe, base, object, embed, form, [onload], [onerror]').count()).toBe(
      0,
    );
    expect(await open.page.locator('meta[http-equiv]').count()).toBe(1);
    const addresses = await open.page
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses.filter((address) => !address.startsWith('#'))).toEqual([]);
    await open.close();
  });

  it('shows every text as it stands', async () => {
    const open = await openReport(browser, hostile);
    expect(await quotedTexts(open.page, '[id="text-A"] .text')).toEqual(ATTACKS);
    await open.close();
  });

  it('shows an override as a chip and does not obey it', async () => {
    const open = await openReport(browser, hostile);
    const chip = open.page.locator('[id="text-A"] .chip[data-code="RLO"]').first();
    expect(await chip.getAttribute('title')).toBe('right-to-left override, U+202E: a character that can not be seen');
    // The digits after the override stand in their own order, to the right of the word before it.
    const inOrder = await open.page
      .locator('[id="text-A"] .text')
      .nth(ATTACKS.findIndex((attack) => attack.startsWith('pay')))
      .evaluate((element) => {
        (element.closest('details') as HTMLDetailsElement | null)?.setAttribute('open', '');
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node.nodeValue ?? '').indexOf('000,001');
          if (at === -1) continue;
          const range = document.createRange();
          const left = (i: number): number => {
            range.setStart(node, at + i);
            range.setEnd(node, at + i + 1);
            return range.getBoundingClientRect().left;
          };
          return left(0) < left(6);
        }
        return null;
      });
    expect(inOrder).toBe(true);
    await open.close();
  });

  it('fits a window of 320 pixels', async () => {
    const open = await openReport(browser, hostile, { viewport: { width: 320, height: 800 } });
    await openAll(open.page);
    expect(await sticksOut(open.page)).toEqual([]);
    await open.close();
  });

  it('keeps any Unicode text as it is, but for NUL, carriage returns and lone surrogates', async () => {
    const texts = fc
      .sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), { numRuns: 200, seed: 7 })
      .map((text) =>
        text
          .replace(/[\0\r]/g, '')
          .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ''),
      )
      .filter((text) => text !== '');
    const open = await openReport(browser, madeReport({ texts: { A: texts } }));
    expect(await quotedTexts(open.page, '[id="text-A"] .text')).toEqual(texts);
    await open.close();
  });

  it('sets each text in its own direction', async () => {
    const open = await openReport(
      browser,
      madeReport({
        texts: { A: ['وصل الرئيس يوم الثلاثاء.'], B: ['The president came on Tuesday.'] },
        links: [['A', [0], 'B', [0]]],
        language: 'ar',
      }),
    );
    const directions = await open.page
      .locator('[id^="pair-"] .text')
      .evaluateAll((texts) => texts.map((text) => getComputedStyle(text).direction));
    expect(directions).toEqual(['rtl', 'ltr']);
    await open.close();
  });
});
