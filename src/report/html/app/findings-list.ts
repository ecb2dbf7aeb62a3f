import { effect, signal } from '@preact/signals';
import { h, render } from 'preact';
import type { Tree } from '../data/tree.ts';
import { build, unpack } from './build.ts';
import type { Desk } from './desk.ts';
import { type ListState, ListTools, PAGE } from './islands/ListTools.tsx';
import { statusOf } from './state.ts';
import { APP } from './strings.ts';

const MOST_TO_SETTLE = 7;

/** The screen on which many findings are decided at once: sorted, filtered, in pages, with a box beside each. */
export function startFindingsList(desk: Desk): void {
  const { app } = desk;
  const list = document.querySelector<HTMLElement>('#findings .list');
  if (!list) return;
  const items = new Map<string, HTMLElement>();
  for (const item of list.querySelectorAll<HTMLElement>(':scope > li')) items.set(item.dataset['f'] ?? '', item);
  const state: ListState = { sort: signal('worst'), page: signal(0), shown: signal([]), arrived: signal(0) };
  const place = document.createElement('div');
  place.className = 'list-tools';
  list.before(place);
  render(h(ListTools, { desk, state }), place);
  effect(() => {
    if (app.view.value !== 'findings') return;
    void fetchFurther(desk, items).then((came) => {
      if (came) state.arrived.value += 1;
    });
  });

  const keys = { worst: new Map(app.run.findings.map(({ id }, i) => [id, i])) };
  const boxed = new Set<HTMLElement>();
  effect(() => {
    if (app.view.value !== 'findings') return;
    state.arrived.value;
    const sort = state.sort.value;
    const sorted = app.run.findings.filter(desk.isVisible).sort((a, b) => {
      const worst = (keys.worst.get(a.id) ?? 0) - (keys.worst.get(b.id) ?? 0);
      if (sort === 'place') return a.order - b.order;
      if (sort === 'category') return a.title === b.title ? worst : a.title < b.title ? -1 : 1;
      return worst;
    });
    const pages = Math.max(1, Math.ceil(sorted.length / PAGE));
    const page = Math.min(state.page.value, pages - 1);
    const shown = sorted.slice(page * PAGE, (page + 1) * PAGE);
    state.shown.value = sorted.map(({ id }) => id);
    const here = shown.flatMap(({ id }) => items.get(id) ?? []);
    for (const item of here) {
      item.hidden = false;
      if (!boxed.has(item)) addBox(desk, item);
      boxed.add(item);
    }
    list.replaceChildren(...here);
  });
  effect(() => {
    const { selected } = app;
    for (const item of boxed) {
      const box = item.querySelector<HTMLInputElement>('input[type="checkbox"]');
      if (box) box.checked = selected.value.has(item.dataset['f'] ?? '');
    }
  });
  settleFirst(desk, items);
}

/** A box with which a finding is chosen to be dismissed with others. */
function addBox({ app }: Desk, item: HTMLElement): void {
  const id = item.dataset['f'] ?? '';
  const label = document.createElement('label');
  label.className = 'pick';
  const box = label.appendChild(document.createElement('input'));
  box.type = 'checkbox';
  const says = app.findings.get(id);
  box.setAttribute('aria-label', `${APP.list.select}: ${says?.message ?? id}`);
  box.addEventListener('change', () => {
    const next = new Set(app.selected.value);
    if (box.checked) next.add(id);
    else next.delete(id);
    app.selected.value = next;
  });
  item.prepend(label);
}

/** The findings of a large report that its page left out. */
async function fetchFurther(desk: Desk, items: Map<string, HTMLElement>): Promise<boolean> {
  const chunk = document.getElementById('chunk-findings');
  if (!chunk) return false;
  chunk.remove();
  const trees = await unpack(chunk.textContent ?? '');
  const holder = document.createElement('ol');
  for (const tree of isTrees(trees) ? trees : []) {
    const node = build(tree);
    if (!(node instanceof HTMLElement)) continue;
    items.set(node.dataset['f'] ?? '', node);
    holder.append(node);
  }
  desk.dress(holder);
  for (const needs of document.querySelectorAll('#findings .needs')) needs.remove();
  return true;
}

const isTrees = (value: unknown): value is readonly Tree[] => Array.isArray(value);

/** "Settle these first" goes on with the next findings as the first ones are decided. */
function settleFirst(desk: Desk, items: ReadonlyMap<string, HTMLElement>): void {
  const { app } = desk;
  const list = document.querySelector<HTMLElement>('.overview .list');
  if (!list) return;
  const known = new Map<string, HTMLElement>();
  for (const item of list.querySelectorAll<HTMLElement>(':scope > li')) known.set(item.dataset['f'] ?? '', item);
  const order = [
    ...new Set([
      ...app.run.settle,
      ...app.run.findings.filter(({ severity }) => severity !== 'neutral').map(({ id }) => id),
    ]),
  ];
  const most = Math.min(MOST_TO_SETTLE, app.run.settle.length);
  effect(() => {
    if (app.view.value !== 'overview') return;
    const open = order.filter((id) => statusOf(app, id) === 'open').slice(0, most);
    const shown = open.flatMap((id) => {
      const item = known.get(id) ?? copyOf(items.get(id));
      if (!item) return [];
      known.set(id, item);
      return [item];
    });
    list.replaceChildren(...shown);
    list.hidden = shown.length === 0;
  });
}

function copyOf(item: HTMLElement | undefined): HTMLElement | null {
  const copy = item?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return null;
  copy.querySelector('.pick')?.remove();
  copy.querySelector('.acts')?.remove();
  copy.removeAttribute('aria-current');
  return copy;
}
