import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type AlignedBead, type AlignedPair, renderAlignment } from '../../../src/report/alignment-formats/index.ts';

const bead = (source: readonly number[], target: readonly number[], more: Partial<AlignedBead> = {}): AlignedBead => {
  const linked = source.length > 0 && target.length > 0;
  return {
    source,
    target,
    relation: linked ? 'equivalent' : 'unaligned',
    score: linked ? 0.5 : 0,
    confidence: 0.9,
    crossing: false,
    evidence: [],
    ...more,
  };
};

const PAIR: AlignedPair = {
  source: {
    uri: 'harbour.de.txt',
    language: 'de',
    sentences: ['Der Hafen ist zu.', 'Warum, sagt niemand.', 'Fünf Schiffe warten.', 'Morgen mehr.'],
  },
  target: {
    uri: 'harbour.fr.txt',
    language: 'fr',
    sentences: ['Demain, la suite.', 'Le port est fermé.', 'Cinq navires', 'attendent.'],
  },
  relation: 'partial',
  confidence: 0.8,
  beads: [
    bead([0], [1], { score: 0.75, evidence: [{ kind: 'lexicon', source: 'Hafen', target: 'port', weight: 1.5 }] }),
    bead([1], []),
    bead([2], [2, 3], { score: 0.25 }),
    bead([3], [0], { crossing: true }),
  ],
};
const written = (format: Parameters<typeof renderAlignment>[1], pair = PAIR, explain = false): Promise<string> =>
  renderAlignment(pair, format, { width: 100, explain, version: '1.2.3' });

describe('the ladder', () => {
  it('has a rung for every bead in reading order, and ends where both texts end', async () => {
    expect(await written('ladder')).toBe(
      ['0\t0\t0.0000', '0\t1\t0.7500', '1\t2\t0.0000', '2\t2\t0.2500', '3\t4\t0.0000', '4\t4\t0.0000', ''].join('\n'),
    );
  });

  it('rises on both sides, also where sentences stand in several beads', async () => {
    const overlapping = { ...PAIR, beads: [bead([0], [1]), bead([0], [2]), bead([1], [1]), bead([2, 3], [3])] };
    const rungs = (await written('ladder', overlapping))
      .trim()
      .split('\n')
      .map((line) => line.split('\t').map(Number));
    rungs.slice(1).forEach(([i = 0, j = 0], k) => {
      const [before = 0, above = 0] = rungs[k] ?? [];
      expect(i + j).toBeGreaterThan(before + above);
      expect(i >= before && j >= above).toBe(true);
    });
    expect(rungs.at(-1)).toEqual([4, 4, 0]);
  });
});

describe("vecalign's lines", () => {
  it('name every bead, moved and unaligned ones as well', async () => {
    expect(await written('vecalign')).toBe(
      '[0]:[1]:0.750000\n[1]:[]:0.000000\n[2]:[2, 3]:0.250000\n[3]:[0]:0.500000\n',
    );
  });
});

describe('TSV', () => {
  it('holds positions, figures and both readings', async () => {
    const [head, , , third] = (await written('tsv')).split('\n');
    expect(head).toBe('source_positions\ttarget_positions\trelation\tscore\tconfidence\tcrossing\tsource\ttarget');
    expect(third).toBe('2\t2 3\tequivalent\t0.2500\t0.9000\tno\tFünf Schiffe warten.\tCinq navires attendent.');
  });

  it('adds what carried the beads when asked to', async () => {
    const [head, first] = (await written('tsv', PAIR, true)).split('\n');
    expect(head).toMatch(/\tevidence$/);
    expect(first).toMatch(/\tlexicon Hafen \] port 1\.50$/);
  });

  it('keeps a sentence with tabs, line breaks and escape sequences in its cell', async () => {
    const hostile = { ...PAIR, source: { ...PAIR.source, sentences: ['a\tb\nc\u001b[2J', '', '', ''] } };
    const rows = (await written('tsv', hostile)).split('\n');
    expect(rows.every((row) => row === '' || row.split('\t').length === 8)).toBe(true);
    expect(rows[1]).toContain('a b c[U+001B][2J');
  });
});

describe('JSON', () => {
  it('parses to the pair', async () => {
    expect(JSON.parse(await written('json'))).toEqual(PAIR);
  });
});

describe('TMX', () => {
  it('holds a unit for every linked bead, moved ones as well', async () => {
    const memory = await written('tmx');
    expect(memory.match(/<tu>/g)).toHaveLength(3);
    expect(memory).toContain('<tuv xml:lang="fr"><seg>Cinq navires attendent.</seg></tuv>');
    expect(memory).toContain('creationtoolversion="1.2.3"');
    expect(memory).toContain('<prop type="x-score">0.7500</prop>');
  });

  it('is well-formed XML whatever the sentences hold', async () => {
    const nasty = ['<seg>&amp;</seg>', ']]>', 'a\u0000b\u000bc\ufffe\ud800', '"\u202e\u{1f6a2}'];
    const memory = await written('tmx', { ...PAIR, source: { ...PAIR.source, sentences: nasty } });
    const segments: string[] = [];
    let inside = false;
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name }) => {
      inside = name === 'seg';
      if (inside) segments.push('');
    });
    parser.on('text', (text) => {
      if (inside) segments.push(`${segments.pop()}${text}`);
    });
    parser.on('closetag', () => {
      inside = false;
    });
    parser.write(memory).close();
    expect(segments.filter((_, k) => k % 2 === 0)).toEqual(['<seg>&amp;</seg>', 'abc', '"\u202e\u{1f6a2}']);
  });
});

describe('for reading', () => {
  it('tells the relation, both readings, and what stands on one side only', async () => {
    const text = await written('pretty', PAIR, true);
    expect(text).toContain('harbour.de.txt and harbour.fr.txt: partial, 3 of 4 and 4 of 4 sentences aligned');
    expect(text).toContain('A3    Fünf Schiffe warten.\nB3,4  Cinq navires attendent.\n      equivalent, score 0.25');
    expect(text).toContain('A2  Warum, sagt niemand.\n    only in the first, confidence 0.90');
    expect(text).toContain('equivalent, moved');
    expect(text).toContain('by lexicon Hafen ] port 1.50');
  });
});
