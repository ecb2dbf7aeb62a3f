import type { Span } from '../../model/span.ts';
import type { Term, TermConcept } from '../../model/termbase.ts';
import { findTerms, type TermIndex, type TermStretch } from './match.ts';

/** A term of one concept, as the index holds it. */
export interface IndexedTerm extends Term {
  readonly of: TermConcept;
}

/** Words of an article that are a term: of one concept, or of several that share the term. */
export interface TermUse {
  readonly span: Span;
  /** Never empty. */
  readonly terms: readonly [IndexedTerm, ...IndexedTerm[]];
}

export const indexedTerms = (termbase: readonly TermConcept[]): IndexedTerm[] =>
  termbase.flatMap((of) => of.terms.map((term) => ({ ...term, of })));

/** Terms in a stretch of text, in order of the text. */
export function usesIn(stretch: TermStretch, index: TermIndex<IndexedTerm>): TermUse[] {
  const uses: TermUse[] = [];
  for (const { row, span } of findTerms(stretch, index)) {
    const last = uses.at(-1);
    if (last && last.span.start === span.start && last.span.end === span.end)
      uses[uses.length - 1] = { span, terms: [...last.terms, row] };
    else uses.push({ span, terms: [row] });
  }
  return uses;
}

/** True for a term that may be written: preferred or admitted. */
export const isAllowed = ({ status }: Term): boolean => status === 'preferred' || status === 'admitted';

export const sameLanguage = (a: string, b: string): boolean => a.split('-')[0] === b.split('-')[0];

/** Terms of a concept that may be written in a language, the preferred ones first. */
export function allowedTerms({ terms }: TermConcept, language: string): Term[] {
  const allowed = terms.filter((term) => isAllowed(term) && sameLanguage(term.language, language));
  return [...allowed].sort((a, b) => Number(b.status === 'preferred') - Number(a.status === 'preferred'));
}

/** The one preferred term of a concept in a language; null where there is none or more than one. */
export function preferredTerm(concept: TermConcept, language: string): string | null {
  const preferred = allowedTerms(concept, language).filter(({ status, short }) => status === 'preferred' && !short);
  const [first] = preferred;
  return first && preferred.length === 1 ? first.text : null;
}

/** What the glossary says of a term and its concept in a language, with its place: "house.csv, line 12: “ally” is preferred, “squire” forbidden". */
export function entryText(term: IndexedTerm, language: string): string {
  const { file, line } = term.place;
  const listed = term.of.terms
    .filter((other) => sameLanguage(other.language, language))
    .map(({ text, status }, k) => `“${text}” ${k === 0 ? 'is ' : ''}${status}`);
  const where = line === null ? file : `${file}, line ${line}`;
  const said = listed.length > 0 ? listed.join(', ') : `“${term.text}” is ${term.status}`;
  return `${where}: ${said}${term.of.note === null ? '' : ` (${term.of.note})`}`;
}

/** True where one term is the other with words left out ("Security Council", "UN Security Council"), or its initials: no second rendering. */
export function isShortFormOf(a: Term, b: Term): boolean {
  if (a.short || b.short) return true;
  const [short, long] = [wordsOf(a.text), wordsOf(b.text)].sort((x, y) => x.length - y.length);
  return (
    short !== undefined &&
    long !== undefined &&
    short.length < long.length &&
    short.every((word) => long.includes(word))
  );
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
