import { type Report, SCHEMA_VERSION } from '../model/index.ts';

/** What a run found, before it is put into its final order. */
export type ReportParts = Omit<Report, 'schemaVersion' | 'tool'>;

/** The run's result: the parts with schema and tool named. Field order is fixed, as reports are compared byte for byte. */
export function buildReport(version: string, parts: ReportParts): Report {
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'variorum', version },
    generatedAt: parts.generatedAt,
    configuration: parts.configuration,
    summary: parts.summary,
    articles: parts.articles,
    sentences: parts.sentences,
    relations: parts.relations,
    alignments: parts.alignments,
    names: parts.names,
    provenance: parts.provenance,
    divergences: parts.divergences,
    checks: parts.checks,
    ...(parts.baseline ? { baseline: parts.baseline } : {}),
    warnings: parts.warnings,
  };
}
