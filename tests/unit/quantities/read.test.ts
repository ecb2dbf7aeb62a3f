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
    ['half a dozen men, two dozen women and half-dozen dogs', ['6', '24', '6']],
    ['five lakh people, 2.5 crore homes and 1,50,000 cars', ['500000', '25000000', '150000']],
    ['１２３ people and ٤٥ cars', ['123', '45']],
    ['6 1/2 years and 1/3 of voters', ['6.5 year', '0.333333333333']],
    ['between one hundred and two hundred people', ['100–200']],
    ['tens of thousands, hundreds of thousands and thousands', ['some 10^4', 'some 10^5', 'some 10^3']],
    ['Sales doubled, then tripled and halved', ['2', '3', '0.5']],
    ['four in 10 voters, three in 12 matches', ['0.4', '3', '12']],
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

  it('keeps one end of a range from counting millions where the other does', () => {
    const [fine] = readQuantities('between 20 and 30 million euros', { language: 'en' });
    expect(fine).toMatchObject({ value: 20_000_000, upper: 30_000_000, unit: 'EUR' });
    expect(fine?.surface).toBe('between 20 and 30 million euros');
    expect(keys('closed between 3 and 5 p.m. and between July 3 and 5 August')).toEqual([
      '3',
      'clock:17:00',
      '--07-03',
      '--08-05',
    ]);
  });

  it('takes a magnitude in the plural for no figure', () => {
    const vague = (text: string, language: string) => readQuantities(text, { language })[0]?.value;
    expect(vague('Millionen Menschen flohen', 'de')).toBeNull();
    expect(vague('Тысячи людей бежали', 'ru')).toBeNull();
    expect(vague('duizenden mensen', 'nl')).toBeNull();
    expect(vague('des millions de personnes', 'fr')).toBeNull();
    expect(vague('две тысячи человек', 'ru')).toBe(2000);
    expect(vague('3 millions d’euros', 'fr')).toBe(3_000_000);
  });

  it('reads Roman figures of centuries, kings and wars', () => {
    expect(keys('Louis XIV and World War II in Vitamin C and IT')).toEqual(['14', '2']);
    for (const [language, text] of [
      ['fr', 'au XIXe siècle'],
      ['es', 'el siglo XIX'],
      ['it', 'nel XIX secolo'],
      ['pt', 'no século XIX'],
      ['pl', 'w XIX wieku'],
      ['ru', 'в XIX веке'],
      ['uk', 'у XIX столітті'],
      ['de', 'im XIX. Jahrhundert'],
      ['zh', '十九世纪'],
    ] as const)
      expect(keys(text, language), text).toEqual(['19 century']);
    expect(readQuantities('un siglo XIX', { language: 'es' }).map(({ surface }) => surface)).toEqual([
      'un siglo',
      'XIX',
    ]);
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
    ['two years and six months, an hour and 20 minutes, 2 hours, 5 minutes', ['30 month', '80 minute', '125 minute']],
    ['5ft 11in, 6\'2" and 7lb 8oz', ['71 in', '74 in', '120 oz']],
    ['35C or 95F, vitamin 5c', ['35 °C', '95 °F', '5']],
    ['-5 °C, minus five degrees and 5 degrees below zero', ['-5 °C', '-5 °', '-5 °']],
    ['two weeks, three days longer', ['2 week', '3 day']],
    ['20-30 °C and a fall of -3 %', ['20–30 °C', '3 %']],
    ['500 M€ and €500bn', ['500000000 EUR', '500000000000 EUR']],
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
    ['at half past nine, at quarter to eight p.m.', ['clock:09:30', 'clock:19:45']],
    ['between 2010 and 2019', ['2010–2019']],
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
    expect(keys('à neuf heures et demie', 'fr')).toEqual(['clock:09:30']);
    expect(keys('a las nueve y media', 'es')).toEqual(['clock:09:30']);
    expect(keys('om kwart over acht', 'nl')).toEqual(['clock:08:15']);
  });

  it('reads a decade behind the word for years', () => {
    expect(keys('dans les années 90', 'fr')).toEqual(['decade:1990']);
    expect(keys('negli anni ’90 e negli anni Ottanta', 'it')).toEqual(['decade:1990', 'decade:1980']);
    expect(keys('in de jaren negentig', 'nl')).toEqual(['decade:1990']);
    expect(keys('in den neunziger Jahren', 'de')).toEqual(['decade:1990']);
    expect(keys('tras 20 años 90 personas', 'es')).toEqual(['20 year', '90']);
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

describe('a bound that ends like a minus', () => {
  it.each([
    ['fr', 'au moins 5 degrés', '5 °'],
    ['es', 'al menos 5 grados', '5 °'],
    ['pt', 'pelo menos 5 graus', '5 °'],
    ['fr', 'moins 5 degrés', '-5 °'],
  ])('in %s: %s', (language, text, expected) => {
    expect(keys(text, language)).toEqual([expected]);
  });
});

describe('Chinese', () => {
  it('reads halves, decimals, ranges and temperatures in characters', () => {
    expect(keys('一年半, 两个半小时, 半年, 一半', 'zh')).toEqual(['1.5 year', '2.5 hour', '0.5 year', '0.5']);
    expect(keys('百分之三点五, 三点五公里', 'zh')).toEqual(['3.5 %', '3.5 km']);
    expect(keys('十二点立场文件, 三到五天', 'zh')).toEqual(['12', '3–5 day']);
    expect(keys('零下5度, 零下五摄氏度, 五摄氏度', 'zh')).toEqual(['-5 °C', '-5 °C', '5 °C']);
    expect(keys('数十人, 数万人', 'zh')).toEqual(['some 10^1', 'some 10^4']);
  });
});

describe('halves behind a number', () => {
  it.each([
    ['ru', 'два с половиной года и полмиллиона рублей', ['2.5 year', '500000 RUB']],
    ['uk', 'два з половиною роки', ['2.5 year']],
    ['fr', 'deux ans et demi', ['2.5 year']],
    ['pl', 'dwie trzecie, osiemdziesięcioczteroletni', ['0.666666666667', '84 year']],
    ['nl', 'twee derde', ['0.666666666667']],
    ['de', 'ein halbes Dutzend, eine Viertelmillion', ['6', '250000']],
    ['es', 'medio centenar', ['50']],
  ] as const)('in %s: %s', (language, text, expected) => {
    expect(keys(text, language)).toEqual(expected);
  });
});

describe('a language without a table', () => {
  it('is read by figures, signs and the month names of the platform', () => {
    expect(keys('26. heinäkuuta 2020', 'fi')).toEqual(['2020-07-26']);
    expect(keys('3. března 2023', 'cs')).toEqual(['2023-03-03']);
    expect(keys('2,5 miljoner och 3 miljarder', 'sv')).toEqual(['2500000', '3000000000']);
    expect(keys('٨٤ شخصا', 'ar')).toEqual(['84']);
    expect(keys('5 % ja 10 km', 'fi')).toEqual(['5 %', '10 km']);
    expect(keys('年間159億円', 'ja')).toEqual(['15900000000']);
  });
});
