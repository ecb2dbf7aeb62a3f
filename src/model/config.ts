import type { Severity } from './divergence.ts';

/** House style for one name. */
export interface NamePreference {
  readonly prefer: string;
  readonly allow: readonly string[];
  readonly original: string | null;
}

/** What a team does not let a person wave through. */
export interface ReviewPolicy {
  /** Ids of checks whose findings can not be dismissed. */
  readonly enforced: readonly string[];
  /** Severities whose dismissal needs a note. */
  readonly noteRequired: readonly Severity[];
}

/** Everything that was set for a run, defaults filled in. Part of the report, so never holds paths or secrets. */
export interface ResolvedConfig {
  /** By check id; a check that is not named keeps its default severity. */
  readonly checks: Readonly<Record<string, CheckSetting>>;
  /** Only these checks run; empty = all. */
  readonly only: readonly string[];
  readonly skip: readonly string[];
  /** Findings below are left out of the report. */
  readonly minSeverity: Severity;
  readonly names: Readonly<Record<string, NamePreference>>;
  readonly gate: { readonly failOn: Severity | 'never' };
  readonly review: ReviewPolicy;
}

export interface CheckSetting {
  /** 'default' keeps what the check says. */
  readonly severity: Severity | 'off' | 'default';
  readonly options: Readonly<Record<string, number | string | boolean>>;
}
