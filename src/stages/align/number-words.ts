import { commonWordsOf } from '../../data/lexicons.ts';
import type { Term } from './features.ts';

/** Number words of the lexicon by value; "one" is as often an article. */
const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    2: 'two',
    3: 'three',
    4: 'four',
    5: 'five',
    6: 'six',
    7: 'seven',
    8: 'eight',
    9: 'nine',
    10: 'ten',
    11: 'eleven',
    12: 'twelve',
    13: 'thirteen',
    14: 'fourteen',
    15: 'fifteen',
    20: 'twenty',
    30: 'thirty',
    40: 'forty',
    50: 'fifty',
    100: 'hundred',
    1000: 'thousand',
  }),
);

/** What the lexicons call a figure ("3" is "word:three"); null where they have no word for it. */
export function numberMeaning(figure: string): string | null {
  const word = NUMBER_WORDS.get(figure);
  return word === undefined ? null : `word:${word}`;
}

/** Values of which a sentence has something to count: from three to fifty. */
const LEAST_FIGURE = 3;
const COUNTED = new Set(
  [...NUMBER_WORDS].flatMap(([value, word]) =>
    Number(value) >= LEAST_FIGURE && Number(value) <= 50 ? [`word:${word}`] : [],
  ),
);
/** Years tell when, not what. */
const YEAR = /^(?:19|20)\d\d$/;

/** A number from three on that is no year. */
export function isFigure(term: Term | undefined, language: string): boolean {
  if (!term) return false;
  if (term.kind === 'number') return Number(term.text) >= LEAST_FIGURE && !YEAR.test(term.text);
  return hasMeaning(term, language, COUNTED);
}

const WEEKDAYS = new Set(
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((day) => `word:${day}`),
);

export const isWeekday = (term: Term | undefined, language: string): boolean =>
  term !== undefined && hasMeaning(term, language, WEEKDAYS);

const hasMeaning = ({ surface }: Term, language: string, meanings: ReadonlySet<string>): boolean =>
  commonWordsOf(language)
    .lookup(surface.toLowerCase())
    .some((meaning) => meanings.has(meaning));
