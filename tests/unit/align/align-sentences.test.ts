import { describe, expect, it } from 'vitest';
import { alignSentences, type SentenceAlignment } from '../../../src/stages/align/index.ts';
import { BRIDGE, BRIDGE_ELSEWHERE, ORCHESTRA } from './stories.ts';

const linksOf = ({ beads }: SentenceAlignment): string[] =>
  beads
    .filter((bead) => bead.source.length > 0 && bead.target.length > 0)
    .map((bead) => `${bead.source.join('+')}=${bead.target.join('+')}`);
const straight = (count: number): string[] => Array.from({ length: count }, (_, k) => `${k}=${k}`);

describe('texts that follow one another', () => {
  for (const language of ['de', 'uk', 'zh'] as const) {
    it(`links every sentence of an English report with its ${language} translation`, async () => {
      const result = await alignSentences(BRIDGE.en, BRIDGE[language], {
        sourceLanguage: 'en',
        targetLanguage: language,
      });
      expect(result.relation).toBe('parallel');
      expect(linksOf(result)).toEqual(straight(12));
    });
  }

  it('joins two sentences that the translation makes one of', async () => {
    const [a, b, ...rest] = BRIDGE.de.slice(6);
    const joined = [...BRIDGE.de.slice(0, 6), `${a} ${b}`, ...rest];
    const result = await alignSentences(BRIDGE.en, joined, { sourceLanguage: 'en', targetLanguage: 'de' });
    expect(linksOf(result)).toEqual([...straight(6), '6+7=6', '8=7', '9=8', '10=9', '11=10']);
  });

  it('leaves a sentence alone that only one side has', async () => {
    const added = [...BRIDGE.de.slice(0, 5), ORCHESTRA.de[3], ...BRIDGE.de.slice(5)];
    const result = await alignSentences(BRIDGE.en, added, { sourceLanguage: 'en', targetLanguage: 'de' });
    expect(result.beads.find((bead) => bead.target.includes(5))).toMatchObject({
      source: [],
      relation: 'unaligned',
      score: 0,
      evidence: [],
    });
    expect(linksOf(result)).toHaveLength(12);
  });

  it('finds a paragraph that was moved to the end and marks it as crossing', async () => {
    const moved = [...BRIDGE.de.slice(0, 2), ...BRIDGE.de.slice(6), ...BRIDGE.de.slice(2, 6)];
    const result = await alignSentences(BRIDGE.en, moved, { sourceLanguage: 'en', targetLanguage: 'de' });
    expect(linksOf(result)).toEqual([
      '0=0',
      '1=1',
      '2=8',
      '3=9',
      '4=10',
      '5=11',
      '6=2',
      '7=3',
      '8=4',
      '9=5',
      '10=6',
      '11=7',
    ]);
    expect(result.beads.filter((bead) => bead.crossing).map((bead) => bead.source[0])).toEqual([2, 3, 4, 5]);
  });

  it('calls a translation of the first half partial', async () => {
    const result = await alignSentences(BRIDGE.en, BRIDGE.de.slice(0, 6), {
      sourceLanguage: 'en',
      targetLanguage: 'de',
    });
    expect(result.relation).toBe('partial');
    expect(linksOf(result)).toEqual(straight(6));
  });

  it('tells the same statement from the same facts in other words, within one language', async () => {
    const reworded = [
      ...BRIDGE.en.slice(0, 8),
      'Traders beyond the river are afraid of losing trade.',
      ...BRIDGE.en.slice(9),
    ];
    const { beads } = await alignSentences(BRIDGE.en, reworded, { sourceLanguage: 'en', targetLanguage: 'en' });
    expect(beads.map((bead) => bead.relation)).toEqual(beads.map((_, k) => (k === 8 ? 'paraphrase' : 'equivalent')));
  });

  it('tells what carried a bead, strongest first, as it stands in the texts', async () => {
    const { beads } = await alignSentences(BRIDGE.en, BRIDGE.uk, { sourceLanguage: 'en', targetLanguage: 'uk' });
    const evidence = beads.find((bead) => bead.source[0] === 4)?.evidence ?? [];
    expect(evidence).toContainEqual(expect.objectContaining({ kind: 'number', source: '1860', target: '1860' }));
    expect(evidence).toContainEqual(expect.objectContaining({ kind: 'number', source: '23,000', target: '23 000' }));
    expect(evidence.map((piece) => piece.weight)).toEqual(evidence.map((piece) => piece.weight).sort((a, b) => b - a));
    const names = beads.find((bead) => bead.source[0] === 9)?.evidence ?? [];
    expect(names).toContainEqual(expect.objectContaining({ source: 'Mehmet', target: 'Мехмет', kind: 'name' }));
  });
});

describe('texts that do not follow one another', () => {
  it('links nothing in texts that have nothing in common', async () => {
    for (const [a, b] of [
      ['en', 'en'],
      ['en', 'de'],
      ['de', 'en'],
      ['zh', 'de'],
      ['uk', 'en'],
    ] as const) {
      const result = await alignSentences(BRIDGE[a], ORCHESTRA[b], { sourceLanguage: a, targetLanguage: b });
      expect(linksOf(result), `${a}-${b}`).toEqual([]);
      expect(result.relation).toBe('unrelated');
    }
  });

  it('links what two reports of one event both say, in whatever order', async () => {
    const result = await alignSentences(BRIDGE.en, BRIDGE_ELSEWHERE, { sourceLanguage: 'en', targetLanguage: 'en' });
    expect(result.relation).toBe('comparable');
    const links = linksOf(result);
    expect(links).toContain('5=2');
    expect(links).toContain('9=6');
    expect(links.filter((link) => link.endsWith('=3') || link.endsWith('=5'))).toEqual([]);
  });

  it('does not link two speakers who use the same formula', async () => {
    const first = [
      'The foreign minister of Peru received his colleague from Laos in Lima on Monday.',
      '“We will further promote the development of cooperation between our two countries,” said Minister Javier Otero.',
      'The talks lasted two hours.',
    ];
    const second = [
      'Laos opened a consulate in Arequipa in the south of Peru.',
      '“Trust has grown, and in all areas our cooperation will develop further for the good of the people,” said consul Khamla Phommasan.',
      'He cut a ribbon and planted a tree.',
    ];
    expect(linksOf(await alignSentences(first, second, { sourceLanguage: 'en', targetLanguage: 'en' }))).toEqual([]);
  });
});

describe('edge cases', () => {
  it('gives every sentence a bead of its own where the other side is empty', async () => {
    const result = await alignSentences(BRIDGE.en.slice(0, 2), [], { sourceLanguage: 'en', targetLanguage: 'de' });
    expect(result).toMatchObject({
      relation: 'unrelated',
      beads: [
        { source: [0], target: [] },
        { source: [1], target: [] },
      ],
    });
    expect((await alignSentences([], [], { sourceLanguage: 'en', targetLanguage: 'de' })).beads).toEqual([]);
  });

  it('reads sentences without a letter, in an unknown language, without a throw', async () => {
    const odd = ['***', '', '12:30', '\u202e\ud800', '(…)'];
    const result = await alignSentences(odd, odd, { sourceLanguage: 'und', targetLanguage: 'und' });
    expect(result.beads.flatMap((bead) => bead.source).sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('puts an unaligned target sentence after the bead that precedes it', async () => {
    const added = [...BRIDGE.de.slice(0, 3), ORCHESTRA.de[2], ...BRIDGE.de.slice(3)];
    const { beads } = await alignSentences(BRIDGE.en, added, { sourceLanguage: 'en', targetLanguage: 'de' });
    expect(beads.slice(2, 5).map((bead) => [bead.source, bead.target])).toEqual([
      [[2], [2]],
      [[], [3]],
      [[3], [4]],
    ]);
  });
});
