import { cuesOf } from '../data/cues.ts';
import { antonymRows, synonymRows } from '../data/word-relations.ts';
import type { Word } from '../model/collation.ts';
import { lemmaOf } from './lemma.ts';

/** A word as the tables are asked: by its base form. */
type Form = Pick<Word, 'lemma'>;

const opposites = new Map<string, ReadonlySet<string>>();
const groups = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** True where the two words are listed as opposites ("rise", "fall"), in any form. Symmetric; false in a language without a table. */
export function areOpposites(a: Form, b: Form, language: string): boolean {
  return oppositesOf(language).has(pairKey(a.lemma, b.lemma));
}

/** True where the two words share a meaning ("sensible", "reasonable"), in any form. Symmetric; a word is its own synonym. */
export function areSynonyms(a: Form, b: Form, language: string): boolean {
  if (a.lemma === b.lemma) return true;
  const table = synonymsOf(language);
  const first = table.get(a.lemma);
  const second = table.get(b.lemma);
  return first !== undefined && second !== undefined && first.some((group) => second.includes(group));
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function oppositesOf(language: string): ReadonlySet<string> {
  const known = opposites.get(language);
  if (known) return known;
  const set = new Set<string>();
  const own = (cuesOf(language)?.antonyms ?? []).map((pair) => pair.join(' '));
  for (const row of [...antonymRows(language), ...own]) {
    const [first = '', second = ''] = row.split(' ');
    set.add(pairKey(lemmaOf(first, language), lemmaOf(second, language)));
  }
  opposites.set(language, set);
  return set;
}

/** Base form to the groups that hold it; a phrase ("call_for") stands under its first word too, as a verb's particle is a word of its own in text. */
function synonymsOf(language: string): ReadonlyMap<string, readonly number[]> {
  const known = groups.get(language);
  if (known) return known;
  const table = new Map<string, number[]>();
  for (const [group, row] of synonymRows(language).entries()) {
    for (const entry of row.split(' ').slice(1)) {
      const lemma = lemmaOf(entry.split('_')[0] ?? entry, language);
      const list = table.get(lemma);
      if (!list) table.set(lemma, [group]);
      else if (!list.includes(group)) list.push(group);
    }
  }
  groups.set(language, table);
  return table;
}
