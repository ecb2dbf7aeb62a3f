import { readdir, readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import type { Report } from '../../src/model/index.ts';
import { renderHtml } from '../../src/report/html/index.ts';
import { launchBrowser } from './launch.ts';
import { accessibilityFindings, openAll, openReport, quotedTexts, sticksOut } from './open.ts';

const SEEDS = new URL('../../seeds/', import.meta.url);

/** The report of the five seed articles, as the command line makes it. */
async function seedsReport(): Promise<Report> {
  const names = (await readdir(SEEDS)).filter((name) => name.endsWith('.txt')).sort();
  return analyze(
    await Promise.all(
      names.map(async (name) => ({ uri: `seeds/${name}`, bytes: await readFile(new URL(name, SEEDS)) })),
    ),
  );
}

/** Bytes of the seeds' report (issue "the whole flow"). */
const LARGEST = 900_000;

describe('the report of the seeds', () => {
  let browser: Browser;
  let report: Report;

  beforeAll(async () => {
    [browser, report] = await Promise.all([launchBrowser(), seedsReport()]);
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('opens from a file with no request and no message', async () => {
    const open = await openReport(browser, report);
    await openAll(open.page);
    await open.page.waitForLoadState('networkidle');
    expect([open.requests, open.messages]).toEqual([[], []]);
    await open.close();
  });

  it('is smaller than 900 kB', () => {
    expect(Buffer.byteLength(renderHtml(report))).toBeLessThan(LARGEST);
  });

  it('prints every finding once, and every link leads somewhere', async () => {
    const open = await openReport(browser, report);
    const ids = await open.page.locator('[id]').evaluateAll((all) => all.map((element) => element.id));
    expect(ids.filter((id) => id.startsWith('VR-')).sort()).toEqual(
      report.divergences.map((finding) => String(finding.id)).sort(),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const targets = await open.page
      .locator('a[href^="#"]')
      .evaluateAll((links) => links.map((link) => decodeURIComponent((link as HTMLAnchorElement).hash.slice(1))));
    expect([...new Set(targets)].filter((target) => !ids.includes(target))).toEqual([]);
    await open.close();
  });

  it('quotes every sentence of every article as it stands', async () => {
    const open = await openReport(browser, report);
    const expected = report.sentences.map(({ articleId, span }) => {
      const article = report.articles.find((candidate) => candidate.id === articleId);
      return article?.text.slice(span.start, span.end);
    });
    expect(await quotedTexts(open.page, '[id^="text-"] .text')).toEqual(expected);
    await open.close();
  });

  it('is accessible', { timeout: 90_000 }, async () => {
    const open = await openReport(browser, report, { bypassCSP: true });
    expect(await accessibilityFindings(open.page)).toEqual([]);
    await open.close();
  });

  it('has enough contrast in the dark theme', { timeout: 90_000 }, async () => {
    const open = await openReport(browser, report, { colorScheme: 'dark', bypassCSP: true });
    expect(await accessibilityFindings(open.page, ['color-contrast'])).toEqual([]);
    await open.close();
  });

  it('fits a window of 320 pixels', async () => {
    const open = await openReport(browser, report, { viewport: { width: 320, height: 800 } });
    expect(await sticksOut(open.page)).toEqual([]);
    await openAll(open.page);
    expect(await sticksOut(open.page)).toEqual([]);
    await open.close();
  });
});
