import { describe, expect, it } from 'vitest';
import { SIGN_SOURCES, signRows } from '../../../src/data/translationese.ts';
import { tokenize } from '../../../src/text/tokens.ts';
import { articleFields, findSigns } from '../../../src/text/translationese.ts';

const signsIn = (text: string, language = 'en') =>
  findSigns(tokenize(text, language), language, articleFields(tokenize(text, language)));

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
