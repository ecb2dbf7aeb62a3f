import type { ArticleId } from './ids.ts';
import type { LanguageGuess } from './language.ts';
import type { Span } from './span.ts';

/** What a caller hands in: one article as text, or as bytes to be decoded. */
export interface ArticleInput {
  /** Path or name; shown in reports as given, never opened by the library. "-" for standard input. */
  readonly uri: string;
  readonly text?: string;
  readonly bytes?: Uint8Array;
  /** BCP 47 tag; wins over identification. */
  readonly language?: string;
  /** A label of the WHATWG Encoding Standard; wins over detection. Only with `bytes`. */
  readonly encoding?: string;
  /** Short label in the report; default: the leading digits or stem of the file name where unique, else A, B, C … */
  readonly siglum?: string;
  /** ISO 8601 date (or date-time) of publication: relative dates are resolved against it. */
  readonly publishedAt?: string;
  /** 'markdown' where the file is Markdown; default by the extension of `uri`. */
  readonly format?: 'text' | 'markdown';
}

/** One text of the comparison: a witness. */
export interface Article {
  readonly id: ArticleId;
  /** Short label in the report, unique in the run (a witness's siglum). */
  readonly siglum: string;
  readonly uri: string;
  /** Lower-case hex SHA-256 of the bytes as handed in (of the UTF-8 of `text` where text was handed in). */
  readonly sha256: string;
  /** Decoded, newlines folded to \n; otherwise as published (no-break spaces, soft hyphens, bidi controls kept). */
  readonly text: string;
  readonly encoding: EncodingFact;
  readonly language: LanguageGuess;
  /** In document order, not overlapping; white space between blocks belongs to none. */
  readonly blocks: readonly TextBlock[];
  readonly metadata: ArticleMetadata;
}

/** How the bytes were read. */
export interface EncodingFact {
  /** WHATWG label, lower case ("utf-8", "windows-1251"). */
  readonly label: string;
  /** 'text': no bytes were handed in. 'detected' is a guess and is said in a warning. */
  readonly basis: 'text' | 'bom' | 'declared' | 'utf-8' | 'detected';
  /** [0,1]; 1 unless detected. */
  readonly confidence: number;
}

export type BlockKind = 'heading' | 'kicker' | 'paragraph' | 'list-item' | 'caption' | 'boilerplate';

export interface TextBlock {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Why a block is boilerplate, in words for the reader ("comment form"); null for other kinds. */
  readonly reason: string | null;
}

/** Facts that the text itself (or the caller) shows; null where absent. */
export interface ArticleMetadata {
  readonly title: string | null;
  readonly byline: string | null;
  /** News agency credited for the text as a whole ("Reuters"), not one that is quoted in it. */
  readonly agency: string | null;
  /** Place (and date, as printed) of a dateline such as "MINSK, March 1 (BelTA) —". */
  readonly dateline: string | null;
  /** ISO 8601. */
  readonly publishedAt: string | null;
  readonly url: string | null;
}
