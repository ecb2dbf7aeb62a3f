import { LANGUAGE_CODES } from '../../data/language-codes.ts';
import { VariorumError } from '../../errors.ts';
import { foldHeadword, type Lexicon } from '../../model/lexicon.ts';
import type { Problem } from './rows.ts';

/** Words of the longest phrase kept: longer entries are explanations. */
const LONGEST_PHRASE = 8;

/** The entries of a list while it is read. */
export interface EntryCollector {
  /** Notes that the one renders the other; nothing where either holds no word, or too many. */
  readonly add: (source: string, target: string) => void;
  readonly finish: (sourceLanguage: string | null, targetLanguage: string | null) => Lexicon;
}

/** Collects entries: every pair once, in order of its first mention. */
export function collectEntries(): EntryCollector {
  const entries = new Map<string, string[]>();
  return {
    add(source, target) {
      const [word, rendering] = [foldHeadword(source), foldHeadword(target)];
      if (!isPhrase(word) || !isPhrase(rendering)) return;
      const known = entries.get(word);
      if (!known) entries.set(word, [rendering]);
      else if (!known.includes(rendering)) known.push(rendering);
    },
    finish: (sourceLanguage, targetLanguage) => ({ sourceLanguage, targetLanguage, entries }),
  };
}

const isPhrase = (text: string): boolean => /[\p{L}\p{N}]/u.test(text) && text.split(' ').length <= LONGEST_PHRASE;

/** The BCP 47 tag that a two- or three-letter code or a tag stands for ("deu" and "de" for de); null where Variorum knows no such language. */
export function languageTag(code: string): string | null {
  const [subtag = '', ...rest] = code.trim().replaceAll('_', '-').toLowerCase().split('-');
  const row = LANGUAGE_CODES.find(({ language, iso6393 }) => language === subtag || iso6393 === subtag);
  if (!row) return null;
  try {
    return new Intl.Locale([row.language, ...rest].join('-')).toString();
  } catch {
    return null;
  }
}

/** An E_LEXICON. `line`: from 1, absent where no line is to blame. */
export const lexiconError = (path: string, { reason, fix, line, cause }: Problem): VariorumError =>
  new VariorumError(
    'E_LEXICON',
    { path, place: line === undefined ? '' : `, line ${line}`, reason, fix },
    cause === undefined ? undefined : { cause },
  );
