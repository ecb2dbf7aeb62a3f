/** What is on the screen, as the address says it. */
export interface Route {
  /** Id of the section, "pair-001~003". */
  readonly view: string;
  /** Id of an element in it, "name-peskov". */
  readonly item: string | null;
  readonly finding: string | null;
  readonly row: string | null;
  readonly filters: Filters;
}

export interface Filters {
  readonly q: string;
  /** What is let through; null = everything. */
  readonly sev: readonly string[] | null;
  readonly cat: readonly string[] | null;
  readonly st: readonly string[] | null;
  /** True where rows without findings are unfolded. */
  readonly clean: boolean;
}

export const NO_FILTERS: Filters = { q: '', sev: null, cat: null, st: null, clean: false };

export const isFiltering = ({ q, sev, cat, st }: Filters): boolean =>
  q.trim() !== '' || sev !== null || cat !== null || st !== null;

/** Views that are numbered: "#/pair/001~003" is the section "pair-001~003". */
const KINDS = ['pair', 'text', 'set'];
/** Views that hold named places: "#/names/peskov" is the element "name-peskov" in the section "names". */
const ITEMS: Readonly<Record<string, string>> = { names: 'name-', sources: 'source-' };

/** The route that a fragment names, or the id of an element where it is an anchor of the page itself. */
export function parseHash(hash: string): Route | { readonly anchor: string } {
  const fragment = hash.replace(/^#/, '');
  if (fragment !== '' && !fragment.startsWith('/')) return { anchor: decoded(fragment) };
  const [path = '', query = ''] = splitOnce(fragment, '?');
  const [kind = '', ...rest] = path.split('/').filter(Boolean).map(decoded);
  const name = rest.join('/');
  const params = new URLSearchParams(query);
  const list = (key: string): readonly string[] | null => {
    const value = params.get(key);
    return value === null ? null : value.split(',').filter(Boolean);
  };
  const numbered = KINDS.includes(kind) && name !== '';
  const prefix = Object.hasOwn(ITEMS, kind) ? ITEMS[kind] : undefined;
  return {
    view: kind === '' ? 'overview' : numbered ? `${kind}-${name}` : kind,
    item: prefix !== undefined && name !== '' ? prefix + name : null,
    finding: params.get('f'),
    row: params.get('row'),
    filters: {
      q: params.get('q') ?? '',
      sev: list('sev'),
      cat: list('cat'),
      st: list('st'),
      clean: params.get('clean') === '1',
    },
  };
}

/** The fragment of a route, "#/pair/001~003?f=VR-7k2m9q". */
export function formatHash({ view, item, finding, row, filters }: Route): string {
  const params = new URLSearchParams();
  if (finding !== null) params.set('f', finding);
  else if (row !== null) params.set('row', row);
  if (filters.q !== '') params.set('q', filters.q);
  for (const key of ['sev', 'cat', 'st'] as const) {
    const value = filters[key];
    if (value !== null) params.set(key, value.join(','));
  }
  if (filters.clean) params.set('clean', '1');
  const query = params.toString().replaceAll('%2C', ',');
  return `#${pathOf(view, item)}${query === '' ? '' : `?${query}`}`;
}

function pathOf(view: string, item: string | null): string {
  if (view === 'overview') return '/';
  const kind = KINDS.find((known) => view.startsWith(`${known}-`));
  if (kind !== undefined) return `/${kind}/${encoded(view.slice(kind.length + 1))}`;
  const prefix = Object.hasOwn(ITEMS, view) ? ITEMS[view] : undefined;
  return prefix !== undefined && item?.startsWith(prefix)
    ? `/${view}/${encoded(item.slice(prefix.length))}`
    : `/${view}`;
}

const encoded = (name: string): string => encodeURIComponent(name);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function splitOnce(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}
