import { describe, expect, it } from 'vitest';
import { foldHeadword, type Lexicon } from '../../../src/model/index.ts';
import { alignSentences } from '../../../src/stages/align/index.ts';

const lexicon = (
  sourceLanguage: string | null,
  targetLanguage: string | null,
  entries: Readonly<Record<string, readonly string[]>>,
): Lexicon => ({
  sourceLanguage,
  targetLanguage,
  entries: new Map(
    Object.entries(entries).map(([word, renderings]) => [foldHeadword(word), renderings.map(foldHeadword)]),
  ),
});

/** Four sentences that share neither a name nor a cognate, and the last two of them in the other order. */
const GERMAN = [
  'Die Fischer kehrten am Abend mit leeren Netzen zurück.',
  'Auf dem Marktplatz wurde Brot verteilt.',
  'Der Bürgermeister schwieg.',
  'Die Brücken waren seit dem Morgen gesperrt.',
];
const CZECH = [
  'Rybáři se večer vrátili s prázdnými sítěmi.',
  'Na tržišti se rozdával chléb.',
  'Starosta mlčel.',
  'Mosty byly od rána uzavřeny.',
];
const WORDS = {
  Fischer: ['rybář'],
  Netz: ['síť'],
  Abend: ['večer'],
  Brot: ['chléb'],
  Marktplatz: ['tržiště'],
  verteilen: ['rozdávat'],
  Bürgermeister: ['starosta'],
  Brücke: ['most'],
  Morgen: ['ráno'],
};

const options = { sourceLanguage: 'de', targetLanguage: 'cs' };
const lexiconEvidence = async (lexicons: readonly Lexicon[], source = GERMAN, target = CZECH): Promise<string[]> => {
  const { beads } = await alignSentences(source, target, { ...options, lexicons });
  return beads.flatMap(({ evidence }) =>
    evidence.filter(({ kind }) => kind === 'lexicon').map((piece) => `${piece.source}=${piece.target}`),
  );
};

describe("a user's lexicon", () => {
  it('carries beads, and the beads say so', async () => {
    expect(await lexiconEvidence([lexicon('de', 'cs', WORDS)])).toEqual(
      expect.arrayContaining(['Brot=chléb', 'Bürgermeister=Starosta', 'Abend=večer']),
    );
  });

  it('finds inflected forms by their stem', async () => {
    expect(await lexiconEvidence([lexicon('de', 'cs', WORDS)])).toEqual(
      expect.arrayContaining(['Fischer=Rybáři', 'Brücken=Mosty']),
    );
  });

  it('serves both directions, and where it does not say its languages', async () => {
    const turned = lexicon('cs', 'de', { chléb: ['Brot'] });
    const silent = lexicon(null, null, { chléb: ['Brot'] });
    for (const one of [turned, silent]) expect(await lexiconEvidence([one])).toContain('Brot=chléb');
  });

  it('in other languages is left alone', async () => {
    const other = lexicon('de', 'fr', { Brot: ['chléb'] });
    const without = await alignSentences(GERMAN, CZECH, options);
    expect(await alignSentences(GERMAN, CZECH, { ...options, lexicons: [other] })).toEqual(without);
  });

  it('finds a phrase where all its words stand', async () => {
    const phrase = lexicon('de', 'cs', { ...WORDS, Netz: [], 'leere Netze': ['prázdné sítě'] });
    const found = await lexiconEvidence([phrase]);
    expect(found.some((pair) => pair.startsWith('leeren='))).toBe(true);
    const cut = GERMAN.map((sentence) => sentence.replace('leeren ', ''));
    expect((await lexiconEvidence([phrase], cut)).some((pair) => pair.startsWith('Netzen='))).toBe(false);
  });

  it('finds words in text without spaces', async () => {
    const { beads } = await alignSentences(
      ['白俄罗斯总统表示支持。', '天气很好。'],
      ['The leader of Belarus voiced support.', 'The weather was fine.'],
      {
        sourceLanguage: 'zh',
        targetLanguage: 'en',
        lexicons: [lexicon('zh', 'en', { 天气: ['weather'] })],
      },
    );
    const weather = beads.find(({ target }) => target.includes(1));
    expect(weather?.source).toEqual([1]);
    expect(weather?.evidence.some(({ kind, target }) => kind === 'lexicon' && target === 'weather')).toBe(true);
  });

  it('mirrors its result with the sides', async () => {
    const lexicons = [lexicon('de', 'cs', WORDS)];
    const there = await alignSentences(GERMAN, CZECH, { ...options, lexicons });
    const back = await alignSentences(CZECH, GERMAN, { sourceLanguage: 'cs', targetLanguage: 'de', lexicons });
    expect(back.beads.map(({ source, target, score }) => [target, source, score])).toEqual(
      there.beads.map(({ source, target, score }) => [source, target, score]),
    );
  });
});
