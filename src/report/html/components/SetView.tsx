import type { VNode } from 'preact';
import { type Segment, variantsOf } from '../edition/collation-table.ts';
import type { SentenceSet, SetRow } from '../edition/index.ts';
import { directionOf } from '../quoted/direction.ts';
import { list, STRINGS } from '../strings.ts';
import { Excerpt, Words } from './Quoted.tsx';

const TEXT = STRINGS.sets;

/** One sentence as several articles have it: a line an article, the same words in one column, and under it what differs. */
export function SetView({ set }: { set: SentenceSet }): VNode {
  const { id, rows, segments } = set;
  const sigla = rows.map(({ witness }) => witness.siglum);
  return (
    <section class="view set" id={id} aria-labelledby={`${id}-h`}>
      <div class="head">
        <div>
          <h2 id={`${id}-h`}>{TEXT.title(rows.length)}</h2>
          <p>
            {TEXT.lead(list(sigla))} “<Words text={set.title} lang={rows[0]?.witness.lang} />
            ”.
          </p>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard. */}
      <section class="scroll" tabIndex={0} aria-label={TEXT.table}>
        <table class="collation" dir={directionOf(rows[0]?.text ?? '')}>
          <caption class="vh">{TEXT.table}</caption>
          <tbody>
            {rows.map((row, i) => (
              <Line key={row.place} row={row} position={i} segments={segments} />
            ))}
          </tbody>
        </table>
      </section>
      <h3>{TEXT.variants}</h3>
      <Variants segments={segments} rows={rows} />
    </section>
  );
}

function Line({ row, position, segments }: { row: SetRow; position: number; segments: readonly Segment[] }): VNode {
  const { witness, sentence, place } = row;
  return (
    <tr>
      <th scope="row">
        <a href={`#s-${witness.key}-${sentence.index + 1}`}>{place}</a>
      </th>
      {segments.map(({ agree, readings }, i) => (
        <td key={i} class={agree ? 'same' : undefined} lang={witness.lang}>
          {readings[position] ? (
            <Words text={readings[position]} />
          ) : (
            <>
              <span class="vh">{STRINGS.note.absent}</span>
              <span aria-hidden="true">–</span>
            </>
          )}
        </td>
      ))}
    </tr>
  );
}

/** "000 001] hailed · 003] praised", a line for each place at which the articles differ. */
function Variants({ segments, rows }: { segments: readonly Segment[]; rows: readonly SetRow[] }): VNode {
  const lang = rows[0]?.witness.lang;
  return (
    <ol class="variants">
      {segments
        .filter(({ agree }) => !agree)
        .map((segment, i) => (
          <li key={i}>
            {variantsOf(segment).map(({ reading, texts }, j) => (
              <span key={texts[0]}>
                {j > 0 && ' · '}
                <span class="dim">{texts.map((text) => rows[text]?.witness.siglum).join(' ')}]</span>{' '}
                {reading === '' ? (
                  <span class="ex">{STRINGS.note.absent}</span>
                ) : (
                  <Excerpt class="term" text={reading} lang={lang} />
                )}
              </span>
            ))}
          </li>
        ))}
    </ol>
  );
}
