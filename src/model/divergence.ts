import type { Decision, FindingTraits } from './decision.ts';
import type { Evidence } from './evidence.ts';
import type { BeadId, DivergenceId } from './ids.ts';
import type { Anchor } from './span.ts';

/** From nothing to do to must be settled before publishing. */
export type Severity = 'neutral' | 'minor' | 'major' | 'critical';

/** Ascending. */
export const SEVERITIES = ['neutral', 'minor', 'major', 'critical'] as const satisfies readonly Severity[];

/** Penalty weights of MQM's scoring model (Lommel et al. 2014; MQM Core, CC BY 4.0). */
export const SEVERITY_WEIGHT: Readonly<Record<Severity, number>> = { neutral: 0, minor: 1, major: 5, critical: 25 };

/** True where `severity` is `floor` or worse. */
export const atLeast = (severity: Severity, floor: Severity): boolean =>
  SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(floor);

/** MQM-mapped: dimensions and types of MQM Core. */
export type MqmCategory =
  | 'accuracy/mistranslation'
  | 'accuracy/addition'
  | 'accuracy/omission'
  | 'accuracy/untranslated'
  | 'accuracy/over-translation'
  | 'accuracy/under-translation'
  | 'terminology/inconsistent-use'
  | 'terminology/wrong-term'
  | 'linguistic-conventions/spelling'
  | 'linguistic-conventions/grammar'
  | 'linguistic-conventions/punctuation'
  | 'linguistic-conventions/textual'
  | 'locale-conventions/number-format'
  | 'locale-conventions/date-format'
  | 'locale-conventions/measurement'
  | 'locale-conventions/currency'
  | 'locale-conventions/name-format'
  | 'style/unidiomatic'
  | 'style/register'
  | 'style/inconsistent'
  | 'other';

/** A sentence for the reader. `text` is `template` of the check with `values` put in. */
export interface Message {
  /** Key in the check's `messages`. */
  readonly id: string;
  /** Plain text, one sentence, sentence case, with a full stop only where it is two sentences. */
  readonly text: string;
  readonly values: Readonly<Record<string, string>>;
}

/** One reported divergence: a finding. */
export interface Divergence {
  readonly id: DivergenceId;
  readonly checkId: string;
  readonly category: MqmCategory;
  readonly severity: Severity;
  /** [0,1] that it is real, not how bad it is. */
  readonly confidence: number;
  /** The bead it was found in; null inside one article and across the run. */
  readonly beadId: BeadId | null;
  /** null = the side where it is missing. Both may lie in one article (two spellings inside it). */
  readonly source: Anchor | null;
  readonly target: Anchor | null;
  readonly message: Message;
  /** What could be written instead, where one is sure; null otherwise. */
  readonly suggestion: string | null;
  /** Never empty. */
  readonly evidence: readonly Evidence[];
  /** Further places of the same finding, in document order (a spelling used nine times is one finding). */
  readonly occurrences: readonly Anchor[];
  /** `v1:` + 16 base-32 characters; kept when text around it changes. */
  readonly fingerprint: string;
  /** By what a decision on it is found again. */
  readonly traits: FindingTraits;
  readonly decision: Decision | null;
  /** Against the baseline of the run: not in it, in it as it is, in it in other surroundings. Absent where the run has none. */
  readonly baseline?: BaselineState;
}

/** As in SARIF 2.1.0 §3.27.24; what is gone since stands in `Report.baseline`. */
export type BaselineState = 'new' | 'unchanged' | 'updated';
