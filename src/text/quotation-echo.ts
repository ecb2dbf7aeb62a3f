import type { Word } from '../model/collation.ts';
import type { Quotation } from '../model/quotation.ts';
import { areSynonyms } from './word-relations.ts';
import { readWords } from './words.ts';

/** A quotation with the words it covers. */
export interface ReadQuotation {
  readonly quotation: Quotation;
  readonly words: readonly Word[];
}

/** Words of one quotation that an article gives twice in different words. */
export interface Echo {
  /** The short quotation and its word. */
  readonly fragment: ReadQuotation;
  readonly word: Word;
  /** The fuller quotation and the word that stands there instead. */
  readonly full: ReadQuotation;
  readonly other: Word;
  /** Word that both quotations share, which shows that they are the same words. */
  readonly companion: Word;
}

/** Content words of a quotation that is short enough to be a fragment of another. */
const FRAGMENT_WORDS = 3;

/**
 * Finds fragments that an article quotes ("reasonable" beside "unorthodox") where a fuller quotation in the same article has the companion word
 * but a synonym of the fragment's word ("new, unorthodox approaches and sensible decisions"). In order of the fragments.
 */
export function findEchoes(quotations: readonly ReadQuotation[], language: string): Echo[] {
  const fuller = indexByLemma(quotations.filter(({ words }) => content(words).length > FRAGMENT_WORDS));
  return quotations.flatMap((fragment, at) => {
    if (!isFragment(fragment)) return [];
    const beside = quotations.slice(Math.max(0, at - BESIDE), at + BESIDE + 1);
    const companions = beside.filter((other) => other !== fragment && isFragment(other) && sameSpeech(other, fragment));
    return content(fragment.words).flatMap((word) => {
      if (fuller.has(word.lemma)) return [];
      for (const companion of companions.flatMap(({ words }) => content(words))) {
        for (const full of fuller.get(companion.lemma) ?? []) {
          const other = content(full.words).find((candidate) => areSynonyms(candidate, word, language));
          if (other) return [{ fragment, word, full, other, companion }];
        }
      }
      return [];
    });
  });
}

/** A quoted word that the narrator says of one thing and the fuller quotation of another. */
export interface Transfer {
  readonly fragment: ReadQuotation;
  readonly word: Word;
  readonly full: ReadQuotation;
  /** The word in the fuller quotation and the one that it goes with there. */
  readonly there: readonly [Word, Word];
}

/** "praises the plan as “unorthodox”": the word that puts a quoted quality to a thing. */
const PREDICATES = /(?:^|\s)(?:as|als|comme|como|come|jako|как|як)\s$/u;
const SENTENCE_REACH = 240;

/**
 * Finds words that the narrator quotes of a thing ("praises the plan as “unorthodox”") which the fuller quotation says of another that his sentence
 * does not name ("unorthodox approaches"). In order of the fragments.
 */
export function findTransfers(quotations: readonly ReadQuotation[], text: string, language: string): Transfer[] {
  const fuller = indexByLemma(quotations.filter(({ words }) => content(words).length > FRAGMENT_WORDS));
  return quotations.flatMap((fragment) => {
    const { start } = fragment.quotation.span;
    const [word, ...more] = content(fragment.words);
    if (!word || more.length > 0 || !PREDICATES.test(text.slice(Math.max(0, start - 8), start))) return [];
    const said = readWords(sentenceBefore(text, start), language);
    for (const full of fuller.get(word.lemma) ?? []) {
      const at = full.words.findIndex(({ lemma }) => lemma === word.lemma);
      const there = full.words[at];
      const noun = full.words[at + 1];
      if (there && noun?.content && !said.some((other) => areSynonyms(other, noun, language)))
        return [{ fragment, word, full, there: [there, noun] as const }];
    }
    return [];
  });
}

function sentenceBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - SENTENCE_REACH), end);
  return before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1);
}

/** Quotations before and after a fragment among which its companions are sought. */
const BESIDE = 4;
/** Quotations looked at for one word: an article repeats a quotation a few times, not hundreds. */
const MAX_QUOTATIONS = 20;

function indexByLemma(quotations: readonly ReadQuotation[]): ReadonlyMap<string, readonly ReadQuotation[]> {
  const index = new Map<string, ReadQuotation[]>();
  for (const quotation of quotations) {
    for (const lemma of new Set(content(quotation.words).map((word) => word.lemma))) {
      const list = index.get(lemma);
      if (!list) index.set(lemma, [quotation]);
      else if (list.length < MAX_QUOTATIONS) list.push(quotation);
    }
  }
  return index;
}

const isFragment = ({ words }: ReadQuotation): boolean => words.length <= FRAGMENT_WORDS && content(words).length > 0;
const content = (words: readonly Word[]): readonly Word[] => words.filter((word) => word.content);

/** Code units between two fragments of one sentence. */
const NEAR = 80;

const sameSpeech = (a: ReadQuotation, b: ReadQuotation): boolean =>
  Math.abs(a.quotation.span.start - b.quotation.span.start) < NEAR && a.quotation.speaker === b.quotation.speaker;
