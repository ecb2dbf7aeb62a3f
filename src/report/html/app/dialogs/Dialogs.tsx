import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { DecisionRecord } from '../../../../model/decision.ts';
import type { Commands } from '../commands.ts';
import { alikeOf, keepNote, writeRule } from '../decide.ts';
import type { Desk } from '../desk.ts';
import { Rail } from '../islands/Rail.tsx';
import type { Settings } from '../state.ts';
import type { Conflict } from '../stores/store.ts';
import { APP, REASONS } from '../strings.ts';
import { DismissDialog, Reasons } from './Dismiss.tsx';
import { closeDialogs, Modal } from './Modal.tsx';

/** The dialog that stands open, if one does. */
export function Dialogs({ desk, commands }: { desk: Desk; commands: Commands }): VNode | null {
  const { app } = desk;
  const dialog = app.dialog.value;
  const close = (): void => {
    if (app.dialog.peek() !== dialog) return;
    closeDialogs();
    app.dialog.value = null;
    if (document.activeElement === document.body) desk.noteOf(app.current.value ?? '')?.focus({ preventScroll: true });
  };
  const conflict = app.store.conflict.value;
  if (conflict) return <ConflictDialog conflict={conflict} />;
  switch (dialog?.kind) {
    case 'dismiss':
      return (
        <DismissDialog
          app={app}
          ids={dialog.ids}
          close={close}
          choose={(reason, note) => {
            close();
            commands.dismissAs(dialog.ids, reason, note);
          }}
        />
      );
    case 'note':
      return <NoteDialog desk={desk} id={dialog.id} close={close} />;
    case 'alike':
      return <AlikeDialog desk={desk} commands={commands} id={dialog.id} close={close} />;
    case 'keys':
      return <KeysDialog desk={desk} close={close} />;
    case 'filters':
      return (
        <Modal title={APP.search.filters} close={close} class="rail-dialog">
          <div class="rail-in">
            <Rail desk={desk} />
          </div>
          <button type="button" class="btn primary" onClick={close}>
            {APP.keys.close}
          </button>
        </Modal>
      );
    default:
      return null;
  }
}

interface AboutFinding {
  desk: Desk;
  id: string;
  close: () => void;
}

function NoteDialog({ desk, id, close }: AboutFinding): VNode {
  const { app } = desk;
  const field = useRef<HTMLTextAreaElement>(null);
  const decision = app.decisions.value.get(id) ?? null;
  const known = decision ? decision.note : app.drafts.value[app.findings.get(id)?.fingerprint ?? ''];
  const save = (): void => {
    const text = field.current?.value ?? '';
    close();
    desk.say(keepNote(app, id, text));
    void desk.goTo(id);
  };
  return (
    <Modal title={APP.note.title} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <textarea
          ref={field}
          rows={4}
          aria-labelledby="dialog-title"
          defaultValue={known ?? ''}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
          }}
        />
        {decision === null && <p class="hint">{APP.note.later}</p>}
        <div class="buttons">
          <button type="submit" class="btn primary">
            {APP.note.save} <kbd>Ctrl Enter</kbd>
          </button>
          <button type="button" class="btn" onClick={close}>
            {APP.dismiss.cancel}
          </button>
        </div>
      </form>
    </Modal>
  );
}

function AlikeDialog({ desk, commands, id, close }: AboutFinding & { commands: Commands }): VNode | null {
  const { app } = desk;
  const finding = app.findings.get(id);
  const [chosen, setChosen] = useState(0);
  if (!finding) return null;
  const offers = alikeOf(app, finding);
  const offer = offers[chosen];
  return (
    <Modal title={APP.alike.title} close={close}>
      <p class="hint">{APP.alike.lead}</p>
      <div class="offers" role="radiogroup" aria-labelledby="dialog-title">
        {offers.map(({ says, ids }, i) => (
          <label key={says}>
            <input type="radio" name="alike" checked={i === chosen} onChange={() => setChosen(i)} />
            <span>
              <bdi>{says}</bdi>
            </span>
            <span class="n">{APP.alike.counts(ids.length)}</span>
          </label>
        ))}
      </div>
      <h3>{APP.alike.why}</h3>
      {offer && (
        <Reasons
          app={app}
          ids={offer.ids}
          choose={(reason, note) => {
            close();
            commands.goOn(writeRule(app, offer, reason, note));
          }}
        />
      )}
    </Modal>
  );
}

function ConflictDialog({ conflict }: { conflict: Conflict }): VNode | null {
  const { mine, theirs, settle } = conflict;
  if (mine.kind !== 'put' && mine.kind !== 'remove') return null;
  const fp = mine.kind === 'put' ? mine.record.fp : mine.fp;
  const other = theirs.decisions.find((record) => record.fp === fp) ?? null;
  return (
    <Modal title={APP.conflict.title} close={() => settle('theirs')}>
      <p class="hint">{APP.conflict.lead}</p>
      <dl class="sides">
        <dt>{APP.conflict.mine}</dt>
        <dd>{saidOf(mine.kind === 'put' ? mine.record : null)}</dd>
        <dt>{APP.conflict.theirs}</dt>
        <dd>{saidOf(other)}</dd>
      </dl>
      <div class="buttons">
        <button type="button" class="btn primary" onClick={() => settle('theirs')}>
          {APP.conflict.takeTheirs}
        </button>
        <button type="button" class="btn" onClick={() => settle('mine')}>
          {APP.conflict.keepMine}
        </button>
      </div>
    </Modal>
  );
}

function saidOf(record: DecisionRecord | null): string {
  if (record === null) return APP.conflict.nothing;
  const verdict = record.verdict === 'accepted' ? APP.rail.accepted : APP.rail.dismissed;
  return [verdict, record.reason && REASONS[record.reason], record.by, record.at, record.note]
    .filter(Boolean)
    .join(' · ');
}

function KeysDialog({ desk, close }: { desk: Desk; close: () => void }): VNode {
  const { settings } = desk.app;
  const set = (part: Partial<Settings>): void => {
    settings.value = { ...settings.value, ...part };
  };
  return (
    <Modal title={APP.keys.title} close={close} class="wide">
      <div class="keytable">
        {APP.keys.groups.map(([name, keys]) => (
          <section key={name}>
            <h3>{name}</h3>
            <dl>
              {keys.map(([key, does]) => (
                <div key={key}>
                  <dt>
                    {key.split(' ').map((part) => (
                      <kbd key={part}>{part}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label class="plain">
        <input
          type="checkbox"
          checked={settings.value.singleKeys}
          onChange={(event) => set({ singleKeys: event.currentTarget.checked })}
        />
        <span>{APP.keys.single}</span>
      </label>
      <label class="plain">
        <span>{APP.keys.marks}</span>
        <select
          value={settings.value.marks}
          onChange={({ currentTarget: { value } }) =>
            set({ marks: value === 'number' || value === 'off' ? value : 'full' })
          }
        >
          {(['full', 'number', 'off'] as const).map((how) => (
            <option key={how} value={how}>
              {APP.keys[how]}
            </option>
          ))}
        </select>
      </label>
      <div class="buttons">
        <button type="button" class="btn primary" onClick={close}>
          {APP.keys.close}
        </button>
      </div>
    </Modal>
  );
}
