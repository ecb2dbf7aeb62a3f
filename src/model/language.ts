/** What was found about the language of a text. */
export interface LanguageGuess {
  /** BCP 47 tag ("en", "de", "zh"); "und" where `basis` is 'too-short' and nothing was declared. */
  readonly bcp47: string;
  /** ISO 639-3 code ("eng"); "und" as above. */
  readonly iso6393: string;
  /** [0,1], how sure; 1 where declared by the user. */
  readonly confidence: number;
  /** BCP 47 tag of the second-best candidate; null where there is none. */
  readonly runnerUp: string | null;
  /** 'declared': the user said so. 'too-short': less evidence than a guess needs. */
  readonly basis: 'text' | 'declared' | 'too-short';
}
