import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Report } from '../../src/model/index.ts';
import { renderHtml } from '../../src/report/html/index.ts';
import { pageScript } from './script.ts';

/** A written report in a browser, with what it asked for and said since it was opened. */
export interface OpenReport {
  readonly page: Page;
  readonly url: string;
  /** Addresses asked for, the file itself left out. */
  readonly requests: readonly string[];
  readonly messages: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens the report as it is without its script: what a mail preview shows, and what the script takes over. */
export const openReport = (
  browser: Browser,
  report: Report,
  options: BrowserContextOptions = {},
): Promise<OpenReport> => openPage(browser, renderHtml(report), options);

/** Opens the report with its script, at a place of it ("#/pair/A~B"). */
export const openLive = async (
  browser: Browser,
  report: Report,
  { hash = '', ...options }: BrowserContextOptions & { hash?: string } = {},
): Promise<OpenReport> => openPage(browser, renderHtml(report, { script: await pageScript() }), options, hash);

/** Writes a page to a file of its own and opens it from there, in a context of its own. */
export async function openPage(
  browser: Browser,
  html: string,
  options: BrowserContextOptions = {},
  hash = '',
): Promise<OpenReport> {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-report-'));
  const file = join(folder, 'report.html');
  await writeFile(file, html);
  const url = pathToFileURL(file).href;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const requests: string[] = [];
  const messages: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(url)) requests.push(request.url());
  });
  const page = await context.newPage();
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(String(error)));
  page.on('dialog', (dialog) => {
    messages.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(url + hash);
  return {
    page,
    url,
    requests,
    messages,
    close: async () => {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What axe finds against WCAG 2.2 AA and its own good practice, one line each; all rules, or only those named. */
export async function accessibilityFindings(page: Page, rules: readonly string[] = []): Promise<string[]> {
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  if (rules.length > 0) builder.withRules([...rules]);
  const { violations } = await builder.analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => node.target.join(' '))
        .slice(0, 5)
        .join(', ')}`,
  );
}

/** The text of the elements without what the report adds to it (numbers, hidden words, labels). */
export function quotedTexts(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const added of copy.querySelectorAll('.vh, .ref, summary')) added.remove();
      return copy.textContent ?? '';
    }),
  );
}

/** What makes the page wider than its window, as tag and class; nothing where the page fits. */
export const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width && !element.closest('.scroll, .vh'))
      .filter((element) => getComputedStyle(element.parentElement ?? element).overflowX === 'visible')
      .map((element) => `${element.parentElement?.className} > ${element.outerHTML.slice(0, 120)}`)
      .slice(0, 8);
  });

/** Opens every fold and every elision. */
export const openAll = (page: Page): Promise<void> =>
  page.locator('details').evaluateAll((all) => {
    for (const element of all) (element as HTMLDetailsElement).open = true;
  });
