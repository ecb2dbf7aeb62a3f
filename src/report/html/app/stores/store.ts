import type { ReadonlySignal } from '@preact/signals';
import type { DecisionRecord, DecisionRule, DecisionsFile, RuleMatch } from '../../../../model/decision.ts';

/** The decisions as they are known here. */
export interface Kept {
  readonly file: DecisionsFile;
  /** Fingerprints of findings that came with a decision and were opened again here. */
  readonly reopened: readonly string[];
}

/** A change to the decisions; several are made as one. */
export type Change =
  | { readonly kind: 'put'; readonly record: DecisionRecord }
  | { readonly kind: 'remove'; readonly fp: string }
  | { readonly kind: 'reopen'; readonly fp: string; readonly reopened: boolean }
  | { readonly kind: 'put-rule'; readonly rule: DecisionRule }
  | { readonly kind: 'remove-rule'; readonly match: RuleMatch }
  | { readonly kind: 'replace'; readonly kept: Kept };

/** 'kept': in this browser; 'not-kept': in this window only; 'written': in the decisions file; 'failed': not yet written. */
export type Keeping = 'kept' | 'not-kept' | 'written' | 'failed';

/** A finding that someone else decided on while it was decided on here. */
export interface Conflict {
  readonly mine: Change;
  readonly theirs: DecisionsFile;
  readonly settle: (whose: 'mine' | 'theirs') => void;
}

/** Where decisions are kept. */
export interface Store {
  readonly kept: ReadonlySignal<Kept>;
  readonly keeping: ReadonlySignal<Keeping>;
  readonly conflict: ReadonlySignal<Conflict | null>;
  /** Who decides here, where known. */
  readonly by: () => string | null;
  readonly policy: ReadonlySignal<Policy>;
  /** True where the store, and not the report, says what was decided before. */
  readonly authoritative: boolean;
  /** Makes the changes, in order, seen at once in `kept`. */
  readonly change: (changes: readonly Change[]) => void;
}

export interface Policy {
  readonly enforced: readonly string[];
  readonly noteRequired: readonly string[];
}
