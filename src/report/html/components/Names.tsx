import type { VNode } from 'preact';
import { type NameEntity, type NameForm, overlaps, SEVERITIES, type Severity } from '../../../model/index.ts';
import type { Edition, Finding } from '../edition/index.ts';
import { formRelation, STRINGS } from '../strings.ts';
import { Occurrences } from './Occurrences.tsx';
import { Words } from './Quoted.tsx';
import { Shape } from './Shape.tsx';

const TEXT = STRINGS.names;
/** Spellings of one name in the table; further ones are counted. */
const MOST_FORMS = 8;

/** Every name; those that need a decision first, the others behind a line, each with its occurrences. */
export function NamesView({ edition }: { edition: Edition }): VNode {
  const { names } = edition.report;
  const unsettled = names.filter((entity) => entity.resolution !== 'consistent');
  const settled = names.filter((entity) => entity.resolution === 'consistent');
  return (
    <section class="view" id="names" aria-labelledby="names-h">
      <div class="head">
        <div>
          <h2 id="names-h">{TEXT.heading}</h2>
          <p>{names.length === 0 ? TEXT.none : unsettled.length === 0 ? STRINGS.overview.namesSettled : TEXT.lead}</p>
        </div>
      </div>
      {unsettled.length > 0 && <NamesTable entities={unsettled} edition={edition} home />}
      {settled.length > 0 && (
        <details class="fold">
          <summary>{TEXT.consistentFold(settled.length)}</summary>
          <NamesTable entities={settled} edition={edition} home />
        </details>
      )}
      {names.length > 0 && <Occurrences entities={names} edition={edition} />}
    </section>
  );
}

interface TableProps {
  entities: readonly NameEntity[];
  edition: Edition;
  /** True where the rows carry the entities' ids; the overview repeats some without. */
  home?: boolean;
}

export function NamesTable({ entities, edition, home = false }: TableProps): VNode {
  return (
    <table class="tb">
      <thead>
        <tr>
          <th scope="col">
            <span class="vh">{TEXT.severity}</span>
          </th>
          <th class="nm" scope="col">
            {TEXT.name}
          </th>
          <th class="sp" scope="col">
            {TEXT.spelling}
          </th>
          <th class="cv" scope="col">
            {TEXT.convention}
          </th>
          <th class="pl" scope="col">
            {TEXT.places}
          </th>
          <th scope="col">{TEXT.finding}</th>
        </tr>
      </thead>
      {entities.map((entity) => (
        <EntityRows key={entity.id} entity={entity} edition={edition} home={home} />
      ))}
    </table>
  );
}

function EntityRows({ entity, edition, home }: { entity: NameEntity; edition: Edition; home: boolean }): VNode {
  const forms = entity.forms.slice(0, MOST_FORMS);
  const rows = Math.max(1, forms.length);
  const finding = findingOn(entity, edition.findings);
  const severity: Severity | null =
    finding?.severity ??
    (entity.resolution === 'consistent' ? null : entity.resolution === 'conflict' ? 'major' : 'minor');
  return (
    <tbody id={home ? `name-${entity.id}` : undefined}>
      {forms.map((form, i) => (
        <tr key={form.form}>
          {i === 0 && (
            <>
              <td class="sh" rowSpan={rows}>
                {severity && <Shape severity={severity} named />}
              </td>
              <th class="nm" scope="rowgroup" rowSpan={rows}>
                <Words text={entity.originalForm ?? entity.headForm} />
                {(entity.role ?? (entity.originalForm === null ? null : entity.headForm)) !== null && (
                  <small>
                    <Words text={entity.role ?? entity.headForm} />
                  </small>
                )}
              </th>
            </>
          )}
          <td class="sp">
            <Words text={form.form} />
          </td>
          <td class="cv">{form.systemName ?? formRelation[form.relation]}</td>
          <td class="pl">{places(form, edition)}</td>
          {i === 0 && (
            <td class="fd" rowSpan={rows}>
              {finding ? <a href={finding.href}>{verdict(entity, edition)}</a> : verdict(entity, edition)}
              {entity.forms.length > MOST_FORMS && <small>{TEXT.more(entity.forms.length - MOST_FORMS)}</small>}
            </td>
          )}
        </tr>
      ))}
    </tbody>
  );
}

/** "000 × 2, 003 × 1". */
function places(form: NameForm, edition: Edition): string {
  return edition.witnesses
    .map(({ siglum, article }) => ({
      siglum,
      n: form.occurrences.filter((anchor) => anchor.articleId === article.id).length,
    }))
    .filter(({ n }) => n > 0)
    .map(({ siglum, n }) => TEXT.times(siglum, n))
    .join(', ');
}

/** What the spellings of a name amount to. */
function verdict(entity: NameEntity, edition: Edition): string {
  if (entity.resolution === 'consistent') return TEXT.consistent;
  if (entity.forms.some((form) => form.relation === 'confusable')) return TEXT.lookAlike;
  if (entity.forms.some((form) => form.relation === 'misspelling')) return TEXT.misspelling;
  const competing = entity.forms.filter((form) => form.relation === 'same' || form.relation === 'transliteration');
  const inside = edition.witnesses
    .map((witness) => ({
      witness,
      n: competing.filter((form) => form.occurrences.some((anchor) => anchor.articleId === witness.article.id)).length,
    }))
    .find(({ n }) => n > 1);
  return inside ? TEXT.inside(inside.n, inside.witness.siglum) : TEXT.across;
}

/** The worst open finding about the spelling of a name: one that stands at the name and shows how it is spelt. */
function findingOn(entity: NameEntity, findings: readonly Finding[]): Finding | null {
  const aboutSpelling = new Set(['romanization', 'confusable', 'name']);
  const anchors = entity.forms.flatMap((form) => form.occurrences);
  const found = findings.filter(
    ({ open, divergence }) =>
      open &&
      divergence.evidence.some((evidence) => aboutSpelling.has(evidence.kind)) &&
      [divergence.source, divergence.target].every(
        (at) =>
          at === null || anchors.some((anchor) => anchor.articleId === at.articleId && overlaps(anchor.span, at.span)),
      ),
  );
  return found.sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity))[0] ?? null;
}
