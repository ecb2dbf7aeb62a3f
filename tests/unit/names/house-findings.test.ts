import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.ts';
import { parseNameList } from '../../../src/engines/name-list.ts';
import type { NamePreference } from '../../../src/model/index.ts';
import { renderNamesCsv, renderNamesJson } from '../../../src/report/formats/names.ts';

const TEXTS = {
  a: 'Kremlin spokesman Dmitri Peskow said little on Tuesday. Peskow added that talks would follow.',
  b: 'Kremlin spokesman Dmitri Peskov said little on Tuesday. Peskov added that talks would follow.',
};

const inputs = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([uri, text]) => ({ uri, text, language: 'en' }));

async function houseFindings(names: Readonly<Record<string, NamePreference>>, texts = TEXTS) {
  const { divergences } = await analyze(inputs(texts), { configuration: { names, only: ['name-variant'] } });
  return divergences.map(({ message, suggestion, severity }) => ({ text: message.text, suggestion, severity }));
}

describe('the house style in findings', () => {
  const peskov = { prefer: 'Dmitry Peskov', allow: ['Dmitri Peskov'], original: 'Песков' };

  it('reports a spelling that is neither preferred nor allowed, and suggests the preferred one', async () => {
    expect(await houseFindings({ peskov })).toEqual([
      { text: '“Peskow” is not the house spelling “Peskov”', suggestion: 'Peskov', severity: 'minor' },
    ]);
  });

  it('reports it where it is the only spelling of the run', async () => {
    const findings = await houseFindings({ peskov }, { a: TEXTS.a, b: 'The weather was fine in Minsk.' });
    expect(findings).toHaveLength(1);
  });

  it('says nothing of a spelling that is allowed', async () => {
    const allow = ['Dmitri Peskov', 'Dmitri Peskow'];
    expect(await houseFindings({ peskov: { ...peskov, allow } })).toEqual([]);
  });
});

const bytesOf = (text: string) => ({ path: 'list', bytes: new TextEncoder().encode(text) });

describe('a list of names', () => {
  it('is what `names` prints, as JSON and as CSV, read again', async () => {
    const report = await analyze(inputs({ b: TEXTS.b, c: TEXTS.b }));
    const expected = { prefer: 'Dmitri Peskov', allow: [], original: 'Песков' };
    expect(parseNameList(bytesOf(renderNamesJson(report)))).toMatchObject({ 'dmitri-peskov': expected });
    expect(parseNameList(bytesOf(renderNamesCsv(report)))).toMatchObject({ 'dmitri-peskov': expected });
  });

  it('takes what an editor wrote into the column of uses', () => {
    const csv =
      'id,name,spelling,use\r\npeskov,Dmitri Peskow,Dmitry Peskov,prefer\r\npeskov,Dmitri Peskow,Peskow,allow\r\n';
    expect(parseNameList(bytesOf(csv))).toEqual({
      peskov: { prefer: 'Dmitry Peskov', allow: ['Peskow'], original: null },
    });
  });

  it('takes a short list of preferred and allowed spellings', () => {
    expect(parseNameList(bytesOf('prefer\tallow\nZelensky\tZelenskyy | Zelenskiy\n'))).toEqual({
      zelensky: { prefer: 'Zelensky', allow: ['Zelenskyy', 'Zelenskiy'], original: null },
    });
    expect(parseNameList(bytesOf('{"x": {"prefer": "Kyiv"}}'))).toEqual({
      x: { prefer: 'Kyiv', allow: [], original: null },
    });
  });

  it.each([
    ['a table without a heading', 'Peskov,Peskow\n', /line 1/],
    ['an unknown use', 'name,use\nPeskov,perhaps\n', /line 2/],
    ['JSON that says nothing of a spelling', '{"peskov": {"allow": []}}', /peskov/],
    ['broken JSON', '{"peskov"', /JSON/],
  ])('names the place in %s', (_, text, reason) => {
    expect(() => parseNameList(bytesOf(text))).toThrow(reason);
  });
});
