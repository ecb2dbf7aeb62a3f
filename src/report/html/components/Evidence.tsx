import type { ComponentChildren, VNode } from 'preact';
import type { Anchor, Evidence, RomanizationStep, WordEdit } from '../../../model/index.ts';
import type { Edition } from '../edition/index.ts';
import { capital, languageName, STRINGS } from '../strings.ts';
import { Characters, Excerpt, Words } from './Quoted.tsx';

const TEXT = STRINGS.evidence;
/** Runs of an edit script that are listed; a longer script says how many follow. */
const MOST_EDITS = 6;

/** One sign: the words that carry it and what they show. */
export interface Sign {
  /** Words of the article, or the spelling in question; null where the evidence has none. */
  readonly term: string | null;
  readonly detail: ComponentChildren;
  readonly anchor: Anchor | null;
}

/** What a piece of evidence says, in words for the reader; `beside` is the evidence that it is listed with. */
export function signOf(evidence: Evidence, beside: readonly Evidence[] = []): Sign {
  switch (evidence.kind) {
    case 'similarity':
      return { term: null, detail: capital(TEXT.similarity(evidence.measure, evidence.value)), anchor: null };
    case 'edit-script':
      return { term: null, detail: <Edits edits={evidence.edits} />, anchor: null };
    case 'romanization':
      return { term: evidence.form, detail: <Romanization evidence={evidence} beside={beside} />, anchor: null };
    case 'quantity':
      return { term: evidence.surface, detail: TEXT.value(evidence.value, evidence.unit), anchor: evidence.anchor };
    case 'quotation':
      return { term: evidence.text, detail: TEXT.said(evidence.speaker, evidence.verb), anchor: evidence.anchor };
    case 'cue':
      return { term: evidence.cue, detail: evidence.meaning, anchor: evidence.anchor };
    case 'translationese':
      return { term: evidence.surface, detail: <Translationese evidence={evidence} />, anchor: evidence.anchor };
    case 'confusable':
      return { term: evidence.form, detail: <Confusable evidence={evidence} />, anchor: null };
    case 'shared-text':
      return { term: null, detail: capital(TEXT.shared(evidence.words)), anchor: evidence.source };
    case 'term':
      return { term: evidence.surface, detail: `${TEXT.concept} ${evidence.concept}`, anchor: evidence.anchor };
    case 'name':
      return { term: evidence.form, detail: evidence.role ?? '', anchor: evidence.anchor };
    case 'metadata':
      return { term: evidence.value, detail: evidence.field, anchor: null };
    case 'typography':
      return {
        term: evidence.surface,
        detail: TEXT.typography(evidence.convention, evidence.language),
        anchor: evidence.anchor,
      };
    case 'counter':
      return { term: null, detail: evidence.reason, anchor: evidence.anchor };
    case 'note':
      return { term: null, detail: evidence.text, anchor: evidence.anchor };
  }
}

/** The letters that tell one convention from another that is shown beside it; where it stands alone, all of them. */
function tellingSteps(evidence: RomanizationEvidence, beside: readonly Evidence[]): readonly RomanizationStep[] {
  const steps = evidence.trace.filter(({ from, to }) => from !== '' && to !== '');
  const others = beside.filter(
    (other) => other.kind === 'romanization' && other.original === evidence.original && other !== evidence,
  );
  const telling = steps.filter(({ from, to }) =>
    others.some(
      (other) => other.kind === 'romanization' && !other.trace.some((step) => step.from === from && step.to === to),
    ),
  );
  return telling.length > 0 ? telling : steps;
}

/** The detail of a sign; a plain one may hold words of an article. */
export const Detail = ({ detail }: { detail: ComponentChildren }): VNode =>
  typeof detail === 'string' ? <Characters text={detail} /> : <span>{detail}</span>;

/** The evidence of one finding, as a list. */
export function EvidenceList({ evidence, edition }: { evidence: readonly Evidence[]; edition: Edition }): VNode {
  return (
    <ul class="evidence">
      {evidence.map((item, i) => {
        const { term, detail, anchor } = signOf(item, evidence);
        return (
          <li key={i}>
            {term !== null && (
              <>
                <Excerpt class="term" text={term} />{' '}
              </>
            )}
            <Detail detail={detail} />
            {anchor && (
              <>
                {' '}
                <PlaceLink anchor={anchor} edition={edition} />
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** "003:14", a link to the sentence in its own text. */
export function PlaceLink({ anchor, edition }: { anchor: Anchor; edition: Edition }): VNode | null {
  const reading = edition.reading(anchor);
  return (
    reading && (
      <a class="place" href={reading.href}>
        {reading.place}
      </a>
    )
  );
}

function Edits({ edits }: { edits: readonly WordEdit[] }): VNode {
  const changes = edits.filter((edit) => edit.op !== 'keep');
  return (
    <>
      {changes.slice(0, MOST_EDITS).map((edit, i) => (
        <span key={i} class="edit">
          <Reading text={edit.source} /> <span class="br">]</span> <Reading text={edit.target} />
        </span>
      ))}
      {changes.length > MOST_EDITS && TEXT.more(changes.length - MOST_EDITS)}
    </>
  );
}

const Reading = ({ text }: { text: string }): VNode =>
  text === '' ? <span class="ex">{STRINGS.note.absent}</span> : <Excerpt class="term" text={text} />;

type RomanizationEvidence = Extract<Evidence, { kind: 'romanization' }>;

function Romanization({ evidence, beside }: { evidence: RomanizationEvidence; beside: readonly Evidence[] }): VNode {
  const told = tellingSteps(evidence, beside);
  return (
    <>
      {TEXT.romanization(evidence.systemName, evidence.original)}
      {evidence.original && (
        <>
          {' '}
          <Words class="term" text={evidence.original} />
        </>
      )}
      {told.length > 0 && (
        <span class="steps">
          {told.map(({ from, to }, i) => (
            <span key={i}>{TEXT.step(to, from)}</span>
          ))}
        </span>
      )}
    </>
  );
}

function Translationese({ evidence }: { evidence: Extract<Evidence, { kind: 'translationese' }> }): VNode {
  return (
    <>
      {TEXT.from(evidence.strength, languageName(evidence.fromLanguage))}
      {evidence.original !== null && (
        <>
          {' '}
          <i>
            <Words text={evidence.original} lang={evidence.fromLanguage} />
          </i>
        </>
      )}
      {evidence.native !== null && (
        <>
          ; {TEXT.native} “<Words text={evidence.native} />”
        </>
      )}
    </>
  );
}

function Confusable({ evidence }: { evidence: Extract<Evidence, { kind: 'confusable' }> }): VNode {
  return (
    <>
      {evidence.differences.map((at) => (
        <span key={at.index} class="edit">
          <Words class="term" text={at.found} /> <code>{at.foundCodePoint}</code>, {STRINGS.note.expected}{' '}
          <Words class="term" text={at.expected} /> <code>{at.expectedCodePoint}</code>
        </span>
      ))}
    </>
  );
}
