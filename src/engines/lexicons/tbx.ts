import { type SaxesAttributePlain, SaxesParser } from 'saxes';
import type { Lexicon } from '../../model/lexicon.ts';
import { collectEntries, type EntryCollector, languageTag, lexiconError } from './entries.ts';

/** Elements that hold one concept, and one language of it: TBX 2008 (ISO 30042:2008), then TBX 2019. */
const CONCEPTS: ReadonlySet<string> = new Set(['termEntry', 'conceptEntry']);
const LANGUAGES: ReadonlySet<string> = new Set(['langSet', 'langSec']);
/** Languages of one file for which pairs are made. */
const MOST_LANGUAGES = 12;

interface Term {
  readonly language: string;
  readonly text: string;
}

/**
 * A termbase in TBX (ISO 30042, both editions): a lexicon for every two of its languages, in the order in which they are met. Every term of a concept
 * renders every term of the concept's other languages. Entities beyond XML's own are not expanded and nothing is fetched.
 * Throws E_LEXICON where it is no well-formed XML, or holds no concept in two languages.
 */
export function parseTbx(text: string, path: string): Lexicon[] {
  const languages: string[] = [];
  const pairs = new Map<string, EntryCollector>();
  for (const terms of concepts(text, path)) {
    for (const { language } of terms) {
      if (!languages.includes(language) && languages.length < MOST_LANGUAGES) languages.push(language);
    }
    addPairs(terms, languages, pairs);
  }
  const lexicons = [...pairs].map(([key, collector]) => {
    const [source = '', target = ''] = key.split('\t');
    return collector.finish(source, target);
  });
  const filled = lexicons.filter(({ entries }) => entries.size > 0);
  if (filled.length > 0) return filled;
  throw lexiconError(path, {
    reason: 'it holds no concept with terms in two languages',
    fix: 'Export the termbase as TBX with at least two languages (termEntry, langSet and term, or conceptEntry, langSec and term).',
  });
}

function addPairs(terms: readonly Term[], order: readonly string[], pairs: Map<string, EntryCollector>): void {
  for (const a of terms) {
    for (const b of terms) {
      const [from, to] = [order.indexOf(a.language), order.indexOf(b.language)];
      if (from < 0 || from >= to) continue;
      const key = `${a.language}\t${b.language}`;
      const collector = pairs.get(key) ?? collectEntries();
      pairs.set(key, collector);
      collector.add(a.text, b.text);
    }
  }
}

/** The terms of each concept, in document order. */
function concepts(text: string, path: string): Term[][] {
  const found: Term[][] = [];
  let terms: Term[] = [];
  let language: string | null = null;
  let term: string | null = null;
  const parser = new SaxesParser();
  parser.on('error', (cause) => {
    throw lexiconError(path, {
      line: parser.line,
      reason: `it is not well-formed XML (${cause.message.replace(/^[\d:]+ */, '')})`,
      fix: 'Export the termbase again, or mend that line.',
      cause,
    });
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = localName(name);
    if (CONCEPTS.has(element)) terms = [];
    else if (LANGUAGES.has(element)) language = languageTag(languageOf(attributes));
    else if (element === 'term') term = '';
  });
  parser.on('text', (part) => {
    if (term !== null) term += part;
  });
  parser.on('closetag', ({ name }) => {
    const element = localName(name);
    if (element === 'term' && term !== null) {
      if (language !== null) terms.push({ language, text: term });
      term = null;
    } else if (LANGUAGES.has(element)) language = null;
    else if (CONCEPTS.has(element)) found.push(terms);
  });
  parser.write(text).close();
  return found;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const languageOf = (attributes: Readonly<Record<string, SaxesAttributePlain | string>>): string => {
  const value = attributes['xml:lang'] ?? attributes['lang'] ?? '';
  return typeof value === 'string' ? value : value.value;
};
