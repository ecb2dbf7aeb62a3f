import type { Tree } from '../data/tree.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The elements that a tree describes. Texts become text nodes and nothing else. */
export function build(tree: Tree, inSvg = false): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const [name, attributes, ...children] = tree;
  const svg = inSvg || name === 'svg';
  const element = svg ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  for (const child of children) element.appendChild(build(child, svg));
  return element;
}

/** All words of a tree but those that are there for assistive technology alone. */
export function textOf(tree: Tree): string {
  if (typeof tree === 'string') return tree;
  const [, attributes, ...children] = tree;
  return attributes['class'] === 'vh' ? ' ' : children.map(textOf).join('');
}

/** The value of a chunk: base64, gzip, JSON. Rejects where the browser can not unpack it. */
export async function unpack(base64: string): Promise<unknown> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).json();
}
