import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Commands } from '../commands.ts';
import type { Desk } from '../desk.ts';
import { isWork, statusOf } from '../state.ts';
import { APP } from '../strings.ts';
import { exportDecisions } from '../transfer.ts';

const TEXT = APP.search;

/** The tools of the bar: search, what was reviewed, filters on a narrow screen, export. */
export function Bar({ desk, commands }: { desk: Desk; commands: Commands }): VNode {
  const { app } = desk;
  return (
    <>
      <Search desk={desk} commands={commands} />
      <Progress desk={desk} />
      <button
        type="button"
        class="btn narrow"
        aria-haspopup="dialog"
        onClick={() => {
          app.dialog.value = { kind: 'filters' };
        }}
      >
        {TEXT.filters}
      </button>
      <button type="button" class="btn" title={TEXT.exportTitle} onClick={() => exportDecisions(desk)}>
        {TEXT.export}
      </button>
    </>
  );
}

function Search({ desk, commands }: { desk: Desk; commands: Commands }): VNode {
  const { app } = desk;
  const field = useRef<HTMLInputElement>(null);
  const before = useRef<Element | null>(null);
  const { q } = app.filters.value;
  useEffect(() => {
    // What holds now, not what was drawn: letters typed since then would be lost.
    const now = app.filters.peek().q;
    if (field.current && field.current.value !== now) field.current.value = now;
  }, [q]);
  const leave = (): void => {
    app.filters.value = { ...app.filters.value, q: '' };
    const back = before.current;
    if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus();
    else field.current?.blur();
  };
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          commands.next();
        }}
      >
        <input
          ref={field}
          id="search"
          type="search"
          autocomplete="off"
          spellcheck={false}
          aria-label={TEXT.label}
          placeholder={TEXT.label}
          onFocus={(event) => {
            before.current =
              event.relatedTarget instanceof Element ? event.relatedTarget : desk.noteOf(app.current.value ?? '');
          }}
          onInput={(event) => {
            const { value } = event.currentTarget;
            if (desk.shownRows().length === 0 && app.view.value !== 'findings') desk.goToView('findings');
            app.filters.value = { ...app.filters.value, q: value };
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            leave();
          }}
        />
        <kbd>/</kbd>
      </form>
    </search>
  );
}

/** Of the present pair, else of the run. */
function Progress({ desk }: { desk: Desk }): VNode | null {
  const { app } = desk;
  const here = app.view.value === 'findings' ? [] : desk.inView().filter(isWork);
  const work = here.length > 0 ? here : app.run.findings.filter(isWork);
  if (work.length === 0) return null;
  const reviewed = work.filter(({ id }) => statusOf(app, id) !== 'open').length;
  const says = TEXT.reviewed(reviewed, work.length);
  return (
    <span class="progress">
      <meter min={0} max={work.length} value={reviewed} aria-label={says} />
      <span aria-hidden="true">{says}</span>
    </span>
  );
}
