import { didYouMean, VariorumError } from '../../errors.ts';
import { foldHeadword } from '../../model/lexicon.ts';
import { TERM_STATUSES, type Term, type TermConcept, type TermStatus } from '../../model/termbase.ts';
import type { Problem } from '../lexicons/rows.ts';

/** A term as a file says it; `status` null where it says none. */
export interface StatedTerm extends Omit<Term, 'status'> {
  readonly status: TermStatus | null;
}

export interface StatedConcept {
  /** Null where the file gives the concept no name. */
  readonly name: string | null;
  readonly note: string | null;
  readonly terms: readonly StatedTerm[];
}

/** Words of tables and of TBX for the four statuses, folded. */
const STATUS_WORDS: ReadonlyMap<string, TermStatus> = new Map([
  ...TERM_STATUSES.map((status): [string, TermStatus] => [status, status]),
  ['prefer', 'preferred'],
  ['preferredterm', 'preferred'],
  ['allowed', 'admitted'],
  ['accepted', 'admitted'],
  ['approved', 'admitted'],
  ['admittedterm', 'admitted'],
  ['avoid', 'deprecated'],
  ['obsolete', 'deprecated'],
  ['superseded', 'deprecated'],
  ['supersededterm', 'deprecated'],
  ['deprecatedterm', 'deprecated'],
  ['banned', 'forbidden'],
  ['prohibited', 'forbidden'],
  ['not allowed', 'forbidden'],
  ['do not use', 'forbidden'],
]);

/** The status that a word stands for ("Preferred", "deprecatedTerm-admn-sts"); null for any other word. */
export const statusOf = (word: string): TermStatus | null =>
  STATUS_WORDS.get(foldHeadword(word).replace(/-(?:admn-)?sts$/, '')) ?? null;

/** What was probably meant by a word that is no status. */
export const statusHint = (word: string): string => didYouMean(word, TERM_STATUSES);

/** An E_GLOSSARY. */
export const glossaryError = (path: string, { reason, fix, line, cause }: Problem): VariorumError =>
  new VariorumError(
    'E_GLOSSARY',
    { path, place: line === undefined ? '' : `, line ${line}`, reason, fix },
    cause === undefined ? undefined : { cause },
  );

/**
 * Concepts with every status filled in: of the terms of one language whose status is not said the first is preferred, unless another is said to be,
 * and the others are admitted. Concepts without terms are left out. Throws E_GLOSSARY where one concept gives one term two statuses.
 */
export function settleConcepts(stated: readonly StatedConcept[], path: string): TermConcept[] {
  return stated.flatMap(({ name, note, terms }) => {
    const settled = settleTerms(
      terms.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)),
      path,
    );
    const [first] = settled;
    return first ? [{ concept: name ?? first.text, note, terms: settled }] : [];
  });
}

function settleTerms(terms: readonly StatedTerm[], path: string): Term[] {
  const seen = new Map<string, Term>();
  for (const term of terms) {
    const ofLanguage = [...seen.values()].filter(({ language }) => language === term.language);
    const hasPreferred =
      ofLanguage.some(({ status }) => status === 'preferred') ||
      terms.some(({ language, status }) => language === term.language && status === 'preferred');
    const status = term.status ?? (hasPreferred || term.short ? 'admitted' : 'preferred');
    const key = `${term.language} ${term.text}`;
    const known = seen.get(key);
    if (known && known.status !== status && term.status !== null) throw contradiction(path, known, term);
    if (!known) seen.set(key, { ...term, status });
  }
  return [...seen.values()];
}

const contradiction = (path: string, known: Term, term: StatedTerm): VariorumError =>
  glossaryError(path, {
    ...(term.place.line === null ? {} : { line: term.place.line }),
    reason: `“${term.text}” is ${term.status} here and ${known.status}${known.place.line === null ? '' : ` on line ${known.place.line}`}`,
    fix: 'Keep one of the two statuses.',
  });
