import { knownPlaces, type NameLexicon } from '../data/lexicon.ts';
import { nameParts } from '../data/names.ts';
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

/** "Jong-un", "Ying-jeou": a given name of two syllables after a family name. */
const SYLLABLES = /^\p{Lu}\p{Ll}{0,5}-\p{Ll}{1,5}$/u;
const DERIVING = /-(?:based|led|made|born|style|era|like|owned|run|held|wide|bound|sized|aged)$/;

/** Whether a word is a given name with a hyphen, a Korean or Chinese family name before it. */
export function isSyllabic(word: Word | undefined, before: Word | undefined): boolean {
  if (!word || !before || !SYLLABLES.test(word.base) || DERIVING.test(word.base)) return false;
  const { koreanSurnames, chineseSurnames } = nameParts();
  return koreanSurnames.has(before.lower) || chineseSurnames.has(before.lower);
}

/** Whether the name in a word ends at its hyphen. */
const isDerived = (word: Word | undefined, before: Word | undefined): boolean =>
  word !== undefined && DERIVED.test(word.base) && !isSyllabic(word, before);

/** Words seen in lower case and capitalised words seen in mid-sentence, over many sentences. */
export function learn(sentences: readonly { readonly text: string; readonly language: string }[]): RunKnowledge {
  const lowerCase = new Set<string>();
  const midSentence = new Set<string>();
  const alone = new Set<string>();
  for (const { text, language } of sentences) {
    const words = wordsOf(text, language);
    const titleCase = isTitleCase(text, words);
    words.forEach((word, i) => {
      if (!word.capital) lowerCase.add(word.lower);
      else if (!titleCase) {
        const beside = isBeside(text, words[i - 1], word) || isBeside(text, word, words[i + 1]);
        if (!beside) alone.add(word.base);
        if (!opensClause(text, word.start)) midSentence.add(word.base);
        // "al-Assad" opens a sentence as "Al-Assad".
        if (!word.text.startsWith(word.text.charAt(0).toUpperCase())) midSentence.add(capitalised(word.base));
      }
    });
  }
  return { lowerCase, midSentence, alone };
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Two capitalised words with one space between. */
const isBeside = (text: string, a: Word | undefined, b: Word | undefined): boolean =>
  a?.capital === true && b?.capital === true && joins(text, a, b);

/** Words of the longest name; a longer row of capitals is cut, so that hostile text stays cheap. */
const LONGEST_RUN = 14;

/** Share of long words with a capital above which a line is a headline in title case, where capitals say nothing. */
const TITLE_CASE = 0.75;
const LONG_WORD = 4;
const FEWEST_LONG = 5;
/** The end of a sentence, quotation marks after it left out. */
const FULL_STOP = /[.!?]["”’»)]{0,2}$/;

/** A line without a full stop most of whose long words have capitals. */
export function isTitleCase(text: string, words: readonly Word[]): boolean {
  let long = 0;
  let capitals = 0;
  for (const { text: word, capital } of words) {
    if (word.length < LONG_WORD) continue;
    long += 1;
    if (capital) capitals += 1;
  }
  if (long < FEWEST_LONG || capitals / long < TITLE_CASE) return false;
  return !FULL_STOP.test(text.trimEnd());
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
      !isDerived(words[last], words[last - 1]) &&
      !isDerived(words[next], words[next - 1]) &&
      joins(sentence, words[next - 1], words[next])
    ) {
      const word = words[next];
      if (word?.capital) last = next;
      else if (!word || next - last > 2 || !isJoiner(words, i, next, lexicon)) break;
      next += 1;
    }
    runs.push({ words: words.slice(i, last + 1), opening: opensClause(sentence, first.start), at: i });
    i = last + 1;
  }
  return runs;
}

/** "and" in the languages that join names by it; an article after it opens another name. */
const CONJUNCTIONS: ReadonlySet<string> = new Set(['and', 'y', 'e', 'et', 'und', 'en', 'i', 'и', 'та', 've']);
/** Articles that join the parts of names, and set names apart. */
const ARTICLES: ReadonlySet<string> = new Set([
  'der',
  'des',
  'dem',
  'den',
  'de',
  'het',
  'el',
  'la',
  'los',
  'las',
  'le',
  'les',
]);
/** Particles after which an article belongs to a person's name ("von der Leyen", "van den Berg"). */
const BEFORE_ARTICLE: ReadonlySet<string> = new Set(['von', 'van', 'aus', 'op', 'in', 'de']);

/** Whether a small word stands inside a name: a particle, not the article of another name. */
function isJoiner(words: readonly Word[], from: number, at: number, lexicon: NameLexicon): boolean {
  const lower = words[at]?.lower ?? '';
  if (!lexicon.joiners.has(lower)) return false;
  const before = words[at - 1];
  if (before && CONJUNCTIONS.has(before.lower)) return !ARTICLES.has(lower);
  // "Ministerio de Economía y Hacienda", but "Xi y Putin".
  if (CONJUNCTIONS.has(lower)) return words.slice(from, at).some((word) => lexicon.organisations.has(word.lower));
  if (!ARTICLES.has(lower) || (before && BEFORE_ARTICLE.has(before.lower))) return true;
  const head = words.slice(from, at);
  if (lexicon.nounCapitals) return lexicon.organisations.has(head[0]?.lower ?? '');
  return !knownPlaces().has(head.at(-1)?.base ?? '');
}

/** Titles that are written with a full stop. */
const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof gen col maj capt lt sgt sen rep gov rev hon st sr sra dra srta hr fr mme mgr ing dott avv on'.split(
    ' ',
  ),
);

/** Whether one space, after the full stop of a title, is all that stands between two words. */
export function joins(sentence: string, a: Word | undefined, b: Word | undefined): boolean {
  if (!a || !b) return false;
  const from = b.start - a.end === 2 && sentence.charAt(a.end) === '.' && TITLES.has(a.lower) ? a.end + 1 : a.end;
  if (b.start - from !== 1) return false;
  const gap = sentence.charAt(from);
  return gap === ' ' || gap === NO_BREAK_SPACE;
}

/** Whether a clause opens at `start` (of the sentence, a quotation, after a colon or dash): a capital there says nothing. */
function opensClause(sentence: string, start: number): boolean {
  let i = start - 1;
  while (i >= 0 && isSpace(sentence.charAt(i))) i -= 1;
  if (i < 0 || OPENING_MARKS.includes(sentence.charAt(i))) return true;
  if (sentence.charAt(i) === '.' && TITLES.has(wordBefore(sentence, i).toLowerCase())) return false;
  while (i >= 0 && CLOSING_MARKS.includes(sentence.charAt(i))) i -= 1;
  return i < 0 || SENTENCE_ENDS.includes(sentence.charAt(i));
}

/** Letters of the longest title, and of the word that ends at `end`. */
const LONGEST_TITLE = 5;
const wordBefore = (sentence: string, end: number): string =>
  /\p{L}+$/u.exec(sentence.slice(Math.max(0, end - LONGEST_TITLE), end))?.[0] ?? '';

const SPACES = ' \u00a0\n\t';
const isSpace = (character: string): boolean => SPACES.includes(character);
