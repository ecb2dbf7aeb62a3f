import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleId, type ProvenanceClaim } from '../../src/model/index.ts';
import { EVERY_KIND } from './evidence.ts';
import { launchBrowser } from './launch.ts';
import { accessibilityFindings, type OpenReport, openAll, openReport, quotedTexts, sticksOut } from './open.ts';
import { madeReport } from './reports.ts';

const LONG = `${'He spoke of this and of that, '.repeat(14)}and of twelve points, ${'and of much else besides, '.repeat(14)}and left.`;

const CLAIM: ProvenanceClaim = {
  articleId: articleId('a-A'),
  claim: 'translation',
  fromLanguage: 'de',
  strength: 'likely',
  confidence: 0.8,
  evidence: EVERY_KIND,
};

const REPORT = madeReport({
  texts: {
    A: ['Twelve people came on Tuesday.', 'The agency BeITA said so.', LONG, 'Nobody asked.'],
    B: ['Twenty people came on Wednesday.', 'He spoke of twenty points.', 'It rained.'],
  },
  links: [
    ['A', [0], 'B', [0]],
    ['A', [2], 'B', [1]],
  ],
  findings: [
    {
      id: 'VR-aaaaaa',
      link: 0,
      severity: 'critical',
      source: ['A', 'Twelve'],
      target: ['B', 'Twenty'],
      over: { evidence: EVERY_KIND },
    },
    { id: 'VR-bbbbbb', link: 0, severity: 'minor', source: ['A', 'on Tuesday'], target: ['B', 'on Wednesday'] },
    { id: 'VR-cccccc', link: 1, source: ['A', 'twelve points'], target: ['B', 'twenty points'] },
    { id: 'VR-dddddd', source: ['A', 'BeITA'], target: null, over: { suggestion: 'BelTA' } },
  ],
  over: { provenance: [CLAIM] },
});

describe('the written report', () => {
  let browser: Browser;
  let open: OpenReport;

  beforeAll(async () => {
    browser = await launchBrowser();
    open = await openReport(browser, REPORT);
  });
  afterAll(async () => {
    await open?.close();
    await browser?.close();
  });

  it('asks for nothing and says nothing', async () => {
    await open.page.waitForLoadState('networkidle');
    expect(open.requests).toEqual([]);
    expect(open.messages).toEqual([]);
  });

  it('is whole with scripts off', async () => {
    const still = await openReport(browser, REPORT, { javaScriptEnabled: false });
    expect(await still.page.locator('h1').textContent()).toBe('Two texts, one story');
    expect(await still.page.locator('.note').count()).toBe(4);
    expect(await still.page.locator('.list a').first().textContent()).toContain('Twelve');
    await still.page.locator('.proof summary').first().click();
    expect(await still.page.locator('.evidence').first().isVisible()).toBe(true);
    await still.close();
  });

  it('quotes every sentence as it stands', async () => {
    expect(await quotedTexts(open.page, '[id^="text-A"] .text')).toEqual([
      'Twelve people came on Tuesday.',
      'The agency BeITA said so.',
      LONG,
      'Nobody asked.',
    ]);
  });

  it('announces marks with their notes, and leaves that out of copied text', async () => {
    const mark = open.page.locator('mark.critical').first();
    expect(await mark.evaluate((element) => element.textContent)).toBe('[note 1: Twelve]1');
    expect(
      await mark
        .locator('.vh')
        .first()
        .evaluate((element) => getComputedStyle(element).userSelect),
    ).toBe('none');
  });

  it('says every kind of evidence in words, for the claim and for the finding', async () => {
    for (const list of ['#source-A', '[id="VR-aaaaaa"] .evidence']) {
      const said = (await open.page.locator(list).textContent()) ?? '';
      for (const words of [
        'kh for х',
        'U+0049',
        'likely German',
        'said by Lukashenko',
        '11 words in common',
        'unorthodox',
      ]) {
        expect(said).toContain(words);
      }
      expect(said).not.toMatch(/undefined|\[object|null/);
    }
  });

  it('reads A, then B, then the notes', async () => {
    const order = await open.page
      .locator('article.row.cols')
      .first()
      .evaluate((row) => [...row.children].map((child) => child.className));
    expect(order).toEqual(['cell', 'gut', 'cell', 'words', 'notes']);
  });

  it('opens a long sentence on demand', async () => {
    const more = open.page.locator('.row .more').first();
    expect(await more.locator('summary').textContent()).toMatch(/^…\s*Show \d+ more characters$/);
    const height = (): Promise<number> =>
      open.page
        .locator('.row:has(.more)')
        .first()
        .evaluate((row) => row.clientHeight);
    const closed = await height();
    await more.locator('summary').click();
    expect(await more.evaluate((element) => (element as HTMLDetailsElement).open)).toBe(true);
    expect(await height()).toBeGreaterThan(closed);
    await open.page.reload();
  });

  it('shows the row that a link goes to, below the bars', async () => {
    const links = open.page.locator('.overview .list a');
    for (let i = 0; i < (await links.count()); i += 1) {
      await links.nth(i).click();
      const target = open.page.locator(':target');
      const row = open.page.locator('.row:has(:target)');
      expect(await target.isVisible()).toBe(true);
      const [noteTop, barBottom] = await Promise.all([
        target.evaluate((element) => element.getBoundingClientRect().top),
        open.page.locator('.bar').evaluate((element) => element.getBoundingClientRect().bottom),
      ]);
      expect(noteTop).toBeGreaterThanOrEqual(barBottom);
      expect(await row.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
      await open.page.goBack();
    }
  });

  it('opens the fold in which a linked sentence lies', async () => {
    await open.page.goto(`${open.url}#s-A-4`);
    expect(await open.page.locator('#s-A-4').isVisible()).toBe(true);
    await open.page.goto(open.url);
  });

  it('is accessible, folded and unfolded', { timeout: 60_000 }, async () => {
    const light = await openReport(browser, REPORT, { bypassCSP: true });
    expect(await accessibilityFindings(light.page)).toEqual([]);
    await openAll(light.page);
    expect(await accessibilityFindings(light.page)).toEqual([]);
    await light.close();
  });

  it('has enough contrast in the dark theme', { timeout: 60_000 }, async () => {
    const dark = await openReport(browser, REPORT, { colorScheme: 'dark', bypassCSP: true });
    await openAll(dark.page);
    expect(await accessibilityFindings(dark.page, ['color-contrast'])).toEqual([]);
    await dark.close();
  });

  it('is dark where the reader asks for it', async () => {
    const background = (page: OpenReport['page']): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await openReport(browser, REPORT, { colorScheme: 'dark' });
    expect([await background(open.page), await background(dark.page)]).toEqual([
      'rgb(250, 249, 246)',
      'rgb(21, 23, 26)',
    ]);
    await dark.close();
  });

  it.each([320, 640, 860, 1000])('fits a window of %i pixels, folded and unfolded', async (width) => {
    const narrow = await openReport(browser, REPORT, { viewport: { width, height: 800 } });
    expect(await sticksOut(narrow.page)).toEqual([]);
    await openAll(narrow.page);
    expect(await sticksOut(narrow.page)).toEqual([]);
    await narrow.close();
  });

  it('sets one column, A over B over notes, in a narrow window', async () => {
    const narrow = await openReport(browser, REPORT, { viewport: { width: 760, height: 800 } });
    const tops = await narrow.page
      .locator('article.row.cols')
      .first()
      .evaluate((row) => [...row.children].map((child) => child.getBoundingClientRect().top));
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(new Set(tops).size).toBe(tops.length);
    await narrow.close();
  });

  it('prints on A4 landscape, with the notes beside the rows and without the bar', async () => {
    const printed = await openReport(browser, REPORT, { viewport: { width: 1016, height: 700 } });
    await printed.page.emulateMedia({ media: 'print' });
    expect(await printed.page.locator('.bar').isVisible()).toBe(false);
    const [text, notes] = await printed.page
      .locator('article.row.cols')
      .first()
      .evaluate((row) => ['.cell', '.notes'].map((part) => row.querySelector(part)?.getBoundingClientRect().top));
    expect(notes).toBe(text);
    expect(await printed.page.locator('.evidence').first().isVisible()).toBe(true);
    const pdf = await printed.page.pdf({ preferCSSPageSize: true });
    const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'));
    expect([Math.round(Number(box?.[1])), Math.round(Number(box?.[2]))]).toEqual([842, 595]);
    await printed.close();
  });

  it('keeps the shapes of the severities where colours are forced', async () => {
    const forced = await openReport(browser, REPORT, { forcedColors: 'active' });
    const shape = (severity: string): Promise<string> =>
      forced.page
        .locator(`.note .shape.${severity}`)
        .first()
        .evaluate((element) => `${getComputedStyle(element).fill} ${getComputedStyle(element).stroke}`);
    const text = await forced.page.evaluate(() => getComputedStyle(document.body).color);
    expect(await shape('critical')).toContain(text);
    expect(await shape('minor')).toBe(`none ${text}`);
    await forced.close();
  });
});
