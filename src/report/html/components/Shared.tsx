import type { VNode } from 'preact';
import type { SharedPassage, Span, TextRelation } from '../../../model/index.ts';
import type { Edition, Witness } from '../edition/index.ts';
import { STRINGS, textRelationSentence } from '../strings.ts';
import { PlaceLink } from './Evidence.tsx';
import { Excerpt } from './Quoted.tsx';
import { Signs } from './Signs.tsx';

const TEXT = STRINGS.sources;
/** Length of an article in the strip, in units of its drawing. */
const LENGTH = 1000;

/** What the articles share, pair by pair: how the two are related, which was made from which where a reason shows, and the words themselves. */
export function Shared({ edition }: { edition: Edition }): VNode {
  const relations = edition.report.relations.filter(
    (relation) => relation.passages.length > 0 || textRelationSentence[relation.relation] !== null,
  );
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
  const statements = relation.evidence.filter((item) => item.kind === 'quotation');
  return (
    <div class="shared">
      <h4>{STRINGS.pairs.title(source.siglum, target.siglum)}</h4>
      {textRelationSentence[relation.relation] !== null && <p>{textRelationSentence[relation.relation]}</p>}
      <Direction relation={relation} edition={edition} />
      {relation.passages.length > 0 && (
        <>
          <Strip witness={source} spans={spans('source')} other={target} />
          <Strip witness={target} spans={spans('target')} other={source} />
          <ul>
            {relation.passages.map((passage) => (
              <Passage key={passage.source.start} relation={relation} passage={passage} edition={edition} />
            ))}
          </ul>
        </>
      )}
      {statements.length > 0 && <Signs evidence={statements} edition={edition} />}
    </div>
  );
}

/** Which text was made from which, with the reason; nothing where no reason shows. */
function Direction({ relation, edition }: { relation: TextRelation; edition: Edition }): VNode | null {
  const { direction } = relation;
  const from = direction && edition.witness(direction.from);
  const to = direction && edition.witness(direction.to);
  if (!from || !to) return null;
  const reasons = relation.evidence.filter(({ kind }) => kind === 'note' || kind === 'metadata');
  return (
    <>
      <p>{TEXT.direction(from.siglum, to.siglum)}</p>
      {reasons.length > 0 && <Signs evidence={reasons} edition={edition} />}
    </>
  );
}

interface StripProps {
  witness: Witness;
  spans: readonly Span[];
  other: Witness;
}

/** The article as a line from its beginning to its end, with the passages on it that also stand in the other. */
function Strip({ witness, spans, other }: StripProps): VNode {
  const length = Math.max(witness.article.text.length, 1);
  const scale = LENGTH / length;
  const covered = spans.reduce((sum, { start, end }) => sum + end - start, 0) / length;
  return (
    <div class="strip">
      <span aria-hidden="true">{witness.siglum}</span>
      <svg viewBox={`0 0 ${LENGTH} 8`} height="8" preserveAspectRatio="none" role="img">
        <title>{TEXT.strip(spans.length, witness.siglum, other.siglum, covered)}</title>
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
