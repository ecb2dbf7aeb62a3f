import type { VNode } from 'preact';
import type { Commands } from '../commands.ts';
import { isEnforced } from '../decide.ts';
import type { Desk } from '../desk.ts';
import { statusOf } from '../state.ts';
import { APP } from '../strings.ts';

const TEXT = APP.acts;

/** What can be done with the current finding. */
export function Actions({ desk, commands }: { desk: Desk; commands: Commands }): VNode | null {
  const { app } = desk;
  const finding = app.findings.get(app.current.value ?? '');
  if (!finding) return null;
  const open = statusOf(app, finding.id) === 'open';
  const enforced = isEnforced(app, finding);
  const draft = app.drafts.value[finding.fingerprint];
  return (
    <>
      {open && draft !== undefined && (
        <p class="draft">
          {TEXT.draft}
          <bdi>{draft}</bdi>
        </p>
      )}
      {open ? (
        <button type="button" class="btn primary" onClick={commands.accept}>
          {TEXT.accept} <kbd>a</kbd>
        </button>
      ) : (
        <button type="button" class="btn" onClick={commands.reopen}>
          {TEXT.reopen}
        </button>
      )}
      {open && (
        <button
          type="button"
          class="btn"
          aria-haspopup="dialog"
          aria-disabled={enforced ? 'true' : undefined}
          aria-describedby={enforced ? 'enforced-why' : undefined}
          onClick={commands.dismiss}
        >
          {TEXT.dismiss} <kbd>x</kbd>
        </button>
      )}
      <button type="button" class="btn soft" aria-haspopup="dialog" onClick={commands.note}>
        {TEXT.note} <kbd>n</kbd>
      </button>
      {open && !enforced && (
        <button type="button" class="btn soft" aria-haspopup="dialog" onClick={commands.alike}>
          {TEXT.alike} <kbd>X</kbd>
        </button>
      )}
      {open && enforced && (
        <p class="enforced" id="enforced-why">
          {TEXT.enforced}
        </p>
      )}
    </>
  );
}

/** What can be done with the current row. */
export function RowActions({ desk, commands }: { desk: Desk; commands: Commands }): VNode {
  const { app } = desk;
  const row = app.row.value === null ? null : document.getElementById(app.row.value);
  return (
    <>
      <button type="button" class="btn soft" onClick={commands.context}>
        {TEXT.context} <kbd>e</kbd>
      </button>
      {row?.querySelector('details.words') && (
        <button type="button" class="btn soft" onClick={commands.words}>
          {TEXT.words} <kbd>w</kbd>
        </button>
      )}
      {app.current.value !== null && (
        <button type="button" class="btn soft" onClick={commands.copyLink}>
          {TEXT.link} <kbd>y</kbd>
        </button>
      )}
    </>
  );
}
