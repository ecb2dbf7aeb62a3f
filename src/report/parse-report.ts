import { VariorumError } from '../errors.ts';
import { type Report, SCHEMA_VERSION } from '../model/index.ts';
import { REPORT_SHAPE, SPAN_SHAPE } from './report-shape.ts';

/**
 * The report in the text of a saved run (`-f json`). Fields that this version does not know are kept. `path` is named in the error.
 * Throws E_REPORT_INVALID where the text is not JSON, not a report of this schema version, or refers to what it does not hold.
 */
export function parseReport(text: string, path: string): Report {
  const value = parseJson(text, path);
  const found = schemaVersionOf(value);
  if (found !== SCHEMA_VERSION) {
    const reason =
      found === undefined
        ? 'it has no schemaVersion'
        : `its schemaVersion is ${String(found)}, this version reads ${SCHEMA_VERSION}`;
    throw new VariorumError('E_REPORT_INVALID', { path, reason });
  }
  const result = REPORT_SHAPE.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new VariorumError('E_REPORT_INVALID', {
      path,
      reason: issue ? `${pointer(issue.path)}: ${issue.message}` : 'wrong shape',
    });
  }
  const report = value as Report;
  const dangling = findDangling(report);
  if (dangling !== null) throw new VariorumError('E_REPORT_INVALID', { path, reason: dangling });
  return report;
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message.slice(0, 120) : 'unreadable';
    throw new VariorumError('E_REPORT_INVALID', { path, reason: `not JSON (${detail})` }, { cause });
  }
}

const schemaVersionOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'schemaVersion' in value ? value.schemaVersion : undefined;

/** JSON pointer (RFC 6901) of a path. */
const pointer = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('') || '/';

/** The first anchor that lies outside its article, or article that is not there, in words; null where all is well. */
function findDangling(report: Report): string | null {
  const lengths = new Map<string, number>(report.articles.map(({ id, text }) => [id, text.length]));
  const sentences = new Set<string>(report.sentences.map(({ id }) => id));
  for (const { pair } of [...report.alignments, ...report.relations, ...report.summary.overlap]) {
    const unknown = [pair.source, pair.target].find((id) => !lengths.has(id));
    if (unknown !== undefined) return `a pair names the article ${unknown}, which is not in it`;
  }
  for (const { beads } of report.alignments) {
    const lost = beads.flatMap(({ source, target }) => [...source, ...target]).find((id) => !sentences.has(id));
    if (lost !== undefined) return `a bead names the sentence ${lost}, which is not in it`;
  }
  for (const { id, blocks } of report.articles) {
    const outside = blocks
      .map(({ span }) => outsideOf({ articleId: id, span }, lengths))
      .find((found) => found !== null);
    if (outside) return outside;
  }
  // A stack of its own: a hostile file may nest deeper than the call stack reaches.
  const pending: unknown[] = [
    report.sentences,
    report.divergences,
    report.names,
    report.provenance,
    report.relations,
    report.summary,
  ];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== 'object' || value === null) continue;
    const outside = outsideOf(value, lengths);
    if (outside !== null) return outside;
    for (const inner of Object.values(value)) pending.push(inner);
  }
  return null;
}

function outsideOf(value: object, lengths: ReadonlyMap<string, number>): string | null {
  if (!('articleId' in value)) return null;
  const length = lengths.get(String(value.articleId));
  if (length === undefined) return `it refers to the article ${String(value.articleId)}, which is not in it`;
  if (!('span' in value)) return null;
  const span = SPAN_SHAPE.safeParse(value.span);
  if (!span.success) return 'a span is malformed';
  return span.data.end <= length ? null : `the span ${span.data.start}–${span.data.end} lies outside its article`;
}
