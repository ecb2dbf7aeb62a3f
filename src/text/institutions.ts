import { institutionRows } from '../data/terms.ts';
import type { Span } from '../model/span.ts';
import type { Token } from '../model/token.ts';

/** A court, treaty, law or parliament by its English name. */
export interface InstitutionMention {
  /** Kind and all words of the name but its head: two mentions with one key and two heads are two names for one thing. */
  readonly key: string;
  readonly head: string;
  readonly span: Span;
}

/** Small words inside a name ("Court of Justice for the Coast"). */
const JOINERS: ReadonlySet<string> = new Set(['of', 'for', 'the', 'on', 'and', 'in', 'against', 'de', 'la']);
/** Words before a name that are none of it, at the start of a sentence. */
const OPENERS: ReadonlySet<string> = new Set([
  'The',
  'A',
  'An',
  'This',
  'That',
  'In',
  'On',
  'At',
  'By',
  'And',
  'But',
  'Its',
  'Their',
  'His',
  'Her',
]);
/** Words of the longest name. */
const LONGEST = 9;

let kinds: ReadonlyMap<string, string> | null = null;

/** Names of institutions and treaties among the tokens of an English sentence, in order: runs of capitalised words around a head, with something besides it. */
export function institutionMentions(tokens: readonly Token[]): InstitutionMention[] {
  kinds ??= new Map(
    institutionRows().flatMap(({ kind, heads }) => heads.map((head): [string, string] => [head, kind])),
  );
  const found: InstitutionMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const kind = kinds.get(tokens[at]?.text ?? '');
    if (kind === undefined) continue;
    const run = runAround(tokens, at);
    const [first, last] = [run[0], run.at(-1)];
    const head = tokens[at];
    const rest = run.filter((token) => token !== head && !JOINERS.has(token.text));
    if (!first || !last || !head || rest.length === 0 || run.length > LONGEST) continue;
    const key = [kind, ...rest.map(({ text }) => text.toLowerCase().replace(/['’]s$/u, '')).sort()].join(' ');
    found.push({ key, head: head.text, span: { start: first.span.start, end: last.span.end } });
    at = tokens.indexOf(last, at);
  }
  return found;
}

/** The capitalised words around a place, with small words between them. */
function runAround(tokens: readonly Token[], at: number): readonly Token[] {
  const isCapital = (k: number): boolean => /^\p{Lu}\p{L}/u.test(tokens[k]?.text ?? '');
  const isJoiner = (k: number): boolean => JOINERS.has(tokens[k]?.text ?? '');
  let start = at;
  while (isCapital(start - 1) && !OPENERS.has(tokens[start - 1]?.text ?? '')) start -= 1;
  let end = at;
  for (let k = at + 1; k < tokens.length && (isCapital(k) || isJoiner(k)); k++) if (isCapital(k)) end = k;
  return tokens.slice(start, end + 1);
}
