import type { VNode } from 'preact';
import type { Edition, Row, TextSection } from '../edition/index.ts';
import { STRINGS } from '../strings.ts';
import { WitnessHead } from './Pair.tsx';
import { Blocks, RowView } from './Rows.tsx';

/** One text on its own: what was found inside it, and all its sentences. Nothing found: a heading and a fold. */
export function TextView({ text, edition }: { text: TextSection; edition: Edition }): VNode {
  const { id, witness, printedIn, findings } = text;
  return (
    <section class={findings > 0 ? 'view' : 'view quiet'} id={id} aria-labelledby={`${id}-h`}>
      <div class="head">
        <div>
          <h2 id={`${id}-h`}>{STRINGS.text.heading(witness.siglum)}</h2>
          <p>
            {(findings > 0 || !printedIn) && STRINGS.text.findings(findings)}{' '}
            {printedIn && <a href={printedIn.href}>{STRINGS.text.elsewhere(printedIn.title, findings > 0)}</a>}
          </p>
        </div>
      </div>
      {findings > 0 && (
        <div class="cols one wit">
          <WitnessHead witness={witness} label={witness.siglum} hue="n" />
          <div class="nh">{STRINGS.pairs.notes}</div>
        </div>
      )}
      <Blocks blocks={text.blocks} edition={edition} />
    </section>
  );
}

/** Findings between articles at places that no link joins. */
export function AcrossView({ rows, edition }: { rows: readonly Row[]; edition: Edition }): VNode | null {
  if (rows.length === 0) return null;
  return (
    <section class="view" id="across" aria-labelledby="across-h">
      <div class="head">
        <div>
          <h2 id="across-h">{STRINGS.across.heading}</h2>
          <p>{STRINGS.across.lead}</p>
        </div>
      </div>
      {rows.map((row) => (
        <RowView key={row.id} row={row} edition={edition} sigla />
      ))}
    </section>
  );
}
