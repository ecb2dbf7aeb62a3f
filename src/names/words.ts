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
  /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=[ \u00a0]\p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const POSSESSIVE = /['’]s$/;
const FIRST_CAPITAL = /^\p{Lu}/u;
const ALL_CAPITALS = /^[\p{Lu}\p{N}.-]{2,}$/u;

/** Articles, prepositions and conjunctions that are written together with the next word: "l'Élysée", "dell'Ucraina". */
const ELISIONS: Readonly<Record<string, RegExp>> = {
  fr: /^(?:[ldcsjnmt]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]/i,
  it: /^(?:l|un|d|c|dell|all|nell|dall|sull|quest|quell|anch|com)['’]/i,
  ca: /^(?:l|d|s|n|m)['’]/i,
};
/** Case endings that an apostrophe parts from a name: "Putin'in", "Kiev'e". */
const SUFFIXES: Readonly<Record<string, RegExp>> = { tr: /(?<=^\p{Lu}[^'’]+)['’]\p{Ll}+$/u };

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

function readWords(text: string, elision: RegExp | undefined, suffix: RegExp | undefined): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const skipped = elided(match[0], elision);
    const word = match[0].slice(skipped);
    const ending = suffix?.exec(word)?.[0].length ?? (POSSESSIVE.test(word) ? 2 : 0);
    const possessive = ending > 0;
    const capital = FIRST_CAPITAL.test(word);
    const base = possessive ? word.slice(0, -ending) : word;
    const start = match.index + skipped;
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
