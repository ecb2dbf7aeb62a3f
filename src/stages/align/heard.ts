import { lexiconOf } from '../../data/lexicons.ts';
import { nameKeys } from '../../names/index.ts';
import { scriptOfToken } from '../../names/parse.ts';
import { pinyinSplit } from '../../names/pinyin.ts';
import { baseOf, type Term, type TermDocument } from './features.ts';
import { nameScanner } from './heard-in-han.ts';
import { LEAST_CONSONANTS, type Name, readingCost } from './reading-cost.ts';

/** Letters of the shortest and longest word that is listened for. */
const NAME_LETTERS = { least: 2, most: 24 } as const;

/**
 * Finds names that two texts write in different scripts (卢卡申科, ルカシェンコ, 루카셴코, Лукашенко, Lukashenko): they meet by the sound keys of the name
 * engine, and are believed where reading the one as the other costs little. A term that is heard as a name of the other text says so (`Term.heard`);
 * a name inside a run of Han characters, which no space sets apart, becomes a term of its own. Documents of one language come back as they are.
 */
export function hearNames(source: TermDocument, target: TermDocument): [TermDocument, TermDocument] {
  if (baseOf(source.language) === baseOf(target.language)) return [source, target];
  const listens = (document: TermDocument): boolean =>
    document.runs.length > 0 || document.terms.some((term) => isSpelt(term) && !isCased(term));
  return [
    listens(source) ? hear(source, namesOf(target)) : source,
    listens(target) ? hear(target, namesOf(source)) : target,
  ];
}

/** Words with a capital, or in kana; the lexicons know what the rest of the capitals stand for (countries, months). */
function namesOf({ terms, language }: TermDocument): Name[] {
  const lexicon = lexiconOf(language);
  return terms.flatMap((term) => {
    if (!isCapital(term) || !isSpelt(term) || term.empty || isAbbreviation(term)) return [];
    if (term.kind === 'word' && lexicon.lookup(term.text).length > 0) return [];
    const keys = keysOf(term);
    return keys.length > 0
      ? [
          {
            key: term.key,
            text: term.text,
            keys,
            consonants: shortest(keys),
            pinyin: pinyinSplit(term.text)?.join(' ') ?? null,
          },
        ]
      : [];
  });
}

const isSpelt = ({ kind, text }: Term): boolean =>
  (kind === 'word' || kind === 'kana') && text.length >= NAME_LETTERS.least && text.length <= NAME_LETTERS.most;

/** A capital that opens a sentence will do: news opens with names, and a word is rarely heard as one. */
const isCapital = ({ named, surface }: Term): boolean => named || /^\p{Lu}/u.test(surface);

/** Letters that are read one by one have no sound to go by. */
const isAbbreviation = ({ surface }: Term): boolean => ABBREVIATION.test(surface) && !VOWEL.test(surface);
const ABBREVIATION = /^\p{Lu}+$/u;
const VOWEL = /[AEIOUАЕИОУЯЮЄІ]/;

const keysOf = (term: Term): string[] => nameKeys(term.text).filter((key) => key.length >= LEAST_CONSONANTS);

/** Only scripts without capitals listen: between those that have them, likeness in Latin letters (`skeletonOf`) finds the same names. */
function hear(document: TermDocument, names: readonly Name[]): TermDocument {
  if (names.length === 0) return document;
  const byKey = new Map<string, Name[]>();
  for (const name of names) {
    for (const key of name.keys) {
      const known = byKey.get(key);
      if (known) known.push(name);
      else byKey.set(key, [name]);
    }
  }
  const terms = document.terms.map((term): Term => {
    if (!isSpelt(term) || term.empty || isCased(term)) return term;
    const script = scriptOfToken(term.text);
    const heard = new Set<string>();
    for (const form of bareForms(term.text, script)) {
      for (const name of new Set(nameKeys(form).flatMap((key) => byKey.get(key) ?? [])))
        if (scriptOfToken(name.text) !== script && readingCost(form, name) !== null) heard.add(name.key);
    }
    return heard.size === 0 ? term : { ...term, named: true, heard: [...heard] };
  });
  return document.runs.length === 0 ? { ...document, terms } : withHanNames({ ...document, terms }, names);
}

/** A name of Han that nobody had marked, as a term. */
const heardTerm = (form: string, head: number, heard: readonly string[]): Term => ({
  key: `heard:${form}`,
  kind: 'lexeme',
  text: form,
  surface: form,
  empty: false,
  sentences: 0,
  named: true,
  head,
  heard,
});

/** Korean particles that are written onto a name, the longest first; Arabic and Hebrew ones before it (and, in, to, the). */
const PARTICLES = {
  hangul:
    /(?<=.{2})(?:에서는|으로는|에게서|이라고|에서|에게|으로|라고|까지|부터|보다|처럼|은|는|이|가|을|를|의|에|와|과|도|로|만|씨)$/u,
  abjad: /^(?:وال|بال|لل|[وبלהבכו]|ال)(?=.{3})/u,
} as const;

/** A word, and what is left of it without the particles that its script writes onto names. */
function bareForms(text: string, script: string): string[] {
  if (script !== 'hangul' && script !== 'abjad') return [text];
  const bare = text.replace(PARTICLES[script], '');
  return bare === text ? [text] : [text, bare];
}

/** True for a word of a script that has capitals. */
const isCased = ({ text }: Term): boolean => text.toUpperCase() !== text || text.toLowerCase() !== text;

const shortest = (keys: readonly string[]): number => Math.min(...keys.map((key) => key.length));

/** Names found in runs of Han, as terms at the end of the list. */
function withHanNames(document: TermDocument, names: readonly Name[]): TermDocument {
  const scan = nameScanner(names);
  const terms = [...document.terms];
  const index = new Map<string, number>();
  const added: number[][] = document.sentences.map(() => []);
  for (const { text, sentences } of document.runs) {
    for (const { form, heard } of scan(text)) {
      let id = index.get(form);
      if (id === undefined) {
        id = terms.length;
        index.set(form, id);
        terms.push(heardTerm(form, id, heard));
      }
      for (const sentence of sentences) if (!added[sentence]?.includes(id)) added[sentence]?.push(id);
    }
  }
  if (index.size === 0) return document;
  let total = document.total;
  const sentences = document.sentences.map((row, k) => {
    const more = added[k] ?? [];
    for (const id of more) {
      const term = terms[id];
      if (term) term.sentences += 1;
    }
    total += more.length;
    return more.length === 0 ? row : Int32Array.from([...row, ...more]).sort();
  });
  return { ...document, terms, sentences, total };
}
