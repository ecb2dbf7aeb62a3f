import { type ComponentChild, type ComponentType, isValidElement } from 'preact';

/** An element as data: its name, its attributes, what is in it. Texts are strings. */
export type Tree = string | readonly [name: string, attributes: Readonly<Record<string, string>>, ...children: Tree[]];

/** A row of a large report: where it is found, and what it prints. */
export interface ChunkRow {
  readonly id: string;
  readonly tree: Tree;
}

/** A line of rows, or a fold with the rows behind it. */
export type ChunkBlock =
  | { readonly kind: 'row'; readonly row: ChunkRow }
  | { readonly kind: 'fold'; readonly id: string; readonly label: string; readonly rows: readonly ChunkRow[] };

/**
 * What components print, as data instead of HTML: the browser builds the elements from it, and text can become nothing but text.
 * For components without state, as all are that print articles.
 */
export function treeOf(node: ComponentChild): Tree[] {
  if (node === null || node === undefined || typeof node === 'boolean') return [];
  if (typeof node === 'string' || typeof node === 'number' || typeof node === 'bigint') return [String(node)];
  if (Array.isArray(node)) return joinTexts(node.flatMap(treeOf));
  if (!isValidElement(node)) return [];
  const { type, props } = node;
  if (typeof type === 'function') return treeOf(callComponent(type, props));
  const { children, ...rest } = props as { children?: ComponentChild } & Record<string, unknown>;
  return [[type, attributesOf(rest), ...joinTexts(treeOf(children))]];
}

// biome-ignore lint/complexity/noBannedTypes: the type of props that Preact gives an element
function callComponent(component: ComponentType<{}>, props: object): ComponentChild {
  const call = component as (props: object) => ComponentChild;
  return call(props);
}

function attributesOf(props: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(props).flatMap(([name, value]): [string, string][] => {
      if (name === 'key' || name === 'ref' || value === undefined || value === null) return [];
      if (value === false && !name.startsWith('aria-')) return [];
      return [[attributeName(name), value === true && !name.startsWith('aria-') ? '' : String(value)]];
    }),
  );
}

const RENAMED: Readonly<Record<string, string>> = {
  className: 'class',
  tabIndex: 'tabindex',
  rowSpan: 'rowspan',
  colSpan: 'colspan',
};
const attributeName = (name: string): string => RENAMED[name] ?? name;

function joinTexts(trees: readonly Tree[]): Tree[] {
  const joined: Tree[] = [];
  for (const tree of trees) {
    const before = joined.at(-1);
    if (typeof tree === 'string' && typeof before === 'string') joined[joined.length - 1] = before + tree;
    else joined.push(tree);
  }
  return joined;
}
