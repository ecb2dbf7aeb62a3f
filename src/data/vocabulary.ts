import en from './cues/vocabulary.en.json' with { type: 'json' };

/** Word list of a language as a Bloom filter (base 64, least significant bit first; see text/vocabulary for the hash). */
export interface Vocabulary {
  readonly bloom: string;
  readonly hashes: number;
}

/** The word list of a BCP 47 tag's language; null where there is none. */
export function vocabularyOf(language: string): Vocabulary | null {
  return language.split('-')[0] === 'en' ? en : null;
}
