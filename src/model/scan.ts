/** A text of a corpus. */
export interface ScanDocument {
  /** Unique in the corpus. */
  readonly id: string;
  readonly text: string;
  readonly title?: string | undefined;
  /** Who published it. */
  readonly outlet?: string | undefined;
  /** ISO 8601. */
  readonly published?: string | undefined;
}

/** Code units of one text that stand in another: `[startA, endA, startB, endB]`, half-open. */
export type PassageSpans = readonly [startA: number, endA: number, startB: number, endB: number];

/** Two texts of a corpus that share text, or tell the same in other words. `a` stands before `b` in the corpus. */
export interface ScanPair {
  readonly a: string;
  readonly b: string;
  /** 'article': one is a version of the other, or both are of a third. 'passage': they only share a passage, such as a quotation. */
  readonly type: 'article' | 'passage';
  /** By what they were found: words in a row, or rare words, names and numbers, as two translations of one text share them. */
  readonly basis: 'wording' | 'terms';
  /** Share of the shorter text that stands in the other ('wording'), or likeness of the terms ('terms'), [0,1]. */
  readonly score: number;
  /** In order of `a`; empty where the texts share terms only. */
  readonly passages: readonly PassageSpans[];
}

/** Texts that are versions of one another, directly or through others. */
export interface ScanCluster {
  /** The first published first, then as in the corpus. Two or more. */
  readonly documents: readonly string[];
}

export interface ScanResult {
  /** In order of the corpus. */
  readonly pairs: readonly ScanPair[];
  /** The largest first. Texts that stand alone are in none. */
  readonly clusters: readonly ScanCluster[];
}
