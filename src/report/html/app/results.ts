import { effect } from '@preact/signals';
import type { Desk } from './desk.ts';
import { isFiltering } from './route.ts';
import { APP } from './strings.ts';

/** Milliseconds of quiet after which the number of results is said. */
const QUIET = 500;

/** Says politely how much the search and the filters let through. */
export function announceResults(desk: Desk): void {
  const { app } = desk;
  let timer = 0;
  let last = app.filters.peek();
  effect(() => {
    const filters = app.filters.value;
    if (filters === last) return;
    const before = last;
    last = filters;
    window.clearTimeout(timer);
    if (!isFiltering(filters) && !isFiltering(before)) return;
    timer = window.setTimeout(() => {
      const findings = desk.inView().filter(desk.isVisible).length;
      const rows =
        desk.shownRows().length === 0
          ? null
          : document.querySelectorAll('.view:not([hidden]) article.row:not([hidden])').length;
      desk.say(findings === 0 && (rows ?? 0) === 0 ? APP.search.nothing : APP.search.results(findings, rows));
    }, QUIET);
  });
}
