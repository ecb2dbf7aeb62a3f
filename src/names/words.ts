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
  /** Ends in a possessive ("Putin's"): the name ends here. */
  readonly possessive: boolean;
  /** The word without its possessive. */
  readonly base: string;
}

/** Abbreviations of capitals, initials before a capital, words with inner hyphens and apostrophes. Linear: no nested choice. */
const WORD =
  /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=[ \u00a0]\p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const POSSESSIVE = /['’]s$/;
const FIRST_CAPITAL = /^\p{Lu}/u;
const ALL_CAPITALS = /^[\p{Lu}\p{N}.-]{2,}$/u;

const cache = new Map<string, readonly Word[]>();
/** Sentences kept; they are asked for once to learn from them and once to read them. */
const CACHE_SIZE = 4_000;

/** Words of a sentence, in order; positions are relative to `text`. Memoised. */
export function wordsOf(text: string): readonly Word[] {
  const known = cache.get(text);
  if (known) return known;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const words = readWords(text);
  cache.set(text, words);
  return words;
}

function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const possessive = POSSESSIVE.test(word);
    const capital = FIRST_CAPITAL.test(word);
    const base = possessive ? word.slice(0, -2) : word;
    const start = match.index;
    words.push({
      text: word,
      lower: base.toLowerCase(),
      index: words.length,
      start,
      end: start + word.length,
      capital,
      upper: capital && ALL_CAPITALS.test(base),
      possessive,
      base,
    });
  }
  return words;
}
