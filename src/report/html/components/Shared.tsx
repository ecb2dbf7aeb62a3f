import type { VNode } from 'preact';
import type { SharedPassage, Span, TextRelation } from '../../../model/index.ts';
import type { Edition, Witness } from '../edition/index.ts';
import { STRINGS } from '../strings.ts';
import { PlaceLink } from './Evidence.tsx';
import { Excerpt } from './Quoted.tsx';

const TEXT = STRINGS.sources;
/** Length of an article in the strip, in units of its drawing. */
const LENGTH = 1000;

/** What the articles share word for word, pair by pair: where it stands in either, and what it is. */
export function Shared({ edition }: { edition: Edition }): VNode {
  const relations = edition.report.relations.filter((relation) => relation.passages.length > 0);
  return (
    <div class="claim" id="shared">
      <h3>{TEXT.shared}</h3>
      <p class="cap">{relations.length > 0 ? TEXT.sharedLead : TEXT.sharedNone}</p>
      {relations.map((relation) => (
        <SharedByPair key={`${relation.pair.source} ${relation.pair.target}`} relation={relation} edition={edition} />
      ))}
    </div>
  );
}

function SharedByPair({ relation, edition }: { relation: TextRelation; edition: Edition }): VNode | null {
  const source = edition.witness(relation.pair.source);
  const target = edition.witness(relation.pair.target);
  if (!source || !target) return null;
  const spans = (side: 'source' | 'target'): Span[] => relation.passages.map((passage) => passage[side]);
  return (
    <div class="shared">
      <h4>{STRINGS.pairs.title(source.siglum, target.siglum)}</h4>
      <Strip witness={source} spans={spans('source')} />
      <Strip witness={target} spans={spans('target')} />
      <ul>
        {relation.passages.map((passage) => (
          <Passage key={passage.source.start} relation={relation} passage={passage} edition={edition} />
        ))}
      </ul>
    </div>
  );
}

/** The article as a line from its beginning to its end, with the shared passages on it. */
function Strip({ witness, spans }: { witness: Witness; spans: readonly Span[] }): VNode {
  const scale = LENGTH / Math.max(witness.article.text.length, 1);
  return (
    <div class="strip">
      <span>{witness.siglum}</span>
      <svg viewBox={`0 0 ${LENGTH} 8`} height="8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="all" width={LENGTH} height="8" />
        {spans.map(({ start, end }) => (
          <rect
            key={start}
            class="part"
            x={Math.round(start * scale)}
            width={Math.max(2, Math.round((end - start) * scale))}
            height="8"
          />
        ))}
      </svg>
    </div>
  );
}

interface PassageProps {
  relation: TextRelation;
  passage: SharedPassage;
  edition: Edition;
}

function Passage({ relation, passage, edition }: PassageProps): VNode | null {
  const source = { articleId: relation.pair.source, span: passage.source };
  const target = { articleId: relation.pair.target, span: passage.target };
  const reading = edition.reading(source);
  if (!reading) return null;
  return (
    <li>
      <Excerpt class="term" text={reading.text} lang={reading.witness.lang} />{' '}
      <span class="dim">
        <PlaceLink anchor={source} edition={edition} /> <PlaceLink anchor={target} edition={edition} />{' '}
        {TEXT.words(passage.words)}
        {passage.quotation && `, ${TEXT.quoted}`}
      </span>
    </li>
  );
}
