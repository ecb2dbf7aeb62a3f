import { effect } from '@preact/signals';
import { render } from 'preact';
import type { RunIndex } from '../data/run-index.ts';
import { type Commands, makeCommands } from './commands.ts';
import { type Desk, makeDesk } from './desk.ts';
import { Dialogs } from './dialogs/Dialogs.tsx';
import { startFindingsList } from './findings-list.ts';
import { Actions, RowActions } from './islands/Actions.tsx';
import { Bar } from './islands/Bar.tsx';
import { Foot } from './islands/Foot.tsx';
import { Rail } from './islands/Rail.tsx';
import { listenToKeys } from './keys.ts';
import { showMarks } from './marks.ts';
import { startPairHeads } from './pair-heads.tsx';
import { announceResults } from './results.ts';
import { offerSpellings } from './spellings.ts';
import { makeApp } from './state.ts';
import { localStore } from './stores/local.ts';
import { serverStore } from './stores/server.ts';
import { acceptDrops } from './transfer.ts';

const data = document.getElementById('run');
if (data) start(JSON.parse(data.textContent ?? ''));

/** Takes over the page that stands there: everything it says stays, filters, keys and decisions come to it. */
function start(run: RunIndex): void {
  document.documentElement.classList.add('live');
  const app = makeApp(run, run.served ? serverStore(run) : localStore(run));
  const desk = makeDesk(app);
  const commands = makeCommands(desk);
  mount('tools', <Bar desk={desk} commands={commands} />);
  mount('foot', <Foot desk={desk} commands={commands} />);
  const dialogs = document.body.appendChild(document.createElement('div'));
  render(<Dialogs desk={desk} commands={commands} />, dialogs);
  startRail(desk);
  startPairHeads(desk, commands);
  startFindingsList(desk);
  keepActionsAtCurrent(desk, commands);
  showMarks(desk);
  announceResults(desk);
  listenToKeys(app, desk, commands);
  followClicks(desk);
  if (run.served) offerSpellings(desk);
  else acceptDrops(desk);
}

function mount(id: string, content: Parameters<typeof render>[0]): void {
  const place = document.getElementById(id);
  if (!place) return;
  place.replaceChildren();
  render(content, place);
}

function startRail(desk: Desk): void {
  const rail = document.getElementById('rail');
  if (!rail) return;
  const inner = rail.appendChild(document.createElement('div'));
  inner.className = 'rail-in';
  render(<Rail desk={desk} />, inner);
  effect(() => {
    desk.app.view.value;
    rail.hidden = !document.body.classList.contains('railed');
  });
}

/** The buttons stand at the current finding and its row, and wander with it. */
function keepActionsAtCurrent(desk: Desk, commands: Commands): void {
  const { app } = desk;
  const acts = document.createElement('div');
  acts.className = 'acts';
  const bar = document.createElement('div');
  bar.className = 'ctxbar';
  render(<Actions desk={desk} commands={commands} />, acts);
  render(<RowActions desk={desk} commands={commands} />, bar);
  let marked: Element[] = [];
  effect(() => {
    const id = app.current.value;
    const rowId = app.row.value;
    app.view.value;
    app.mounted.value;
    const note = id === null ? null : desk.noteOf(id);
    const row = rowId === null || app.view.value === 'findings' ? null : document.getElementById(rowId);
    for (const old of marked) unmark(old);
    marked = [];
    if (note) {
      (note.querySelector(':scope > div:last-of-type') ?? note).append(acts);
      if (note.matches('.list > li')) note.append(acts);
      note.setAttribute('aria-current', 'true');
      note.setAttribute('tabindex', note.matches('.list > li') ? '-1' : '0');
      marked.push(note);
    } else acts.remove();
    if (row) {
      row.classList.add('current');
      if (!note) row.setAttribute('aria-current', 'true');
      row.querySelector(':scope > .notes')?.before(bar);
      if (!row.querySelector(':scope > .notes')) row.append(bar);
      marked.push(row);
    } else bar.remove();
    for (const dot of document.querySelectorAll('.rail-plot [data-row]')) {
      dot.classList.toggle('current', dot.getAttribute('data-row') === rowId);
    }
  });
}

function unmark(element: Element): void {
  element.removeAttribute('aria-current');
  element.classList.remove('current');
  if (element.matches('.note')) element.setAttribute('tabindex', '-1');
}

/** A click on a note, a mark or a row makes it the current one; links of the page go through the router. */
function followClicks(desk: Desk): void {
  const { app } = desk;
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest('button, input, label, summary, dialog')) return;
    const dot = target.closest('.plot [data-row]');
    if (dot) {
      desk.goToRow(dot.getAttribute('data-row') ?? '');
      return;
    }
    const mark = target.closest('mark[data-f], .om[data-f]');
    if (mark) {
      event.preventDefault();
      const id = mark.getAttribute('data-f');
      if (id) void desk.goTo(id);
      return;
    }
    if (target.closest('a') || !window.getSelection()?.isCollapsed) return;
    const note = target.closest('.note[id]');
    const row = target.closest('article.row');
    if (note && app.findings.has(note.id)) void desk.goTo(note.id, { focus: false });
    else if (row && row.id !== app.row.value) {
      const first = row.querySelector('.note[id]:not([hidden])');
      if (first) void desk.goTo(first.id, { focus: false });
      else desk.goToRow(row.id);
    }
  });
}
