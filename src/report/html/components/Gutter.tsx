import type { VNode } from 'preact';
import type { Bead } from '../../../model/index.ts';
import { STRINGS, score, WEAK_BELOW } from '../strings.ts';

const TEXT = STRINGS.pairs;

/** What stands between the two sides: how they are linked, and how alike they are. */
export function Gutter({ bead }: { bead: Bead | null }): VNode {
  if (bead === null || bead.source.length === 0 || bead.target.length === 0) return <div class="gut" />;
  // Between two languages few words are alike, so a link that is surely the same statement is never called weak.
  const weak = bead.score < WEAK_BELOW && bead.relation !== 'equivalent';
  const fork = bead.source.length !== bead.target.length;
  return (
    <div class="gut">
      {bead.crossing ? <Crossed /> : fork ? <Fork mirrored={bead.source.length > bead.target.length} /> : <Straight />}
      {fork && <span class="vh">{TEXT.oneToMany}, </span>}
      <span class="sc">
        <span class="vh">{TEXT.similarity}</span>
        {score(bead.score)}
      </span>
      {bead.crossing && <span>{TEXT.movedWord}</span>}
      {weak && <span>{TEXT.weak}</span>}
    </div>
  );
}

const Straight = (): VNode => (
  <svg width="24" height="12" viewBox="0 0 24 12" aria-hidden="true">
    <path d="M1 6h22" />
  </svg>
);

const Crossed = (): VNode => (
  <svg width="26" height="16" viewBox="0 0 26 16" aria-hidden="true">
    <path d="M1 2C12 2 14 14 25 14M1 14C12 14 14 2 25 2" />
  </svg>
);

const Fork = ({ mirrored }: { mirrored: boolean }): VNode => (
  <svg width="26" height="16" viewBox="0 0 26 16" aria-hidden="true">
    <path
      d={
        mirrored ? 'M25 8H17M17 8C11 8 11 2 1 2M17 8C11 8 11 14 1 14' : 'M1 8H9M9 8C15 8 15 2 25 2M9 8C15 8 15 14 25 14'
      }
    />
  </svg>
);
