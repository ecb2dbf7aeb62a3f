import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.ts';
import loadedWording from '../../../src/checks/loaded-wording.ts';
import terminologyInconsistency from '../../../src/checks/terminology-inconsistency.ts';
import translationese from '../../../src/checks/translationese.ts';
import wrongTerm from '../../../src/checks/wrong-term.ts';
import { parseGlossary } from '../../../src/engines/termbase/index.ts';

/** "severity: message (places)" of the findings in the texts, each "language: text", with a glossary as a table. */
async function found(table: string, ...texts: readonly string[]): Promise<string[]> {
  const termbase = await parseGlossary({ path: 'house.csv', bytes: new TextEncoder().encode(table) });
  const inputs = texts.map((text, k) => ({ uri: `${k}.txt`, text: text.slice(4), language: text.slice(0, 2) }));
  const { divergences } = await analyze(inputs, { checks: [wrongTerm], termbase });
  return divergences.map(
    ({ severity, message, occurrences }) => `${severity}: ${message.text} (${1 + occurrences.length})`,
  );
}

const KYIV = 'concept,en,en forbidden,en deprecated\nKyiv,Kyiv,Kiev,Kief\n';

describe('a forbidden term', () => {
  it('is one finding however often it stands there', async () => {
    expect(await found(KYIV, 'en: Trains to Kiev were late. Kiev’s station was closed.\n\nIn Kiev it snowed.')).toEqual(
      ['major: The glossary forbids “Kiev” and prefers “Kyiv” (3)'],
    );
  });

  it('weighs less inside a quotation, where it may be the speaker’s, and nothing is suggested there', async () => {
    expect(await found(KYIV, 'en: “I was born in Kiev and never left it,” Olga Bondar said.')).toEqual([
      'minor: The glossary forbids “Kiev” and prefers “Kyiv” (1)',
    ]);
  });

  it('is told with the word that the linked sentence has', async () => {
    const termbase = await parseGlossary({ path: 'house.csv', bytes: new TextEncoder().encode(KYIV) });
    const inputs = ['Kyiv', 'Kiev'].map((city) => ({
      uri: `${city}.txt`,
      text: `The trains to ${city} were late on Monday. The minister Olga Bondar blamed the snow for 12 hours of delay.`,
    }));
    const { divergences } = await analyze(inputs, { checks: [wrongTerm], termbase });
    expect(divergences).toHaveLength(1);
    expect(divergences[0]?.traits.readings.toSorted()).toEqual(['Kiev', 'Kyiv']);
    expect(divergences[0]?.suggestion).toBe('Kyiv');
  });

  it('is one that may be written where another concept has it', async () => {
    const table = 'concept,en,en forbidden\ncity,Kyiv,Kiev\ndish,chicken Kiev|Kiev,\n';
    expect(await found(table, 'en: The chicken Kiev was cold.')).toEqual([]);
  });

  it('that is out of use is minor', async () => {
    expect(await found(KYIV, 'en: An old map has Kief on it.')).toEqual([
      'minor: “Kief” is out of use; the glossary prefers “Kyiv” (1)',
    ]);
  });
});

const TEXT_DE =
  'de: Der Bundesrat tagte am Montag in Bern. Der Sprecher Jonas Frei nannte 12 Gründe.\n\nDer Bundesrat will bis Mai entscheiden.';

describe('a rendering', () => {
  const table = 'concept,de,en\ngovernment,Bundesrat,Federal Council|FC\n';

  it('that the other text never has is major', async () => {
    expect(
      await found(
        table,
        TEXT_DE,
        'en: The government met in Bern on Monday. The spokesman Jonas Frei named 12 reasons.\n\nThe cabinet will decide by May.',
      ),
    ).toEqual([
      'major: The glossary renders “Bundesrat” as “Federal Council” or “FC”, which 1 does not have at this place (2)',
    ]);
  });

  it('that stands elsewhere in the other text may be a pronoun here: minor', async () => {
    expect(
      await found(
        table,
        TEXT_DE,
        'en: The Federal Council met in Bern on Monday. The spokesman Jonas Frei named 12 reasons.\n\nIt will decide by May.',
      ),
    ).toEqual([
      'minor: The glossary renders “Bundesrat” as “Federal Council” or “FC”, which 1 does not have at this place (1)',
    ]);
  });

  it('is there where an abbreviation or another form of it is', async () => {
    expect(
      await found(
        table,
        TEXT_DE,
        'en: The Federal Council met in Bern on Monday. The spokesman Jonas Frei named 12 reasons.\n\nThe FC will decide by May.',
      ),
    ).toEqual([]);
  });

  it('is not asked of a language for which the concept has no term', async () => {
    const french = 'fr: Le Conseil s’est réuni lundi à Berne. Le porte-parole Jonas Frei a donné 12 raisons.';
    expect(await found(table, TEXT_DE, french)).toEqual([]);
  });
});

describe('two renderings of one concept', () => {
  const table =
    'concept,en\ncourt,International Criminal Court|ICC|Hague tribunal\ncouncil,UN Security Council|Security Council\n';

  it('are reported inside a text, once, with the preferred one', async () => {
    const text =
      'en: The International Criminal Court met on Monday. The Hague tribunal will rule in May, the Hague tribunal’s clerk said.';
    expect(await found(table, text)).toEqual([
      'minor: “International Criminal Court” and “Hague tribunal” for one concept of the glossary: court (2)',
    ]);
  });

  it('are reported between two texts that have no rendering in common', async () => {
    const [a, b] = [
      'en: Judges of the International Criminal Court met on Monday.',
      'en: Judges of the Hague tribunal met on Monday.',
    ];
    expect(await found(table, a, b)).toEqual([
      'minor: “International Criminal Court” and “Hague tribunal” for one concept of the glossary: court (1)',
    ]);
    expect(await found(table, `${a} The Hague tribunal is old.`, b)).toHaveLength(1);
  });

  it('are none where one is short for the other', async () => {
    const text =
      'en: The International Criminal Court met. The ICC will rule. The UN Security Council waits; the Security Council has time.';
    expect(await found(table, text)).toEqual([]);
  });
});

describe('a wording that the glossary allows', () => {
  it.each([
    ['a loaded word', 'loyal squire', 'He is a loyal squire of the president.', 'He is a close ally of the president.'],
    [
      'a term that the press writes otherwise',
      'weatherproof',
      'a weatherproof partnership',
      'an all-weather partnership',
    ],
    ['a calque', 'in the highest tones', 'He praised it in the highest tones.', 'He praised it in the highest tones.'],
  ])('is reported by no other check: %s', async (_, term, a, b) => {
    const inputs = [a, b].map((text, k) => ({
      uri: `${k}.txt`,
      text: `On Monday in Minsk, Olga Bondar said: ${text}`,
      language: 'en',
    }));
    const checks = [loadedWording, terminologyInconsistency, translationese];
    const termbase = await parseGlossary({ path: 'house.csv', bytes: new TextEncoder().encode(`en\n${term}\n`) });
    expect((await analyze(inputs, { checks })).divergences).not.toEqual([]);
    expect((await analyze(inputs, { checks, termbase })).divergences).toEqual([]);
  });
});

describe('a glossary of many thousand terms', () => {
  it('costs little', async () => {
    const rows = Array.from({ length: 20_000 }, (_, k) => `term${k.toString(36)} of trade,Begriff${k.toString(36)}`);
    const termbase = await parseGlossary({
      path: 'big.csv',
      bytes: new TextEncoder().encode(`en,de\n${rows.join('\n')}`),
    });
    const text = 'The port was renewed in May, and a term7 of trade was agreed upon with the city. '.repeat(300);
    const before = performance.now();
    const { divergences } = await analyze([{ uri: 'a.txt', text, language: 'en' }], { checks: [wrongTerm], termbase });
    expect(divergences).toEqual([]);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
