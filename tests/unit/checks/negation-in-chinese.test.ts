import { describe, expect, it } from 'vitest';
import { findDivergences } from '../../../src/index.ts';

async function flips(a: string, b: string, languages: readonly [string, string] = ['zh', 'zh']): Promise<boolean> {
  const found = await findDivergences(a, b, { sourceLanguage: languages[0], targetLanguage: languages[1] });
  return found.some(({ checkId }) => checkId === 'negation-flip');
}

describe('a negation in Chinese', () => {
  it.each([
    ['部长不会出席周一的听证会。', '部长将出席周一的听证会。'],
    ['委员会没有批准该计划。', '委员会批准了该计划。'],
    ['銀行並未同意合併。', '銀行同意合併。'],
    ['他没有承认错误。', '他承认了错误。'],
  ])('that one text lacks is told: %s', async (a, b) => {
    expect(await flips(a, b)).toBe(true);
    expect(await flips(b, a)).toBe(true);
  });

  it.each([
    ['another negator', '委员会没有批准该计划。', '委员会未批准该计划。'],
    ['a negative verb', '委员会没有批准该计划。', '委员会否决了该计划。'],
    ['“cannot but”', '他不能不去北京。', '他必须去北京。'],
    ['“nobody does not”', '没有人不知道这座桥。', '人人都知道这座桥。'],
    ['“not only”', '他不仅批评政府，还批评议会。', '他批评政府和议会。'],
    ['a bound', '费用不超过三百万元。', '费用最多三百万元。'],
    ['a question of either or', '他是不是会来北京？', '他会来北京吗？'],
    ['a word with the character', '他不断要求谈判。', '他要求谈判。'],
  ])('is none, or made good, by %s', async (_, a, b) => {
    expect(await flips(a, b)).toBe(false);
    expect(await flips(b, a)).toBe(false);
  });

  it('is held against English', async () => {
    const denied = 'China has not yet condemned the war.';
    expect(await flips(denied, '中国已经谴责了这场战争。', ['en', 'zh'])).toBe(true);
    expect(await flips(denied, '中国尚未谴责这场战争。', ['en', 'zh'])).toBe(false);
    expect(await flips('The council approved the plan.', '委员会没有批准该计划。', ['en', 'zh'])).toBe(true);
    expect(await flips('The council rejected the plan.', '委员会没有批准该计划。', ['en', 'zh'])).toBe(false);
    expect(await flips('Please do not hesitate to write.', '请随时写信。', ['en', 'zh'])).toBe(false);
  });
});
