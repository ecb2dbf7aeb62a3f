import type { Lexicon } from '../../model/index.ts';
import { baseOf, type Term, type TermDocument } from './features.ts';
import type { TermLink } from './links.ts';
import { scanSentence } from './scan.ts';

/** Keys under which terms of the two texts meet, where one of the lexicons renders the one as the other. */
export interface AnchorKeys {
  readonly source: (term: Term) => string[];
  readonly target: (term: Term) => string[];
}

/** What a user's lexicons say of two documents (or of two pieces of them). */
export interface Dictionary extends AnchorKeys {
  readonly links: (source: TermDocument, target: TermDocument) => TermLink[];
}

/** Probability that a word is rendered by what the lexicon gives for it, (0,1); and for a word of a phrase. */
const ENTRY = 0.6;
const PHRASE = 0.35;
/** Of that, where only the stem agrees, on either side. (0,1) */
const INFLECTED = 0.75;
/** Letters with which two forms of one word begin alike at least, and what share of the longer they make. */
const STEM_LETTERS = 4;
const STEM_SHARE = 0.65;
/** Renderings looked at for a headword, in the lexicon's order. */
const MOST_RENDERINGS = 24;

/** Lexicons for a pair of languages (BCP 47), whichever of the two they begin with; null where none of them fits. */
export function dictionaryFor(lexicons: readonly Lexicon[], source: string, target: string): Dictionary | null {
  const fits = (language: string | null, wanted: string): boolean =>
    language === null || baseOf(language) === baseOf(wanted);
  const forward = lexicons.filter((x) => fits(x.sourceLanguage, source) && fits(x.targetLanguage, target));
  const backward = lexicons.filter((x) => fits(x.sourceLanguage, target) && fits(x.targetLanguage, source));
  if (forward.length + backward.length === 0) return null;
  return {
    links: (here, there) => [
      ...forward.flatMap((lexicon) => linksBy(lexicon, here, there)),
      ...backward.flatMap((lexicon) =>
        linksBy(lexicon, there, here).map((link) => ({ ...link, source: link.target, target: link.source })),
      ),
    ],
    source: (term) => [...forward.flatMap((lexicon) => renderingKeys(lexicon, term)), ...ownKeys(term, backward)],
    target: (term) => [...ownKeys(term, forward), ...backward.flatMap((lexicon) => renderingKeys(lexicon, term))],
  };
}

/** Letters by which a rendering and its inflected forms are known in a long document. */
const KEY_LETTERS = 6;
const keyOf = (form: string): string => `lexicon:${form.slice(0, KEY_LETTERS)}`;

/** Keys of what a lexicon gives for a term in one word. */
function renderingKeys(lexicon: Lexicon, term: Term): string[] {
  const forms = formsOf(term);
  const exact = forms.filter((form) => lexicon.entries.has(form));
  const heads = exact.length > 0 ? exact : headsOf(lexicon).alike(forms[0] ?? '');
  const renderings = heads.flatMap((head) => lexicon.entries.get(head)?.slice(0, MOST_RENDERINGS) ?? []);
  return [...new Set(renderings.filter((rendering) => IS_WORD.test(rendering)).map(keyOf))];
}

const ownKeys = (term: Term, lexicons: readonly Lexicon[]): string[] =>
  lexicons.length === 0 ? [] : [...new Set(formsOf(term).map(keyOf))];

/** The links with those of a dictionary: of two between the same terms, the stronger. By source term, then target term. */
export function withDictionary(links: readonly TermLink[], more: readonly TermLink[]): TermLink[] {
  const best = new Map<string, TermLink>();
  for (const link of [...links, ...more]) {
    const key = `${link.source}:${link.target}`;
    const known = best.get(key);
    if (!known || known.strength < link.strength) best.set(key, link);
  }
  return [...best.values()].sort((a, b) => a.source - b.source || a.target - b.target);
}

/** Terms of a document by what an entry may call them. */
interface TermIndex {
  /** Terms that are this word, and how sure: itself, or forms that begin alike. */
  readonly find: (piece: string) => readonly { readonly id: number; readonly sure: number }[];
}

function linksBy(lexicon: Lexicon, source: TermDocument, target: TermDocument): TermLink[] {
  const heads = headsOf(lexicon);
  const there = indexTerms(target);
  let here: TermIndex | null = null;
  const links: TermLink[] = [];
  source.terms.forEach((term, id) => {
    const forms = formsOf(term);
    const sure = forms.some((form) => lexicon.entries.has(form)) ? 1 : INFLECTED;
    const words = sure === 1 ? forms.filter((form) => lexicon.entries.has(form)) : heads.alike(forms[0] ?? '');
    for (const word of words) link(lexicon, word, [{ id, sure }]);
    for (const phrase of heads.phrasesFrom(forms)) {
      here ??= indexTerms(source);
      const pieces = piecesOf(phrase).map((piece) => here?.find(piece)[0]);
      const found = pieces.filter((piece) => piece !== undefined);
      if (found.length === pieces.length)
        link(
          lexicon,
          phrase,
          found.filter((piece) => !source.terms[piece.id]?.empty),
        );
    }
  });
  return links;

  function link({ entries }: Lexicon, head: string, from: readonly { id: number; sure: number }[]): void {
    for (const rendering of entries.get(head)?.slice(0, MOST_RENDERINGS) ?? []) {
      const pieces = piecesOf(rendering).map((piece) => there.find(piece));
      if (pieces.length === 0 || pieces.some((found) => found.length === 0)) continue;
      const base = from.length > 1 || pieces.length > 1 ? PHRASE : ENTRY;
      for (const a of from) {
        for (const b of pieces.flat()) {
          if (source.terms[a.id]?.empty || target.terms[b.id]?.empty) continue;
          links.push({ source: a.id, target: b.id, strength: base * a.sure * b.sure, kind: 'lexicon' });
        }
      }
    }
  }
}

/** What an entry may call a term: it as it stands in the text, and as it is compared. */
function formsOf({ kind, text, surface }: Term): string[] {
  if (kind === 'symbol' || kind === 'sentence' || kind === 'lexeme') return [];
  const lower = surface.toLowerCase();
  return lower === text ? [lower] : [lower, text];
}

const indexes = new WeakMap<TermDocument, TermIndex>();

function indexTerms(document: TermDocument): TermIndex {
  const known = indexes.get(document);
  if (known) return known;
  const exact = new Map<string, number[]>();
  const byPrefix = new Map<string, { readonly form: string; readonly id: number }[]>();
  document.terms.forEach((term, id) => {
    for (const form of formsOf(term)) {
      push(exact, form, id);
      if (term.kind === 'word' && form.length >= STEM_LETTERS)
        push(byPrefix, form.slice(0, STEM_LETTERS), { form, id });
    }
  });
  const index: TermIndex = {
    find(piece) {
      const ids = exact.get(piece);
      if (ids) return ids.map((id) => ({ id, sure: 1 }));
      const near = byPrefix.get(piece.slice(0, STEM_LETTERS)) ?? [];
      return near.filter(({ form }) => isOneStem(form, piece)).map(({ id }) => ({ id, sure: INFLECTED }));
    },
  };
  indexes.set(document, index);
  return index;
}

interface Heads {
  /** Phrases of which one of the forms may be the first word. */
  readonly phrasesFrom: (forms: readonly string[]) => readonly string[];
  /** Single headwords of which `form` may be an inflected form. */
  readonly alike: (form: string) => readonly string[];
}

const headIndexes = new WeakMap<Lexicon, Heads>();

function headsOf(lexicon: Lexicon): Heads {
  const known = headIndexes.get(lexicon);
  if (known) return known;
  const phrases = new Map<string, { readonly first: string; readonly head: string }[]>();
  const byPrefix = new Map<string, string[]>();
  for (const head of lexicon.entries.keys()) {
    if (IS_WORD.test(head)) {
      if (head.length >= STEM_LETTERS) push(byPrefix, head.slice(0, STEM_LETTERS), head);
      continue;
    }
    const pieces = piecesOf(head);
    const [first = ''] = pieces;
    if (pieces.length > 1) push(phrases, first.slice(0, STEM_LETTERS), { first, head });
  }
  const heads: Heads = {
    phrasesFrom: (forms) =>
      forms.flatMap((form) =>
        (phrases.get(form.slice(0, STEM_LETTERS)) ?? [])
          .filter(({ first }) => first === form || isOneStem(first, form))
          .map(({ head }) => head),
      ),
    alike: (form) => (byPrefix.get(form.slice(0, STEM_LETTERS)) ?? []).filter((head) => isOneStem(head, form)),
  };
  headIndexes.set(lexicon, heads);
  return heads;
}

const IS_WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+$/u;

/** The words of an entry as documents are read into terms: Han by overlapping pairs of characters. */
const piecesOf = (phrase: string): string[] =>
  IS_WORD.test(phrase)
    ? [phrase]
    : scanSentence(phrase, null).flatMap(({ kind, text }) => (kind === 'sentence' || kind === 'symbol' ? [] : [text]));

function isOneStem(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  let common = 0;
  while (common < a.length && common < b.length && a[common] === b[common]) common++;
  return common >= STEM_LETTERS && common >= STEM_SHARE * longer;
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
