import type { VNode } from 'preact';
import type { Cell, Mark, Row } from '../edition/index.ts';
import { interlinear, isRevision, isUnspaced, type Pairing } from '../edition/interlinear.ts';
import { directionOf, isRightToLeft } from '../quoted/direction.ts';
import { STRINGS } from '../strings.ts';
import { InlineDiff } from './InlineDiff.tsx';
import { Characters } from './Quoted.tsx';

const TEXT = STRINGS.wordByWord;

/**
 * A row word by word, the first text over the second, in the first text's direction; it takes the place of the row's two cells.
 * Scripts without spaces can be compared by character as well; a text that follows the other closely is also shown as its revision.
 */
export function WordByWord({ row }: { row: Row }): VNode | null {
  const pairings = interlinear(row);
  if (pairings === null) return null;
  return (
    <>
      <Lines row={row} pairings={pairings} />
      {isUnspaced(row) && (
        <details class="proof">
          <summary>{TEXT.characters}</summary>
          <Lines row={row} pairings={interlinear(row, { unit: 'character' }) ?? []} />
        </details>
      )}
      {isRevision(row, pairings) && (
        <details class="proof">
          <summary>{TEXT.revision}</summary>
          <InlineDiff row={row} />
        </details>
      )}
    </>
  );
}

function Lines({ row, pairings }: { row: Row; pairings: readonly Pairing[] }): VNode | null {
  const [first, second] = row.cells;
  if (!second) return null;
  return (
    <div class="wbw">
      <p class="wl" aria-hidden="true">
        <span class="no">{labelOf(first)}</span>
        <span class="no">{labelOf(second)}</span>
      </p>
      <ol
        dir={isRightToLeft(first.lang) ? 'rtl' : directionOf(first.sentences[0]?.text ?? '')}
        aria-label={TEXT.label(labelOf(first), labelOf(second))}
      >
        {pairings.map((pairing, i) => (
          <PairingView key={i} pairing={pairing} cells={[first, second]} />
        ))}
      </ol>
    </div>
  );
}

/** "B15"; "B15 to B17" where several sentences stand against one. */
function labelOf({ sentences }: Cell): string {
  const [first, last] = [sentences[0]?.label ?? '', sentences.at(-1)?.label ?? ''];
  return STRINGS.fold.range(first, last, sentences.length);
}

function PairingView({ pairing, cells }: { pairing: Pairing; cells: readonly [Cell, Cell] }): VNode {
  const { op, source, target, marks } = pairing;
  const same = op === 'keep' && source.trim() === target.trim();
  const worst = marks.find((mark) => mark.severity === 'critical') ?? marks.find(isMajor) ?? marks[0];
  return (
    <li class={worst ? `${op} ${worst.severity}` : op}>
      <Reading text={source} cell={cells[0]} />
      <Reading text={target} cell={cells[1]} silent={same} />
      {marks.map(({ number, href }) => (
        <a key={number} class="ref" href={href} aria-label={STRINGS.note.back(number)}>
          {number}
        </a>
      ))}
    </li>
  );
}

const isMajor = (mark: Mark): boolean => mark.severity === 'major';

/** `silent`: the same words were read out already. */
function Reading({ text, cell, silent = false }: { text: string; cell: Cell; silent?: boolean }): VNode {
  const label = cell.label ? `${cell.label}: ` : '';
  if (text === '') {
    return (
      <span class={`x ${cell.hue}`}>
        <span class="vh">
          {label}
          {STRINGS.note.absent}
        </span>
        <span aria-hidden="true">–</span>
      </span>
    );
  }
  return (
    <span class={cell.hue} aria-hidden={silent ? true : undefined}>
      {!silent && <span class="vh">{label}</span>}
      <bdi lang={cell.lang}>
        <Characters text={text} />
      </bdi>
    </span>
  );
}
