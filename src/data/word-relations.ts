import antonymTable from './cues/antonyms.en.json' with { type: 'json' };
import synonymTable from './cues/synonyms.en.json' with { type: 'json' };

/** Pairs of opposites of a language as words ("rise", "fall"); empty where there is no table. Source: WordNet 3.1. */
export function antonymRows(language: string): readonly string[] {
  return language.startsWith('en') ? antonymTable.rows : [];
}

/** Groups of words with one meaning in common, part of speech first ("v call_for demand require"); empty where there is no table. Source: WordNet 3.1. */
export function synonymRows(language: string): readonly string[] {
  return language.startsWith('en') ? synonymTable.rows : [];
}
