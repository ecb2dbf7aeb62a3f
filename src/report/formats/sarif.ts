import type { Anchor, Divergence, Report, Severity } from '../../model/index.ts';
import { escapeJsonControls, onOneLine } from './hostile-text.ts';
import { createLocator, type Locator } from './locate.ts';
import { fileUri, whereToMend } from './places.ts';
import { incompleteness, isOpen } from './words.ts';

/** SARIF's three degrees; a neutral finding is information and no failure (§3.27.9, §3.27.10). */
const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note' | 'none'>> = {
  critical: 'error',
  major: 'warning',
  minor: 'note',
  neutral: 'none',
};

/**
 * The run as SARIF 2.1.0 (OASIS 2020): one result a finding, at the place where it can be mended, the other reading as a related location.
 * Columns count code points. Decisions are suppressions, the baseline is `baselineState`, what failed is a notification of the invocation.
 */
export function renderSarif(report: Report): string {
  const at = createLocator(report);
  const rules = report.checks.map(({ checkId, title }) => ({ id: checkId, shortDescription: { text: title } }));
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const gone = report.baseline?.gone ?? [];
  const run = {
    tool: {
      driver: {
        name: 'Variorum',
        version: report.tool.version,
        semanticVersion: report.tool.version,
        rules,
      },
    },
    language: 'en',
    columnKind: 'unicodeCodePoints',
    artifacts: report.articles.map(({ uri, sha256, encoding }) => ({
      location: { uri: fileUri(uri) },
      encoding: encoding.label,
      hashes: { 'sha-256': sha256 },
    })),
    invocations: [
      {
        executionSuccessful: incompleteness(report).length === 0,
        toolExecutionNotifications: incompleteness(report).map(({ code, text, uri }) => ({
          level: 'error',
          descriptor: { id: code },
          message: { text: onOneLine(text) },
          ...(uri === null ? {} : { locations: [{ physicalLocation: { artifactLocation: { uri: fileUri(uri) } } }] }),
        })),
      },
    ],
    results: [
      ...report.divergences.map((divergence) => result(divergence, ruleIndex, at)),
      ...gone.map((divergence) => absentResult(divergence, ruleIndex)),
    ],
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${escapeJsonControls(JSON.stringify(log, null, 2))}\n`;
}

function result(divergence: Divergence, ruleIndex: ReadonlyMap<string, number>, at: Locator): object {
  const { mend, other } = whereToMend(divergence);
  const related = [...(other ? [other] : []), ...divergence.occurrences.filter((anchor) => anchor !== mend)];
  return {
    ...common(divergence, ruleIndex),
    ...(mend ? { locations: [{ physicalLocation: physicalLocation(mend, at) }] } : {}),
    ...(related.length > 0
      ? {
          relatedLocations: related.map((anchor, index) => ({
            id: index + 1,
            physicalLocation: physicalLocation(anchor, at),
            message: { text: anchor === other ? 'The other reading' : 'Also here' },
          })),
        }
      : {}),
    ...suppressions(divergence),
    ...(divergence.baseline ? { baselineState: divergence.baseline } : {}),
  };
}

/** A finding of the baseline that this run does not have. Its articles may be gone as well, so that it names no place. */
const absentResult = (divergence: Divergence, ruleIndex: ReadonlyMap<string, number>): object => ({
  ...common(divergence, ruleIndex),
  baselineState: 'absent',
});

function common(divergence: Divergence, ruleIndex: ReadonlyMap<string, number>): object {
  const { checkId, severity, message, fingerprint, confidence, category, id } = divergence;
  const index = ruleIndex.get(checkId);
  return {
    ruleId: checkId,
    ...(index === undefined ? {} : { ruleIndex: index }),
    kind: severity === 'neutral' ? 'informational' : 'fail',
    level: LEVEL[severity],
    rank: Math.round(confidence * 100),
    message: { text: onOneLine(message.text) },
    fingerprints: { 'variorum/v1': fingerprint },
    properties: { id, severity, category },
  };
}

/** A dismissed finding is suppressed, with the reason; one that was carried over waits for a second look and is not (§3.35.3). */
function suppressions(divergence: Divergence): object {
  const { decision } = divergence;
  if (isOpen(divergence) || decision === null) return {};
  const justification = [decision.reason, decision.note].filter((part) => part !== null).join(': ');
  return { suppressions: [{ kind: 'external', status: 'accepted', justification: onOneLine(justification) }] };
}

function physicalLocation(anchor: Anchor, at: Locator): object {
  const start = at.place(anchor);
  const end = at.place({ articleId: anchor.articleId, span: { start: anchor.span.end, end: anchor.span.end } });
  return {
    artifactLocation: { uri: fileUri(at.article(anchor.articleId).uri) },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
      snippet: { text: at.reading(anchor) },
    },
  };
}
