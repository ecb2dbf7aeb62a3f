import { describe, expect, it } from 'vitest';
import { matchQuantities, type QuantityComparison, readQuantities } from '../../../src/text/quantities/index.ts';

const compare = (a: string, b: string, languageA = 'en', languageB = 'en'): QuantityComparison =>
  matchQuantities(readQuantities(a, { language: languageA }), readQuantities(b, { language: languageB }));

const differing = (a: string, b: string): (readonly [string, string, string])[] =>
  compare(a, b).differences.map(({ source, target, by }) => [source.surface, target.surface, by]);

describe('what agrees', () => {
  it.each([
    ['13.3 thousand cases', '13,300 cases'],
    ['at 21:30', 'at 9:30 p.m.'],
    ['won 2:1', 'won 2-1'],
    ['after 18:16', 'after 18-16'],
    ['in 7th place', 'seventh place'],
    ['the 2017/18 season', 'the 2017–2018 season'],
    ['half of them', '50 % of them'],
    ['two weeks', '14 days'],
    ['a half-year', 'six months'],
    ['a dozen ships', '12 ships'],
    ['one in five children', 'a fifth of children'],
    ['three in four voters', '75 % of voters'],
    ['a quarter of a million people', '250,000 people'],
    ['1.5 kilometres', '1,500 metres'],
    ['£20m', '20 million pounds'],
    ['2.2 pounds', 'one kilogram'],
    ['a year and a half', '18 months'],
    ['about 4,000 people', '3,987 people'],
    ['on the 9th', 'on July 9'],
    ['3288 infections', '3.288 infections'],
    ['from 2015 to 2017', '2015–2017'],
    ['26 miles', '42 km'],
    ['72 °F', '22 °C'],
    ['$5 million', '5 million US dollars'],
    ['between 20 and 30 million euros', '20–30 million euros'],
    ['two years and six months', 'two and a half years'],
    ['5ft 11in', '1.80 metres'],
    ['more than 200 people', 'at least 210 people'],
    ['the 100m record', 'the record over 100 metres'],
    ['a price of 50 cents', 'a price of €0.50'],
    ['thousands of people', 'tens of thousands of people'],
    ['tens of thousands of people', '40,000 people'],
    ['-5 to -10 degrees', '5 to 10 degrees below zero'],
  ])('%s = %s', (a, b) => {
    const { differences, onlySource, onlyTarget } = compare(a, b);
    expect({ differences, onlySource, onlyTarget }).toEqual({ differences: [], onlySource: [], onlyTarget: [] });
  });

  it('agrees across languages', () => {
    expect(
      compare('1,3 Milliarden Rubel seit zwei Wochen', '1.3 billion roubles for a fortnight', 'de').differences,
    ).toEqual([]);
    expect(compare('十二点立场文件', 'twelve-point position paper', 'zh').differences).toEqual([]);
    expect(compare('depuis quinze jours', 'for two weeks', 'fr').differences).toEqual([]);
  });

  it('leaves a value that only one side states', () => {
    const { differences, onlyTarget } = compare('The trip ends.', 'The trip ends on Thursday after three days.');
    expect(differences).toEqual([]);
    expect(onlyTarget.map(({ surface }) => surface)).toEqual(['Thursday', 'three days']);
  });
});

describe('what differs', () => {
  it('pairs the values that are left over in like places', () => {
    expect(
      differing('21 dead and 48 injured in two days', '21 dead, 84 injured and five missing within two days'),
    ).toEqual([['48', '84', 'value']]);
  });

  it('tells a magnitude from a value and from a unit', () => {
    expect(differing('4.1 million cases', '4.1 billion cases')).toEqual([['4.1 million', '4.1 billion', 'magnitude']]);
    expect(differing('663 kilometres long', '663 miles long')).toEqual([['663 kilometres', '663 miles', 'unit']]);
    expect(differing('several years ago', 'several months ago')).toEqual([['several years', 'several months', 'unit']]);
  });

  it('tells dozens from hundreds, and 5 degrees of frost from 5 degrees', () => {
    expect(differing('Dozens of people', 'Hundreds of people')).toEqual([['Dozens', 'Hundreds', 'value']]);
    expect(differing('Thousands of people', 'Millions of people')).toEqual([['Thousands', 'Millions', 'magnitude']]);
    expect(differing('It was -5 °C', 'It was 5 °C')).toEqual([['-5 °C', '5 °C', 'value']]);
  });

  it('takes the separator of a language at its word before a magnitude', () => {
    const { differences } = compare('2.500 millones de dólares', '$2.5 million', 'es');
    expect(differences.map(({ by }) => by)).toEqual(['magnitude']);
  });

  it('names the part of a date that differs', () => {
    const { differences } = compare('on Monday, 18 May 2020', 'on Sunday, 18 May 2020');
    expect(differences.map(({ part }) => part)).toEqual(['weekday']);
  });

  it('holds a rounded figure against an exact one only within its rounding', () => {
    expect(differing('about 900 cases', '1,200 cases')).toEqual([['900', '1,200', 'value']]);
    expect(differing('about 950 stations', 'about 1000 stations')).toEqual([['950', '1000', 'value']]);
  });

  it('does not hold a share against the count that it makes', () => {
    expect(differing('Two thirds of the 1,200 jobs go', 'Some 800 of the 1,200 jobs go')).toEqual([]);
    expect(differing('Some 45m people fled', 'Some 45 people fled')).toEqual([['45m', '45', 'magnitude']]);
  });

  it('does not hold a name with a number against a count', () => {
    expect(differing('COVID-19 kept them away', 'The virus kept 12 of them away')).toEqual([]);
  });
});
