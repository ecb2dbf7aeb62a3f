import type { Word } from '../model/collation.ts';
import type { Quotation } from '../model/quotation.ts';
import { areSynonyms } from './word-relations.ts';

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
  const fragments = quotations.filter(({ words }) => words.length <= FRAGMENT_WORDS && content(words).length > 0);
  const fuller = quotations.filter(({ words }) => content(words).length > FRAGMENT_WORDS);
  return fragments.flatMap((fragment) => {
    const companions = fragments
      .filter((other) => other !== fragment && sameSpeech(other, fragment))
      .flatMap(({ words }) => content(words));
    return content(fragment.words).flatMap((word) => {
      if (fuller.some((full) => holds(full, word))) return [];
      for (const full of fuller) {
        const companion = companions.find((other) => holds(full, other));
        const other = content(full.words).find((candidate) => areSynonyms(candidate, word, language));
        if (companion && other) return [{ fragment, word, full, other, companion }];
      }
      return [];
    });
  });
}

const content = (words: readonly Word[]): readonly Word[] => words.filter((word) => word.content);
const holds = ({ words }: ReadQuotation, word: Word): boolean => words.some(({ lemma }) => lemma === word.lemma);

/** Code units between two fragments of one sentence. */
const NEAR = 80;

const sameSpeech = (a: ReadQuotation, b: ReadQuotation): boolean =>
  Math.abs(a.quotation.span.start - b.quotation.span.start) < NEAR && a.quotation.speaker === b.quotation.speaker;
