import { type SaxesAttributePlain, SaxesParser } from 'saxes';
import type { TermConcept, TermStatus } from '../../model/termbase.ts';
import { languageTag } from '../lexicons/entries.ts';
import { glossaryError, type StatedConcept, type StatedTerm, settleConcepts, statusOf } from './concepts.ts';

/** Elements of TBX 2008 (martif), then of TBX 2019. */
const CONCEPTS: ReadonlySet<string> = new Set(['termEntry', 'conceptEntry']);
const LANGUAGES: ReadonlySet<string> = new Set(['langSet', 'langSec']);
const TERMS: ReadonlySet<string> = new Set(['tig', 'ntig', 'termSec']);
/** Categories that say a status, in the words of TBX and of exports that have their own. */
const STATUSES: ReadonlySet<string> = new Set(['administrativeStatus', 'normativeAuthorization', 'usageStatus']);
/** Values of termType for what stands beside a full term. */
const SHORT_TYPES = /^(?:abbreviation|acronym|initialism|shortForm|clippedTerm|symbol|formula)$/;
/** Categories that explain a concept to a reader, the likelier first. */
const NOTES = ['note', 'definition', 'explanation'] as const;

/** What has been read of the concept, the language and the term that the parser is in. */
interface State {
  terms: StatedTerm[];
  notes: Map<string, string>;
  language: string | null;
  term: { text: string; readonly line: number; status: TermStatus | null; short: boolean } | null;
  inTerm: boolean;
  /** Category of the innermost element that has been opened, and its text so far. */
  category: string;
  content: string;
}

/**
 * A termbase in TBX (ISO 30042): martif with termEntry, langSet, tig or ntig, and tbx with conceptEntry, langSec, termSec, the status as a termNote or as an
 * element of its own. Values of administrativeStatus: preferredTerm-, admittedTerm-, deprecatedTerm- and supersededTerm-admn-sts; "forbidden" is taken as
 * well. Entities beyond XML's own are not expanded and nothing is fetched. Throws E_GLOSSARY where it is no well-formed XML, or holds no term.
 */
export function parseTermTbx(text: string, path: string): TermConcept[] {
  const concepts = settleConcepts(readEntries(text, path), path);
  if (concepts.length > 0) return concepts;
  throw glossaryError(path, {
    reason: 'it holds no concept with a term',
    fix: 'Export the termbase as TBX: termEntry, langSet and term, or conceptEntry, langSec and term.',
  });
}

function readEntries(text: string, path: string): StatedConcept[] {
  const found: StatedConcept[] = [];
  let state = emptyState();
  const parser = new SaxesParser();
  parser.on('error', (cause) => {
    throw glossaryError(path, {
      line: parser.line,
      reason: `it is not well-formed XML (${cause.message.replace(/^[\d:]+ */, '')})`,
      fix: 'Export the termbase again, or mend that line.',
      cause,
    });
  });
  const hear = (part: string): void => {
    if (state.inTerm && state.term) state.term.text += part;
    else state.content += part;
  };
  parser.on('text', hear);
  parser.on('cdata', hear);
  parser.on('opentag', ({ name, attributes }) => {
    const element = localName(name);
    if (CONCEPTS.has(element)) state = emptyState();
    else if (LANGUAGES.has(element))
      state.language = languageTag(attribute(attributes, 'xml:lang') || attribute(attributes, 'lang'));
    else if (element === 'term') beginTerm(state, path, parser.line);
    state.category = attribute(attributes, 'type') || element;
    state.content = '';
  });
  parser.on('closetag', ({ name }) => {
    const element = localName(name);
    if (element === 'term') state.inTerm = false;
    else if (!state.inTerm) noteCategory(state);
    if (TERMS.has(element) || LANGUAGES.has(element)) endTerm(state, path);
    if (LANGUAGES.has(element)) state.language = null;
    else if (CONCEPTS.has(element)) {
      const note = NOTES.map((known) => state.notes.get(known)).find((known) => known !== undefined) ?? null;
      found.push({ name: null, note, terms: state.terms });
    }
  });
  parser.write(text).close();
  return found;
}

const emptyState = (): State => ({
  terms: [],
  notes: new Map(),
  language: null,
  term: null,
  inTerm: false,
  category: '',
  content: '',
});

function beginTerm(state: State, path: string, line: number): void {
  endTerm(state, path);
  state.term = { text: '', line, status: null, short: false };
  state.inTerm = true;
}

/** A term counts once its group is closed, as its status stands behind it. */
function endTerm(state: State, path: string): void {
  const { term, language } = state;
  state.term = null;
  state.inTerm = false;
  if (!term || language === null) return;
  const text = term.text.replace(/\s+/g, ' ').trim();
  state.terms.push({ text, language, status: term.status, short: term.short, place: { file: path, line: term.line } });
}

/** Takes over what an element said that has just been closed. */
function noteCategory(state: State): void {
  const { category, term } = state;
  const content = state.content.replace(/\s+/g, ' ').trim();
  state.category = '';
  state.content = '';
  if (term && STATUSES.has(category)) term.status = statusOf(content) ?? term.status;
  else if (term && category === 'termType') term.short = SHORT_TYPES.test(content);
  else if (NOTES.some((known) => known === category) && content !== '' && !state.notes.has(category))
    state.notes.set(category, content);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const attribute = (attributes: Readonly<Record<string, SaxesAttributePlain | string>>, name: string): string => {
  const value = attributes[name] ?? '';
  return typeof value === 'string' ? value : value.value;
};
