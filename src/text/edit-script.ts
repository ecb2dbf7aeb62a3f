import diff from 'fast-diff';
import type { WordEdit } from '../model/evidence.ts';
import type { Span } from '../model/span.ts';
import type { Token } from '../model/token.ts';

/** A run of an edit script over tokens: positions are half-open token indices into either side. */
export interface EditOp {
  readonly op: WordEdit['op'];
  readonly source: Span;
  readonly target: Span;
}

/** First private code unit; 0x1800 distinct tokens fit below the surrogates' end and U+FFFF (METHODS §8: surrogates are skipped). */
const FIRST = 0xe000;
const CAPACITY = 0xffff - FIRST;

/**
 * Shortest edit script between two token lists (Myers 1986, through fast-diff over one private code unit a distinct token).
 * Runs are in order and cover both sides; a deletion next to an insertion is one 'replace'.
 * `key` says which tokens count as equal; by default their text.
 * Beyond 8,191 distinct tokens (longer than any bead) the sides are given as one 'replace'.
 */
export function editScript<T extends Pick<Token, 'text'>>(
  source: readonly T[],
  target: readonly T[],
  key: (token: T) => string = (token) => token.text,
): EditOp[] {
  const codes = new Map<string, string>();
  const encode = (tokens: readonly T[]): string =>
    tokens
      .map((token) => {
        const k = key(token);
        let code = codes.get(k);
        if (code === undefined) {
          code = String.fromCharCode(FIRST + codes.size);
          codes.set(k, code);
        }
        return code;
      })
      .join('');
  const a = encode(source);
  const b = encode(target);
  if (codes.size > CAPACITY) {
    return [{ op: 'replace', source: { start: 0, end: source.length }, target: { start: 0, end: target.length } }];
  }
  const ops: EditOp[] = [];
  let i = 0;
  let j = 0;
  for (const [kind, run] of diff(a, b)) {
    const n = run.length;
    const previous = ops.at(-1);
    if (kind === diff.EQUAL) {
      ops.push({ op: 'keep', source: { start: i, end: i + n }, target: { start: j, end: j + n } });
      i += n;
      j += n;
    } else if (kind === diff.DELETE) {
      ops.push({ op: 'delete', source: { start: i, end: i + n }, target: { start: j, end: j } });
      i += n;
    } else if (previous?.op === 'delete') {
      ops[ops.length - 1] = { op: 'replace', source: previous.source, target: { start: j, end: j + n } };
      j += n;
    } else {
      ops.push({ op: 'insert', source: { start: i, end: i }, target: { start: j, end: j + n } });
      j += n;
    }
  }
  return ops;
}
