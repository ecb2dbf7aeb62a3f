import { describe, expect, it } from 'vitest';
import { hanNumeral, magnitudeOf, plainFigure, scaled } from '../../../src/stages/align/values.ts';

describe('figures by value', () => {
  it.each([
    ['23,000', '23000'],
    ['23.000', '23000'],
    ['23 000', '23000'],
    ['2,6', '2.6'],
    ['1,234.50', '1234.5'],
    ['1.234,5', '1234.5'],
    ['07', '7'],
    ['２０２４', '2024'],
    ['21:30', '21:30'],
    ['12.02.2023', '12.02.2023'],
  ])('reads %s as %s', (figure, value) => expect(plainFigure(figure)).toBe(value));

  it.each([
    ['2.6', 6, '2600000'],
    ['13.3', 3, '13300'],
    ['1.8', 8, '180000000'],
    ['0.75', 1, '7.5'],
    ['12:30', 6, '12:30'],
  ])('moves the point of %s by %i places', (figure, power, value) => expect(scaled(figure, power)).toBe(value));

  it.each([
    ['millions', 6],
    ['миллионов', 6],
    ['мільярдів', 9],
    ['tysięcy', 3],
    ['万', 4],
  ])('knows %s', (word, power) => expect(magnitudeOf(word)).toBe(power));

  it('takes no ordinary word for a magnitude', () => {
    for (const word of ['military', 'mill', 'thousandfold-ish', 'bin liner', 'дом'])
      expect(magnitudeOf(word)).toBeNull();
  });

  it.each([
    ['三十二', '32'],
    ['二〇二二', '2022'],
    ['一百零五', '105'],
    ['两千三百', '2300'],
    ['三万五千', '35000'],
  ])('reads the Han numeral %s as %s', (numeral, value) => expect(hanNumeral(numeral)).toBe(value));

  it('reads no numeral in a single character or an ordinary word', () => {
    expect(hanNumeral('三')).toBeNull();
    expect(hanNumeral('千里马')).toBeNull();
  });
});
