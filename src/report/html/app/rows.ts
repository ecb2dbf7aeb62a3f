import type { ChunkBlock, ChunkRow } from '../data/tree.ts';
import { build, textOf, unpack } from './build.ts';
import { foldText } from './fold.ts';

/** The rows of one section, whether they stand in the page or come from a chunk. */
export interface Rows {
  readonly section: HTMLElement;
  /** Resolves when the rows can be shown. */
  readonly ready: () => Promise<void>;
  readonly isReady: () => boolean;
  /** Ids in order; empty until ready. */
  readonly ids: () => readonly string[];
  /** Folded text of a row. */
  readonly text: (id: string) => string;
  /** Shows these rows and no others; null = all, those without open findings behind their folds, unless `unfolded`. */
  readonly show: (visible: ReadonlySet<string> | null, unfolded: boolean) => void;
  /** True where the row is on the screen or could be scrolled to. */
  readonly isShown: (id: string) => boolean;
  /** The row, brought to the page and out of its fold; null where there is none. */
  readonly reach: (id: string) => HTMLElement | null;
  /** The row as an element, wherever it is, without showing it. */
  readonly reachQuietly: (id: string) => HTMLElement | null;
  /** The row where it is in the page now. */
  readonly element: (id: string) => HTMLElement | null;
}

/** Rows of a section that stand in the page. */
export function pageRows(section: HTMLElement): Rows {
  const rows = new Map([...section.querySelectorAll<HTMLElement>('article.row')].map((row) => [row.id, row]));
  const folds = [...section.querySelectorAll<HTMLDetailsElement>('details.fold')];
  const texts = new Map<string, string>();
  if (rows.size > MANY) section.classList.add('many');
  let opened = false;
  const text = (id: string): string => {
    const known = texts.get(id);
    if (known !== undefined) return known;
    const row = rows.get(id);
    const found = row ? foldText(wordsOf(row)) : '';
    texts.set(id, found);
    return found;
  };
  return {
    section,
    ready: async () => {},
    isReady: () => true,
    ids: () => [...rows.keys()],
    text,
    show: (visible, unfolded) => {
      for (const [id, row] of rows) row.hidden = visible !== null && !visible.has(id);
      const all = visible !== null || unfolded;
      for (const fold of folds) {
        fold.hidden = visible !== null && !fold.querySelector('article.row:not([hidden])');
        if (all) fold.open = true;
        else if (opened) fold.open = false;
      }
      opened = all;
    },
    isShown: (id) => {
      const row = rows.get(id);
      const fold = row?.closest<HTMLDetailsElement>('details.fold');
      return row !== undefined && !row.hidden && (!fold || fold.open);
    },
    reach: (id) => {
      const row = rows.get(id) ?? null;
      const fold = row?.closest<HTMLDetailsElement>('details.fold');
      if (row) row.hidden = false;
      if (fold) [fold.hidden, fold.open] = [false, true];
      return row;
    },
    reachQuietly: (id) => rows.get(id) ?? null,
    element: (id) => rows.get(id) ?? null,
  };
}

/** Rows above which those outside the window are not laid out (UX §7.2). */
const MANY = 100;
/** Rows that are put into the page at once. */
const GROUP = 200;
/** Height of a row that was not laid out yet, in CSS pixels: for the length of the scroll bar. */
const ROW_HEIGHT = 160;

/** The words of a row, without what is there for assistive technology alone. */
function wordsOf(row: HTMLElement): string {
  const copy = row.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const hidden of copy.querySelectorAll('.vh, .acts, .ctxbar')) hidden.remove();
  return copy.textContent ?? '';
}

interface Item {
  readonly id: string;
  readonly count: number;
  readonly make: () => HTMLElement;
}

/** Rows of a section that come from its chunk: unpacked on the first visit, put into the page as the window comes near them. */
export function chunkRows(section: HTMLElement, chunk: Element, dress: (root: HTMLElement) => void): Rows {
  let blocks: readonly ChunkBlock[] = [];
  let loading: Promise<void> | null = null;
  const trees = new Map<string, ChunkRow>();
  const foldOf = new Map<string, string>();
  const open = new Set<string>();
  const texts = new Map<string, string>();
  const made = new Map<string, HTMLElement>();
  const place = section.querySelector<HTMLElement>('.rows') ?? section;
  let groups: { readonly holder: HTMLElement; readonly items: readonly Item[]; filled: boolean }[] = [];
  let groupOf = new Map<string, number>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) fill(groups.findIndex(({ holder }) => holder === target));
      }
    },
    { rootMargin: '1200px 0px' },
  );

  const load = async (): Promise<void> => {
    const value = await unpack(chunk.textContent ?? '');
    blocks = isBlocks(value) ? value : [];
    for (const block of blocks) {
      for (const row of block.kind === 'row' ? [block.row] : block.rows) {
        trees.set(row.id, row);
        if (block.kind === 'fold') foldOf.set(row.id, block.id);
      }
    }
    section.classList.add('many');
    chunk.remove();
  };

  const rowElement = (row: ChunkRow): HTMLElement => {
    const known = made.get(row.id);
    if (known) return known;
    const node = build(row.tree);
    const element = node instanceof HTMLElement ? node : document.createElement('article');
    made.set(row.id, element);
    dress(element);
    return element;
  };

  const foldElement = (block: ChunkBlock & { kind: 'fold' }): HTMLElement => {
    const details = document.createElement('details');
    details.className = 'fold';
    details.id = block.id;
    const summary = details.appendChild(document.createElement('summary'));
    summary.textContent = block.label;
    const unfold = (): void => {
      if (details.childElementCount === 1) details.append(...block.rows.map(rowElement));
    };
    details.addEventListener('toggle', () => {
      if (details.open) {
        open.add(block.id);
        unfold();
      } else open.delete(block.id);
    });
    if (open.has(block.id)) {
      details.open = true;
      unfold();
    }
    return details;
  };

  const itemsFor = (visible: ReadonlySet<string> | null, unfolded: boolean): Item[] =>
    blocks.flatMap((block): Item[] => {
      if (block.kind === 'fold' && visible === null && !unfolded) {
        return [{ id: block.id, count: 1, make: () => foldElement(block) }];
      }
      return (block.kind === 'row' ? [block.row] : block.rows)
        .filter(({ id }) => visible === null || visible.has(id))
        .map((row) => ({ id: row.id, count: 1, make: () => rowElement(row) }));
    });

  const fill = (index: number): void => {
    const group = groups[index];
    if (!group || group.filled) return;
    group.filled = true;
    group.holder.replaceChildren(...group.items.map(({ make }) => make()));
    group.holder.style.removeProperty('min-block-size');
    observer.unobserve(group.holder);
  };

  return {
    section,
    ready: () => {
      loading ??= load();
      return loading;
    },
    isReady: () => trees.size > 0,
    ids: () => [...trees.keys()],
    text: (id) => {
      const known = texts.get(id);
      if (known !== undefined) return known;
      const row = trees.get(id);
      const found = row ? foldText(textOf(row.tree)) : '';
      texts.set(id, found);
      return found;
    },
    show: (visible, unfolded) => {
      observer.disconnect();
      const items = itemsFor(visible, unfolded);
      groups = [];
      groupOf = new Map();
      for (let start = 0; start < items.length; start += GROUP) {
        const part = items.slice(start, start + GROUP);
        const holder = document.createElement('div');
        holder.style.setProperty('min-block-size', `${part.length * ROW_HEIGHT}px`);
        for (const { id } of part) groupOf.set(id, groups.length);
        groups.push({ holder, items: part, filled: false });
      }
      place.replaceChildren(...groups.map(({ holder }) => holder));
      fill(0);
      for (const { holder, filled } of groups) if (!filled) observer.observe(holder);
    },
    isShown: (id) => groupOf.has(id) || open.has(foldOf.get(id) ?? ''),
    reach: (id) => {
      const row = trees.get(id);
      if (!row) return null;
      const fold = foldOf.get(id);
      const inFold = !groupOf.has(id) && fold !== undefined;
      if (inFold) open.add(fold);
      const at = groupOf.get(inFold ? fold : id);
      if (at === undefined) return null;
      fill(at);
      const details = inFold ? document.getElementById(fold) : null;
      if (details instanceof HTMLDetailsElement && !details.open) {
        if (details.childElementCount === 1) {
          const block = blocks.find((other) => other.kind === 'fold' && other.id === fold);
          if (block?.kind === 'fold') details.append(...block.rows.map(rowElement));
        }
        details.open = true;
      }
      return rowElement(row);
    },
    reachQuietly: (id) => {
      const row = trees.get(id);
      return row ? rowElement(row) : null;
    },
    element: (id) => made.get(id) ?? null,
  };
}

const isBlocks = (value: unknown): value is readonly ChunkBlock[] => Array.isArray(value);
