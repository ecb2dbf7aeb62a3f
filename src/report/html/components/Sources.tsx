import type { VNode } from 'preact';
import type { Evidence, PassageClaim, ProvenanceClaim } from '../../../model/index.ts';
import type { Edition, Witness } from '../edition/index.ts';
import { claimSentence, STRINGS, strengthHeading, strengthSummary } from '../strings.ts';
import { PlaceLink } from './Evidence.tsx';
import { Excerpt, Words } from './Quoted.tsx';
import { Shared } from './Shared.tsx';
import { Signs } from './Signs.tsx';

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

interface ClaimProps {
  witness: Witness;
  claim: ProvenanceClaim;
  edition: Edition;
}

function Claim({ witness, claim, edition }: ClaimProps): VNode {
  const original = claim.translationOf === undefined ? null : edition.witness(claim.translationOf);
  return (
    <div class="claim" id={`source-${witness.key}`}>
      <h3>{TEXT.article(witness.siglum, claimSentence(claim))}</h3>
      <p class="cap">
        {claim.evidence.every(({ kind }) => kind === 'counter') ? TEXT.none : summaryOf(claim)}
        {original && `. ${TEXT.translationOf(original.siglum)}`}
      </p>
      <Credits witness={witness} />
      {groupSigns(claim).map(({ heading, signs }) => (
        <div key={heading}>
          <h4>{heading}</h4>
          <Signs evidence={signs} edition={edition} />
        </div>
      ))}
      {(claim.passages ?? []).map((passage) => (
        <TranslatedPassage key={passage.span.start} witness={witness} passage={passage} edition={edition} />
      ))}
    </div>
  );
}

/** What the article itself says of its origin: byline, agency, dateline, date. */
function Credits({ witness }: { witness: Witness }): VNode | null {
  const { byline, agency, dateline, publishedAt } = witness.article.metadata;
  const said = [
    [TEXT.byline, byline],
    [TEXT.agency, agency],
    [TEXT.dateline, dateline],
    [TEXT.published, publishedAt],
  ].filter((fact): fact is [string, string] => fact[1] !== null);
  if (said.length === 0) return null;
  return (
    <ul class="credits">
      {said.map(([name, value]) => (
        <li key={name}>
          <span class="dim">{name}</span> <Words text={value} lang={witness.lang} />
        </li>
      ))}
    </ul>
  );
}

/** A quotation that was translated in an article that was not. */
function TranslatedPassage({
  witness,
  passage,
  edition,
}: {
  witness: Witness;
  passage: PassageClaim;
  edition: Edition;
}): VNode | null {
  const anchor = { articleId: witness.article.id, span: passage.span };
  const reading = edition.reading(anchor);
  if (!reading) return null;
  return (
    <div>
      <h4>{TEXT.passage(passage.strength, passage.fromLanguage)}</h4>
      <p>
        <Excerpt class="term" text={reading.text} lang={witness.lang} /> <PlaceLink anchor={anchor} edition={edition} />
      </p>
      <Signs evidence={passage.evidence} edition={edition} />
    </div>
  );
}

/** "Strong evidence, three signs"; a text without a claim has signs, but none that carries it. */
export function summaryOf(claim: ProvenanceClaim): string {
  const signs = claim.evidence.filter(
    (evidence) => evidence.kind !== 'counter' && !pointsElsewhere(evidence, claim),
  ).length;
  const claimed = claim.claim === 'translation' || claim.claim === 'syndicated';
  return claimed
    ? `${strengthSummary[claim.strength]}, ${TEXT.signs(signs)}`
    : TEXT.signs(signs).replace(/^./, (c) => c.toUpperCase());
}

/** True for the trace of another language than the one that is claimed: it does not speak for the claim. */
const pointsElsewhere = (evidence: Evidence, { fromLanguage }: ProvenanceClaim): boolean =>
  evidence.kind === 'translationese' && fromLanguage !== null && evidence.fromLanguage !== fromLanguage;

function groupSigns(claim: ProvenanceClaim): { heading: string; signs: Evidence[] }[] {
  const headingOf = (item: Evidence): string => {
    if (item.kind === 'counter') return TEXT.counter;
    if (pointsElsewhere(item, claim)) return TEXT.elsewhere;
    return item.strength ? strengthHeading[item.strength] : TEXT.other;
  };
  const { strong, likely, weak } = strengthHeading;
  return [strong, likely, TEXT.other, weak, TEXT.elsewhere, TEXT.counter]
    .map((heading) => ({ heading, signs: claim.evidence.filter((item) => headingOf(item) === heading) }))
    .filter(({ signs }) => signs.length > 0);
}
