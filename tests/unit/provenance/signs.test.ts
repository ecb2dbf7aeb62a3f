import { describe, expect, it } from 'vitest';
import { counterSigns, LANGUAGE_WORDS, translationCredits, typographicHabits } from '../../../src/data/provenance.ts';
import { SIGN_SOURCES, signRows } from '../../../src/data/translationese.ts';
import { articleFields, findSigns } from '../../../src/text/translationese.ts';
import { readWords } from '../../../src/text/words.ts';

const signsIn = (text: string, language = 'en') =>
  findSigns(readWords(text, language), language, articleFields(readWords(text, language)));

describe('the tables of signs', () => {
  it('have ids that are unique over all tables', () => {
    const ids = signRows().map((row) => row.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it.each(signRows().map((row) => [row.id, row] as const))(
    'row %s is shown by its own example and names a known source',
    (_, row) => {
      expect(signsIn(row.example, row.into).map((hit) => hit.row.id)).toContain(row.id);
      expect(SIGN_SOURCES).toHaveProperty(row.source);
      expect(row.from).not.toContain(row.into);
    },
  );
});

describe('findSigns', () => {
  it('quotes the span of the wording and nothing around it', () => {
    const text = 'The ministry praised the accord in the highest tones on Friday.';
    const [hit] = signsIn(text);
    expect(hit && text.slice(hit.span.start, hit.span.end)).toBe('in the highest tones');
  });

  it('leaves idiomatic English alone', () => {
    const text =
      'The ministry spoke of the accord in the highest terms. All-weather roads link the towns. He set the table, and they were in the same boat. She gave up smoking last September.';
    expect(signsIn(text)).toEqual([]);
  });

  it('takes an athlete called by nationality for native wording', () => {
    expect(signsIn('The Russian launched his title defence with a win in the first match of the tournament.')).toEqual(
      [],
    );
  });
});

describe('typographic habits and counter-signs', () => {
  it.each(typographicHabits().map((row) => [row.id, row] as const))(
    'habit %s is shown by its own example',
    (_, row) => {
      expect([...row.example.matchAll(row.pattern)].length).toBeGreaterThanOrEqual(Math.min(row.min, 1));
      expect(SIGN_SOURCES).toHaveProperty(row.source);
      expect(row.from).not.toEqual(expect.arrayContaining([...row.into]));
    },
  );

  it.each(counterSigns().map((row) => [row.id, row] as const))(
    'counter-sign %s is shown by its own example',
    (_, row) => {
      expect([...row.example.matchAll(row.pattern)]).not.toEqual([]);
    },
  );

  it('are not shown by what English prose has', () => {
    const prose =
      'On the 24th of May, 45,000 people and 2.5 million dollars’ worth of goods – a record – passed the gate. “Who pays?” he asked; “we do,” she said. The well-known U.S. firm (founded in 1998) grew 12% in a 10-year run, from 5 p.m. on the 3rd floor. A suspended- or long-term lease is rare.';
    expect(
      typographicHabits().filter(
        (row) => row.into.includes('en') && [...prose.matchAll(row.pattern)].length >= row.min,
      ),
    ).toEqual([]);
  });

  it('read hostile text of 200,000 characters in linear time', () => {
    for (const piece of ['„', '«', ' -a', '“', '1,2', '1.234.', 'a ', ',” – ', 'ABC, ', 'on the 24th ']) {
      const hostile = piece.repeat(Math.floor(200_000 / piece.length));
      const before = performance.now();
      for (const row of [...typographicHabits(), ...counterSigns()]) for (const _ of hostile.matchAll(row.pattern));
      expect(performance.now() - before, piece).toBeLessThan(3_000);
    }
  });
});

describe('the credit lines of translations', () => {
  it.each(translationCredits().map((row) => [row.id, row] as const))(
    'row %s is shown by its own example and names a known language or none',
    (_, row) => {
      const found = row.pattern.exec(row.example);
      expect(found).not.toBeNull();
      const language = found?.groups?.['language']?.toLowerCase();
      if (language !== undefined) expect(LANGUAGE_WORDS[row.into]).toHaveProperty(language);
    },
  );
});
