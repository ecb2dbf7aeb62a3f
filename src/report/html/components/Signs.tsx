import type { VNode } from 'preact';
import type { Evidence } from '../../../model/index.ts';
import type { Edition } from '../edition/index.ts';
import { Detail, PlaceLink, signOf } from './Evidence.tsx';
import { Excerpt } from './Quoted.tsx';

/** Signs with the words that carry them on the left and what they show on the right; the same sign in several places is one line. */
export function Signs({ evidence, edition }: { evidence: readonly Evidence[]; edition: Edition }): VNode {
  return (
    <ul class="signs">
      {joinRepeated(evidence).map(([first, ...more], i) => {
        const { term, detail, anchor } = signOf(first, edition.spellings(first));
        const words = term ?? (anchor && edition.reading(anchor)?.text) ?? null;
        return (
          <li key={i} class={words === null ? 'bare' : undefined}>
            {words !== null && <Excerpt class="t" text={words} />}
            <span>
              <Detail detail={detail} /> {anchor && <PlaceLink anchor={anchor} edition={edition} />}
              {more.map((again, j) => {
                const place = signOf(again).anchor;
                return (
                  place && (
                    <span key={j}>
                      {' '}
                      <PlaceLink anchor={place} edition={edition} />
                    </span>
                  )
                );
              })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Signs that say the same of the same words, together; in the order of the first of each. */
function joinRepeated(evidence: readonly Evidence[]): [Evidence, ...Evidence[]][] {
  const groups = new Map<string, [Evidence, ...Evidence[]]>();
  for (const item of evidence) {
    const key = JSON.stringify({ ...item, anchor: null });
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
