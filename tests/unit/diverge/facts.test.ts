import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.ts';
import { defineCheck } from '../../../src/model/index.ts';

/** Reports the first word of every article, so that its sentence is one that a decision is about. */
const everySentence = defineCheck({
  id: 'wording-change',
  title: 'Every sentence',
  category: 'other',
  severity: 'minor',
  summary: 'Reports the first sentence of each text.',
  rationale: 'For tests.',
  source: 'None.',
  languages: 'any',
  needs: ['articles'],
  options: {},
  messages: { here: 'Here' },
  examples: { diverges: [], agrees: [] },
  run: ({ articles }) =>
    articles.flatMap(({ article, sentences }) => {
      const sentence = sentences[0];
      return sentence
        ? [
            {
              source: { articleId: article.id, span: { start: sentence.span.start, end: sentence.span.start + 1 } },
              target: null,
              message: 'here',
              confidence: 1,
              evidence: [{ kind: 'note', text: 'Here.', anchor: null }] as const,
            },
          ]
        : [];
    }),
});

/** What a decision on the first sentence would depend on. */
async function factsOf(text: string, language: string, before = ''): Promise<readonly string[]> {
  const inputs = [{ uri: 'a.txt', text: `${text}\n${before}`, language }];
  const { divergences } = await analyze(inputs, { checks: [everySentence] });
  return divergences[0]?.traits.facts ?? ['no finding'];
}

describe('a decision depends on', () => {
  it.each([
    [
      'en',
      'In March 2023 Dmitry Peskov met 12 envoys in Minsk.',
      'In March 2023 Dmitry Peskov met 13 envoys in Minsk.',
    ],
    ['en', 'The minister met twelve envoys.', 'The minister met thirteen envoys.'],
    ['en', 'The minister met more than 12 envoys.', 'The minister met fewer than 12 envoys.'],
    ['en', 'On Monday the talks in Minsk went on.', 'On Monday the talks in Beijing went on.'],
    ['en', 'Peskov said that the talks in Minsk would go on.', 'Putin said that the talks in Minsk would go on.'],
    ['en', 'The minister has confirmed the visit.', 'The minister has not confirmed the visit.'],
    ['en', 'He did not say that they would come.', 'He did say that they would not come.'],
    ['de', 'Der Minister hat den Besuch in Minsk bestätigt.', 'Der Minister hat den Besuch in Minsk nicht bestätigt.'],
    [
      'de',
      'Die Reise von Olaf Scholz kostete 12 Millionen Euro.',
      'Die Reise von Olaf Scholz kostete 21 Millionen Euro.',
    ],
    ['ru', 'Министр прибыл в Минск с 12 послами.', 'Министр прибыл в Минск с 13 послами.'],
    ['fr', 'Le ministre viendra à Minsk lundi.', 'Le ministre ne viendra pas à Minsk lundi.'],
    ['zh', '部长会见了12名使节。', '部长会见了13名使节。'],
  ])('%s: “%s” is not “%s”', async (language, a, b) => {
    expect(await factsOf(a, language)).not.toEqual(await factsOf(b, language));
  });

  it.each([
    ['en', 'The minister met 12 envoys in Minsk.', 'The minister  received twelve envoys in\u00a0Minsk.'],
    ['en', 'The trade of 5,800,000 euros grew.', 'The trade of 5.8 million euros rose.'],
    ['en', 'Putin’s guests left the hall in Moscow.', 'The guests of Putin left the hall in Moscow.'],
    ['de', 'Der Minister lobte die Reise nach Minsk.', 'Der Minister pries den Besuch in Minsk.'],
  ])('%s: not on the rest of “%s”', async (language, a, b) => {
    expect(await factsOf(a, language)).toEqual(await factsOf(b, language));
  });

  it('its own sentences alone', async () => {
    const text = 'The minister met 12 envoys in Minsk.';
    const more = 'Dmitry Peskov did not say whether 40 others had come to Beijing on Tuesday.';
    expect(await factsOf(text, 'en', more)).toEqual(await factsOf(text, 'en'));
  });

  it('every letter of what is too long to be a sentence', async () => {
    const long = 'a'.repeat(5_000);
    const [fact, ...others] = await factsOf(long, 'en');
    expect(others).toEqual([]);
    expect(fact).toMatch(/^text:[0-9a-z]{16}$/);
    expect(await factsOf(`${long}b`, 'en')).not.toEqual([fact]);
  });
});
