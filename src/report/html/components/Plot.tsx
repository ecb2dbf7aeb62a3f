import type { VNode } from 'preact';
import type { PairSection, Witness } from '../edition/index.ts';
import { STRINGS, WEAK_BELOW } from '../strings.ts';

/** Longest side of the picture, in CSS pixels. */
const SIZE = 196;
/** Room for one sentence in a short text. */
const WIDEST = 12;
/** Dots that are drawn one by one, so that each can lead to its row; more are one path. */
const MOST_DOTS = 400;
/** More paragraph lines than this blur into a grey. */
const MOST_LINES = 60;

const round = (value: number): number => Math.round(value * 10) / 10;

interface Dot {
  /** Id of the row. */
  readonly row: string;
  readonly x: number;
  readonly y: number;
  /** True for a link whose sides have little in common. */
  readonly weak: boolean;
}

/**
 * The links of a pair as dots: source sentences on x, target sentences on y, paragraphs as a grid. A picture; the rows say the same.
 * `data-row` names a dot's row; the script gives the current one the class "current".
 */
export function Plot({ pair }: { pair: PairSection }): VNode {
  const { source, target, labels } = pair;
  const columns = source.sentences.length;
  const rows = target.sentences.length;
  const unit = Math.min(SIZE / Math.max(columns, rows, 1), WIDEST);
  const width = Math.max(round(columns * unit), 40);
  const height = Math.max(round(rows * unit), 40);
  const x = (index: number): number => round(((index + 0.5) * width) / Math.max(columns, 1));
  const y = (index: number): number => round(((index + 0.5) * height) / Math.max(rows, 1));
  const radius = round(Math.min(4, Math.max(1.5, unit / 2)));
  const dots = pair.blocks
    .flatMap((block) => (block.kind === 'row' ? [block.row] : block.rows))
    .flatMap(({ id: row, bead, cells: [first, second] }) =>
      first.sentences.flatMap((from) =>
        (second?.sentences ?? []).map((to): Dot => {
          const weak = bead !== null && bead.relation === 'overlap' && bead.score < WEAK_BELOW;
          return { row, x: x(from.position - 1), y: y(to.position - 1), weak };
        }),
      ),
    );
  const id = `${pair.id}-plot`;
  return (
    <figure class="plot">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-labelledby={`${id}-t ${id}-d`}
      >
        <title id={`${id}-t`}>{STRINGS.plot.title}</title>
        <desc id={`${id}-d`}>{STRINGS.plot.describe(pair.links, pair.moved)}</desc>
        {paragraphStarts(source).map((start) => (
          <path key={`x${start}`} class="grid" d={`M${round((start * width) / columns)} 0V${height}`} />
        ))}
        {paragraphStarts(target).map((start) => (
          <path key={`y${start}`} class="grid" d={`M0 ${round((start * height) / rows)}H${width}`} />
        ))}
        {dots.length > MOST_DOTS ? (
          <path class="many" stroke-width={2 * radius} d={dots.map((dot) => `M${dot.x} ${dot.y}h0`).join('')} />
        ) : (
          dots.map((dot) => (
            <circle
              key={`${dot.x} ${dot.y}`}
              class={dot.weak ? 'link weak' : 'link'}
              data-row={dot.row}
              cx={dot.x}
              cy={dot.y}
              r={radius}
            />
          ))
        )}
      </svg>
      <figcaption class="axis">
        <span>{STRINGS.plot.sourceAxis(labels[0], columns)}</span>{' '}
        <span>{STRINGS.plot.targetAxis(labels[1], rows)}</span>
      </figcaption>
    </figure>
  );
}

/** Positions of the sentences that open a paragraph, but the first; none where there are too many to draw. */
function paragraphStarts({ article, sentences }: Witness): number[] {
  const starts = article.blocks
    .slice(1)
    .map((block) => sentences.findIndex((sentence) => sentence.span.start >= block.span.start))
    .filter((index) => index > 0);
  return starts.length > MOST_LINES ? [] : [...new Set(starts)];
}
