import { cuesOf } from '../data/cues.ts';
import { antonymRows, synonymRows } from '../data/word-relations.ts';
import type { Word } from '../model/collation.ts';
import { lemmaOf } from './lemma.ts';

/** A word as the tables are asked: by its base form. */
type Form = Pick<Word, 'lemma'>;

/** Entries of a table by the first letters of their base form; base forms are worked out for those entries only that a text asks about. */
interface Shelf<Value> {
  readonly entries: readonly (readonly [word: string, value: Value])[];
  /** Base form to the values of its entries; null until asked. */
  forms: ReadonlyMap<string, readonly Value[]> | null;
}
type Shelves<Value> = ReadonlyMap<string, Shelf<Value>>;

/** First letters of a base form, which no ending touches. */
const SHELF_LETTERS = 2;
const opposites = new Map<string, Shelves<string>>();
const groups = new Map<string, Shelves<number>>();

/** True where the two words are listed as opposites ("rise", "fall"), in any form. Symmetric; false in a language without a table. */
export const areOpposites = (a: Form, b: Form, language: string): boolean =>
  oppositesTo(a, language).some((word) => lemmaOf(word, language) === b.lemma);

/** True where a word has an opposite at all. */
export const hasOpposite = (word: Form, language: string): boolean => oppositesTo(word, language).length > 0;

const oppositesTo = ({ lemma }: Form, language: string): readonly string[] =>
  look(oppositesOf(language), lemma, language);

/** True where the two words share a meaning ("sensible", "reasonable"), in any form. Symmetric; a word is its own synonym. */
export function areSynonyms(a: Form, b: Form, language: string): boolean {
  if (a.lemma === b.lemma) return true;
  const table = synonymsOf(language);
  const first = look(table, a.lemma, language);
  return first.length > 0 && look(table, b.lemma, language).some((group) => first.includes(group));
}

/** The values of the entries with this base form. */
function look<Value>(shelves: Shelves<Value>, lemma: string, language: string): readonly Value[] {
  const shelf = shelves.get(lemma.slice(0, SHELF_LETTERS));
  if (!shelf) return [];
  if (!shelf.forms) {
    const forms = new Map<string, Value[]>();
    for (const [word, value] of shelf.entries) {
      const form = lemmaOf(word, language);
      const values = forms.get(form);
      if (!values) forms.set(form, [value]);
      else if (!values.includes(value)) values.push(value);
    }
    shelf.forms = forms;
  }
  return shelf.forms.get(lemma) ?? [];
}

function shelve<Value>(entries: Iterable<readonly [string, Value]>, language: string): Shelves<Value> {
  const irregular = cuesOf(language)?.irregular;
  const shelves = new Map<string, [string, Value][]>();
  for (const [word, value] of entries) {
    const letters = (irregular?.get(word) ?? word).slice(0, SHELF_LETTERS);
    const shelf = shelves.get(letters);
    if (shelf) shelf.push([word, value]);
    else shelves.set(letters, [[word, value]]);
  }
  return new Map([...shelves].map(([letters, list]) => [letters, { entries: list, forms: null }]));
}

function oppositesOf(language: string): Shelves<string> {
  let shelves = opposites.get(language);
  if (!shelves) {
    const own = (cuesOf(language)?.antonyms ?? []).map((pair) => pair.join(' '));
    const pairs = [...antonymRows(language), ...own].flatMap((row): [string, string][] => {
      const [first = '', second = ''] = row.split(' ');
      return [
        [first, second],
        [second, first],
      ];
    });
    shelves = shelve(pairs, language);
    opposites.set(language, shelves);
  }
  return shelves;
}

/** A phrase ("call_for") stands under its first word, as a verb's particle is a word of its own in text. */
function synonymsOf(language: string): Shelves<number> {
  let shelves = groups.get(language);
  if (!shelves) {
    const entries = synonymRows(language).flatMap((row, group) =>
      row
        .split(' ')
        .slice(1)
        .map((entry): [string, number] => [entry.split('_')[0] ?? entry, group]),
    );
    shelves = shelve(entries, language);
    groups.set(language, shelves);
  }
  return shelves;
}
