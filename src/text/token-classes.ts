import { WORD_CLASSES } from '../data/translationese.ts';
import type { TokenClass } from './phrase-patterns.ts';

const memberOf = (name: string): TokenClass => {
  const words = new Set(WORD_CLASSES[name]);
  return (token) => words.has(token);
};

const numberWord = memberOf('number');

/** Classes that patterns may name: `@weekday`, `@month`, `@ordinal`, `@adjective` (of a country), `@number`, `@digits`, `@year`, `@nth` ("24th"), `@age`, `@hour24`, `@name`, `@poss`, `@patronymic`. */
export const TOKEN_CLASSES: Readonly<Record<string, TokenClass>> = {
  weekday: memberOf('weekday'),
  month: memberOf('month'),
  ordinal: memberOf('ordinal'),
  adjective: memberOf('adjective'),
  number: (token, original) => /^\d/u.test(token) || numberWord(token, original),
  year: (token) => /^(?:1[5-9]|20)\d\d$/u.test(token),
  digits: (token) => /^\d/u.test(token),
  nth: (token) => /^\d{1,2}(?:st|nd|rd|th)$/u.test(token),
  age: (token) => /^(?:[6-9]|[1-9]\d|10\d)$/u.test(token),
  hour24: (token) => /^(?:1[3-9]|2[0-4]|\d{1,2}[:.]\d{2})$/u.test(token),
  name: (_, original) => /^\p{Lu}[\p{L}'’-]+$/u.test(original),
  poss: (token) => /\p{L}'s$|s'$/u.test(token),
  patronymic: (_, original) => /^\p{Lu}\p{Ll}+(?:ovich|evich|ovych|yovych|ovna|evna|ivna)$/u.test(original),
};
