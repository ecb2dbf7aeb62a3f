import type { Divergence, Report, Severity } from '../../model/index.ts';
import { escapeJsonControls, onOneLine } from './hostile-text.ts';
import { createLocator, type Locator } from './locate.ts';
import { fileUri, whereToMend } from './places.ts';
import { countsInGate } from './words.ts';

const SEVERITY: Readonly<Record<Severity, 'critical' | 'major' | 'minor' | 'info'>> = {
  critical: 'critical',
  major: 'major',
  minor: 'minor',
  neutral: 'info',
};

/** GitLab's Code Quality report: a JSON array, one entry a finding that has a place. Dismissed and known findings are left out. */
export function renderGitlab(report: Report): string {
  const at = createLocator(report);
  const entries = report.divergences.filter(countsInGate).flatMap((divergence) => entry(divergence, at));
  return `${escapeJsonControls(JSON.stringify(entries, null, 2))}\n`;
}

function entry(divergence: Divergence, at: Locator): object[] {
  const { mend } = whereToMend(divergence);
  if (mend === null) return [];
  const { line } = at.place(mend);
  return [
    {
      description: onOneLine(divergence.message.text),
      check_name: divergence.checkId,
      fingerprint: divergence.fingerprint,
      severity: SEVERITY[divergence.severity],
      location: { path: fileUri(at.article(mend.articleId).uri), lines: { begin: line } },
    },
  ];
}
