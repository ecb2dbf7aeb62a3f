import type { DismissalReason } from '../../../model/decision.ts';
import { hideContext, showContext } from './context.ts';
import { accept, dismiss, isEnforced, reopen, undo } from './decide.ts';
import { announce, type Desk } from './desk.ts';
import { NO_FILTERS } from './route.ts';
import { statusOf } from './state.ts';
import { APP } from './strings.ts';

/** Everything that a key or a button does. */
export interface Commands {
  readonly next: () => void;
  readonly previous: () => void;
  readonly nextRow: () => void;
  readonly previousRow: () => void;
  readonly nextPair: () => void;
  readonly previousPair: () => void;
  readonly accept: () => void;
  readonly dismiss: () => void;
  readonly dismissAs: (ids: readonly string[], reason: DismissalReason, note: string | null) => void;
  readonly alike: () => void;
  readonly note: () => void;
  readonly undo: () => void;
  readonly reopen: () => void;
  readonly context: () => void;
  readonly words: () => void;
  readonly marks: () => void;
  readonly fold: () => void;
  readonly copyLink: () => void;
  readonly search: () => void;
  readonly keys: () => void;
  readonly clear: () => void;
  readonly goTo: (view: string) => void;
  /** Says what was done to these findings, and goes on to the next open one. */
  readonly goOn: (says: string) => void;
}

export function makeCommands(desk: Desk): Commands {
  const { app } = desk;
  const isOpen = (id: string): boolean => statusOf(app, id) === 'open';
  const left = (): string => APP.status.left(desk.sequence().filter(({ id }) => isOpen(id)).length);

  /** The next open finding in either direction; null at the end. */
  const neighbour = (step: 1 | -1): string | null => {
    const { current } = app;
    const here = desk.sequence();
    if (here.length === 0 || (current.value === null && app.row.value === null)) {
      const first = here.find(({ id }) => isOpen(id));
      return first?.id ?? null;
    }
    const order = new Map(here.map(({ id }, i) => [id, i]));
    const at = current.value === null ? placeOfRow(step) : (order.get(current.value) ?? placeOf(current.value, step));
    const rest = step === 1 ? here.slice(Math.floor(at) + 1) : here.slice(0, Math.max(0, Math.ceil(at))).reverse();
    return rest.find(({ id }) => isOpen(id))?.id ?? null;
  };
  /** Where a finding that is filtered out would stand. */
  const placeOf = (id: string, step: 1 | -1): number => {
    const order = app.findings.get(id)?.order ?? 0;
    const before = desk.sequence().filter((finding) => finding.order < order).length;
    return step === 1 ? before - 1 : before;
  };
  const placeOfRow = (step: 1 | -1): number => {
    const rows = desk.shownRows().flatMap((here) => here.ids());
    const at = rows.indexOf(app.row.value ?? '');
    const before = desk.sequence().filter(({ row }) => rows.indexOf(row) < at).length;
    return step === 1 ? before - 1 : before;
  };

  const step = (direction: 1 | -1): void => {
    if (desk.shownRows().length === 0 && app.view.value !== 'findings') {
      startTriage();
      return;
    }
    const id = neighbour(direction);
    const finding = id === null ? undefined : app.findings.get(id);
    if (!finding) {
      const any = desk.sequence().some(({ id: other }) => isOpen(other));
      desk.say(!any ? APP.status.none : direction === 1 ? lastSaid() : APP.status.first);
      return;
    }
    desk.say('');
    void desk.goTo(finding.id);
  };
  const lastSaid = (): string =>
    app.run.findings.some(({ id }) => isOpen(id) && app.findings.get(id)?.view !== app.view.value)
      ? APP.status.lastInPair
      : APP.status.last;
  const startTriage = (): void => {
    const first = [...app.run.settle, ...app.run.findings.map(({ id }) => id)].find(isOpen);
    if (first === undefined) desk.say(APP.status.none);
    else void desk.goTo(first);
  };

  const goOn = (says: string): void => {
    const next = neighbour(1);
    const finding = next === null ? undefined : app.findings.get(next);
    if (!finding) {
      const open = desk.sequence().some(({ id }) => isOpen(id));
      desk.say([says, left(), open ? lastSaid() : ''].filter(Boolean).join(' '));
      if (app.current.value !== null) void desk.goTo(app.current.value);
      return;
    }
    desk.say(`${says} ${left()} ${announce(finding)}`);
    void desk.goTo(finding.id);
  };

  const withCurrent =
    (act: (id: string) => void): (() => void) =>
    () => {
      const id = app.current.value;
      if (id === null) desk.say(APP.status.choose);
      else act(id);
    };

  const stepRow = (direction: 1 | -1): void => {
    const ids = desk.shownRows().flatMap((here) => here.ids().filter(here.isShown));
    const at = ids.indexOf(app.row.value ?? '');
    const id = at === -1 ? (direction === 1 ? ids[0] : undefined) : ids[at + direction];
    if (id === undefined) desk.say(direction === 1 ? APP.status.lastRow : APP.status.firstRow);
    else desk.goToRow(id);
  };

  const stepPair = (direction: 1 | -1): void => {
    const pairs = app.run.views.filter(({ id }) => id.startsWith('pair-'));
    const at = pairs.findIndex(({ id }) => id === app.view.value);
    const pair = at === -1 ? (direction === 1 ? pairs[0] : undefined) : pairs[at + direction];
    if (!pair) {
      desk.say(direction === 1 ? APP.status.lastPair : APP.status.firstPair);
      return;
    }
    desk.goToView(pair.id);
    desk.say(`${pair.name}.`);
  };

  const openDismissal = withCurrent((id) => {
    const finding = app.findings.get(id);
    if (finding && isEnforced(app, finding)) desk.say(APP.acts.enforced);
    else app.dialog.value = { kind: 'dismiss', ids: [id] };
  });

  return {
    next: () => step(1),
    previous: () => step(-1),
    nextRow: () => stepRow(1),
    previousRow: () => stepRow(-1),
    nextPair: () => stepPair(1),
    previousPair: () => stepPair(-1),
    accept: withCurrent((id) => goOn(accept(app, id))),
    dismiss: openDismissal,
    dismissAs: (ids, reason, note) => {
      const says = dismiss(app, ids, reason, note);
      app.selected.value = new Set();
      if (ids.length === 1) goOn(says);
      else desk.say(`${says} ${left()}`);
    },
    alike: withCurrent((id) => {
      app.dialog.value = { kind: 'alike', id };
    }),
    note: withCurrent((id) => {
      app.dialog.value = { kind: 'note', id };
    }),
    undo: () => {
      const { says, finding } = undo(app);
      desk.say(`${says} ${left()}`);
      if (finding !== null) void desk.goTo(finding);
    },
    reopen: withCurrent((id) => desk.say(`${reopen(app, id)} ${left()}`)),
    context: () => {
      const row = app.row.value;
      if (row === null) desk.say(APP.status.choose);
      else if (!hideContext(row)) void showContext(desk, row).then((shown) => shown || desk.say(APP.status.noContext));
    },
    words: () => {
      const row = app.row.value === null ? null : document.getElementById(app.row.value);
      const words = row?.querySelector<HTMLDetailsElement>('details.words');
      if (!row) desk.say(APP.status.choose);
      else if (!words) desk.say(APP.status.noWords);
      else {
        words.open = !words.open;
        row.classList.toggle('wordwise', words.open);
      }
    },
    marks: () => {
      app.marksShown.value = !app.marksShown.value;
      desk.say(app.marksShown.value ? APP.status.marksOn : APP.status.marksOff);
    },
    fold: () => {
      app.filters.value = { ...app.filters.value, clean: !app.filters.value.clean };
      desk.say(app.filters.value.clean ? APP.status.unfolded : APP.status.folded);
    },
    copyLink: withCurrent((id) => void copyLink(desk, id)),
    search: () => document.querySelector<HTMLInputElement>('#search')?.focus(),
    keys: () => {
      app.dialog.value = { kind: 'keys' };
    },
    clear: () => {
      app.filters.value = NO_FILTERS;
    },
    goTo: (view) => {
      desk.goToView(view);
      focusHeading(view);
    },
    goOn,
  };
}

/** Puts the focus on the heading of a view, so that the keys and a screen reader go on from there. */
function focusHeading(view: string): void {
  const heading = document.getElementById(view)?.querySelector<HTMLElement>('h1, h2');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

async function copyLink(desk: Desk, id: string): Promise<void> {
  const link = desk.linkTo(id);
  try {
    await navigator.clipboard.writeText(link);
    desk.say(APP.status.copied);
  } catch {
    desk.say(APP.status.notCopied(link));
  }
}
