import type { VNode } from 'preact';
import type { Edition, Witness } from '../edition/index.ts';
import { STRINGS } from '../strings.ts';

const TEXT = STRINGS.overview;
/** Steps of the cells' shading. */
const STEPS = 5;

/** How many sentences each pair of articles has in common. */
export function Matrix({ edition }: { edition: Edition }): VNode {
  const { witnesses, report } = edition;
  const links = new Map<string, number>();
  for (const { pair, equivalent, paraphrase, overlap } of report.summary.overlap) {
    const sum = equivalent + paraphrase + overlap;
    links.set(`${pair.source} ${pair.target}`, sum);
    links.set(`${pair.target} ${pair.source}`, sum);
  }
  const most = Math.max(1, ...links.values());
  const lengths = new Map<string, number>(
    report.summary.sentenceCounts.map(({ articleId, sentences }) => [articleId, sentences]),
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
