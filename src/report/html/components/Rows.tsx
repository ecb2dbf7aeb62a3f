import type { VNode } from 'preact';
import type { Block, Cell, Edition, Row } from '../edition/index.ts';
import { interlinear } from '../edition/interlinear.ts';
import { STRINGS } from '../strings.ts';
import { Gutter } from './Gutter.tsx';
import { Notes } from './Notes.tsx';
import { Sentence } from './Quoted.tsx';
import { WordByWord } from './WordByWord.tsx';

/** Rows in order; those with nothing to decide lie behind a line that says what they are. In a large report the page's script puts them here. */
export function Blocks({ blocks, edition }: { blocks: readonly Block[]; edition: Edition }): VNode {
  if (edition.chunked) {
    return (
      <div class="rows">
        <p class="needs">{STRINGS.pairs.needsScript}</p>
      </div>
    );
  }
  return (
    <div class="rows">
      {blocks.map((block) =>
        block.kind === 'row' ? (
          <RowView key={block.row.id} row={block.row} edition={edition} />
        ) : (
          <details key={block.id} class="fold" id={block.id}>
            <summary>{block.label}</summary>
            {block.rows.map((row) => (
              <RowView key={row.id} row={row} edition={edition} />
            ))}
          </details>
        ),
      )}
    </div>
  );
}

/** One row: a text beside the other, or a text alone, with its notes. `sigla`: sentences are named "003:14", which takes more room. */
export function RowView({ row, edition, sigla = false }: { row: Row; edition: Edition; sigla?: boolean }): VNode {
  const [first, second] = row.cells;
  const ids = row.cells.flatMap((cell, side) => (cell.sentences.length > 0 ? [numberId(row, side)] : []));
  return (
    <article
      class={`row cols${second ? '' : ' one'}${sigla ? ' sigla' : ''}`}
      id={row.id}
      aria-labelledby={ids.join(' ') || undefined}
    >
      <Side row={row} cell={first} side={0} other={second} />
      {second && (
        <>
          <Gutter bead={row.bead} />
          <Side row={row} cell={second} side={1} other={first} />
        </>
      )}
      {second && row.bead !== null && row.notes.length > 0 && <WordsOfRow row={row} />}
      <Notes row={row} edition={edition} />
    </article>
  );
}

/** The row word by word, behind a line; nothing where the two sides can not be laid over one another. */
function WordsOfRow({ row }: { row: Row }): VNode | null {
  if (interlinear(row) === null) return null;
  return (
    <details class="words">
      <summary>{STRINGS.wordByWord.heading}</summary>
      <WordByWord row={row} />
    </details>
  );
}

const numberId = (row: Row, side: number): string => `${row.id}${side === 0 ? 'a' : 'b'}`;

interface SideProps {
  row: Row;
  cell: Cell;
  side: number;
  other: Cell | undefined;
}

function Side({ row, cell, side }: SideProps): VNode {
  if (cell.sentences.length === 0) {
    return (
      <div class="none">
        <span>{STRINGS.pairs.noCounterpart(cell.label)}</span>
      </div>
    );
  }
  return (
    <div class="cell" lang={cell.lang} data-at={`${cell.key}|${cell.label}`}>
      {cell.sentences.map((sentence, i) => (
        <div key={sentence.label} class="s" id={sentence.id ?? undefined} data-n={sentence.position}>
          <a class="no" id={i === 0 ? numberId(row, side) : undefined} href={`#${row.id}`}>
            {sentence.label}
          </a>
          <Sentence sentence={sentence} hue={cell.hue} />
          {sentence.leftOut !== null && (
            <p class="out">{STRINGS.text.leftOut(sentence.leftOut || STRINGS.text.boilerplate)}</p>
          )}
        </div>
      ))}
    </div>
  );
}
