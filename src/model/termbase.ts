/**
 * What the house says of a term. 'preferred': to be written; 'admitted': may be written as well; 'deprecated': no longer to be written (TBX also says
 * superseded); 'forbidden': not to be written.
 */
export type TermStatus = 'preferred' | 'admitted' | 'deprecated' | 'forbidden';

/** From the best to the worst. */
export const TERM_STATUSES = [
  'preferred',
  'admitted',
  'deprecated',
  'forbidden',
] as const satisfies readonly TermStatus[];

/** Where an entry of a glossary stands. */
export interface TermPlace {
  /** As the user named it. */
  readonly file: string;
  /** From 1; null where the file has no lines of its own (an entry of a configuration). */
  readonly line: number | null;
}

/** One term of one language. */
export interface Term {
  readonly text: string;
  /** BCP 47 */
  readonly language: string;
  readonly status: TermStatus;
  /** True for an abbreviation, which stands beside the full term and is no second rendering. */
  readonly short: boolean;
  readonly place: TermPlace;
}

/** A concept with its terms in one or more languages, in the order of the glossary. */
export interface TermConcept {
  /** What an editor calls it: the name that the glossary gives, else the first term. */
  readonly concept: string;
  readonly note: string | null;
  readonly terms: readonly Term[];
}
