import type { VNode } from 'preact';
import type { Edition, Witness } from '../edition/index.ts';
import { STRINGS } from '../strings.ts';

const TEXT = STRINGS.overview;
/** Steps of the cells' shading. */
const STEPS = 5;

/** More articles than this are shown in clusters. */
const MOST_TOGETHER = 12;

/** How many sentences each pair of articles has in common; of many articles, cluster by cluster. */
export function Matrix({ edition }: { edition: Edition }): VNode {
  const links = linkCounts(edition);
  const most = Math.max(1, ...links.values());
  const { witnesses } = edition;
  if (witnesses.length <= MOST_TOGETHER) {
    return <Table witnesses={witnesses} edition={edition} links={links} most={most} />;
  }
  const clusters = clustersOf(witnesses, links);
  const alone = clusters.filter((cluster) => cluster.length === 1).flat();
  return (
    <>
      {clusters
        .filter((cluster) => cluster.length > 1)
        .map((cluster) => (
          <div key={cluster[0]?.key} class="cluster">
            <h3>{TEXT.cluster(cluster.length)}</h3>
            <Table witnesses={cluster} edition={edition} links={links} most={most} />
          </div>
        ))}
      {alone.length > 0 && <p class="sub">{TEXT.alone(alone.map(({ siglum }) => siglum))}</p>}
    </>
  );
}

/** Linked sentences of each pair in either order, under both ids. */
function linkCounts({ report }: Edition): Map<string, number> {
  const links = new Map<string, number>();
  for (const { pair, equivalent, paraphrase, overlap } of report.summary.overlap) {
    const sum = equivalent + paraphrase + overlap;
    links.set(`${pair.source} ${pair.target}`, sum);
    links.set(`${pair.target} ${pair.source}`, sum);
  }
  return links;
}

/** Articles that are linked with one another, directly or by others; the largest first, each in the order of the articles. */
function clustersOf(witnesses: readonly Witness[], links: ReadonlyMap<string, number>): Witness[][] {
  const left = new Set(witnesses);
  const clusters: Witness[][] = [];
  for (const first of witnesses) {
    if (!left.delete(first)) continue;
    const cluster = [first];
    for (const member of cluster) {
      for (const other of left) {
        if ((links.get(`${member.article.id} ${other.article.id}`) ?? 0) === 0) continue;
        left.delete(other);
        cluster.push(other);
      }
    }
    clusters.push(cluster.sort((a, b) => witnesses.indexOf(a) - witnesses.indexOf(b)));
  }
  return clusters.sort((a, b) => b.length - a.length);
}

interface TableProps {
  witnesses: readonly Witness[];
  edition: Edition;
  links: ReadonlyMap<string, number>;
  most: number;
}

function Table({ witnesses, edition, links, most }: TableProps): VNode {
  const lengths = new Map<string, number>(
    edition.report.summary.sentenceCounts.map(({ articleId, sentences }) => [articleId, sentences]),
  );
  return (
    <table class="mx">
      <caption class="vh">{TEXT.overlapCaption}</caption>
      <thead>
        <tr>
          <td />
          {witnesses.map((witness) => (
            <th key={witness.key} scope="col">
              {witness.siglum}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {witnesses.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.siglum}</th>
            {witnesses.map((column) =>
              row === column ? (
                <td key={column.key} class="self">
                  {lengths.get(row.article.id) ?? row.sentences.length}
                </td>
              ) : (
                <MatrixCell
                  key={column.key}
                  links={links.get(`${row.article.id} ${column.article.id}`) ?? 0}
                  most={most}
                  href={edition.pairHref(row.article.id, column.article.id)}
                  row={row}
                  column={column}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  links: number;
  most: number;
  href: string | null;
  row: Witness;
  column: Witness;
}

function MatrixCell({ links, most, href, row, column }: CellProps): VNode {
  if (links === 0 || href === null) {
    return (
      <td>
        <span aria-hidden="true">·</span>
        <span class="vh">{TEXT.noLink}</span>
      </td>
    );
  }
  return (
    <td class={`v${Math.ceil((links / most) * STEPS)}`}>
      <a href={href} title={STRINGS.pairs.title(row.siglum, column.siglum)}>
        {links}
      </a>
    </td>
  );
}
