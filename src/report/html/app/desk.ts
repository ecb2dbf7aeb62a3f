import { batch, effect, untracked } from '@preact/signals';
import { h, render } from 'preact';
import { DecisionLine } from '../components/Notes.tsx';
import { Counts } from '../components/Shape.tsx';
import type { IndexedFinding } from '../data/run-index.ts';
import { severityWord } from '../strings.ts';
import { followAddress } from './address.ts';
import type { Desk } from './desk-interface.ts';
import { bringIntoView, highlightPartners, markPlace, showTitle } from './place.ts';
import { fits, parseQuery, type Term } from './query.ts';
import { type Filters, formatHash, isFiltering, NO_FILTERS } from './route.ts';
import { chunkRows, pageRows, type Rows } from './rows.ts';
import { type App, haystackOf, isWork, type Status, statusOf } from './state.ts';
import { APP } from './strings.ts';

export type { Desk } from './desk-interface.ts';

export function makeDesk(app: App): Desk {
  const sections = new Map([...document.querySelectorAll<HTMLElement>('main > .view')].map((view) => [view.id, view]));
  const marks = new Map<string, Set<Element>>();
  const rows = new Map<string, Rows>();
  const byView = groupByView(app.run.findings);
  const pairs = app.run.views.filter(({ id }) => id.startsWith('pair-'));
  const [onlyPair] = pairs;
  /** With two articles the report opens on their pair, under the overview's opening. */
  const single = app.run.articles.length === 2 && pairs.length === 1 && onlyPair ? onlyPair.id : null;

  const rowsOf = (view: string): Rows | null => {
    const known = rows.get(view);
    if (known) return known;
    const section = sections.get(view);
    if (!section || !/^(?:pair-|text-|across$)/.test(view)) return null;
    const chunk = document.getElementById(`chunk-${view}`);
    const made = chunk ? chunkRows(section, chunk, (root) => dress(root)) : pageRows(section);
    rows.set(view, made);
    return made;
  };

  const shownViews = (): string[] =>
    single !== null && (app.view.value === 'overview' || app.view.value === single)
      ? ['overview', single]
      : [app.view.value];
  const rowView = (): string => (single !== null && app.view.value === 'overview' ? single : app.view.value);
  const shownRows = (): Rows[] => shownViews().flatMap((view) => rowsOf(view) ?? []);

  const terms = { query: '', parsed: [] as readonly Term[] };
  const parsedQuery = (query: string): readonly Term[] => {
    if (terms.query !== query) [terms.query, terms.parsed] = [query, parseQuery(query)];
    return terms.parsed;
  };

  const isVisible = (finding: IndexedFinding): boolean => {
    const filters = app.filters.value;
    if (!isFiltering(filters)) return true;
    const status = statusOf(app, finding.id);
    if (!boxesLet(filters, finding, status)) return false;
    const query = parsedQuery(filters.q);
    const inRow = rowsOf(finding.view)?.text(finding.row) ?? '';
    return (
      query.length === 0 ||
      fits(query, {
        severity: finding.severity,
        category: [finding.checkId, finding.title],
        status,
        sigla: finding.sigla,
        text: `${haystackOf(finding)} ${inRow}`,
      })
    );
  };

  const sequence = (): readonly IndexedFinding[] => {
    const view = app.view.value;
    const wanted = app.filters.value.sev?.includes('neutral') ?? false;
    const here = view === 'findings' ? listOrder() : (byView.get(rowView()) ?? []);
    return here.filter((finding) => (wanted || isWork(finding)) && isVisible(finding));
  };
  const listOrder = (): readonly IndexedFinding[] =>
    [...document.querySelectorAll<HTMLElement>('#findings .list > li:not([hidden])')].flatMap(
      (item) => app.findings.get(item.dataset['f'] ?? '') ?? [],
    );

  const noteOf = (id: string): HTMLElement | null => {
    const finding = app.findings.get(id);
    if (!finding) return null;
    if (app.view.value === 'findings') return listItem(id);
    return (
      rowsOf(finding.view)
        ?.element(finding.row)
        ?.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`) ?? null
    );
  };

  const dress = (root: HTMLElement): void => {
    for (const mark of root.querySelectorAll('[data-f]')) remember(marks, mark);
    for (const note of root.querySelectorAll<HTMLElement>('.note[id]')) dressNote(note, note.id);
    for (const mark of root.querySelectorAll<HTMLElement>('[data-f]')) dressMark(mark);
    tellOfRows();
  };
  let told = true;
  /** Once for all the rows that come in one go. */
  const tellOfRows = (): void => {
    if (!told) return;
    told = false;
    queueMicrotask(() => {
      told = true;
      app.mounted.value += 1;
    });
  };
  const dressMark = (mark: Element): void => {
    const id = mark.getAttribute('data-f') ?? '';
    const finding = app.findings.get(id);
    if (!finding) return;
    mark.classList.toggle('dismissed', statusOf(app, id) === 'dismissed');
    mark.classList.toggle('accepted', statusOf(app, id) === 'accepted');
    if (mark.matches('mark, .om')) mark.classList.toggle('off', !isVisible(finding));
  };
  const dressNote = (note: HTMLElement, id: string): void => {
    const finding = app.findings.get(id);
    if (!finding) return;
    const decision = app.decisions.value.get(id) ?? null;
    note.classList.toggle('dismissed', decision?.verdict === 'dismissed');
    note.classList.toggle('accepted', decision?.verdict === 'accepted');
    note.hidden = !isVisible(finding);
    const place = note.querySelector('.ruling');
    if (place) render(decision ? h(DecisionLine, { decision }) : null, place);
  };

  const say = (text: string): void => {
    app.says.value = text;
  };

  const goToView = (view: string, item: string | null = null): void => {
    if (!sections.has(view)) {
      goToView('overview');
      say(APP.status.noView);
      return;
    }
    batch(() => {
      app.view.value = view;
      app.item.value = item;
      app.row.value = null;
      app.chosen.value = false;
      app.current.value = null;
    });
    untracked(choose);
    const target = item === null ? null : document.getElementById(item);
    if (target) {
      for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
        fold.open = true;
      for (const own of target.querySelectorAll('details')) own.open = true;
      target.scrollIntoView({ block: 'start' });
    } else window.scrollTo(0, 0);
  };

  const goTo = async (id: string, { focus = true }: { focus?: boolean } = {}): Promise<void> => {
    const finding = app.findings.get(id);
    if (!finding) return;
    if (app.view.value !== 'findings' || !listItem(id)) await showRow(finding.view, finding.row);
    batch(() => {
      app.row.value = finding.row;
      app.current.value = id;
      app.chosen.value = true;
    });
    const note = noteOf(id);
    if (!note) return;
    if (!isVisible(finding)) note.hidden = false;
    bringIntoView(note.closest<HTMLElement>('article.row') ?? note, note);
    if (focus)
      (note.matches('.list > li') ? (note.querySelector<HTMLElement>('a') ?? note) : note).focus({
        preventScroll: true,
      });
  };

  /** When the rows of the present view have been put into the page. */
  let settled: Promise<void> = Promise.resolve();
  const showRow = async (view: string, row: string): Promise<void> => {
    if (!shownViews().includes(view)) app.view.value = view;
    const here = rowsOf(view);
    if (here && !here.isReady()) await settled;
    here?.reach(row);
  };

  const goToRow = (id: string): void => {
    const element = shownRows()
      .map((here) => here.reach(id))
      .find((found) => found !== null);
    if (!element) return;
    batch(() => {
      app.current.value = null;
      app.row.value = id;
      app.chosen.value = true;
    });
    element.tabIndex = -1;
    bringIntoView(element, element);
    element.focus({ preventScroll: true });
  };

  const applyFilters = (): void => {
    const filters = app.filters.value;
    const query = parsedQuery(filters.q).filter(({ field, not }) => field === null && !not);
    for (const here of shownRows()) {
      const visible = isFiltering(filters) ? rowsThatFit(here, filters, query) : null;
      here.show(visible, filters.clean);
    }
  };
  const rowsThatFit = (here: Rows, filters: Filters, query: readonly Term[]): Set<string> => {
    const fitting = new Set((byView.get(here.section.id) ?? []).filter(isVisible).map(({ row }) => row));
    // Sentences without findings are found by their words where nothing but words is asked for.
    if (query.length > 0 && parsedQuery(filters.q).every(({ field }) => field === null) && filters.st === null) {
      const not = parsedQuery(filters.q).filter((term) => term.not);
      for (const id of here.ids()) {
        const text = here.text(id);
        if (query.every(({ value }) => text.includes(value)) && !not.some(({ value }) => text.includes(value)))
          fitting.add(id);
      }
    }
    return fitting;
  };

  const desk: Desk = {
    app,
    sequence,
    inView: () => byView.get(rowView()) ?? (app.view.value === 'findings' ? app.run.findings : []),
    rowsOf,
    goTo,
    goToRow,
    goToView,
    say,
    shownRows,
    noteOf,
    dress,
    isVisible,
    sentence: (text, n) => {
      const row = rowsOf(`text-${text}`)?.reachQuietly(`t-${text}-${n}`);
      const words = row?.querySelector('.text')?.cloneNode(true);
      if (!(words instanceof HTMLElement)) return null;
      for (const added of words.querySelectorAll('.vh, .ref, summary')) added.remove();
      return words.textContent;
    },
    linkTo: (id) => {
      const finding = app.findings.get(id);
      const route = { view: finding?.view ?? 'overview', item: null, finding: id, row: null, filters: NO_FILTERS };
      return location.href.replace(/#.*$/s, '') + formatHash(route);
    },
  };

  const heading = document.createElement('h1');
  heading.className = 'vh';
  heading.textContent = app.run.title;
  document.querySelector('main')?.prepend(heading);
  const showSections = (): void => {
    const shown = shownViews();
    for (const [id, section] of sections) section.hidden = !shown.includes(id);
    document.body.classList.toggle('opening-only', shown.length > 1);
    document.body.classList.toggle(
      'railed',
      shown.some((view) => rowsOf(view) !== null || view === 'findings'),
    );
    document.body.dataset['view'] = app.view.value;
    // The statement of the overview is the page's first heading; elsewhere the run itself is.
    heading.hidden = shown.includes('overview');
    markPlace(app.view.value, pairs.length);
    showTitle(app);
  };
  const dressAll = (): void => {
    for (const here of rows.values()) {
      for (const id of here.ids()) {
        const element = here.element(id);
        for (const note of element?.querySelectorAll<HTMLElement>('.note[id]') ?? []) dressNote(note, note.id);
      }
    }
    for (const set of marks.values()) for (const mark of set) dressMark(mark);
  };
  const choose = (): void => {
    if (app.chosen.value || app.current.value !== null || app.view.value === 'findings') return;
    const [first] = sequence().filter(({ id }) => statusOf(app, id) === 'open');
    if (!first || !rowsOf(rowView())?.element(first.row)) return;
    batch(() => {
      app.current.value = first.id;
      app.row.value = first.row;
    });
  };

  for (const view of sections.keys()) rowsOf(view);
  for (const mark of document.querySelectorAll('[data-f]')) remember(marks, mark);

  const start = (): void => {
    effect(() => {
      app.view.value;
      showSections();
    });
    effect(() => {
      app.view.value;
      app.filters.value;
      const here = shownRows();
      const show = (): void =>
        untracked(() => {
          applyFilters();
          dressAll();
          choose();
        });
      if (here.every((rows) => rows.isReady())) show();
      else settled = Promise.all(here.map((rows) => rows.ready())).then(show, () => say(APP.status.textsUnreadable));
    });
    let before = app.decisions.peek();
    effect(() => {
      const now = app.decisions.value;
      const changes = app.run.findings.filter(
        ({ id }) => now.get(id) !== before.get(id) && !sameDecision(now.get(id), before.get(id)),
      );
      before = now;
      for (const { id } of changes) {
        for (const mark of marks.get(id) ?? []) dressMark(mark);
        const finding = app.findings.get(id);
        const note = finding
          ? rowsOf(finding.view)
              ?.element(finding.row)
              ?.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`)
          : null;
        if (note) dressNote(note, id);
      }
      if (changes.length > 0 && isFiltering(app.filters.peek())) untracked(applyFilters);
    });
    effect(() => showTallies(app, byView));
    followAddress(app, desk, single);
    highlightPartners(marks);
  };
  start();
  return desk;
}

const listItem = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`#findings .list > li[data-f="${CSS.escape(id)}"]`);

function sameDecision(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

function remember(marks: Map<string, Set<Element>>, mark: Element): void {
  const id = mark.getAttribute('data-f') ?? '';
  const known = marks.get(id);
  if (known) known.add(mark);
  else marks.set(id, new Set([mark]));
}

function groupByView(findings: readonly IndexedFinding[]): Map<string, IndexedFinding[]> {
  const groups = new Map<string, IndexedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.view);
    if (group) group.push(finding);
    else groups.set(finding.view, [finding]);
  }
  for (const group of groups.values()) group.sort((a, b) => a.order - b.order);
  return groups;
}

/** What the boxes of the rail let through. */
function boxesLet({ sev, cat, st }: Filters, finding: IndexedFinding, status: Status): boolean {
  return (
    (sev === null || sev.includes(finding.severity)) &&
    (cat === null || cat.includes(finding.checkId)) &&
    (st === null || st.includes(status))
  );
}

/** Keeps the counts in the heads of the sections to what is open. */
function showTallies(app: App, byView: ReadonlyMap<string, readonly IndexedFinding[]>): void {
  app.mounted.value;
  for (const place of document.querySelectorAll<HTMLElement>('.tally[data-view]')) {
    const findings = byView.get(place.dataset['view'] ?? '') ?? [];
    const counts = { neutral: 0, minor: 0, major: 0, critical: 0 };
    for (const { id, severity } of findings) if (statusOf(app, id) === 'open') counts[severity] += 1;
    render(h(Counts, { counts }), place);
  }
}

/** "Finding 5, Addition, major." */
export const announce = ({ number, title, severity }: IndexedFinding): string =>
  APP.status.finding(number, title, severityWord[severity]);
