import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { DISMISSAL_REASONS, type DismissalReason } from '../../../../model/decision.ts';
import { severityWord } from '../../strings.ts';
import { type App, needsNote } from '../state.ts';
import { APP, REASONS } from '../strings.ts';
import { Modal } from './Modal.tsx';

const TEXT = APP.dismiss;

interface ReasonsProps {
  app: App;
  ids: readonly string[];
  choose: (reason: DismissalReason, note: string | null) => void;
}

/** The six reasons, one key each, and the note that some dismissals need. */
export function Reasons({ app, ids, choose }: ReasonsProps): VNode {
  const field = useRef<HTMLTextAreaElement>(null);
  const [first] = ids;
  const [wanting, setWanting] = useState<DismissalReason | null>(null);
  const findings = ids.flatMap((id) => app.findings.get(id) ?? []);
  const draft = (findings.length === 1 && app.drafts.value[findings[0]?.fingerprint ?? '']) || '';
  const pick = (reason: DismissalReason): void => {
    const note = field.current?.value.trim() ?? '';
    if (note === '' && findings.some((finding) => needsNote(app, finding, reason))) {
      setWanting(reason);
      field.current?.focus();
    } else choose(reason, note === '' ? null : note);
  };
  const strict = findings.find((finding) => app.store.policy.value.noteRequired.includes(finding.severity));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys 1 to 6 are those of the buttons inside
    <div
      class="reasons"
      onKeyDown={(event) => {
        if (event.target === field.current) {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && wanting !== null) pick(wanting);
          return;
        }
        const reason = /^[1-6]$/.test(event.key) ? DISMISSAL_REASONS[Number(event.key) - 1] : undefined;
        if (!reason || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        pick(reason);
      }}
    >
      <ol>
        {DISMISSAL_REASONS.map((reason, i) => (
          <li key={reason}>
            <button type="button" class={wanting === reason ? 'btn primary' : 'btn'} onClick={() => pick(reason)}>
              <kbd>{i + 1}</kbd> {REASONS[reason]}
            </button>
          </li>
        ))}
      </ol>
      <label>
        <span>{TEXT.note}</span>
        <textarea ref={field} rows={2} defaultValue={draft} key={first} aria-describedby="note-why" />
      </label>
      <p id="note-why" class="hint">
        {wanting === 'other' ? TEXT.otherNeeds : strict ? TEXT.noteNeeded(severityWord[strict.severity]) : ''}
        {wanting !== null && (
          <>
            {' '}
            <button type="button" class="btn primary" onClick={() => pick(wanting)}>
              {APP.acts.dismiss} <kbd>Ctrl Enter</kbd>
            </button>
          </>
        )}
      </p>
    </div>
  );
}

interface DismissProps extends ReasonsProps {
  close: () => void;
}

export function DismissDialog({ app, ids, choose, close }: DismissProps): VNode {
  return (
    <Modal title={ids.length === 1 ? TEXT.title : TEXT.titleMany(ids.length)} close={close}>
      <Reasons app={app} ids={ids} choose={choose} />
    </Modal>
  );
}
