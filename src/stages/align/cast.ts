import { commonWordsOf } from '../../data/lexicons.ts';
import type { TermDocument } from './features.ts';

/** What a sentence speaks of. Positions in the document's terms. */
export interface Units {
  /** Names by the last word of their run, and whom a title stands for ("the Belarusian leader"). */
  readonly names: readonly number[];
  readonly content: readonly number[];
  /** Content words that stand side by side, as first · PAIR_BASE + second. */
  readonly phrases: readonly number[];
}

/** Meanings that only accompany a name or a quotation; those that a person bears are titles. */
const TITLES = ['word:leader', 'word:president', 'word:minister', 'word:prime minister'];
const COMPANIONS = new Set([...TITLES, 'word:say', 'word:one']);
const TITLE = new Set(TITLES);
/** Parts of the longest name: "Ursula Gertrud von der Leyen". */
const LONGEST_NAME = 4;
export const PAIR_BASE = 1 << 20;

/** Of each sentence what it speaks of. */
export function unitsOf(document: TermDocument): Units[] {
  const speaks = speaksOf(document);
  const heads = headsOf(document);
  const bearers = bearersOf(document, heads);
  return document.running.map((terms) => {
    const names = new Set<number>();
    const content = new Set<number>();
    const phrases = new Set<number>();
    terms.forEach((id, at) => {
      const bearer = bearers.at(terms, at);
      if (bearer !== null) {
        names.add(bearer);
        return;
      }
      if (!speaks[id]) return;
      if (document.terms[id]?.named) {
        names.add(heads[id] ?? id);
        return;
      }
      content.add(id);
      const before = terms[at - 1];
      if (before !== undefined && content.has(before) && isWord(document, id) && isWord(document, before))
        phrases.add(before * PAIR_BASE + id);
    });
    return { names: [...names], content: [...content], phrases: [...phrases] };
  });
}

const isWord = ({ terms }: TermDocument, id: number): boolean => terms[id]?.kind === 'word';

const spoken = new WeakMap<TermDocument, boolean[]>();

/** Of each term whether it says anything: not a mark, not an empty word, not a companion. */
function speaksOf(document: TermDocument): boolean[] {
  const known = spoken.get(document);
  if (known) return known;
  const lexicon = commonWordsOf(document.language);
  const speaks = document.terms.map(
    (term) =>
      !term.empty &&
      term.kind !== 'symbol' &&
      term.kind !== 'sentence' &&
      !lexicon.lookup(term.surface.toLowerCase()).some((meaning) => COMPANIONS.has(meaning)),
  );
  spoken.set(document, speaks);
  return speaks;
}

/**
 * Of each term the last word of the name that it opens ("Alexander" → "Lukashenko"), or itself: a word before a title ("Belarusian President") and a
 * people or country that the lexicon knows ("Russian") are no part of the name.
 */
export function headsOf(document: TermDocument): Int32Array {
  const lexicon = commonWordsOf(document.language);
  const speaks = speaksOf(document);
  const isName = (id: number): boolean =>
    speaks[id] === true && lexicon.lookup(document.terms[id]?.surface.toLowerCase() ?? '').length === 0;
  return Int32Array.from(document.terms, (_, id) => {
    let last = id;
    for (let step = 0; step < LONGEST_NAME && isName(last); step++) {
      const next = document.terms[last]?.head ?? last;
      if (next === last || !isName(next)) break;
      last = next;
    }
    return last;
  });
}

interface Bearers {
  /** Whom the capitalised word at a place and the title beside it stand for; null where that was never said, or a name follows. */
  readonly at: (terms: Int32Array, at: number) => number | null;
}

/** Who bears which office, from where the text says it ("Belarusian ruler Alexander Lukashenko"). The first that is named bears it. */
function bearersOf(document: TermDocument, heads: Int32Array): Bearers {
  const lexicon = commonWordsOf(document.language);
  const isTitle = document.terms.map(
    (term) => term.kind === 'word' && lexicon.lookup(term.surface.toLowerCase()).some((meaning) => TITLE.has(meaning)),
  );
  const isNamed = (id: number | undefined): id is number =>
    id !== undefined && document.terms[id]?.named === true && isTitle[id] === false;
  const bearers = new Map<number, number>();
  const office = (terms: Int32Array, at: number): number | null => {
    const [people, title] = [terms[at], terms[at + 1]];
    return isNamed(people) && title !== undefined && isTitle[title] ? people : null;
  };
  for (const terms of document.running) {
    for (let at = 0; at + 2 < terms.length; at++) {
      const people = office(terms, at);
      const name = terms[at + 2];
      if (people !== null && isNamed(name) && !bearers.has(people)) bearers.set(people, heads[name] ?? name);
    }
  }
  return {
    at(terms, at) {
      const people = office(terms, at);
      return people === null || isNamed(terms[at + 2]) ? null : (bearers.get(people) ?? null);
    },
  };
}
