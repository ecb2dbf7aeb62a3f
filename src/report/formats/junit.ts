import { atLeast, type Divergence, type Report, type Severity } from '../../model/index.ts';
import { groupFindings } from './groups.ts';
import { onOneLine } from './hostile-text.ts';
import { createLocator, type Locator } from './locate.ts';
import { whereToMend } from './places.ts';
import { countsInGate, incompleteness } from './words.ts';

/**
 * The run as JUnit XML, as GitLab, Jenkins and GitHub's test reporters read it: a suite for each pair or article, a case for each finding.
 * A finding fails its case where the run's gate would stop at it (from minor up where the run has no gate); others pass and say what they found,
 * dismissed and known ones are skipped. A pair without findings is one case that passes.
 */
export function renderJunit(report: Report): string {
  const at = createLocator(report);
  const { failOn } = report.configuration.gate;
  const floor: Severity = failOn === 'never' ? 'minor' : failOn;
  const suites = groupFindings(report, at).map(({ pair, article, divergences }) => {
    const name = pair ? `${pair.source.siglum} and ${pair.target.siglum}` : (article?.siglum ?? 'across the articles');
    const cases = divergences.map((divergence) => findingCase(divergence, floor, at));
    return suite(
      name,
      cases.length > 0 ? cases : [{ name: 'no findings', className: 'variorum', file: null, outcome: null }],
    );
  });
  const broken = incompleteness(report).map(
    ({ code, text, uri }): Case => ({
      name: onOneLine(text),
      className: code,
      file: uri,
      outcome: { kind: 'error', message: onOneLine(text), type: code, body: '' },
    }),
  );
  const all = broken.length > 0 ? [suite('the run', broken), ...suites] : suites;
  const total = (kind: Outcome['kind']): number => all.reduce((sum, { counts }) => sum + counts[kind], 0);
  const tests = all.reduce((sum, { tests: count }) => sum + count, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'variorum', tests, failures: total('failure'), errors: total('error'), skipped: total('skipped') })}>`,
    ...all.map(({ xml }) => xml),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Outcome {
  readonly kind: 'failure' | 'error' | 'skipped' | 'system-out';
  readonly message: string;
  readonly type: string;
  readonly body: string;
}

interface Case {
  readonly name: string;
  readonly className: string;
  readonly file: string | null;
  /** Null = passed. */
  readonly outcome: Outcome | null;
}

function findingCase(divergence: Divergence, floor: Severity, at: Locator): Case {
  const { mend } = whereToMend(divergence);
  const { severity, checkId, message, id } = divergence;
  const text = onOneLine(message.text);
  const body = mend
    ? `${place(mend, at)}: ${severity}: ${checkId}: ${text} [${id}]`
    : `${severity}: ${checkId}: ${text} [${id}]`;
  const kind = !countsInGate(divergence) ? 'skipped' : atLeast(severity, floor) ? 'failure' : 'system-out';
  const why = kind === 'skipped' ? whySkipped(divergence) : text;
  return {
    name: `${id} ${text}`,
    className: checkId,
    file: mend ? at.article(mend.articleId).uri : null,
    outcome: { kind, message: why, type: severity, body },
  };
}

const whySkipped = ({ decision, baseline }: Divergence): string =>
  decision?.verdict === 'dismissed' ? `dismissed: ${decision.reason ?? 'other'}` : `known: ${baseline ?? 'unchanged'}`;

const place = (anchor: Parameters<Locator['place']>[0], at: Locator): string => {
  const { line, column } = at.place(anchor);
  return `${onOneLine(at.article(anchor.articleId).uri)}:${line}:${column}`;
};

function suite(
  name: string,
  cases: readonly Case[],
): { xml: string; tests: number; counts: Record<Outcome['kind'], number> } {
  const count = (kind: Outcome['kind']): number => cases.filter(({ outcome }) => outcome?.kind === kind).length;
  const counts = {
    failure: count('failure'),
    error: count('error'),
    skipped: count('skipped'),
    'system-out': count('system-out'),
  };
  const open = `  <testsuite${attributes({ name, tests: cases.length, failures: counts.failure, errors: counts.error, skipped: counts.skipped })}>`;
  return { xml: [open, ...cases.map(caseXml), '  </testsuite>'].join('\n'), tests: cases.length, counts };
}

function caseXml({ name, className, file, outcome }: Case): string {
  const head = `    <testcase${attributes({ name, classname: className, ...(file === null ? {} : { file }) })}`;
  if (outcome === null) return `${head}/>`;
  const { kind, message, type, body } = outcome;
  const inside =
    kind === 'system-out'
      ? `<system-out>${escapeXml(body)}</system-out>`
      : kind === 'skipped'
        ? `<skipped${attributes({ message })}/>`
        : `<${kind}${attributes({ message, type })}>${escapeXml(body)}</${kind}>`;
  return `${head}>${inside}</testcase>`;
}

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');

/**
 * Text for XML 1.0. What it has no place for, not even escaped (§2.2: most controls, U+FFFE, U+FFFF, halves of a character), becomes U+FFFD;
 * controls that a terminal or the eye would obey are written as references, so that a reader of the file sees them.
 */
const escapeXml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(
      /[\t\r\n\u007f-\u009f\p{Bidi_Control}\u2028\u2029]/gu,
      (control) => `&#x${(control.codePointAt(0) ?? 0).toString(16)};`,
    );
