import type { Span } from './span.ts';

/** A quotation, marks included in `span`, excluded from `inner`. */
export interface Quotation {
  readonly span: Span;
  readonly inner: Span;
  /** 0 for an outer quotation, 1 for one inside it … */
  readonly depth: number;
  /** Who is said to have said it, as it stands in the text; null where the text does not tell near the quotation. */
  readonly speaker: string | null;
  readonly speakerSpan: Span | null;
  /** Verb of saying ("said", "betonte"); null as above. */
  readonly verb: string | null;
  /** 'full' for whole sentences, 'fragment' for words inside the narrator's sentence ("unorthodox"). */
  readonly extent: 'full' | 'fragment';
}
