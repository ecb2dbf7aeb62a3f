import { type QuantityTable, quantityTable } from '../../data/quantities.ts';
import type { Word } from '../../model/collation.ts';
import { MARK } from '../marks.ts';

/** A word or phrase of a class ("after", "more") as it stands in a list of words; positions are half-open word indices. */
export interface Phrase {
  readonly class: string;
  readonly from: number;
  readonly to: number;
}

type Field = 'quantifiers' | 'events';
type Index = ReadonlyMap<string, readonly { readonly rest: readonly string[]; readonly class: string }[]>;

/** Marks of the words that open a phrase of the list. */
const MARKS: Readonly<Record<Field, number>> = { quantifiers: MARK.quantifier, events: MARK.event };

const indices = new Map<string, Index>();

/** Phrases of a language's list in `words`, in order, longest first, not overlapping; none where the language has no such list. */
export function readPhrases(words: readonly Word[], language: string, field: Field): Phrase[] {
  const index = indexOf(language, field);
  const mark = MARKS[field];
  const found: Phrase[] = [];
  for (let at = 0; at < words.length; ) {
    const first = words[at];
    const entry =
      first && (first.marks & mark) !== 0
        ? index.get(first.key)?.find(({ rest }) => rest.every((word, offset) => words[at + 1 + offset]?.key === word))
        : undefined;
    if (entry) found.push({ class: entry.class, from: at, to: at + 1 + entry.rest.length });
    at += entry ? 1 + entry.rest.length : 1;
  }
  return found;
}

/** Words with which a phrase of the list can begin. */
export const phraseOpeners = (language: string, field: Field): Pick<ReadonlySet<string>, 'has'> =>
  indexOf(language, field);

function indexOf(language: string, field: Field): Index {
  const name = `${field} ${language}`;
  const known = indices.get(name);
  if (known) return known;
  const index = build(quantityTable(language), field);
  indices.set(name, index);
  return index;
}

function build(table: QuantityTable | null, field: Field): Index {
  const index = new Map<string, { rest: string[]; class: string }[]>();
  for (const [name, list] of Object.entries(table?.[field] ?? {})) {
    for (const phrase of list.split(', ')) {
      const [first = '', ...rest] = phrase.split(' ');
      const entries = index.get(first) ?? [];
      entries.push({ rest, class: name });
      index.set(first, entries);
    }
  }
  for (const entries of index.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  return index;
}
