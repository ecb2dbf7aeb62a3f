import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Report } from '../../../src/model/index.ts';
import { launchBrowser } from '../launch.ts';
import { type OpenReport, openLive } from '../open.ts';
import { PAIR, twelveFindings } from './report.ts';

/** One browser for a file of tests, and a page for each of them that must end without a message. */
export interface LivePages {
  /** Opens a report at a place of it, by default the pair of twelve findings, once its script has taken over. */
  readonly start: (hash?: string, options?: BrowserContextOptions & { readonly report?: Report }) => Promise<Page>;
  /** Address of the page that is open, without a place. */
  readonly url: () => string;
}

/** To be called once in a `describe`. */
export function useLivePages(): LivePages {
  let browser: Browser;
  let open: OpenReport;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    expect(open.messages).toEqual([]);
    await open.close();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    start: async (hash = PAIR, { report = twelveFindings(), ...options } = {}) => {
      open = await openLive(browser, report, { hash, ...options });
      await open.page.waitForSelector('.live');
      return open.page;
    },
    url: () => open.url,
  };
}
