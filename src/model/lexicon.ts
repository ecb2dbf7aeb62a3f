/** A bilingual word list that a user brings: a glossary, or a dictionary. */
export interface Lexicon {
  /** BCP 47; null where the list does not say, and then a word may stand on either side. */
  readonly sourceLanguage: string | null;
  readonly targetLanguage: string | null;
  /** Source words and phrases, folded by `foldHeadword`, with what they are in the target language (folded as well), in the order of the list. */
  readonly entries: ReadonlyMap<string, readonly string[]>;
}

/** A word or phrase as lexicons compare it: composed, lower case, without soft hyphens, one space between words, one apostrophe. */
export const foldHeadword = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
