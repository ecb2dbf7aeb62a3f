import type { VNode } from 'preact';
import type { Decision } from '../../../model/index.ts';
import type { Edition, Note, Row } from '../edition/index.ts';
import { certainty, dismissal, STRINGS, severityWord } from '../strings.ts';
import { EvidenceList } from './Evidence.tsx';
import { Lemma } from './Lemma.tsx';
import { Says, Words } from './Quoted.tsx';
import { Shape } from './Shape.tsx';

const TEXT = STRINGS.note;
/** Further places that are named in a note; the rest are counted. */
const MOST_PLACES = 8;

/** The apparatus of a row: its findings, worst first, and where to find those that are printed elsewhere. */
export function Notes({ row, edition }: { row: Row; edition: Edition }): VNode | null {
  if (row.notes.length === 0 && row.back.length === 0) return null;
  return (
    <div class="notes">
      {row.notes.length > 0 && (
        <ol>
          {row.notes.map((note) => (
            <NoteItem key={note.number} note={note} edition={edition} />
          ))}
        </ol>
      )}
      {row.back.map(({ number, href }) => (
        <p key={number} class="back">
          <a href={href}>{TEXT.back(number)}</a>
        </p>
      ))}
    </div>
  );
}

function NoteItem({ note: { number, finding, labels }, edition }: { note: Note; edition: Edition }): VNode {
  const { divergence, severity, title } = finding;
  const sure = certainty(divergence.confidence);
  return (
    <li class={finding.open ? `note ${severity}` : `note ${severity} dismissed`} id={divergence.id} tabIndex={-1}>
      <Shape severity={severity} />
      <div>
        <h3>
          <span class="ix">{number}</span> {title}{' '}
          <span class="sev">
            {severityWord[severity]}
            {sure && `, ${sure}`}
          </span>
        </h3>
        <Lemma finding={finding} labels={labels} />
        <p class="why">
          <Says message={divergence.message} />
        </p>
        {divergence.suggestion !== null && (finding.target !== null || divergence.beadId !== null) && (
          <p class="why">
            {TEXT.suggestion}
            <Words class="term" text={divergence.suggestion} />
          </p>
        )}
        {finding.occurrences.length > 0 && <Occurrences finding={finding} />}
        <div class="ruling">{divergence.decision && <DecisionLine decision={divergence.decision} />}</div>
        {divergence.evidence.length > 0 && (
          <details class="proof">
            <summary>{TEXT.evidence}</summary>
            <EvidenceList evidence={divergence.evidence} edition={edition} />
          </details>
        )}
      </div>
    </li>
  );
}

function Occurrences({ finding: { occurrences } }: { finding: Note['finding'] }): VNode {
  return (
    <p class="why">
      {TEXT.also(occurrences.length)}
      {occurrences.slice(0, MOST_PLACES).map((reading, i) => (
        <span key={i}>
          {' '}
          <a class="place" href={reading.href}>
            {reading.place}
          </a>
        </span>
      ))}
      {occurrences.length > MOST_PLACES && ' …'}
    </p>
  );
}

/** What a person decided, by whom and why. */
export function DecisionLine({ decision }: { decision: Decision }): VNode {
  const who = decision.by === null ? '' : TEXT.by(decision.by);
  return (
    <p class="done">
      {decision.verdict === 'accepted' ? TEXT.accepted : TEXT.dismissed(dismissal[decision.reason ?? 'other'])}
      <Words text={who} />
      {decision.note !== null && (
        <>
          {' · '}
          <Words text={decision.note} />
        </>
      )}
      {decision.carriedOver && ` · ${TEXT.carried}`}
    </p>
  );
}
