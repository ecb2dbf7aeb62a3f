import { VariorumError } from '../errors.ts';
import type { NameSpelling } from '../model/index.ts';

/** A configuration as JSON text, and where in it the configuration stands: nothing for a file of its own, ["variorum"] in package.json. */
export interface ConfigText {
  readonly text: string;
  readonly at: readonly string[];
}

/**
 * The text with `names.<key>.prefer` set (and `original`, where it had none); everything else stays as it was written. Throws E_CONFIG for text that is
 * no JSON object.
 */
export function withPreferredName({ text, at }: ConfigText, key: string, { prefer, original }: NameSpelling): string {
  const path = [...at, 'names', key];
  const preferred = setMember(text, [...path, 'prefer'], prefer);
  if (original === null || memberAt(preferred, [...path, 'original'])) return preferred;
  return setMember(preferred, [...path, 'original'], original);
}

/** What to paste into a configuration that is a program. */
export const nameSnippet = (key: string, { prefer, original }: NameSpelling): string =>
  `names: { ${JSON.stringify(key)}: { prefer: ${JSON.stringify(prefer)}${original === null ? '' : `, original: ${JSON.stringify(original)}`} } }`;

interface Member {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

interface JsonObject {
  /** Of the brace that opens it, and behind the one that closes it. */
  readonly start: number;
  readonly end: number;
  readonly members: readonly Member[];
}

function setMember(text: string, path: readonly string[], value: string): string {
  const found = memberAt(text, path);
  if (found) return splice(text, found, JSON.stringify(value));
  // The deepest object of the path that is there takes the rest of it as a new member.
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const place = depth === 0 ? rootOf(text) : memberAt(text, path.slice(0, depth));
    const object = place && objectAt(text, place.start);
    const nested = (names: readonly string[]): unknown =>
      names.reduceRight<unknown>((below, name) => ({ [name]: below }), value);
    if (object)
      return withMember(text, object, { key: path[depth] ?? '', value: nested(path.slice(depth + 1)), depth });
    if (place && depth > 0) return splice(text, place, spaced(nested(path.slice(depth))));
  }
  throw new VariorumError('E_CONFIG', { path: 'the configuration', reason: 'it is no JSON object', fix: '' });
}

const splice = (text: string, { start, end }: Pick<Member, 'start' | 'end'>, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

function withMember(
  text: string,
  { start, end, members }: JsonObject,
  { key, value, depth }: { readonly key: string; readonly value: unknown; readonly depth: number },
): string {
  const unit = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  const last = members.at(-1);
  const inline = last !== undefined && !text.slice(start, last.start).includes('\n');
  const indent = unit.repeat(depth + 1);
  const written = inline
    ? `${JSON.stringify(key)}: ${spaced(value)}`
    : `${JSON.stringify(key)}: ${JSON.stringify(value, null, unit).replaceAll('\n', `\n${indent}`)}`;
  if (last) return splice(text, { start: last.end, end: last.end }, inline ? `, ${written}` : `,\n${indent}${written}`);
  return splice(text, { start, end }, `{\n${indent}${written}\n${unit.repeat(depth)}}`);
}

/** JSON on one line, as people write it. */
const spaced = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? `{ ${Object.entries(value)
        .map(([key, inner]) => `${JSON.stringify(key)}: ${spaced(inner)}`)
        .join(', ')} }`
    : JSON.stringify(value);

function rootOf(text: string): Member | null {
  const start = skipSpace(text, text.startsWith('\ufeff') ? 1 : 0);
  return { key: '', start, end: valueEnd(text, start) };
}

function memberAt(text: string, path: readonly string[]): Member | null {
  let place = rootOf(text);
  for (const key of path) {
    // Of a key that is there twice, JSON takes the last.
    place = (place && objectAt(text, place.start)?.members.findLast((member) => member.key === key)) ?? null;
  }
  return place;
}

/** The object that opens at `start`, in text that is JSON; null where another value stands there. */
function objectAt(text: string, start: number): JsonObject | null {
  if (text[start] !== '{') return null;
  const members: Member[] = [];
  let at = skipSpace(text, start + 1);
  while (at < text.length && text[at] === '"') {
    const keyEnd = stringEnd(text, at);
    const key = String(JSON.parse(text.slice(at, keyEnd)));
    const valueStart = skipSpace(text, skipSpace(text, keyEnd) + 1);
    const end = valueEnd(text, valueStart);
    members.push({ key, start: valueStart, end });
    at = skipSpace(text, end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return { start, end: at + 1, members };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n\r'.includes(text[at] ?? '')) at += 1;
  return at;
}

function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function valueEnd(text: string, start: number): number {
  if (text[start] === '"') return stringEnd(text, start);
  if (text[start] !== '{' && text[start] !== '[') {
    let at = start;
    while (at < text.length && !',]} \t\n\r'.includes(text[at] ?? '')) at += 1;
    return at;
  }
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '"') at = stringEnd(text, at) - 1;
    else if ('{['.includes(sign)) depth += 1;
    else if ('}]'.includes(sign)) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}
