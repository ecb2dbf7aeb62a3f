import type { App } from './state.ts';

/** Room that is left above a row that is brought into view, in CSS pixels. */
const ABOVE = 12;

/** Scrolls only where the place is not on the screen yet, and never under the bars. */
export function bringIntoView(row: HTMLElement, note: HTMLElement): void {
  const top = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  const bottom = document.querySelector('#foot')?.getBoundingClientRect().top ?? window.innerHeight;
  const headed = (row.closest('.view')?.querySelector('.wit')?.getBoundingClientRect().height ?? 0) + Math.max(0, top);
  const { top: rowTop, bottom: rowBottom, height } = row.getBoundingClientRect();
  if (rowTop < headed || rowBottom > Math.min(bottom, window.innerHeight)) {
    const room = Math.min(bottom, window.innerHeight) - headed;
    window.scrollBy(0, rowTop - headed - Math.max(ABOVE, (room - height) / 2));
  }
  const at = note.getBoundingClientRect();
  if (at.top < headed || at.bottom > Math.min(bottom, window.innerHeight)) note.scrollIntoView({ block: 'center' });
}

/** Which of the bar's links names the present view. */
export function markPlace(view: string, pairs: number): void {
  const under = view.startsWith('pair-') && pairs > 1 ? 'pairs' : view;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.bar nav a')) {
    const id = decodeURIComponent(link.hash.slice(1));
    if (id === under || (id === view && view !== '')) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

const documentTitle = document.title;
export function showTitle(app: App): void {
  const name = app.run.views.find(({ id }) => id === app.view.value)?.name;
  document.title = name && app.view.value !== 'overview' ? `${name} · ${documentTitle}` : documentTitle;
}

/** A mark under the pointer or the focus shows which words on the other side, and which note, go with it. */
export function highlightPartners(marks: ReadonlyMap<string, ReadonlySet<Element>>): void {
  let lit: Element[] = [];
  const light = (target: EventTarget | null): void => {
    const element = target instanceof Element ? target.closest('[data-f], .note[id]') : null;
    const id = element?.getAttribute('data-f') ?? element?.id ?? null;
    for (const old of lit) old.classList.remove('lit');
    lit = id === null || id === undefined ? [] : [...(marks.get(id) ?? [])].filter((mark) => !mark.matches('li'));
    const note = id ? document.getElementById(id) : null;
    if (note && note !== element) lit.push(note);
    for (const mark of lit) mark.classList.add('lit');
  };
  document.addEventListener('pointerover', ({ target }) => light(target));
  document.addEventListener('focusin', ({ target }) => light(target));
}
