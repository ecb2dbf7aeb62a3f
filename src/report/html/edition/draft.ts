import type { Sentence } from '../../../model/index.ts';
import type { Finding, Hue, Row, Witness } from './types.ts';

/** A row before its notes have numbers. */
export interface Draft {
  readonly id: string;
  readonly bead: Row['bead'];
  readonly sides: readonly Side[];
  /** Findings printed here, with notes. */
  readonly findings: readonly Finding[];
  /** Findings printed at an earlier row that also have words here. */
  readonly also: readonly Finding[];
}

export interface Side {
  readonly witness: Witness;
  readonly hue: Hue;
  readonly label: string;
  readonly sentences: readonly Sentence[];
  /** How a sentence is called. */
  readonly name: (sentence: Sentence) => string;
  /** True where this is the place that links to the sentence go to. */
  readonly home: boolean;
}
