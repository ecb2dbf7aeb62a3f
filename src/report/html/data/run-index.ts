import type { Decision, FindingTraits, Severity } from '../../../model/index.ts';
import { articleIdentity } from '../../../text/identity.ts';
import type { Edition, Row } from '../edition/index.ts';
import { STRINGS } from '../strings.ts';

/** What the page's script knows of a run without its texts: plain JSON in the page, so that other tools can read it too. */
export interface RunIndex {
  readonly version: 1;
  readonly title: string;
  /** Identities of the articles, sorted: the same files of tomorrow are the same work. */
  readonly articles: readonly string[];
  readonly policy: { readonly enforced: readonly string[]; readonly noteRequired: readonly string[] };
  /** Every section of the page, in order. */
  readonly views: readonly IndexedView[];
  /** Worst first. */
  readonly findings: readonly IndexedFinding[];
  /** Ids of the findings to settle first. */
  readonly settle: readonly string[];
  /** True where `variorum review` serves the page and keeps the decisions. */
  readonly served: boolean;
  /** True where the rows lie in chunks and not in the page. */
  readonly chunked: boolean;
}

export interface IndexedView {
  /** Id of the section, "pair-001~003". */
  readonly id: string;
  /** "001 and 003" */
  readonly name: string;
}

export interface IndexedFinding {
  readonly id: string;
  readonly fingerprint: string;
  readonly checkId: string;
  readonly title: string;
  readonly severity: Severity;
  readonly confidence: number;
  readonly message: string;
  /** "001:5 and 003:18" */
  readonly place: string;
  /** Sigla of the articles concerned. */
  readonly sigla: readonly string[];
  /** Section in which it is printed, its row there, its number there, and its place among all findings in reading order. */
  readonly view: string;
  readonly row: string;
  readonly number: number;
  readonly order: number;
  readonly traits: FindingTraits;
  readonly decision: Decision | null;
}

/** Makes the index of an edition. `served` and `chunked` say how the page is delivered. */
export function runIndex(
  edition: Edition,
  { title, served, chunked }: { title: string; served: boolean; chunked: boolean },
): RunIndex {
  const { report } = edition;
  return {
    version: 1,
    title,
    articles: [...new Set(report.articles.map(({ uri }) => articleIdentity(uri)))].sort(),
    policy: report.configuration.review,
    views: viewsOf(edition),
    findings: indexedFindings(edition),
    settle: report.summary.settleFirst,
    served,
    chunked,
  };
}

function viewsOf(edition: Edition): IndexedView[] {
  const { nav, across, about } = STRINGS;
  return [
    { id: 'overview', name: nav.overview },
    { id: 'pairs', name: nav.pairs },
    ...edition.pairs.map(({ id, source, target }) => ({
      id,
      name: STRINGS.pairs.title(source.siglum, target.siglum),
    })),
    ...edition.sets.map(({ id, title }) => ({ id, name: title })),
    ...edition.sets.map(({ id, title }) => ({ id, name: title })),
    ...(edition.across.length > 0 ? [{ id: 'across', name: across.heading }] : []),
    ...edition.texts.map(({ id, witness }) => ({ id, name: STRINGS.text.heading(witness.siglum) })),
    { id: 'names', name: nav.names },
    { id: 'sources', name: nav.sources },
    { id: 'findings', name: nav.findings },
    { id: 'about', name: about.heading },
  ];
}

function indexedFindings(edition: Edition): IndexedFinding[] {
  const places = new Map<string, Pick<IndexedFinding, 'view' | 'row' | 'number' | 'order'>>();
  for (const { view, row } of rowsOf(edition)) {
    for (const { finding, number } of row.notes) {
      places.set(finding.divergence.id, { view, row: row.id, number, order: places.size });
    }
  }
  return edition.findings.flatMap(({ divergence, title, place, source, target }) => {
    const where = places.get(divergence.id);
    if (!where) return [];
    const { id, fingerprint, checkId, severity, confidence, message, traits, decision } = divergence;
    const sigla = [...new Set([source, target].flatMap((reading) => (reading ? [reading.witness.siglum] : [])))];
    return [
      {
        id,
        fingerprint,
        checkId,
        title,
        severity,
        confidence,
        message: message.text,
        place,
        sigla,
        ...where,
        traits,
        decision,
      },
    ];
  });
}

/** Every row of the page with the section that it stands in, in the order of the page. */
export function rowsOf(edition: Edition): { view: string; row: Row }[] {
  return [
    ...edition.pairs.map(({ id, blocks }) => ({
      id,
      rows: blocks.flatMap((block) => (block.kind === 'row' ? [block.row] : block.rows)),
    })),
    { id: 'across', rows: edition.across },
    ...edition.texts.map(({ id, blocks }) => ({
      id,
      rows: blocks.flatMap((block) => (block.kind === 'row' ? [block.row] : block.rows)),
    })),
  ].flatMap(({ id, rows }) => rows.map((row) => ({ view: id, row })));
}
