import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anchor, articleId, entityId, type NameEntity, type NameForm } from '../../src/model/index.ts';
import { renderHtml } from '../../src/report/html/index.ts';
import { boxFont } from './box-font.ts';
import { comparePictures } from './compare-pictures.ts';
import { EVERY_KIND } from './evidence.ts';
import { launchBrowser } from './launch.ts';
import { madeReport } from './reports.ts';

/** Pictures of the views, drawn with every character as the same box, so that they are the same on every machine. */
const FOLDER = new URL('./snapshots/', import.meta.url);
/** Bytes of a picture at most. */
const LARGEST = 150_000;
/** Share of blocks that may differ: a shade more or less at the edges. */
const ALLOWED = 0.0005;

const TEXTS = {
  A: [
    'The leader praised the peace plan as unorthodox and reasonable.',
    'He came on Tuesday.',
    'Belarus fully supports the initiative that you have put forward, he told his host.',
    'The time calls for new, unorthodox approaches and sensible political decisions.',
    'They should aim first and foremost to prevent a global confrontation.',
    'Peskov and Peskow said nothing.',
    'Nobody asked.',
  ],
  B: [
    'A visit in support of the plan of peace.',
    'He came on Wednesday.',
    'The time requires new approaches and responsible political decisions.',
    'First of all, they must be aimed at preventing a global confrontation.',
    `The agency BeITA ${'reported that both leaders signed documents in areas such as politics and trade, '.repeat(6)}and left.`,
    'Belarus fully supports its initiative, he said.',
    'It rained.',
  ],
};

const at = (siglum: 'A' | 'B', words: string): Anchor => {
  const start = TEXTS[siglum].join(' ').indexOf(words);
  return { articleId: articleId(`a-${siglum}`), span: { start, end: start + words.length } };
};

const form = (spelling: string, over: Partial<NameForm>): NameForm => ({
  form: spelling,
  occurrences: [],
  relation: 'same',
  system: null,
  systemName: null,
  confidence: 1,
  evidence: [],
  ...over,
});

const NAMES: readonly NameEntity[] = [
  {
    id: entityId('belta'),
    type: 'organisation',
    headForm: 'BelTA',
    originalForm: null,
    role: 'news agency',
    forms: [
      form('BeITA', {
        occurrences: [at('B', 'BeITA')],
        relation: 'confusable',
        evidence: EVERY_KIND.filter(({ kind }) => kind === 'confusable'),
      }),
    ],
    resolution: 'conflict',
  },
  {
    id: entityId('peskov'),
    type: 'person',
    headForm: 'Peskov',
    originalForm: 'Песков',
    role: 'spokesman',
    forms: [
      form('Peskov', { occurrences: [at('A', 'Peskov')], system: 'rus-bgnpcgn', systemName: 'BGN/PCGN' }),
      form('Peskow', { occurrences: [at('A', 'Peskow')], system: 'rus-duden', systemName: 'German (Duden)' }),
    ],
    resolution: 'variant',
  },
];

const REPORT = madeReport({
  texts: TEXTS,
  links: [
    ['A', [1], 'B', [1]],
    ['A', [3], 'B', [2]],
    ['A', [4], 'B', [3]],
    ['A', [2], 'B', [5]],
  ],
  findings: [
    {
      id: 'VR-aaaaaa',
      link: 3,
      severity: 'critical',
      source: ['A', 'that you have put forward'],
      target: ['B', 'its'],
    },
    { id: 'VR-bbbbbb', severity: 'critical', source: null, target: ['B', 'BeITA'], over: { suggestion: 'BelTA' } },
    { id: 'VR-cccccc', link: 1, source: ['A', 'unorthodox approaches'], target: null },
    { id: 'VR-dddddd', link: 2, source: ['A', 'should aim'], target: ['B', 'must be aimed'] },
    { id: 'VR-eeeeee', link: 1, severity: 'minor', source: ['A', 'sensible'], target: ['B', 'responsible'] },
    { id: 'VR-ffffff', severity: 'minor', source: ['A', 'Peskov'], target: ['A', 'Peskow'] },
  ],
  names: NAMES,
  over: {
    provenance: [
      {
        articleId: articleId('a-A'),
        claim: 'translation',
        fromLanguage: 'de',
        strength: 'likely',
        confidence: 0.8,
        evidence: EVERY_KIND.filter(({ kind }) => kind === 'translationese' || kind === 'typography'),
      },
    ],
  },
});

interface View {
  readonly selector: string;
  readonly width: number;
  readonly options?: BrowserContextOptions;
  readonly print?: boolean;
}

const PAIR = '[id="pair-A~B"]';
const VIEWS: Readonly<Record<string, View>> = {
  overview: { selector: '#overview', width: 1280 },
  pair: { selector: PAIR, width: 1440 },
  'pair-dark': { selector: PAIR, width: 1440, options: { colorScheme: 'dark' } },
  'pair-medium': { selector: PAIR, width: 1000 },
  'pair-narrow': { selector: PAIR, width: 400 },
  'pair-print': { selector: PAIR, width: 1016, print: true },
  names: { selector: '#names', width: 1280 },
};

describe('the look of the report', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });

  /** A picture of a view as it stands without scripts, at half its size; `css` is put into the page as well. */
  async function pictureOf({ selector, width, options, print = false }: View, css = ''): Promise<Buffer> {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      deviceScaleFactor: 0.5,
      bypassCSP: true,
      ...options,
    });
    const page = await context.newPage();
    const style = `@font-face { font-family: Box; src: url("${boxFont()}") }
      *, ::before, ::after { font-family: Box !important; letter-spacing: 0 !important; text-rendering: geometricPrecision !important }
      .bar { display: none !important } ${css}`;
    const html = renderHtml(REPORT).replace(/<script[^>]*>.*?<\/script>/gs, '');
    if (print) await page.emulateMedia({ media: 'print' });
    await page.setContent(html.replace('</head>', () => `<style>${style}</style></head>`));
    await page.evaluate(() => document.fonts.load('16px Box'));
    const picture = await page.locator(selector).screenshot();
    await context.close();
    return picture;
  }

  const update = process.env['UPDATE_SNAPSHOTS'] === '1';
  it.each(Object.entries(VIEWS))(
    'is that of the picture kept of it: %s (written anew with UPDATE_SNAPSHOTS=1)',
    async (name, view) => {
      const file = new URL(`${name}.png`, FOLDER);
      const picture = await pictureOf(view);
      if (update) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(file, picture);
      }
      expect(statSync(file).size).toBeLessThanOrEqual(LARGEST);
      const { size, share } = await comparePictures(browser, picture, readFileSync(file));
      expect(Math.max(...size), `${fileURLToPath(file)} has another size`).toBeLessThanOrEqual(2);
      expect(share, `${fileURLToPath(file)} looks different`).toBeLessThanOrEqual(ALLOWED);
    },
  );

  it.each([
    ['the notes are set narrower', '.cols { --notes: 300px !important }'],
    ['the marks lose their ground', 'mark.v { background: none !important }'],
    ['the shapes of the severities are gone', '.note .shape { visibility: hidden }'],
    ['a row is left out', 'article.row:nth-of-type(2) { display: none }'],
  ])('would be told from another: %s', async (_, css) => {
    const view = VIEWS['pair'];
    if (!view) throw new Error('no view');
    const { size, share } = await comparePictures(browser, await pictureOf(view, css), await pictureOf(view));
    expect(Math.max(...size) > 2 || share > ALLOWED).toBe(true);
  });
});
