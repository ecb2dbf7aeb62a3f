import type { ResolvedConfig } from '../model/config.ts';

/** What a run does when nothing is configured. */
export const DEFAULT_CONFIG: ResolvedConfig = {
  checks: {},
  only: [],
  skip: [],
  minSeverity: 'neutral',
  names: {},
  gate: { failOn: 'never' },
  review: { enforced: [], noteRequired: [] },
};
