import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleId, type CheckRun, entityId, type NameEntity } from '../../src/model/index.ts';
import { EVERY_KIND } from './evidence.ts';
import { launchBrowser } from './launch.ts';
import { accessibilityFindings, type OpenReport, openAll, openReport, sticksOut } from './open.ts';
import { madeReport } from './reports.ts';

const TEXTS = {
  A: ['China hailed its partnership with Belarus on Tuesday.', 'The agency BeITA said so.'],
  B: ['China praised its partnership with Belarus.', 'Peskow left, and Peskov stayed.'],
  C: ['Nobody came.', 'China hailed its partnership with Minsk.'],
};

const BELTA: NameEntity = {
  id: entityId('belta'),
  type: 'organisation',
  headForm: 'BelTA',
  originalForm: null,
  role: null,
  forms: [
    {
      form: 'BeITA',
      occurrences: [{ articleId: articleId('a-A'), span: { start: 65, end: 70 } }],
      relation: 'confusable',
      system: null,
      systemName: null,
      confidence: 1,
      evidence: EVERY_KIND.filter(({ kind }) => kind === 'confusable'),
    },
  ],
  resolution: 'conflict',
};

const REPORT = madeReport({
  texts: TEXTS,
  links: [
    ['A', [0], 'B', [0]],
    ['A', [0], 'C', [1]],
    ['B', [0], 'C', [1]],
  ],
  findings: [{ id: 'VR-aaaaaa', link: 0, source: ['A', 'on Tuesday'], target: null }],
  names: [BELTA],
});

/** Spacing that a reader may set (WCAG 2.2, 1.4.12). */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

describe('the views of the report', () => {
  let browser: Browser;
  let open: OpenReport;
  beforeAll(async () => {
    browser = await launchBrowser();
    open = await openReport(browser, REPORT, { javaScriptEnabled: false });
  });
  afterAll(async () => {
    await open?.close();
    await browser?.close();
  });

  it('name in every dot of a plot the row that it stands for', async () => {
    const rows = await open.page
      .locator('.plot circle')
      .evaluateAll((dots) => dots.map((dot) => dot.getAttribute('data-row') ?? ''));
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(await open.page.locator(`[id="${row}"]`).count()).toBe(1);
  });

  it('lay one sentence of three articles in a table, and name the variants by their sigla', async () => {
    const set = open.page.locator('.view.set');
    expect(await set.locator('tr').allTextContents()).toHaveLength(3);
    expect(await set.locator('.variants li').first().textContent()).toBe('A C] hailed · B] praised');
    const colour = (selector: string): Promise<string> =>
      set
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).color);
    expect(await colour('td.same')).not.toBe(await colour('td:not(.same)'));
    expect(await open.page.locator(`#pairs a[href="#${await set.getAttribute('id')}"]`).count()).toBe(1);
  });

  it('show at a name each of its places, and the letters of a look-alike by code point', async () => {
    await open.page.goto(`${open.url}#name-belta`);
    const name = open.page.locator('#name-belta');
    expect(await name.locator('.ctx').isVisible()).toBe(true);
    expect(await name.locator('.ctx').textContent()).toContain('BeITA');
    expect(await name.locator('.cv').textContent()).toBe('letter I U+0049 for l U+006Cexpected BelTA');
  });

  it('show where words are missing, at the place where they would stand', async () => {
    const missing = open.page.locator('[id="pair-A~B"] .om');
    expect(await missing.locator('.vh').textContent()).toBe('[note 1: nothing here]');
    const before = await missing.evaluate((element) => element.previousSibling?.textContent ?? '');
    expect(before).toBe('China praised its partnership with Belarus');
  });

  it('are accessible with sets and names, and keep a reader’s own spacing', { timeout: 60_000 }, async () => {
    const spaced = await openReport(browser, REPORT, { bypassCSP: true, viewport: { width: 1280, height: 800 } });
    expect(await accessibilityFindings(spaced.page)).toEqual([]);
    await openAll(spaced.page);
    await spaced.page.addStyleTag({ content: SPACED });
    for (const width of [1440, 1000, 400]) {
      await spaced.page.setViewportSize({ width, height: 800 });
      expect(await sticksOut(spaced.page)).toEqual([]);
      const clipped = await spaced.page.locator('main *').evaluateAll((all) =>
        all
          .filter((element) => getComputedStyle(element).overflow === 'hidden' && !element.matches('svg, svg *'))
          .filter((element) => getComputedStyle(element).clipPath === 'none')
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(clipped).toEqual([]);
    }
    await spaced.close();
  });

  it('keep marks apart from the text where colours are forced', async () => {
    const forced = await openReport(browser, REPORT, { forcedColors: 'active' });
    const ground = (selector: string): Promise<string> =>
      forced.page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await ground('mark.v.a')).toBe(
      await forced.page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('mark'));
        probe.setAttribute('class', 'v n');
        const { backgroundColor } = getComputedStyle(probe);
        probe.remove();
        return backgroundColor;
      }),
    );
    expect(await ground('mark.v.a')).not.toBe(await ground('body'));
    await forced.close();
  });

  it('say what was looked for where nothing was found, and what was not and why', async () => {
    const checks: readonly CheckRun[] = [
      { checkId: 'number-mismatch', title: 'Numbers differ', status: 'ran', reason: null, findings: 0 },
      { checkId: 'wrong-term', title: 'Wrong term', status: 'not-applicable', reason: 'no glossary', findings: 0 },
    ];
    const clean = await openReport(browser, madeReport({ texts: { A: ['One.'], B: ['Two.'] }, over: { checks } }), {
      javaScriptEnabled: false,
    });
    const said = (await clean.page.locator('.checked').textContent()) ?? '';
    expect(said).toContain('1 of 2 checks looked at these texts and reported nothing. Among them: numbers differ.');
    expect(said).toContain('One check did not run:Wrong term: no glossary');
    await clean.close();
  });

  it('show more than twelve articles in clusters', async () => {
    const sigla = Array.from({ length: 14 }, (_, i) => `T${String(i).padStart(2, '0')}`);
    const texts = Object.fromEntries(sigla.map((siglum) => [siglum, ['China hailed its partnership.']]));
    const links = [0, 1, 2].map((i) => [`T0${i}`, [0], `T0${i + 1}`, [0]] as const);
    const many = await openReport(browser, madeReport({ texts, links }), { javaScriptEnabled: false });
    expect(await many.page.locator('.cluster h3').allTextContents()).toEqual([
      'Four articles with sentences in common',
    ]);
    expect(await many.page.locator('.cluster tbody th').allTextContents()).toEqual(['T00', 'T01', 'T02', 'T03']);
    expect(await many.page.locator('.cluster ~ .sub').textContent()).toContain('T13: no sentence in common');
    await many.close();
  });
});

const SCRIPTS = [
  {
    lang: 'ar',
    dir: 'rtl',
    a: 'BBC قالت إن الرئيس وصل يوم الثلاثاء.',
    b: 'BBC قالت إن الرئيس وصل يوم الأربعاء.',
    words: 'الثلاث',
  },
  { lang: 'he', dir: 'rtl', a: 'הנשיא הגיע ביום שלישי.', b: 'הנשיא הגיע ביום רביעי.', words: 'שלישי' },
  { lang: 'ja', dir: 'ltr', a: '大統領は火曜日に到着した。', b: '大統領は水曜日に到着した。', words: '火曜日' },
  { lang: 'th', dir: 'ltr', a: 'ประธานาธิบดีเดินทางถึงวันอังคาร', b: 'ประธานาธิบดีเดินทางถึงวันพุธ', words: 'อังคา' },
  { lang: 'hi', dir: 'ltr', a: 'राष्ट्रपति मंगलवार को पहुँचे।', b: 'राष्ट्रपति बुधवार को पहुँचे।', words: 'मंगलवार' },
] as const;

describe('scripts and directions', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });

  it.each(SCRIPTS)('are kept: $lang', async ({ lang, dir, a, b, words }) => {
    const report = madeReport({
      texts: { A: [a], B: [b] },
      links: [['A', [0], 'B', [0]]],
      findings: [{ id: 'VR-1', link: 0, source: ['A', words], target: null }],
      language: lang,
    });
    const open = await openReport(browser, report, { javaScriptEnabled: false });
    const style = await open.page
      .locator('[id^="pair-"] .text')
      .first()
      .evaluate((element) => {
        const { direction, letterSpacing, lineBreak, hyphens } = getComputedStyle(element);
        return { direction, letterSpacing, lineBreak, hyphens, lang: element.closest('[lang]')?.getAttribute('lang') };
      });
    expect(style).toEqual({ direction: dir, letterSpacing: 'normal', lineBreak: 'strict', hyphens: 'manual', lang });
    const mark = open.page.locator('[id^="pair-"] mark.v').first();
    const marked = (await mark.textContent())?.replace(/\[note \d+: |\]\d+$/g, '') ?? '';
    expect(marked.startsWith(words) && a.includes(marked)).toBe(true);
    expect(a.slice(a.indexOf(marked) + marked.length)).not.toMatch(/^\p{M}/u);
    if (lang === 'ar') expect(marked).toBe('الثلاثاء');
    if (lang === 'ja') {
      expect(await mark.evaluate((element) => getComputedStyle(element).textUnderlinePosition)).toBe('under');
    }
    await open.close();
  });

  it('keep the readings of a lemma line apart from one another', async () => {
    const report = madeReport({
      texts: { A: ['وصل الرئيس يوم الثلاثاء.'], B: ['The president came on Tuesday.'] },
      links: [['A', [0], 'B', [0]]],
      findings: [{ id: 'VR-1', link: 0, source: ['A', 'الثلاثاء'], target: ['B', 'Tuesday'] }],
      language: 'ar',
    });
    const open = await openReport(browser, report, { javaScriptEnabled: false });
    const places = await open.page
      .locator('.note .lemma')
      .first()
      .evaluate((line) =>
        ['.ra', '.br', '.rb'].map((part) => line.querySelector(part)?.getBoundingClientRect().left ?? 0),
      );
    expect(places).toEqual([...places].sort((x, y) => x - y));
    expect(
      await open.page
        .locator('.note .lemma bdi')
        .evaluateAll((all) => all.map((element) => getComputedStyle(element).unicodeBidi)),
    ).toEqual(['isolate', 'isolate']);
    await open.close();
  });
});
