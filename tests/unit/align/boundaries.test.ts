import { describe, expect, test } from 'vitest';
import { alignSentences } from '../../../src/stages/align/index.ts';
import { softBreaks } from '../../../src/stages/align/soft-breaks.ts';

describe('breaks that are none of a sentence', () => {
  test.each([
    ['after a semicolon', ['In 1952, Lombard for geology;', 'In 1953, Pugh for physiology.'], 1],
    ['before a small letter', ['They reached the sum-', 'mit on the ninth of May.'], 1],
    ['after an initial', ['The summit party was led by J.', 'Franco and seven others.'], 1],
    ['after a shortened word', ['Sie wohnten in Haus Nr.', '12 der Gasse.'], 1],
    ['after a full stop', ['The bridge is shut.', 'Nobody knows for how long.'], 0],
    ['after a short word that is one', ['Er kam gestern an.', 'Niemand sah ihn.'], 0],
    ['after a headline', ['City shuts bridge', 'The city shut the bridge on Monday.'], 0],
    ['where a script has no small letters', ['城市关闭了大桥。', '没有人知道多久。'], 0],
  ])('%s', (_, sentences, soft) => {
    expect([...softBreaks(sentences)]).toEqual([0, soft]);
  });

  test('a list that one text cuts at its semicolons is one bead', async () => {
    const { beads } = await alignSentences(
      [
        'Die Expedition begann am 3. März.',
        '1952 arbeitete dort Lombard als Geologe, 1953 Pugh als Arzt, 1954 Heuberger als Geograph.',
        'Am 9. Mai war sie zu Ende.',
      ],
      [
        "L'expédition commença le 3 mars.",
        'En 1952, Lombard y travailla comme géologue ;',
        'en 1953, Pugh comme médecin ;',
        'en 1954, Heuberger comme géographe.',
        'Elle prit fin le 9 mai.',
      ],
      { sourceLanguage: 'de', targetLanguage: 'fr' },
    );
    expect(beads.map(({ source, target }) => [source, target])).toEqual([
      [[0], [0]],
      [[1], [1, 2, 3]],
      [[2], [4]],
    ]);
  });
});
