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

/** A node of a Markdown tree (mdast), as far as it is read. Offsets are UTF-16 code units into the parsed text. */
export interface MarkdownNode {
  readonly type: string;
  readonly children?: readonly MarkdownNode[] | undefined;
  /** Description of an image. */
  readonly alt?: string | null | undefined;
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined };
        readonly end: { readonly offset?: number | undefined };
      }
    | undefined;
}

/** Parsers of what articles come in. */
export interface ArticleFormats {
  /** CommonMark; the root's children in document order. Never throws. */
  parseMarkdown(text: string): readonly MarkdownNode[];
  /** The value of a YAML document; undefined where it is none. */
  parseYaml(text: string): unknown;
  /** Names of encodings the bytes may be in, most likely first. */
  rankEncodings(bytes: Uint8Array): readonly string[];
}

/** Told of progress; never throws. */
export type ProgressListener = (step: {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}) => void;

/** The third-party and non-deterministic things that a run is given. */
export interface Engines {
  readonly languageIdentifier: LanguageIdentifier;
  readonly encoder: SentenceEncoder | null;
  readonly formats: ArticleFormats;
  readonly onProgress: ProgressListener;
}
