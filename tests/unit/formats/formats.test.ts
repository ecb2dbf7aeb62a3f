import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { FORMAT_IDS } from '../../../src/report/formats/index.ts';
import { parseReport } from '../../../src/report/parse-report.ts';
import { renderReport } from '../../../src/report/render.ts';
import { anchorOf, article, finding, sampleReport } from './sample-report.ts';

const HOSTILE =
  '\u001b]0;owned\u0007\u001b[31mred\u009b2J \u202etxt.exe\u202c <img src=x onerror=alert(1)> [x](javascript:alert(1)) =cmd|calc';

/** A report whose article and finding hold text that wants to be obeyed. */
function hostileReport() {
  const target = article('003', `A visit\n\n${HOSTILE}\n`);
  const report = sampleReport();
  const [source] = report.articles;
  if (!source) throw new Error('the sample has two articles');
  return sampleReport({
    articles: [source, { ...target, uri: `seeds/${HOSTILE}.txt`, siglum: HOSTILE }],
    sentences: report.sentences.filter(({ articleId }) => articleId === source.id),
    alignments: [],
    names: [],
    divergences: [
      finding({ target: anchorOf(target, HOSTILE), message: { id: 'm', text: `reads ${HOSTILE}`, values: {} } }),
    ],
    summary: { ...report.summary, statement: HOSTILE, lede: [HOSTILE] },
    warnings: [{ code: 'E_DECODE', message: `cannot decode ${HOSTILE}`, uri: HOSTILE }],
  });
}

const TEXT_FORMATS = ['pretty', 'line', 'md', 'json', 'ndjson', 'csv', 'sarif', 'junit', 'github'] as const;

describe('every format', () => {
  it.each(TEXT_FORMATS)('%s ends with a newline and is the same for the same report', async (format) => {
    const text = await renderReport(sampleReport(), format);
    expect(text.endsWith('\n')).toBe(true);
    expect(await renderReport(sampleReport(), format)).toBe(text);
  });

  it.each(TEXT_FORMATS)('%s passes no control, escape sequence or bidi mark on to a terminal', async (format) => {
    const text = await renderReport(hostileReport(), format, { color: false });
    expect(text.replaceAll('\r\n', '\n')).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    );
  });

  it.each(['pretty', 'line', 'md', 'csv'])('%s shows a control as its code point', async (format) => {
    expect(await renderReport(hostileReport(), format)).toMatch(/\\?\[U\+202E/);
  });

  it.each(TEXT_FORMATS)('%s says that a check failed, so that a broken run never reads as clean', async (format) => {
    const failed = {
      checkId: 'number-mismatch',
      title: 'Numbers differ',
      status: 'error',
      reason: 'it threw',
      findings: 0,
    } as const;
    const text = await renderReport(sampleReport({ divergences: [], checks: [failed] }), format);
    expect(text.replaceAll('\\', '')).toMatch(/number-mismatch/);
    expect(text).toMatch(/it threw/);
  });

  it('is named in the error for a name that is not one, with what was meant', async () => {
    await expect(renderReport(sampleReport(), 'jsno')).rejects.toMatchObject({
      code: 'E_FORMAT_UNKNOWN',
      hint: 'Did you mean json?',
    });
  });

  it('stands in the registry once', () => {
    expect([...FORMAT_IDS].sort()).toEqual([...TEXT_FORMATS, 'gitlab', 'html'].sort());
  });
});

describe('pretty', () => {
  it('opens with the statement, gives each pair its findings, and ends with the counts', async () => {
    const text = await renderReport(sampleReport(), 'pretty', { width: 80 });
    expect(text).toMatchInlineSnapshot(`
      " Two articles, one visit
       001 and 003 share one statement.

       001 ↔ 003   comparable · same story · 1 of 3 and 1 of 3 sentences aligned

        ◆ critical  reference-shift  001 §2 ↔ 003 §2  VR-7k2m9q
          that you have put forward ] its
          Whose initiative: Xi’s in 001, Belarus’s in 003

       003   within the text

        ◆ critical  homoglyph  003 §3  VR-2p9x4d
          BeITA
          BeITA, expected BelTA
          instead: BelTA

       001   likely translated from German
       003   origin undetermined

       2 findings: 2 critical
      "
    `);
  });

  it('falls back to ASCII where the terminal is not UTF-8', async () => {
    const text = await renderReport(sampleReport(), 'pretty', { unicode: false });
    expect(text).toContain('* critical');
    expect(text.replace(/Xi’s|Belarus’s/g, '')).toMatch(/^[\x20-\x7e\n]*$/);
  });

  it.each([40, 60, 80, 120])('keeps to %i columns', async (width) => {
    const long = sampleReport({
      summary: {
        ...sampleReport().summary,
        lede: ['白俄罗斯总统卢卡申科星期二抵达北京。'.repeat(6), 'word '.repeat(60)],
      },
    });
    const { displayWidth } = await import('../../../src/report/formats/columns.ts');
    const text = await renderReport(long, 'pretty', { width });
    const body = text.split('\n').filter((line) => !/critical {2}/.test(line));
    expect(Math.max(...body.map(displayWidth))).toBeLessThanOrEqual(width);
  });

  it('colours severities only where colour is asked for', async () => {
    expect(await renderReport(sampleReport(), 'pretty', { color: true })).toContain('\u001b[31m');
    expect(await renderReport(sampleReport(), 'pretty')).not.toContain('\u001b');
  });

  it('says what was checked where nothing was found', async () => {
    const text = await renderReport(sampleReport({ divergences: [] }), 'pretty');
    expect(text).toContain('0 findings · 2 of 2 checks ran');
    expect(text).toContain('No findings (comparable): 001 ↔ 003');
  });
});

describe('line', () => {
  it('gives path, line and code-point column where a finding can be mended', async () => {
    const lines = (await renderReport(sampleReport(), 'line')).trimEnd().split('\n');
    expect(lines).toEqual([
      'seeds/003.txt:3:15: critical: reference-shift: Whose initiative: Xi’s in 001, Belarus’s in 003 (against seeds/001.txt:3:24) [VR-7k2m9q]',
      'seeds/003.txt:3:48: critical: homoglyph: BeITA, expected BelTA [VR-2p9x4d]',
    ]);
  });
});

describe('csv', () => {
  it('disarms cells that a spreadsheet would run', async () => {
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'];
    const report = sampleReport({
      divergences: formulas.map((text) => finding({ message: { id: 'm', text, values: {} } })),
    });
    const rows = (await renderReport(report, 'csv')).split('\r\n').slice(1, -1);
    expect(rows).toHaveLength(formulas.length);
    expect(rows.every((row) => /,"?'[=+\-@\t\r]/.test(row))).toBe(true);
  });

  it('quotes what holds commas, quotation marks or line ends', async () => {
    const report = sampleReport({
      divergences: [finding({ message: { id: 'm', text: 'he said "no", twice', values: {} } })],
    });
    expect(await renderReport(report, 'csv')).toContain('"he said ""no"", twice"');
  });
});

describe('md', () => {
  it('makes no link, image, HTML or emphasis of article text', async () => {
    const tree = fromMarkdown(await renderReport(hostileReport(), 'md'));
    const kinds = new Set<string>();
    const visit = (node: { type: string; children?: unknown[] }): void => {
      kinds.add(node.type);
      for (const child of node.children ?? []) visit(child as never);
    };
    visit(tree);
    expect(
      [...kinds].filter((kind) => ['link', 'image', 'html', 'code', 'inlineCode', 'emphasis'].includes(kind)),
    ).toEqual([]);
  });
});

describe('json', () => {
  it('is read back as the same report', async () => {
    for (const report of [sampleReport(), hostileReport()]) {
      expect(parseReport(await renderReport(report, 'json'), 'run.json')).toEqual(report);
    }
  });
});

describe('ndjson', () => {
  it('gives every finding its readings and its places in characters, UTF-16 units and bytes', async () => {
    const records = (await renderReport(sampleReport(), 'ndjson'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const letter = records.find(({ id }) => id === 'VR-2p9x4d');
    expect(letter.target).toMatchObject({
      uri: 'seeds/003.txt',
      reading: 'BeITA',
      line: 3,
      column: 48,
      utf16: { start: 63, end: 68 },
      bytes: { start: 65, end: 70 },
    });
    expect(new Set(records.map(({ type }) => type))).toEqual(
      new Set(['run', 'article', 'pair', 'finding', 'name', 'provenance', 'check']),
    );
  });
});
