/** A candidate language of a text, best first in a list. Scores are comparable only within one list. */
export interface LanguageCandidate {
  /** BCP 47 */
  readonly language: string;
  /** [0,1] */
  readonly score: number;
}

/** Identifies languages: of whole documents and of spans down to a few words. */
export interface LanguageIdentifier {
  readonly name: string;
  /** Best first; empty where the engine abstains. `only`: BCP 47 tags to choose from; empty = all supported. */
  document(text: string, only: readonly string[]): readonly LanguageCandidate[];
  span(text: string, only: readonly string[]): readonly LanguageCandidate[];
}

/** Turns sentences into vectors of one space, whatever their language. */
export interface SentenceEncoder {
  readonly id: string;
  readonly dimension: number;
  /** Unit vectors, one a text, in order. */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
}

/** Told of progress; never throws. */
export interface ProgressListener {
  (step: { readonly stage: string; readonly done: number; readonly total: number }): void;
}

/** The third-party and non-deterministic things that a run is given. */
export interface Engines {
  readonly languageIdentifier: LanguageIdentifier;
  readonly encoder: SentenceEncoder | null;
  readonly onProgress: ProgressListener;
}
