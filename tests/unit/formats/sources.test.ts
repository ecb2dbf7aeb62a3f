import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/index.ts';
import { displayWidth } from '../../../src/report/formats/columns.ts';
import { renderSources, renderSourcesJson } from '../../../src/report/formats/sources.ts';

const GERMAN = `Der Stadtrat hat am Dienstag mit 42 gegen 17 Stimmen eine neue Brücke beschlossen. Die Kosten liegen bei 38 Millionen Euro.

Bei der Sitzung kam es zu Rangeleien. Die Opposition hält nichts von dem Vorhaben.

Der Bau soll im März 2026 beginnen.`;

const ENGLISH = `The city council approved a new bridge on Tuesday by 42 votes to 17. The costs lie at 38 million euros.

At the meeting it came to scuffles. The opposition holds nothing of the project.

Construction is to begin in March 2026. “We will rebuild every house in this street,” a builder said in Turkish.`;

const pair = async () =>
  analyze(
    [
      { uri: 'de.txt', text: GERMAN, siglum: 'K' },
      { uri: 'en.txt', text: ENGLISH, siglum: 'L' },
    ],
    { checks: [] },
  );

describe('what variorum source prints', () => {
  it('names the article that was translated, the direction with its reasons, and a quotation from another language', async () => {
    const text = renderSources(await pair(), { width: 80 });
    expect(text).toContain('L: English, almost certainly translated from German: a translation of K');
    expect(text).toContain('K → L: a text and its translation');
    expect(text).toMatch(/Passage, line 5, almost certainly translated from Turkish: “We will rebuild/);
    expect(text.trimEnd().endsWith('None proves it alone.')).toBe(true);
  });

  it('keeps within 80 columns', async () => {
    const lines = renderSources(await pair(), { width: 80 }).split('\n');
    expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
  });

  it('draws arrows in ASCII where the terminal has no others', async () => {
    expect(renderSources(await pair(), { width: 80, unicode: false })).toContain('K -> L');
  });

  it('gives programs the claims and the relations as the report has them', async () => {
    const report = await pair();
    expect(JSON.parse(renderSourcesJson(report))).toEqual(
      JSON.parse(JSON.stringify({ provenance: report.provenance, relations: report.relations })),
    );
  });
});
