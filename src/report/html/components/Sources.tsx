import type { VNode } from 'preact';
import type { Evidence, ProvenanceClaim } from '../../../model/index.ts';
import type { Edition, Witness } from '../edition/index.ts';
import { claimSentence, STRINGS, strengthHeading, strengthSummary } from '../strings.ts';
import { Detail, PlaceLink, signOf } from './Evidence.tsx';
import { Excerpt } from './Quoted.tsx';
import { Shared } from './Shared.tsx';

const TEXT = STRINGS.sources;
/** Where each text comes from, with every sign for it and against it, and what the texts share word for word. */
export function SourcesView({ edition }: { edition: Edition }): VNode {
  return (
    <section class="view" id="sources" aria-labelledby="sources-h">
      <div class="head">
        <div>
          <h2 id="sources-h">{TEXT.heading}</h2>
          <p>{TEXT.lead}</p>
        </div>
      </div>
      {edition.witnesses.map((witness) =>
        witness.claim ? <Claim key={witness.key} witness={witness} claim={witness.claim} edition={edition} /> : null,
      )}
      {edition.witnesses.length > 1 && <Shared edition={edition} />}
    </section>
  );
}

function Claim({ witness, claim, edition }: { witness: Witness; claim: ProvenanceClaim; edition: Edition }): VNode {
  const groups = groupSigns(claim.evidence);
  return (
    <div class="claim" id={`source-${witness.key}`}>
      <h3>{TEXT.article(witness.siglum, claimSentence(claim))}</h3>
      <p class="cap">{claim.evidence.length === 0 ? TEXT.none : summaryOf(claim)}</p>
      {groups.map(({ heading, signs }) => (
        <div key={heading}>
          <h4>{heading}</h4>
          <Signs evidence={signs} edition={edition} />
        </div>
      ))}
    </div>
  );
}

/** "Strong evidence, three signs"; a text without a claim has signs, but none that carries it. */
export function summaryOf(claim: ProvenanceClaim): string {
  const signs = claim.evidence.filter((evidence) => evidence.kind !== 'counter').length;
  const claimed = claim.claim === 'translation' || claim.claim === 'syndicated';
  return claimed
    ? `${strengthSummary[claim.strength]}, ${TEXT.signs(signs)}`
    : TEXT.signs(signs).replace(/^./, (c) => c.toUpperCase());
}

/** Signs with the words that carry them on the left and what they show on the right. */
export function Signs({ evidence, edition }: { evidence: readonly Evidence[]; edition: Edition }): VNode {
  return (
    <ul class="signs">
      {evidence.map((item, i) => {
        const { term, detail, anchor } = signOf(item);
        const words = term ?? (anchor && edition.reading(anchor)?.text) ?? null;
        return (
          <li key={i} class={words === null ? 'bare' : undefined}>
            {words !== null && <Excerpt class="t" text={words} />}
            <span>
              <Detail detail={detail} /> {anchor && <PlaceLink anchor={anchor} edition={edition} />}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function groupSigns(evidence: readonly Evidence[]): { heading: string; signs: Evidence[] }[] {
  const strengthOf = (item: Evidence): string =>
    item.kind === 'counter' ? TEXT.counter : item.strength ? strengthHeading[item.strength] : TEXT.other;
  const order = [strengthHeading.strong, strengthHeading.likely, TEXT.other, strengthHeading.weak, TEXT.counter];
  return order
    .map((heading) => ({ heading, signs: evidence.filter((item) => strengthOf(item) === heading) }))
    .filter(({ signs }) => signs.length > 0);
}
