import { effect } from '@preact/signals';
import type { Desk } from './desk-interface.ts';
import { formatHash, parseHash, type Route } from './route.ts';
import type { App } from './state.ts';
import { APP } from './strings.ts';

/** Milliseconds after which the address follows; browsers refuse more than some 100 changes in half a minute. */
const ADDRESS_AFTER = 150;

/** The address says what is on the screen, and the screen follows the address. */
export function followAddress(app: App, desk: Desk, single: string | null): void {
  let timer = 0;
  let written = '';
  const write = (): void => {
    const hash = formatHash(routeNow(app, single));
    if (hash === location.hash || (hash === '#/' && location.hash === '')) return;
    written = hash;
    const before = parseHash(location.hash);
    if ('anchor' in before || before.view === app.view.value) history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
  };
  const read = (): void => {
    const route = parseHash(location.hash);
    if ('anchor' in route) void openAnchor(app, desk, route.anchor);
    else void openRoute(app, desk, route);
  };
  window.addEventListener('hashchange', () => {
    if (location.hash !== written) read();
  });
  window.addEventListener('popstate', () => {
    if (location.hash !== written) read();
    written = '';
  });
  read();
  effect(() => {
    routeNow(app, single);
    window.clearTimeout(timer);
    timer = window.setTimeout(write, ADDRESS_AFTER);
  });
}

function routeNow(app: App, single: string | null): Route {
  const chosen = app.chosen.value;
  const finding = chosen ? app.current.value : null;
  const row = chosen && finding === null ? app.row.value : null;
  const view = app.view.value;
  const inPair = single !== null && view === 'overview' && (finding !== null || row !== null);
  return {
    view: inPair ? single : view,
    item: app.item.value,
    finding,
    row: row === null ? null : shortRow(row),
    filters: app.filters.value,
  };
}

/** "pair-001~003.b5" is row 5 of its pair. */
const shortRow = (id: string): string => id.replace(/^.*[.]b?/s, '').replace(/^t-.*-(\d+)$/s, '$1');

async function openRoute(app: App, desk: Desk, route: Route): Promise<void> {
  app.filters.value = route.filters;
  if (route.finding !== null && app.findings.has(route.finding)) {
    if (route.view === 'findings') desk.goToView('findings');
    await desk.goTo(route.finding, { focus: true });
    return;
  }
  desk.goToView(route.view, route.item);
  if (route.finding !== null) desk.say(goneMessage(app, route.finding));
  else if (route.row !== null) {
    const here = desk.rowsOf(route.view);
    await here?.ready();
    const id = here?.ids().find((row) => shortRow(row) === route.row);
    if (id !== undefined) desk.goToRow(id);
  }
}

function goneMessage(app: App, id: string): string {
  const hash = id.replace(/^VR-/, '').replace(/-\d+$/, '').slice(0, 6);
  const { file } = app.store.kept.value;
  const record = [...file.decisions, ...file.history].find(({ fp }) => hash !== '' && fp.startsWith(`v1:${hash}`));
  const gone = APP.status.gone(id);
  if (!record) return gone;
  return `${gone} ${APP.status.goneReading(`${record.a ?? APP.alike.absent} ] ${record.b ?? APP.alike.absent}`)}`;
}

/** An anchor of the static page: a finding, a row, or a place in a section. */
async function openAnchor(app: App, desk: Desk, anchor: string): Promise<void> {
  if (app.findings.has(anchor)) return desk.goTo(anchor);
  const element = document.getElementById(anchor);
  const section = element?.closest<HTMLElement>('main > .view');
  const [view] = section ? [section.id] : app.run.views.map(({ id }) => id).filter((id) => anchor === id);
  if (view !== undefined && element) {
    const row = element.closest('article.row');
    const item = element === section ? null : anchor;
    desk.goToView(view, item);
    if (row) desk.goToRow(row.id);
    return;
  }
  if (/^VR-/.test(anchor)) {
    desk.goToView('overview');
    desk.say(goneMessage(app, anchor));
    return;
  }
  const key = /^s-(.+)-(\d+)$/.exec(anchor);
  if (key) {
    const here = desk.rowsOf(`text-${key[1]}`);
    if (here) {
      desk.goToView(`text-${key[1]}`);
      await here.ready();
      desk.goToRow(`t-${key[1]}-${key[2]}`);
    }
    return;
  }
  if (anchor === 'main' || anchor === 'rail') return;
  desk.goToView('overview');
  desk.say(APP.status.noView);
}
