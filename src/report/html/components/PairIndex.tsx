import type { VNode } from 'preact';
import type { Edition } from '../edition/index.ts';
import { capital, countInWords, list, STRINGS } from '../strings.ts';
import { Counts } from './Shape.tsx';

const TEXT = STRINGS.pairs;

/** The pairs that have a view, and one line for those that have none. */
export function PairIndex({ edition }: { edition: Edition }): VNode {
  const { pairs, unlinked, witnesses } = edition;
  return (
    <section class="view" id="pairs" aria-labelledby="pairs-h">
      <div class="head">
        <div>
          <h2 id="pairs-h">{TEXT.heading}</h2>
          <p>{pairs.length > 0 ? TEXT.lead : witnesses.length > 1 ? TEXT.none : TEXT.only}</p>
        </div>
      </div>
      {pairs.length > 0 && (
        <ul class="index">
          {pairs.map((pair) => (
            <li key={pair.id}>
              <a href={`#${pair.id}`}>{TEXT.title(pair.source.siglum, pair.target.siglum)}</a>{' '}
              <span>{capital(countInWords(pair.links, 'link'))}</span> <Counts counts={pair.counts} />
            </li>
          ))}
        </ul>
      )}
      {unlinked.length > 0 && (
        <p class="honest">
          {TEXT.unlinked(list(unlinked.map(([a, b]) => `${a.siglum} with ${b.siglum}`)), unlinked.length)}
        </p>
      )}
    </section>
  );
}
