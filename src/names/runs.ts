import type { NameLexicon } from '../data/lexicon.ts';
import { type Word, wordsOf } from './words.ts';

/** What is known from the whole run: words seen in lower case, names seen in mid-sentence. */
export interface RunKnowledge {
  readonly lowerCase: ReadonlySet<string>;
  readonly midSentence: ReadonlySet<string>;
  /** Of these, the ones that have stood without another capitalised word beside them. */
  readonly alone: ReadonlySet<string>;
}

/** A maximal row of capitalised words (with joiners between) and where it stands. */
export interface Run {
  readonly words: readonly Word[];
  /** True where the first word opens the sentence or a quotation, so its capital says nothing. */
  readonly opening: boolean;
  /** Index in the sentence of the first word. */
  readonly at: number;
}

const NO_BREAK_SPACE = '\u00a0';
const CLOSING_MARKS = '"”’»)';
const SENTENCE_ENDS = '.!?:…';
const OPENING_MARKS = '"“„«‘(–—-';
/** "Luxembourg-based", "Western-made": the name is the part before the hyphen. */
const DERIVED = /-\p{Ll}/u;

/** Words seen in lower case and capitalised words seen in mid-sentence, over many sentences. */
export function learn(sentences: readonly { readonly text: string; readonly language: string }[]): RunKnowledge {
  const lowerCase = new Set<string>();
  const midSentence = new Set<string>();
  const alone = new Set<string>();
  for (const { text } of sentences) {
    const words = wordsOf(text);
    const titleCase = isTitleCase(text, words);
    words.forEach((word, i) => {
      if (!word.capital) lowerCase.add(word.lower);
      else if (!titleCase) {
        const beside = isBeside(text, words[i - 1], word) || isBeside(text, word, words[i + 1]);
        if (!beside) alone.add(word.base);
        if (!opensClause(text, word.start)) midSentence.add(word.base);
      }
    });
  }
  return { lowerCase, midSentence, alone };
}

/** Two capitalised words with one space between. */
const isBeside = (text: string, a: Word | undefined, b: Word | undefined): boolean =>
  a?.capital === true && b?.capital === true && joins(text, a, b);

/** Words of the longest name; a longer row of capitals is cut, so that hostile text stays cheap. */
const LONGEST_RUN = 14;

/** Share of long words with a capital above which a line is a headline in title case, where capitals say nothing. */
const TITLE_CASE = 0.75;
const LONG_WORD = 4;

/** A line without a full stop most of whose long words have capitals. */
export function isTitleCase(text: string, words: readonly Word[]): boolean {
  if (
    /[.!?]$/.test(
      text
        .trimEnd()
        .slice(-3)
        .replace(/["”’»)]/g, ''),
    )
  )
    return false;
  const long = words.filter((word) => word.text.length >= LONG_WORD);
  return long.length >= 5 && long.filter((word) => word.capital).length / long.length >= TITLE_CASE;
}

/** Maximal rows of capitalised words, in order. */
export function capitalRuns(sentence: string, words: readonly Word[], lexicon: NameLexicon): Run[] {
  const runs: Run[] = [];
  let i = 0;
  while (i < words.length) {
    const first = words[i];
    if (!first?.capital) {
      i += 1;
      continue;
    }
    let last = i;
    let next = i + 1;
    while (
      next < words.length &&
      next - i < LONGEST_RUN &&
      !words[last]?.possessive &&
      !DERIVED.test(words[last]?.base ?? '') &&
      !DERIVED.test(words[next]?.base ?? '') &&
      joins(sentence, words[next - 1], words[next])
    ) {
      const word = words[next];
      if (word?.capital) last = next;
      else if (!word || !lexicon.joiners.has(word.lower) || next - last > 2) break;
      next += 1;
    }
    runs.push({ words: words.slice(i, last + 1), opening: opensClause(sentence, first.start), at: i });
    i = last + 1;
  }
  return runs;
}

/** Whether one space is all that stands between two words. */
export function joins(sentence: string, a: Word | undefined, b: Word | undefined): boolean {
  if (!a || !b || b.start - a.end !== 1) return false;
  const gap = sentence.charAt(a.end);
  return gap === ' ' || gap === NO_BREAK_SPACE;
}

/** Whether a clause opens at `start` (of the sentence, a quotation, after a colon or dash): a capital there says nothing. */
function opensClause(sentence: string, start: number): boolean {
  let i = start - 1;
  while (i >= 0 && isSpace(sentence.charAt(i))) i -= 1;
  if (i < 0 || OPENING_MARKS.includes(sentence.charAt(i))) return true;
  while (i >= 0 && CLOSING_MARKS.includes(sentence.charAt(i))) i -= 1;
  return i < 0 || SENTENCE_ENDS.includes(sentence.charAt(i));
}

const SPACES = ' \u00a0\n\t';
const isSpace = (character: string): boolean => SPACES.includes(character);
