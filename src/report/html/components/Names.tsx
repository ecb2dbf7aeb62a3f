import type { VNode } from 'preact';
import type { NameEntity, NameForm, Severity } from '../../../model/index.ts';
import type { Edition } from '../edition/index.ts';
import { originalLanguage } from '../edition/names.ts';
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
    </section>
  );
}

interface TableProps {
  entities: readonly NameEntity[];
  edition: Edition;
  /** True where the rows carry the entities' ids and their occurrences; the overview repeats some without. */
  home?: boolean;
}

/** Names in rows: the name in its own script, its role, its spellings with convention and places, and what they amount to. */
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
  const settled = entity.resolution === 'consistent';
  return (
    <tbody id={home ? `name-${entity.id}` : undefined}>
      {forms.map((form, i) => (
        <tr key={form.form}>
          {i === 0 && <EntityHead entity={entity} edition={edition} rows={forms.length} />}
          <td class="sp">
            <Words text={form.form} />
            {/* The page's script puts "Use this spelling" here. */}
            {home && !settled && form.relation !== 'confusable' && (
              <span class="use" data-entity={entity.id} data-prefer={form.form} />
            )}
          </td>
          <td class="cv">
            <Convention form={form} />
          </td>
          <td class="pl">{places(form, edition)}</td>
          {i === 0 && <Outcome entity={entity} edition={edition} rows={forms.length} />}
        </tr>
      ))}
      {home && (
        <tr class="where-used">
          <td />
          <td colSpan={5}>
            <Occurrences entity={entity} edition={edition} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

interface EntityCellProps {
  entity: NameEntity;
  edition: Edition;
  rows: number;
}

/** How bad it is, and the name: in its script of origin where that is known. */
function EntityHead({ entity, edition, rows }: EntityCellProps): VNode {
  const { originalForm, headForm, role, resolution } = entity;
  const severity: Severity | null =
    edition.findingsOn(entity)[0]?.severity ??
    (resolution === 'consistent' ? null : resolution === 'conflict' ? 'major' : 'minor');
  const beside = role ?? (originalForm === null ? null : headForm);
  return (
    <>
      <td class="sh" rowSpan={rows}>
        {severity && <Shape severity={severity} named />}
      </td>
      <th class="nm" scope="rowgroup" rowSpan={rows}>
        {originalForm === null ? (
          <Words text={headForm} />
        ) : (
          <Words text={originalForm} lang={originalLanguage(entity)} />
        )}
        {beside !== null && (
          <small>
            <Words text={beside} />
          </small>
        )}
      </th>
    </>
  );
}

/** What the spellings amount to, a link to the finding where there is one. */
function Outcome({ entity, edition, rows }: EntityCellProps): VNode {
  const [finding] = edition.findingsOn(entity);
  const said = verdict(entity, edition);
  return (
    <td class="fd" rowSpan={rows}>
      {finding ? <a href={finding.href}>{said}</a> : said}
      {entity.forms.length > MOST_FORMS && <small>{TEXT.more(entity.forms.length - MOST_FORMS)}</small>}
    </td>
  );
}

/** The convention that a spelling follows; of a look-alike, the letters that only look right, in the reading face and by code point. */
function Convention({ form }: { form: NameForm }): VNode {
  const lookAlike = form.evidence.find((evidence) => evidence.kind === 'confusable');
  if (!lookAlike) return <>{form.systemName ?? formRelation[form.relation]}</>;
  return (
    <>
      {lookAlike.differences.map(({ index, found, foundCodePoint, expected, expectedCodePoint }) => (
        <span key={index} class="edit">
          {TEXT.letter}
          <Words class="term" text={found} /> <code>{foundCodePoint}</code>
          {TEXT.letterFor}
          <Words class="term" text={expected} /> <code>{expectedCodePoint}</code>
        </span>
      ))}
      <small>
        {STRINGS.note.expected} <Words class="term" text={lookAlike.expected} />
      </small>
    </>
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
