import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { h } from 'preact';
import { describe, expect, it } from 'vitest';
import { fits, parseQuery, type Searched } from '../../../src/report/html/app/query.ts';
import { formatHash, NO_FILTERS, parseHash, type Route } from '../../../src/report/html/app/route.ts';
import { embeddableJson, packed } from '../../../src/report/html/data/embed.ts';
import { treeOf } from '../../../src/report/html/data/tree.ts';
import { renderHtml } from '../../../src/report/html/index.ts';
import { madeReport } from '../../browser/reports.ts';

const ROUTE: Route = { view: 'overview', item: null, finding: null, row: null, filters: NO_FILTERS };

describe('an address', () => {
  it.each([
    ['#/', ROUTE],
    ['#/pair/001~003', { ...ROUTE, view: 'pair-001~003' }],
    ['#/pair/001~003?f=VR-7k2m9q', { ...ROUTE, view: 'pair-001~003', finding: 'VR-7k2m9q' }],
    ['#/pair/001~003?row=5', { ...ROUTE, view: 'pair-001~003', row: '5' }],
    ['#/set/peace-plan', { ...ROUTE, view: 'set-peace-plan' }],
    ['#/names/peskov', { ...ROUTE, view: 'names', item: 'name-peskov' }],
    ['#/sources', { ...ROUTE, view: 'sources' }],
    [
      '#/findings?q=%22peace+plan%22&sev=critical,major&st=open&clean=1',
      {
        ...ROUTE,
        view: 'findings',
        filters: { ...NO_FILTERS, q: '"peace plan"', sev: ['critical', 'major'], st: ['open'], clean: true },
      },
    ],
  ])('%s is a place, and the place is that address', (hash, route) => {
    expect(parseHash(hash)).toEqual(route);
    expect(formatHash(route)).toBe(hash);
  });

  it('of the still page is an anchor', () => {
    expect(parseHash('#VR-7k2m9q')).toEqual({ anchor: 'VR-7k2m9q' });
    expect(parseHash('#s-%D0%9F-1')).toEqual({ anchor: 's-П-1' });
  });

  it('gives every search and every view back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', minLength: 1 }), (q, name) => {
        const route: Route = { ...ROUTE, view: `pair-${name}`, filters: { ...NO_FILTERS, q: q.toWellFormed() } };
        fc.pre(!name.includes('/') && name === name.toWellFormed());
        expect(parseHash(formatHash(route))).toEqual(route);
      }),
    );
  });

  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (hash) => void parseHash(`#/${hash}`)));
  });
});

describe('a search', () => {
  const FINDING: Searched = {
    severity: 'critical',
    category: ['name-spelling', 'One name, two spellings'],
    status: 'open',
    sigla: ['001', '003'],
    text: 'one name, two spellings peskow pressesprecher zelenskyj peace plan',
  };
  it.each([
    ['', true],
    ['sev:critical cat:name st:open in:001 "peace plan" !quotation', true],
    ['sev:minor', false],
    ['sev:minor sev:critical', true],
    ['in:00', false],
    ['PESKOW Zelenskýj', true],
    ['ｐｅｓｋｏｗ', true],
    ['!peskow', false],
    ['"plan peace"', false],
    ['peace plan', true],
    ['cat:"two spell"', true],
    ['unknown:thing', false],
    ['"', true],
    ['!', true],
  ])('for %j finds it: %s', (query, expected) => {
    expect(fits(parseQuery(query), FINDING)).toBe(expected);
  });

  it('takes no longer for a long query', () => {
    const started = performance.now();
    parseQuery('sev:"'.repeat(20_000));
    parseQuery('!'.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('data in the page', () => {
  it('is JSON that can not leave its element', () => {
    const value = { text: '</script><!--<script>\u2028\u2029 $& \u202e' };
    const json = embeddableJson(value);
    expect(json).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual(value);
  });

  it('is packed into the same bytes each time, without a clock or a system in them', () => {
    const bytes = Buffer.from(packed([1, 'two']), 'base64');
    expect([...bytes.subarray(4, 8)]).toEqual([0, 0, 0, 0]);
    expect(bytes[9]).toBe(255);
    expect(JSON.parse(gunzipSync(bytes).toString())).toEqual([1, 'two']);
  });

  it('holds what a component prints, with texts as texts', () => {
    const Word = ({ text }: { text: string }) => h('b', { class: 'w', hidden: false, tabIndex: -1 }, text);
    expect(
      treeOf(h('p', { 'aria-hidden': true, lang: undefined }, 'a ', null, h(Word, { text: '<i>' }), ['b', 1, false])),
    ).toEqual([['p', { 'aria-hidden': 'true' }, 'a ', ['b', { class: 'w', tabindex: '-1' }, '<i>'], 'b1']]);
  });
});

describe('the policy of the page', () => {
  const REPORT = madeReport({ texts: { A: ['Twelve came.'] } });
  const policyOf = (html: string): string => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

  it('names the one script by its hash, and asks for trusted types', () => {
    const html = renderHtml(REPORT, { script: 'document.title' });
    expect(policyOf(html)).toMatch(/script-src 'sha256-[^']+'; require-trusted-types-for 'script'/);
    expect(policyOf(html)).not.toContain('connect-src');
    expect(html.match(/<script/g)).toHaveLength(2);
  });

  it('lets a served page speak to its own server alone', () => {
    expect(policyOf(renderHtml(REPORT, { script: 'document.title', served: true }))).toContain("connect-src 'self'");
  });
});

describe('the sources of the page', () => {
  it('never make HTML of a string', () => {
    const folder = fileURLToPath(new URL('../../../src/report', import.meta.url));
    const made = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .filter((name) =>
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|parseFromString|setHTML|createContextualFragment/i.test(
          readFileSync(`${folder}/${name}`, 'utf8'),
        ),
      );
    expect(made).toEqual([]);
  });
});
