import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entityId } from '../../../src/model/index.ts';
import { renderHtml } from '../../../src/report/html/index.ts';
import { ATTACKS } from '../attacks.ts';
import { launchBrowser } from '../launch.ts';
import { openAll, openLive } from '../open.ts';
import { madeReport } from '../reports.ts';
import { pageScript } from '../script.ts';

const B = 'B"><script>alert(0)</script>';
const HOSTILE = madeReport({
  texts: { A: ATTACKS, [B]: ATTACKS },
  links: ATTACKS.map((_, i) => ['A', [i], B, [i]] as const),
  findings: ATTACKS.map((attack, i) => ({
    id: `VR-${String(i).padStart(6, '0')}`,
    link: i,
    source: ['A', attack] as const,
    target: [B, attack] as const,
    over: {
      suggestion: attack,
      message: { id: 'differs', text: attack, values: { words: attack } },
      decision:
        i % 3 === 0
          ? {
              verdict: 'dismissed' as const,
              reason: 'other' as const,
              note: attack,
              by: attack,
              at: '2026-11-22',
              carriedOver: true,
            }
          : null,
    },
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
  over: {
    checks: [{ checkId: 'number-mismatch', title: ATTACKS[0] ?? '', status: 'ran', reason: null, findings: 1 }],
    warnings: [{ code: 'W_TEST', message: ATTACKS[0] ?? '', uri: ATTACKS[3] ?? '' }],
  },
});

describe('a live report on hostile texts', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('runs nothing but its own script, asks for nothing, and adds no element that could', {
    timeout: 60_000,
  }, async () => {
    const open = await openLive(browser, HOSTILE);
    const { page } = open;
    await openAll(page);
    for (const hash of [
      '#/findings',
      '#/names',
      '#/about',
      '#/text/A',
      `#/pair/${encodeURIComponent(HOSTILE.articles.length === 2 ? 'x' : '')}`,
    ]) {
      await page.goto(open.url + hash);
    }
    await page.locator('article.row').first().waitFor({ state: 'attached' });
    for (const key of ['j', 'a', 'x', '1', 'n', 'Escape', 'X', 'Escape', 'e', 'w', 'u', '.', '?', 'Escape'])
      await page.keyboard.press(key);
    for (const attack of ATTACKS) await page.locator('#search').fill(attack);
    await page.waitForLoadState('networkidle');
    expect(open.messages).toEqual([]);
    expect(open.requests).toEqual([]);
    expect(await page.locator('img, iframe, base, object, embed, link, [onload], [onerror], [onclick]').count()).toBe(
      0,
    );
    expect(await page.locator('script').count()).toBe(2);
    expect(await page.locator('script:not([type])').count()).toBe(1);
    await open.close();
  });

  it('shows every message as it stands, in notes, lists and dialogs', async () => {
    const open = await openLive(browser, HOSTILE, { hash: '#/findings' });
    const headings = await open.page.locator('#findings .list h3').allTextContents();
    expect(headings.sort()).toEqual(ATTACKS.map((attack) => attack.replace(/\0/g, '')).sort());
    await open.close();
  });

  it('takes hostile addresses for words', async () => {
    for (const attack of [
      '#/pair/<img src=x onerror=alert(1)>',
      '#/names/__proto__',
      '#/constructor',
      '#<script>alert(1)</script>',
      '#/pair/%E0%A4%A',
      '#/?q=%3Cscript%3E&sev=__proto__',
    ]) {
      const open = await openLive(browser, HOSTILE, { hash: attack });
      await open.page.waitForSelector('.live');
      expect([attack, open.messages]).toEqual([attack, []]);
      expect(await open.page.locator('main > .view:not([hidden])').count()).toBeGreaterThan(0);
      await open.close();
    }
  });

  it('takes hostile decisions for words, from a file and from the browser', async () => {
    const open = await openLive(browser, HOSTILE);
    const attack = '</script><img src=x onerror=alert(1)>\u202e';
    const file = JSON.stringify({
      version: 1,
      decisions: [
        {
          fp: 'v1:aaaaaaaaaaaaaaaa',
          cat: attack,
          verdict: 'dismissed',
          reason: 'other',
          note: attack,
          by: attack,
          a: attack,
          b: attack,
          in: [attack],
        },
      ],
      rules: [{ match: { spelling: ATTACKS[3] }, verdict: 'dismissed', reason: 'other', note: attack, by: attack }],
    });
    await open.page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'd.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await expect.poll(() => open.page.locator('[role="status"]').textContent()).toBe('2 decisions imported.');
    await open.page.reload();
    await open.page.waitForSelector('.live');
    await open.page.goto(`${open.url}#/pair/x?f=VR-aaaaaa`);
    expect([open.messages, open.requests]).toEqual([[], []]);
    expect(await open.page.locator('img').count()).toBe(0);
    await open.close();
  });

  it('lets no script in that was not there: the policy names one by its hash and asks for trusted types', async () => {
    const open = await openLive(browser, HOSTILE);
    const ran = await open.page.evaluate(() => {
      const script = document.createElement('script');
      script.append('window.injected = true');
      document.body.append(script);
      let refused = false;
      try {
        document.body.insertAdjacentHTML('beforeend', '<p>made of a string</p>');
      } catch {
        refused = true;
      }
      return { ran: 'injected' in window, refused };
    });
    expect(ran).toEqual({ ran: false, refused: true });
    await open.close();
  });

  it('holds the index as JSON that gives the texts back', async () => {
    const html = renderHtml(HOSTILE, { script: await pageScript() });
    const json = /<script type="application\/json" id="run">([^<]*)<\/script>/.exec(html)?.[1] ?? '';
    expect(json).not.toMatch(/[<\u2028\u2029]/);
    const { findings } = JSON.parse(json) as { findings: { message: string }[] };
    expect(findings.map(({ message }) => message)).toEqual(ATTACKS);
  });
});
