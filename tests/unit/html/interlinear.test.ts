import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { InlineDiff } from '../../../src/report/html/components/InlineDiff.tsx';
import { WordByWord } from '../../../src/report/html/components/WordByWord.tsx';
import { makeEdition, type Row } from '../../../src/report/html/edition/index.ts';
import { interlinear, isUnspaced } from '../../../src/report/html/edition/interlinear.ts';
import { type MadeReport, madeReport } from '../../browser/reports.ts';

/** The row of the only link of two texts. */
function rowOf(a: string, b: string, over: Partial<MadeReport> = {}): Row {
  const report = madeReport({ texts: { A: [a], B: [b] }, links: [['A', [0], 'B', [0]]], ...over });
  const block = makeEdition(report).pairs[0]?.blocks[0];
  const row = block?.kind === 'row' ? block.row : block?.rows[0];
  if (!row) throw new Error('no row');
  return row;
}

const laid = (row: Row, options = {}): string[] =>
  (interlinear(row, options) ?? []).map(
    ({ op, source, target }) => `${op}: ${source.trim() || '–'} / ${target.trim() || '–'}`,
  );

describe('interlinear', () => {
  it('sets kept words over one another one by one, and what changed as a run', () => {
    const row = rowOf(
      'It calls for new, unorthodox approaches and sensible decisions.',
      'It requires new approaches and responsible decisions.',
    );
    expect(laid(row)).toEqual([
      'keep: It / It',
      'replace: calls for / requires',
      'keep: new / new',
      'delete: , unorthodox / –',
      'keep: approaches / approaches',
      'keep: and / and',
      'replace: sensible / responsible',
      'keep: decisions. / decisions.',
    ]);
  });

  it('takes curly and straight quotation marks, and capitals, for the same word', () => {
    const row = rowOf('“We won’t go,” he said.', '"we won\'t go," he said.');
    expect(laid(row).every((line) => line.startsWith('keep'))).toBe(true);
    expect(laid(row, { exact: true }).some((line) => line.startsWith('replace'))).toBe(true);
  });

  it('joins two changes that only a comma keeps apart', () => {
    const row = rowOf('They came, slowly, home.', 'They went, quickly, home.');
    expect(laid(row)).toEqual([
      'keep: They / They',
      'replace: came, slowly / went, quickly',
      'keep: , home. / , home.',
    ]);
  });

  it('compares Japanese by the words of the dictionary, and by character on demand', () => {
    const row = rowOf('大統領は火曜日に到着した。', '大統領は水曜日に到着した。', { language: 'ja' });
    expect(isUnspaced(row)).toBe(true);
    expect(laid(row)).toContain('replace: 火曜日 / 水曜日');
    expect(laid(row, { unit: 'character' })).toContain('replace: 火 / 水');
  });

  it('never parts a Thai character from its vowel and tone marks', () => {
    const row = rowOf('ประธานาธิบดีเดินทางถึงปักกิ่ง', 'ประธานาธิบดีเดินทางถึงกรุงเทพ', { language: 'th' });
    const cut = (interlinear(row, { unit: 'character' }) ?? []).flatMap(({ source, target }) => [source, target]);
    expect(cut.filter((text) => /^\p{M}/u.test(text))).toEqual([]);
  });

  it('sets the words that carried a link between two languages over one another', () => {
    const row = rowOf('Lukashenko reist am Dienstag nach Peking.', 'Lukashenko travels to Beijing on Tuesday.');
    const foreign: Row = {
      ...row,
      cells: [
        { ...row.cells[0], lang: 'de' },
        { ...(row.cells[1] ?? row.cells[0]), lang: 'en' },
      ],
      bead: row.bead && {
        ...row.bead,
        evidence: [{ kind: 'lexicon', source: 'Peking', target: 'Beijing', weight: 4 }],
      },
    };
    expect(laid(foreign)).toContain('keep: Peking / Beijing');
  });

  it('gives nothing where one side has no sentence', () => {
    const report = madeReport({ texts: { A: ['One.', 'Two.'], B: ['One.'] }, links: [['A', [0], 'B', [0]]] });
    const [pair] = makeEdition(report).pairs;
    const rows = (pair?.blocks ?? []).flatMap((block) => (block.kind === 'row' ? [block.row] : block.rows));
    expect(rows.map((row) => interlinear(row) === null)).toEqual([false, true]);
  });
});

describe('WordByWord', () => {
  it('reads an unchanged word once, names the side of a changed one, and leads to the note', () => {
    const row = rowOf('Twelve people came.', 'Twenty people came.', {
      findings: [{ id: 'VR-1', link: 0, source: ['A', 'Twelve'], target: ['B', 'Twenty'] }],
    });
    const html = renderToString(h(WordByWord, { row }));
    expect(html).toContain('aria-label="Word by word: A1 over B1"');
    expect(html.match(/<a class="ref" href="#VR-1" aria-label="See note 1">1<\/a>/g)).toHaveLength(1);
    expect(html).toContain('<span class="b" aria-hidden="true"><bdi lang="en">people </bdi></span>');
    expect(html).toContain('<span class="vh">A: </span><bdi lang="en">Twelve </bdi>');
  });

  it('runs from right to left where the first text does', () => {
    const row = rowOf('وصل الرئيس يوم الثلاثاء.', 'وصل الرئيس يوم الأربعاء.', { language: 'ar' });
    const html = renderToString(h(WordByWord, { row }));
    expect(html).toContain('<ol dir="rtl"');
    expect(html).toContain('<bdi lang="ar">الثلاثاء</bdi>');
  });

  it('offers scripts without spaces by character, and a close text as a revision', () => {
    const html = (a: string, b: string, language: string): string =>
      renderToString(h(WordByWord, { row: rowOf(a, b, { language }) }));
    const japanese = html('大統領は火曜日に到着した。', '大統領は水曜日に到着した。', 'ja');
    expect(japanese).toContain('<summary>By character</summary>');
    expect(japanese).toContain('<summary>As a revision of the first text</summary>');
    const english = html('He said so twice.', 'Nobody knew what he said.', 'en');
    expect(english).not.toContain('<summary>');
  });
});

describe('InlineDiff', () => {
  it('shows a draft as a revision of its source version', () => {
    const row = rowOf('He arrived on Tuesday.', 'He arrived in Minsk on Wednesday.');
    const html = renderToString(h(InlineDiff, { row }));
    const seen = html.replace(/<span class="vh">[^<]*<\/span>/g, '').replace(/<\/?(bdi|div)[^>]*>/g, '');
    expect(seen).toBe('He arrived <ins>in Minsk</ins> on <del>Tuesday</del><ins>Wednesday</ins>.');
  });
});
