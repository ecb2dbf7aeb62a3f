import { describe, expect, it } from 'vitest';
import {
  type Anchor,
  articleId,
  type Divergence,
  entityId,
  type NameEntity,
  type NameForm,
} from '../../../src/model/index.ts';
import { type Edition, makeEdition, type Row } from '../../../src/report/html/edition/index.ts';
import { originalLanguage } from '../../../src/report/html/edition/names.ts';
import { madeReport } from '../../browser/reports.ts';

const rowsOf = (blocks: Edition['pairs'][number]['blocks']): Row[] =>
  blocks.flatMap((block) => (block.kind === 'row' ? [block.row] : block.rows));
const printedIn = (rows: readonly Row[]): string[] =>
  rows.flatMap((row) => row.notes.map((note) => note.finding.divergence.id));

const SPEECH = {
  A: ['Twelve people came.', 'The agency BeITA said so.', 'He left on Tuesday.', 'Nobody asked.'],
  B: ['Twenty people came.', 'He left on Wednesday.', 'It rained.'],
  C: ['Twelve guests came.', 'The sun shone.'],
};

describe('makeEdition', () => {
  it('prints a finding on a link beside that link, and folds the rest into lines that say what they hold', () => {
    const report = madeReport({
      texts: { A: SPEECH.A, B: SPEECH.B },
      links: [
        ['A', [0], 'B', [0]],
        ['A', [2], 'B', [1]],
      ],
      findings: [{ id: 'VR-1', link: 0, source: ['A', 'Twelve'], target: ['B', 'Twenty'] }],
    });
    const [pair] = makeEdition(report).pairs;
    expect(pair?.blocks.map((block) => (block.kind === 'row' ? block.row.id : block.label))).toEqual([
      'pair-A~B.b0',
      'A2 to A4, B2 and B3: one pair without findings, two sentences without a counterpart in B, one sentence without a counterpart in A',
    ]);
  });

  it('shows the links themselves where a pair has no findings', () => {
    const report = madeReport({ texts: { A: SPEECH.A, B: SPEECH.B }, links: [['A', [3], 'B', [2]]] });
    const [pair] = makeEdition(report).pairs;
    expect(pair?.blocks.map((block) => (block.kind === 'row' ? 'row' : block.label))).toEqual([
      'row',
      'A1 to A3, B1 and B2: three sentences without a counterpart in B, two sentences without a counterpart in A',
    ]);
  });

  it('prints a critical finding inside one text in the only pair that shows this text', () => {
    const report = madeReport({
      texts: { A: SPEECH.A, B: SPEECH.B },
      links: [['A', [0], 'B', [0]]],
      findings: [{ id: 'VR-1', severity: 'critical', source: ['A', 'BeITA'], target: null }],
    });
    const edition = makeEdition(report);
    expect(printedIn(rowsOf(edition.pairs[0]?.blocks ?? []))).toEqual(['VR-1']);
    expect(edition.texts[0]?.printedIn).toEqual({ title: 'A and B', href: '#pair-A~B' });
  });

  it('keeps a lesser finding in a sentence without a counterpart in the section of its text', () => {
    const report = madeReport({
      texts: { A: SPEECH.A, B: SPEECH.B },
      links: [['A', [0], 'B', [0]]],
      findings: [
        { id: 'VR-1', severity: 'minor', source: ['A', 'Nobody asked'], target: null },
        { id: 'VR-2', severity: 'minor', source: ['A', 'people came'], target: null },
      ],
    });
    const edition = makeEdition(report);
    expect(printedIn(rowsOf(edition.pairs[0]?.blocks ?? []))).toEqual(['VR-2']);
    expect(printedIn(rowsOf(edition.texts[0]?.blocks ?? []))).toEqual(['VR-1']);
  });

  it('prints a finding inside one text in the section of the text where several pairs show it', () => {
    const report = madeReport({
      texts: SPEECH,
      links: [
        ['A', [0], 'B', [0]],
        ['A', [0], 'C', [0]],
      ],
      findings: [{ id: 'VR-1', source: ['A', 'BeITA'], target: null }],
    });
    const edition = makeEdition(report);
    expect(edition.pairs.flatMap((pair) => printedIn(rowsOf(pair.blocks)))).toEqual([]);
    expect(printedIn(rowsOf(edition.texts[0]?.blocks ?? []))).toEqual(['VR-1']);
    expect(edition.texts[0]?.printedIn).toBeNull();
  });

  it('prints a finding between two texts without a link under the articles', () => {
    const report = madeReport({
      texts: SPEECH,
      findings: [{ id: 'VR-1', source: ['A', 'Twelve people'], target: ['C', 'Twelve guests'] }],
    });
    const edition = makeEdition(report);
    expect(edition.pairs).toEqual([]);
    expect(edition.unlinked.map(([a, b]) => a.siglum + b.siglum)).toEqual(['AB', 'AC', 'BC']);
    expect(printedIn(edition.across)).toEqual(['VR-1']);
    expect(edition.finding('VR-1')?.place).toBe('A:1 and C:1');
  });

  it('numbers notes in reading order and lists the worst first', () => {
    const report = madeReport({
      texts: { A: ['Twelve people came on Tuesday.'], B: ['Twenty people came on Wednesday.'] },
      links: [['A', [0], 'B', [0]]],
      findings: [
        { id: 'VR-late', link: 0, severity: 'critical', source: ['A', 'Tuesday'], target: ['B', 'Wednesday'] },
        { id: 'VR-early', link: 0, severity: 'minor', source: ['A', 'Twelve'], target: ['B', 'Twenty'] },
      ],
    });
    const [row] = rowsOf(makeEdition(report).pairs[0]?.blocks ?? []);
    expect(row?.notes.map((note) => [note.number, note.finding.divergence.id])).toEqual([
      [2, 'VR-late'],
      [1, 'VR-early'],
    ]);
  });

  it('marks the place where a word is missing, by the words before it', () => {
    const report = madeReport({
      texts: { A: ['It calls for new, unorthodox approaches.'], B: ['It requires new approaches.'] },
      links: [['A', [0], 'B', [0]]],
      findings: [
        {
          id: 'VR-1',
          link: 0,
          source: ['A', 'unorthodox'],
          target: null,
          over: {
            evidence: [
              {
                kind: 'edit-script',
                edits: [
                  { op: 'keep', source: 'new', target: 'new' },
                  { op: 'delete', source: 'unorthodox', target: '' },
                  { op: 'keep', source: 'approaches', target: 'approaches' },
                ],
              },
            ],
          },
        },
      ],
    });
    const [row] = rowsOf(makeEdition(report).pairs[0]?.blocks ?? []);
    const marks = row?.cells[1]?.sentences[0]?.marks ?? [];
    expect(marks.map(({ start, end }) => [start, end])).toEqual([['It requires new'.length, 'It requires new'.length]]);
  });

  it('folds a row whose findings were all dismissed', () => {
    const decision = {
      verdict: 'dismissed',
      reason: 'house-style',
      note: null,
      by: null,
      at: null,
      carriedOver: false,
    } as const;
    const report = madeReport({
      texts: { A: SPEECH.A, B: SPEECH.B },
      links: [
        ['A', [0], 'B', [0]],
        ['A', [2], 'B', [1]],
      ],
      findings: [
        { id: 'VR-1', link: 0, source: ['A', 'Twelve'], target: ['B', 'Twenty'], over: { decision } },
        { id: 'VR-2', link: 1, source: ['A', 'Tuesday'], target: ['B', 'Wednesday'] },
      ],
    });
    const [pair] = makeEdition(report).pairs;
    expect(pair?.blocks.map((block) => block.kind)).toEqual(['fold', 'row', 'fold']);
    expect(printedIn(rowsOf(pair?.blocks ?? []))).toEqual(['VR-1', 'VR-2']);
    expect(pair?.counts.major).toBe(1);
  });

  it('keeps apart articles whose sigla differ only in characters that a fragment can not hold', () => {
    const report = madeReport({ texts: { 'a b': ['One.'], 'a/b': ['Two.'] } });
    expect(makeEdition(report).witnesses.map((witness) => witness.key)).toEqual(['a-b', 'a-b-2']);
  });

  it('marks the place where words are missing after the word that both texts have before them', () => {
    const report = madeReport({
      texts: {
        A: ['The meeting of the two heads of state is taking place now.'],
        B: ['"Today\'s meeting is taking place now.'],
      },
      links: [['A', [0], 'B', [0]]],
      findings: [{ id: 'VR-1', link: 0, source: ['A', 'of the two heads of state'], target: null }],
    });
    const [row] = rowsOf(makeEdition(report).pairs[0]?.blocks ?? []);
    const at = '"Today\'s meeting'.length;
    expect(row?.cells[1]?.sentences[0]?.marks.map(({ start, end }) => [start, end])).toEqual([[at, at]]);
  });

  it('marks no place where the other text has other words there', () => {
    const report = madeReport({
      texts: { A: ['He left Minsk on Tuesday.'], B: ['Tuesday saw him go.'] },
      links: [['A', [0], 'B', [0]]],
      findings: [{ id: 'VR-1', link: 0, source: ['A', 'Minsk'], target: null }],
    });
    const [row] = rowsOf(makeEdition(report).pairs[0]?.blocks ?? []);
    expect(row?.cells[1]?.sentences[0]?.marks).toEqual([]);
  });

  it('folds faint links of texts that only report the same events, and says how many', () => {
    const made = madeReport({
      texts: { A: SPEECH.A, B: SPEECH.B },
      links: [
        ['A', [0], 'B', [0]],
        ['A', [2], 'B', [1]],
      ],
    });
    const report = {
      ...made,
      alignments: made.alignments.map((alignment) => ({
        ...alignment,
        relation: 'comparable' as const,
        beads: alignment.beads.map((bead) =>
          bead.source[0]?.endsWith('s2') && bead.target.length > 0
            ? { ...bead, relation: 'overlap' as const, score: 0.11 }
            : bead,
        ),
      })),
    };
    const [pair] = makeEdition(report).pairs;
    expect(pair?.blocks.map((block) => (block.kind === 'row' ? block.row.id : block.label))).toEqual([
      'pair-A~B.b0',
      'A2 to A4, B2 and B3: one pair without findings, hardly alike, two sentences without a counterpart in B, one sentence without a counterpart in A',
    ]);
  });

  it('knows which findings are about the spelling of a name by where they stand, not by its letters', () => {
    const at = (siglum: 'A' | 'B', text: string, words: string): Anchor => ({
      articleId: articleId(`a-${siglum}`),
      span: { start: text.indexOf(words), end: text.indexOf(words) + words.length },
    });
    const texts = { A: ['Dmitry Peskov spoke.'], B: ['Peskow spoke of Peskow Street.'] };
    const form = (spelling: string, anchor: Anchor): NameForm => ({
      form: spelling,
      occurrences: [anchor],
      relation: 'same',
      system: 'rus-duden',
      systemName: null,
      confidence: 1,
      evidence: [],
    });
    const entity: NameEntity = {
      id: entityId('peskov'),
      type: 'person',
      headForm: 'Dmitry Peskov',
      originalForm: 'Песков',
      role: null,
      forms: [form('Peskov', at('A', texts.A[0] ?? '', 'Peskov')), form('Peskow', at('B', texts.B[0] ?? '', 'Peskow'))],
      resolution: 'variant',
    };
    const evidence: Divergence['evidence'] = [{ kind: 'name', form: 'Peskow', role: null, anchor: null }];
    const report = madeReport({
      texts,
      names: [entity],
      findings: [
        { id: 'VR-1', severity: 'minor', source: ['A', 'Dmitry Peskov'], target: ['B', 'Peskow'], over: { evidence } },
        { id: 'VR-2', source: ['B', 'Peskow Street'], target: null, over: { evidence } },
        { id: 'VR-3', source: ['A', 'Dmitry Peskov'], target: null },
      ],
    });
    expect(
      makeEdition(report)
        .findingsOn(entity)
        .map(({ divergence }) => divergence.id),
    ).toEqual(['VR-1']);
    expect(originalLanguage(entity)).toBe('ru');
  });
});
