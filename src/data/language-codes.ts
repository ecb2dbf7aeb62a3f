import table from './language-codes.json' with { type: 'json' };

/** Codes of one language that can be told from text. */
export interface LanguageCode {
  /** BCP 47 */
  readonly language: string;
  readonly iso6393: string;
  /** What franc answers; null where it does not know the language. */
  readonly franc: string | null;
  /** What eld (extrasmall) answers; null as above. */
  readonly eld: string | null;
  /** ISO 15924; "Jpan" for the Japanese mixture. */
  readonly script: string;
}

/** By BCP 47 tag, in alphabetical order. */
export const LANGUAGE_CODES: readonly LanguageCode[] = table.rows;

/** ISO 639-3 code of a BCP 47 tag (region ignored); a three-letter subtag is its own; "und" where unknown. */
export function iso6393Of(bcp47: string): string {
  const [subtag = 'und'] = bcp47.toLowerCase().split('-');
  if (subtag.length === 3) return subtag;
  const wanted = subtag === 'no' || subtag === 'nn' ? 'nb' : subtag;
  return LANGUAGE_CODES.find(({ language }) => language === wanted)?.iso6393 ?? 'und';
}
