import type { Signal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Desk } from '../desk.ts';
import { statusOf } from '../state.ts';
import { APP } from '../strings.ts';

const TEXT = APP.list;
/** Findings of a page of the list (UX §7.2). */
export const PAGE = 200;

export interface ListState {
  readonly sort: Signal<'worst' | 'place' | 'category'>;
  readonly page: Signal<number>;
  /** Ids of all that the filters let through, in order. */
  readonly shown: Signal<readonly string[]>;
  /** Changes when further findings have come. */
  readonly arrived: Signal<number>;
}

/** Order, pages, and what is done with the findings whose boxes are ticked. */
export function ListTools({ desk, state }: { desk: Desk; state: ListState }): VNode {
  const { app } = desk;
  const shown = state.shown.value;
  const pages = Math.max(1, Math.ceil(shown.length / PAGE));
  const page = Math.min(state.page.value, pages - 1);
  const open = shown.filter((id) => statusOf(app, id) === 'open');
  const selected = [...app.selected.value].filter((id) => open.includes(id));
  return (
    <>
      <label>
        {TEXT.sort}{' '}
        <select
          value={state.sort.value}
          onChange={({ currentTarget: { value } }) => {
            state.sort.value = value === 'place' || value === 'category' ? value : 'worst';
          }}
        >
          {(['worst', 'place', 'category'] as const).map((how) => (
            <option key={how} value={how}>
              {TEXT[how]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="btn soft"
        disabled={open.length === 0}
        onClick={() => {
          app.selected.value = new Set(selected.length === open.length ? [] : open);
        }}
      >
        {selected.length === open.length && open.length > 0 ? TEXT.selectNone : TEXT.selectShown}
      </button>
      {selected.length > 0 && (
        <>
          <span>{TEXT.selected(selected.length)}</span>
          <button
            type="button"
            class="btn primary"
            aria-haspopup="dialog"
            onClick={() => {
              app.dialog.value = { kind: 'dismiss', ids: selected };
            }}
          >
            {TEXT.dismissSelected}
          </button>
        </>
      )}
      {pages > 1 && (
        <span class="pages">
          <button
            type="button"
            class="btn"
            disabled={page === 0}
            onClick={() => {
              state.page.value = page - 1;
            }}
          >
            {TEXT.previous}
          </button>
          <span>{TEXT.page(page * PAGE + 1, Math.min((page + 1) * PAGE, shown.length), shown.length)}</span>
          <button
            type="button"
            class="btn"
            disabled={page === pages - 1}
            onClick={() => {
              state.page.value = page + 1;
            }}
          >
            {TEXT.next}
          </button>
        </span>
      )}
    </>
  );
}
