import { type DocumentRow, documentNames, ownerWords } from '../data/terms.ts';
import type { Word } from '../model/collation.ts';
import type { Span } from '../model/span.ts';
import { findPhrases, indexPhrases, type PhraseIndex } from './phrase-patterns.ts';
import { TOKEN_CLASSES } from './token-classes.ts';

/** A paper of a government, as one sentence names it. */
export interface DocumentMention {
  /** Canonical name ("position paper"); two of them for one owner and kind are two names for one paper. */
  readonly name: string;
  readonly kind: string;
  /** Country whose paper it is. */
  readonly owner: string;
  readonly span: Span;
}

interface Entry {
  readonly row: DocumentRow;
  readonly name: string;
  readonly pattern: string;
}

/** Words before a paper's name in which its owner stands ("China recently presented its twelve-point plan"), and behind it ("… presented by Beijing"). */
const BEFORE = 5;
const BEHIND = 4;

let index: PhraseIndex<Entry> | null = null;
let owners: ReadonlyMap<string, string> | null = null;

/** Papers whose owner the same sentence tells, in order. A paper with no owner near it is left out: it may be anybody's. */
export function documentMentions(tokens: readonly Word[]): DocumentMention[] {
  index ??= indexPhrases(
    documentNames().flatMap((row) => row.names.map((name): Entry => ({ row, name: name.name, pattern: name.pattern }))),
    TOKEN_CLASSES,
  );
  return findPhrases(tokens, index).flatMap(({ row, span }) => {
    const owner = ownerOf(tokens, span);
    return owner === null ? [] : [{ name: row.name, kind: row.row.kind, owner, span }];
  });
}

function ownerOf(tokens: readonly Word[], span: Span): string | null {
  owners ??= ownerWords();
  const first = tokens.findIndex((token) => token.span.start >= span.start);
  const behind = tokens.findIndex((token) => token.span.start >= span.end);
  for (let i = first - 1; i >= Math.max(0, first - BEFORE); i--) {
    const owner = countryOf(tokens[i], owners);
    if (owner) return owner;
  }
  if (behind < 0) return null;
  const following = tokens.slice(behind, behind + BEHIND);
  const by = following.findIndex((token) => ['by', 'of', 'from'].includes(token.text));
  return by < 0 ? null : countryOf(following[by + 1], owners);
}

const countryOf = (word: Word | undefined, countries: ReadonlyMap<string, string>): string | null =>
  (word && countries.get(word.key.replace(/'s$|'$/u, ''))) ?? null;
