import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { launchBrowser } from './launch.ts';

const PICTURE = fileURLToPath(new URL('../../docs/images/report.png', import.meta.url));
const REPORT = new URL('../../reports/seeds.html', import.meta.url);
const SIZE = { width: 1280, height: 1240 };

/** Width and height of a PNG, from its header. */
const sizeOf = (png: Buffer): { width: number; height: number } => ({
  width: png.readUInt32BE(16),
  height: png.readUInt32BE(20),
});

describe('the picture in the README', () => {
  it('is a view of the sample report (written anew by npm run docs:update)', { timeout: 60_000 }, async () => {
    if (process.env['UPDATE_DOCS'] === '1') {
      const browser = await launchBrowser();
      try {
        const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light' });
        await page.goto(REPORT.href);
        mkdirSync(dirname(PICTURE), { recursive: true });
        writeFileSync(PICTURE, await page.screenshot());
      } finally {
        await browser.close();
      }
    }
    expect(existsSync(PICTURE)).toBe(true);
    expect(sizeOf(readFileSync(PICTURE))).toEqual(SIZE);
    expect(readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8')).toContain(
      'docs/images/report.png',
    );
  });
});
