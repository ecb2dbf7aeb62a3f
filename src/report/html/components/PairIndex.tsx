import type { VNode } from 'preact';
import type { Edition } from '../edition/index.ts';
import { capital, countInWords, list, STRINGS } from '../strings.ts';
import { Words } from './Quoted.tsx';
import { SetView } from './SetView.tsx';
import { Counts } from './Shape.tsx';

const TEXT = STRINGS.pairs;

/** Where "Pairs" leads: to the list, to the only pair where there is no more to list, nowhere where one article stands alone. */
export function pairsHref({ pairs, unlinked, witnesses }: Edition): string | null {
  const [only] = pairs;
  if (only && pairs.length + unlinked.length === 1) return `#${only.id}`;
  return witnesses.length > 1 ? '#pairs' : null;
}

/** The pairs that have a view, and one line for those that have none; then the sentences that several articles share, each with its view. */
export function PairIndex({ edition }: { edition: Edition }): VNode | null {
  const { pairs, unlinked, sets } = edition;
  if (pairsHref(edition) !== '#pairs') return null;
  return (
    <>
      <section class="view" id="pairs" aria-labelledby="pairs-h">
        <div class="head">
          <div>
            <h2 id="pairs-h">{TEXT.heading}</h2>
            <p>{pairs.length > 0 ? TEXT.lead : TEXT.none}</p>
          </div>
        </div>
        {pairs.length > 0 && (
          <ul class="index">
            {pairs.map((pair) => (
              <li key={pair.id}>
                <a href={`#${pair.id}`}>{TEXT.title(pair.source.siglum, pair.target.siglum)}</a>{' '}
                <span>{capital(countInWords(pair.links, 'link'))}</span>{' '}
                <div class="tally" data-view={pair.id}>
                  <Counts counts={pair.counts} />
                </div>
              </li>
            ))}
          </ul>
        )}
        {pairs.length > 0 && unlinked.length > 0 && (
          <p class="honest">
            {TEXT.unlinked(list(unlinked.map(([a, b]) => TEXT.with(a.siglum, b.siglum))), unlinked.length)}
          </p>
        )}
        {sets.length > 0 && <SetLinks sets={sets} />}
      </section>
      {sets.map((set) => (
        <SetView key={set.id} set={set} />
      ))}
    </>
  );
}

/** The sentences that several articles have in common, by the words that they share. */
function SetLinks({ sets }: { sets: Edition['sets'] }): VNode {
  return (
    <>
      <h3>{STRINGS.sets.heading}</h3>
      <ul class="index">
        {sets.map((set) => (
          <li key={set.id} class="wide">
            <a href={`#${set.id}`}>
              “<Words text={set.title} lang={set.rows[0]?.witness.lang} />”
            </a>{' '}
            <span>{STRINGS.sets.entry(list(set.rows.map(({ witness }) => witness.siglum)))}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
