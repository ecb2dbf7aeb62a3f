/** A word of running text with what its capitals say. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** Position among the words of the sentence. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** Starts with a capital. */
  readonly capital: boolean;
  /** Two letters or more, all capitals. */
  readonly upper: boolean;
  /** Ends in a possessive or a case ending after an apostrophe ("Putin's", "Putin'in"): the name ends here. */
  readonly possessive: boolean;
  /** The word without that ending. */
  readonly base: string;
}

/** Abbreviations of capitals, initials before a capital, words with inner hyphens and apostrophes. Linear: no nested choice. */
const WORD =
  /(?:\p{Lu}{1,2}\.){2,}|\p{Lu}\.(?=[ \u00a0]\p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const POSSESSIVE = /['’]s$/;
const FIRST_CAPITAL = /^\p{Lu}/u;
/** Articles and particles that are written small and together with the name: "al-Assad", "el-Sisi", "Giscard d'Estaing". */
const SMALL_PARTICLE = /^(?:(?:al|el|ul|as|ash|at|ad|an|ar|az)[-‑]|d['’])\p{Lu}/u;
const ALL_CAPITALS = /^[\p{Lu}\p{N}.-]{2,}$/u;

/** Articles, prepositions and conjunctions that are written together with the next word: "l'Élysée", "dell'Ucraina". */
const ELISIONS: Readonly<Record<string, RegExp>> = {
  fr: /^(?:[ldcsjnmt]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]/i,
  it: /^(?:l|un|d|c|dell|all|nell|dall|sull|quest|quell|anch|com)['’]/i,
  ca: /^(?:l|d|s|n|m)['’]/i,
};
/** Case endings that an apostrophe parts from a name: "Putin'in", "Kiev'e". */
const SUFFIXES: Readonly<Record<string, RegExp>> = { tr: /(?<=^\p{Lu}[^'’]+)['’]\p{Ll}+$/u };

/** The words as a name is written, endings after an apostrophe left out, one space between. */
export const textOf = (words: readonly Word[]): string =>
  words.length === 1 && words[0] ? words[0].base : words.map(({ base }) => base).join(' ');

const cache = new Map<string, readonly Word[]>();
/** Sentences kept; they are asked for once to learn from them and once to read them. */
const CACHE_SIZE = 4_000;

/** Words of a sentence in `language` (BCP 47), in order; positions are relative to `text`. Memoised. */
export function wordsOf(text: string, language: string): readonly Word[] {
  const base = language.split('-')[0] ?? language;
  const key = ELISIONS[base] || SUFFIXES[base] ? `${base}\u0000${text}` : text;
  const known = cache.get(key);
  if (known) return known;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const words = readWords(text, ELISIONS[base], SUFFIXES[base]);
  cache.set(key, words);
  return words;
}

/** Letters of an elided word before another that is written with it; a surname keeps its own ("D'Alema", mid-sentence with two capitals). */
function elided(word: string, elision: RegExp | undefined): number {
  const prefix = elision?.exec(word)?.[0] ?? '';
  if (prefix === '' || prefix.length === word.length) return 0;
  const isName = FIRST_CAPITAL.test(word) && FIRST_CAPITAL.test(word.slice(prefix.length)) && !/^l/i.test(word);
  return isName ? 0 : prefix.length;
}

/** Whether a small "d'" belongs to the capitalised word before it: "Giscard d'Estaing", "Côte d'Ivoire". */
const isBound = (text: string, word: string, start: number, previous: Word | undefined): boolean =>
  previous?.capital === true &&
  previous.end === start - 1 &&
  text.charAt(previous.end) === ' ' &&
  !previous.upper &&
  SMALL_PARTICLE.test(word);

function readWords(text: string, elision: RegExp | undefined, suffix: RegExp | undefined): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const [whole] = match;
    const isOne = elision === undefined || isBound(text, whole, match.index, words.at(-1));
    const skipped = isOne ? 0 : elided(whole, elision);
    const word = skipped > 0 ? whole.slice(skipped) : whole;
    const { lower, capital, upper, possessive, base } = shapeOf(word, suffix);
    const start = match.index + skipped;
    words.push({
      text: word,
      lower,
      index: words.length,
      start,
      end: start + word.length,
      capital,
      upper,
      possessive,
      base,
    });
  }
  return words;
}

type Shape = Pick<Word, 'lower' | 'capital' | 'upper' | 'possessive' | 'base'>;

/** What the letters of a word say, by the word: a text repeats most of its words. */
const shapes = new Map<string, Shape>();
/** The same for the languages with endings after an apostrophe. */
const suffixed = new Map<RegExp, Map<string, Shape>>();
const MOST_SHAPES = 50_000;

function shapesFor(suffix: RegExp | undefined): Map<string, Shape> {
  if (!suffix) return shapes;
  const memo = suffixed.get(suffix) ?? new Map<string, Shape>();
  suffixed.set(suffix, memo);
  return memo;
}

function shapeOf(word: string, suffix: RegExp | undefined): Shape {
  const memo = shapesFor(suffix);
  const known = memo.get(word);
  if (known) return known;
  if (memo.size >= MOST_SHAPES) memo.clear();
  const ending = suffix?.exec(word)?.[0].length ?? (POSSESSIVE.test(word) ? 2 : 0);
  const capital = FIRST_CAPITAL.test(word) || SMALL_PARTICLE.test(word);
  const base = ending > 0 ? word.slice(0, -ending) : word;
  const shape: Shape = {
    lower: base.toLowerCase(),
    capital,
    upper: capital && ALL_CAPITALS.test(base),
    possessive: ending > 0,
    base,
  };
  memo.set(word, shape);
  return shape;
}
