import { describe, expect, test } from 'vitest';
import { readTerms } from '../../../src/stages/align/features.ts';
import { hearNames } from '../../../src/stages/align/heard.ts';
import { alignSentences } from '../../../src/stages/align/index.ts';

const ENGLISH = [
  'Lukashenko said on Monday that the talks had failed.',
  'Sullivan answered before Trump had finished.',
  'Nobody at NATO believed it.',
];

/** Names that `text` (in `language`) is heard to share with the English sentences, as "there ~ here". */
function heardIn(text: string, language: string): string[] {
  const [, there] = hearNames(readTerms(ENGLISH, 'en', language), readTerms([text], language, 'en'));
  return there.terms.flatMap((term) => (term.heard ? [`${term.surface} ~ ${term.heard.join(' ')}`] : []));
}

describe('names across scripts', () => {
  test.each([
    ['zh', '据报道,卢卡申科与沙利文没有会面。', ['卢卡申科 ~ lukashenko', '沙利文 ~ sullivan']],
    ['zh-Hant', '據報導,盧卡申科沒有到場。', ['盧卡申科 ~ lukashenko']],
    ['ja', 'ルカシェンコ氏とトランプ氏は会わなかった。', ['ルカシェンコ ~ lukashenko', 'トランプ ~ trump']],
    ['ko', '루카셴코는 설리번을 만나지 않았다.', ['루카셴코는 ~ lukashenko', '설리번을 ~ sullivan']],
    ['ar', 'لم يلتق لوكاشينكو وترامب.', ['لوكاشينكو ~ lukashenko', 'وترامب ~ trump']],
    ['he', 'לוקשנקו לא פגש את סאליבן.', ['לוקשנקו ~ lukashenko', 'סאליבן ~ sullivan']],
    ['hi', 'लुकाशेंको सुलिवन से नहीं मिले।', ['लुकाशेंको ~ lukashenko', 'सुलिवन ~ sullivan']],
  ])('%s names meet Latin ones', (language, text, names) => {
    expect(heardIn(text, language)).toEqual(names);
  });

  test('common words of a Chinese sentence are not heard as names', () => {
    expect(heardIn('他们现在没有什么信息,问题至今没有解决,政府可能会再次谈判。', 'zh')).toEqual([]);
  });

  test('abbreviations that are spelt out have no sound', () => {
    expect(heardIn('他们说不能把它当作那台的', 'zh')).toEqual([]);
  });

  test('a Chinese name meets its pinyin, whatever its characters', () => {
    const [, there] = hearNames(
      readTerms(['Wang Yi met Jinping.'], 'en', 'zh'),
      readTerms(['习近平会见了他。'], 'zh', 'en'),
    );
    expect(there.terms.filter(({ heard }) => heard).map(({ text }) => text)).toEqual(['近平']);
  });

  test('within one language nothing is listened for', () => {
    const pair = [readTerms(ENGLISH, 'en', 'en'), readTerms(ENGLISH, 'en-GB', 'en')] as const;
    expect(hearNames(...pair)).toEqual(pair);
  });

  test('a name carries a bead between Chinese and Japanese and is named in its evidence', async () => {
    const { relation, beads } = await alignSentences(
      ['卢卡申科说,谈判失败了。', '沙利文立即作出了回应。', '没有人相信。'],
      ['ルカシェンコ氏は交渉が失敗したと述べた。', 'サリバン氏はすぐに答えた。', '誰も信じなかった。'],
      { sourceLanguage: 'zh', targetLanguage: 'ja' },
    );
    expect(relation).toBe('parallel');
    expect(beads.map(({ source, target }) => [source, target])).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], [2]],
    ]);
    expect(beads[0]?.evidence[0]).toMatchObject({ kind: 'name', source: '卢卡申科', target: 'ルカシェンコ' });
  });
});
