import { atLeast, type Report, type Severity } from '../model/index.ts';
import { DECISION_WARNINGS } from '../report/decisions/warnings.ts';
import { countsInGate, incompleteness } from '../report/formats/words.ts';

/** Exit codes of the command line; docs/exit-codes.md has a row for each. */
export const EXIT = {
  ok: 0,
  findings: 1,
  usage: 2,
  input: 3,
  incomplete: 4,
  decisions: 5,
  bug: 70,
  interrupted: 130,
} as const;

/** What decides between 0, 1, 4 and 5. */
export interface Gate {
  readonly failOn: Severity | 'never';
  /** Null = no limit. */
  readonly maxFindings: number | null;
  readonly allowPartial: boolean;
  /** Decisions that fit nothing, that are not heeded or that were carried over do not pass. */
  readonly strictDecisions?: boolean | undefined;
}

/** The code of a run that came to its end. A run with gaps is 4 whatever it found, unless gaps are allowed: what was not looked at can not pass. */
export function exitCodeOf(report: Report, { failOn, maxFindings, allowPartial, strictDecisions }: Gate): number {
  if (!allowPartial && incompleteness(report).length > 0) return EXIT.incomplete;
  const stale: readonly string[] = Object.values(DECISION_WARNINGS);
  if (strictDecisions && report.warnings.some(({ code }) => stale.includes(code))) return EXIT.decisions;
  const open = report.divergences.filter(countsInGate);
  const failing = failOn !== 'never' && open.some(({ severity }) => atLeast(severity, failOn));
  return failing || (maxFindings !== null && open.length > maxFindings) ? EXIT.findings : EXIT.ok;
}
