import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../src/report/html/index.ts';
import { madeReport } from '../../browser/reports.ts';

const REPORT = madeReport({
  texts: {
    A: ['Twelve people came on Tuesday.', 'The agency BeITA said so.', 'Nobody asked.'],
    B: ['Twenty people came on Wednesday.', 'It rained.'],
  },
  links: [['A', [0], 'B', [0]]],
  findings: [
    { id: 'VR-aaaaaa', link: 0, source: ['A', 'Twelve'], target: ['B', 'Twenty'] },
    { id: 'VR-bbbbbb', source: ['A', 'BeITA'], target: null, over: { suggestion: 'BelTA' } },
  ],
});
const HTML = renderHtml(REPORT);

describe('renderHtml', () => {
  it('gives the same bytes for the same report', () => {
    expect(renderHtml(structuredClone(REPORT))).toBe(HTML);
  });

  it('puts the policy first and allows the one style sheet by its hash', () => {
    const head = HTML.slice(HTML.indexOf('<head>') + '<head>'.length).trimStart();
    const policy = /^<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(head)?.[1];
    const css = HTML.slice(HTML.indexOf('<style>') + '<style>'.length, HTML.indexOf('</style>'));
    const hash = createHash('sha256').update(css).digest('base64');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
  });

  it('has no script, no style attribute, no handler and no address to load from', () => {
    expect(HTML).not.toMatch(/<script|<link|<iframe|<img|\sstyle=|\son[a-z]+=|\ssrc=|https?:/i);
  });

  it('gives every element its own id, and every link one of them', () => {
    const ids = [...HTML.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...HTML.matchAll(/\shref="#([^"]*)"/g)].map((match) => match[1]);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('names what an alignment joins and what stands alone', () => {
    expect(HTML).toContain('<h1 id="statement">');
    expect(HTML).toContain('No counterpart in B');
    expect(HTML).toContain('>expected</span>');
  });

  it('takes a title, as text', () => {
    expect(renderHtml(REPORT, { title: 'Minsk & <Beijing>' })).toContain(
      '<title>Minsk &amp; &lt;Beijing&gt; · Variorum</title>',
    );
  });

  it('writes out what can not be seen in a file name', () => {
    const html = renderHtml(madeReport({ texts: { 'invoice\u202etxt': ['One.'], B: ['Two.'] } }));
    expect(html).toContain('<title>invoice[U+202E]txt and B · Variorum</title>');
    expect(html).not.toContain('invoice\u202etxt and');
  });

  it('says what was looked at where nothing was found', () => {
    const html = renderHtml(madeReport({ texts: { A: ['One.'], B: ['Two.'] } }));
    expect(html).toContain('1 of 1 check looked at these texts and reported nothing.');
    expect(html).toContain('No two articles have a sentence in common.');
  });

  it('holds a style sheet of at most 8 kB as it is shipped, without white space', () => {
    const css = HTML.slice(HTML.indexOf('<style>') + '<style>'.length, HTML.indexOf('</style>'));
    const { code } = transformSync(css, { loader: 'css', minify: true });
    expect(gzipSync(code).length).toBeLessThanOrEqual(8192);
  });
});
