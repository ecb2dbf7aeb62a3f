import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../../src/text/quantities/index.ts';

const keys = (text: string, language = 'en', publishedAt: string | null = null): string[] =>
  readQuantities(text, { language, publishedAt }).map(({ key }) => key);

describe('numbers', () => {
  it.each([
    ['more than 10,300 people and 10 300 animals', ['10300', '10300']],
    ['3.5 percent, 3,5 percent', ['3.5 %', '3.5 %']],
    ['two hundred and thirty-one seats', ['231']],
    ['one million three hundred thousand', ['1300000']],
    ['half a million euros', ['500000 EUR']],
    ['two and a half years', ['2.5 year']],
    ['a dozen ships and 2½ litres', ['12', '2.5 l']],
    ['the twenty-first time', ['21']],
  ])('reads %s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it('keeps both readings of a separator that could group or part decimals', () => {
    expect(readQuantities('15.000 soldiers', { language: 'en' })[0]).toMatchObject({ value: 15, alternate: 15000 });
    expect(readQuantities('15.000 Soldaten', { language: 'de' })[0]).toMatchObject({ value: 15000, alternate: 15 });
  });

  it('does not join numbers that a list sets side by side', () => {
    expect(keys('three, four and five')).toEqual(['3', '4', '5']);
  });

  it('reads "rose by 22 to 3,288" as two numbers and "20 to 30" as a range', () => {
    expect(keys('rose by 22 to 3,288')).toEqual(['22', '3288']);
    expect(readQuantities('20 to 30 people', { language: 'en' })[0]).toMatchObject({ value: 20, upper: 30 });
  });

  it('reads nothing where "one" is a pronoun', () => {
    expect(keys('They helped one another, and no one left; one of them stayed.')).toEqual([]);
  });

  it('marks numbers that are part of a name', () => {
    const labels = readQuantities('They flew in a Boeing 737, with COVID-19 tests for the G20.', { language: 'en' });
    expect(labels.map(({ key, standing }) => [key, standing])).toEqual([
      ['737', 'label'],
      ['19', 'label'],
      ['20', 'label'],
    ]);
  });

  it('leaves the figures of mail and web addresses alone', () => {
    expect(keys('Write to desk24@example.org or see https://example.org/2020/07/26.')).toEqual([]);
  });
});

describe('money, measures and shares', () => {
  it.each([
    ['$2.5bn, US$2.5 billion, 2.5 billion dollars', ['2500000000 dollar', '2500000000 USD', '2500000000 dollar']],
    ['the eight-billion-crown hospital', ['8000000000 crown']],
    ['A $100 fine', ['100 dollar']],
    ['40 sq. m, 130 km/h and 50,000 cubic m/s', ['40 m2', '130 km/h', '50000 m3/s']],
    ['five percentage points', ['5 point']],
    ['two-thirds of them', ['0.666666666667']],
    ['a 26-year-old and a two-year-old', ['26 year', '2 year']],
  ])('reads %s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });
});

describe('dates and times', () => {
  it.each([
    ['on Sunday, July 26, 2020', ['2020-07-26']],
    ['26 July, July 26th, the 26th of July', ['--07-26', '--07-26', '--07-26']],
    ['26.07.2020, 2020-07-26 and 7/26/2020', ['2020-07-26', '2020-07-26', '2020-07-26']],
    ['the 2017/18 and 2019–20 seasons', ['2017–2018', '2019–2020']],
    ['in the 1990s and the 19th century', ['decade:1990', '19 century']],
    ['at 9:30 p.m., 21:30 and 6 pm', ['clock:21:30', 'clock:21:30', 'clock:18:00']],
    ['a 2:1 win (17:21, 21:17)', ['2:1', '17:21', '21:17']],
    ['He may march in May.', ['month:5']],
  ])('reads %s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it('resolves relative days and dates without a year against the day of publication', () => {
    const read = readQuantities('yesterday, on 28 December', { language: 'en', publishedAt: '2021-01-02T09:00:00Z' });
    expect(read.map(({ value }) => value)).toEqual([18628, 18624]);
  });

  it('takes the words of a day in another language', () => {
    expect(keys('am Dienstagabend um 21.30 Uhr', 'de')).toEqual(['weekday:2', 'clock:21:30']);
    expect(keys('le mardi à 18 h. 30', 'fr')).toEqual(['weekday:2', 'clock:18:30']);
    expect(keys('во вторник, 26 июля 2020 года', 'ru')).toEqual(['2020-07-26']);
  });
});

describe('bounds', () => {
  it.each([
    ['more than 60 cities', 'more-than'],
    ['nearly 6,000 people', 'less-than'],
    ['up to 15 percent', 'at-most'],
    ['no less than 2 million euros', 'at-least'],
    ['around five million doses', 'about'],
    ['10 days or more', 'at-least'],
  ])('of %s is %s', (text, bound) => {
    expect(readQuantities(text, { language: 'en' })[0]?.bound).toBe(bound);
  });
});

describe('spans', () => {
  it('are offset and slice back to the surface', () => {
    const text = 'It cost about 3.2 million euros.';
    const [quantity] = readQuantities(text, { language: 'en', offset: 100 });
    expect(quantity?.surface).toBe('3.2 million euros');
    expect(quantity?.span).toEqual({ start: 114, end: 131 });
  });
});

describe('a language without a table', () => {
  it('is read by figures, signs and the month names of the platform', () => {
    expect(keys('26. heinäkuuta 2020', 'fi')).toEqual(['26', '2020']);
    expect(keys('5 % ja 10 km', 'fi')).toEqual(['5 %', '10 km']);
    expect(keys('年間159億円', 'ja')).toEqual(['15900000000']);
  });
});
