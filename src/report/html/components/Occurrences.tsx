import type { VNode } from 'preact';
import type { Anchor, NameEntity } from '../../../model/index.ts';
import type { Edition } from '../edition/index.ts';
import { wordEdge } from '../quoted/pieces.ts';
import { STRINGS } from '../strings.ts';
import { PlaceLink } from './Evidence.tsx';
import { Characters } from './Quoted.tsx';

/** Characters of context on either side. */
const CONTEXT = 48;

/** Every occurrence of a name, in its context, behind a line that counts them. */
export function Occurrences({ entity, edition }: { entity: NameEntity; edition: Edition }): VNode | null {
  const anchors = inOrder(
    entity.forms.flatMap((form) => form.occurrences),
    edition,
  );
  if (anchors.length === 0) return null;
  return (
    <details class="occ">
      <summary>{STRINGS.names.occurrences(anchors.length)}</summary>
      <ul>
        {anchors.map((anchor, i) => (
          <li key={i}>
            <PlaceLink anchor={anchor} edition={edition} /> <InContext anchor={anchor} edition={edition} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** By article, then by place. */
function inOrder(anchors: readonly Anchor[], { witnesses }: Edition): Anchor[] {
  const position = new Map<string, number>(witnesses.map(({ article }, i) => [article.id, i]));
  const rank = ({ articleId }: Anchor): number => position.get(articleId) ?? 0;
  return [...anchors].sort((a, b) => rank(a) - rank(b) || a.span.start - b.span.start);
}

function InContext({ anchor, edition }: { anchor: Anchor; edition: Edition }): VNode | null {
  const reading = edition.reading(anchor);
  if (!reading) return null;
  const { text } = reading.witness.article;
  const around = reading.sentence?.span ?? anchor.span;
  const before = anchor.span.start - CONTEXT;
  const after = anchor.span.end + CONTEXT;
  const start = before <= around.start ? around.start : wordEdge(text, before, 1);
  const end = after >= around.end ? around.end : wordEdge(text, after, -1);
  return (
    <bdi class="ctx" lang={reading.witness.lang}>
      {start > around.start && '… '}
      <Characters text={text.slice(start, anchor.span.start).trimStart()} />
      <mark class="v n">
        <Characters text={reading.text} />
      </mark>
      <Characters text={text.slice(anchor.span.end, end).trimEnd()} />
      {end < around.end && ' …'}
    </bdi>
  );
}
