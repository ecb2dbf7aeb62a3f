// Measures the written page of a large report in Chromium and appends to history.csv (UX §7.2's budgets).
//   npm run build && node tests/bench/report-page.mjs [--rows 10000] [--runs 5] [--dist dist] [--write]
// "first paint" is first-contentful-paint from a cold profile; "j to paint" from the key to the frame after it, the median and the slowest of 30.
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { syntheticReport } from './synthetic-report.mjs';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '5' },
    dist: { type: 'string', default: 'dist' },
    write: { type: 'boolean', default: false },
  },
});
const PRESSES = 30;
const dist = (path) => resolve(values.dist, 'report/html', path);
const { renderHtml } = await import(pathToFileURL(dist('index.js')).href);
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const sizeOf = (...names) =>
  gzipSync(names.map((name) => readFileSync(dist(name))).join('\n'), { level: 9 }).length / 1024;

const folder = mkdtempSync(join(os.tmpdir(), 'variorum-page-'));
const file = join(folder, 'report.html');
const started = performance.now();
const html = renderHtml(syntheticReport(Number(values.rows)));
const figures = [['render', [performance.now() - started], 'ms']];
writeFileSync(file, html);

const measured = { paint: [], open: [], key: [], slowest: [], jump: [] };
for (let i = 0; i < Number(values.runs); i += 1) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  measured.paint.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime));
  // From the overview into the texts: the chunk is unpacked and its first rows are put into the page.
  measured.open.push(
    await page.evaluate(async () => {
      const from = performance.now();
      location.hash = '#/pair/A~B';
      while (!document.querySelector('.note[aria-current]')) await new Promise((done) => setTimeout(done, 2));
      return performance.now() - from;
    }),
  );
  await page.evaluate(() => {
    window.spent = [];
    addEventListener(
      'keydown',
      () => {
        const from = performance.now();
        requestAnimationFrame(() => setTimeout(() => window.spent.push(performance.now() - from)));
      },
      true,
    );
  });
  for (let press = 0; press < PRESSES; press += 1) {
    await page.keyboard.press('j');
    await page.waitForTimeout(40);
  }
  const presses = await page.evaluate(() => window.spent);
  measured.key.push(median(presses));
  measured.slowest.push(Math.max(...presses));
  // To a finding whose rows are not in the page yet.
  measured.jump.push(
    await page.evaluate(async () => {
      const last = JSON.parse(document.querySelector('#run').textContent).findings.reduce((a, b) =>
        b.order > a.order ? b : a,
      );
      const from = performance.now();
      location.hash = `#/pair/A~B?f=${last.id}`;
      while (document.activeElement?.id !== last.id) await new Promise((done) => setTimeout(done, 2));
      return performance.now() - from;
    }),
  );
  await browser.close();
}
rmSync(folder, { recursive: true });

figures.push(
  ['first paint', measured.paint, 'ms'],
  ['first row', measured.open, 'ms'],
  ['j to paint', measured.key, 'ms'],
  ['j to paint slowest', measured.slowest, 'ms'],
  ['link to the last finding', measured.jump, 'ms'],
  ['file', [html.length / 1024], 'kB'],
  ['script gzip', [sizeOf('app.js')], 'kB'],
  ['styles gzip', [sizeOf('styles.css', 'app.css')], 'kB'],
);
const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();
const machine = `${os.cpus().length} cores ${os.cpus()[0]?.model.trim()}`.replaceAll(',', ' ');
for (const [what, list, unit] of figures) {
  const name = `page ${values.rows} rows ${what}`;
  const value = median(list).toFixed(1);
  process.stdout.write(
    `${name.padEnd(44)} ${value.padStart(9)} ${unit}   (${Math.min(...list).toFixed(1)} to ${Math.max(...list).toFixed(1)}, ${list.length} runs)\n`,
  );
  if (values.write)
    appendFileSync(
      'tests/bench/history.csv',
      `${git('log', '-1', '--format=%cs')},${git('rev-parse', '--short', 'HEAD')},${process.version},${machine},${name},${value},${unit}\n`,
    );
}
