import documents from './terms/documents.json' with { type: 'json' };
import institutions from './terms/institutions.json' with { type: 'json' };
import loaded from './terms/loaded-wording.json' with { type: 'json' };
import owners from './terms/owners.json' with { type: 'json' };
import terms from './terms/press-terms.json' with { type: 'json' };

type NotableSeverity = 'minor' | 'major';

/** A concept with the rendering that is in use, and renderings that a second translation of the same term produces. */
export interface TermRow {
  /** As an editor knows it, with the original where the term is foreign. */
  readonly concept: string;
  /** Patterns (text/phrase-patterns.ts). */
  readonly accepted: readonly string[];
  readonly deviating: readonly string[];
  /** The wording to settle on. */
  readonly preferred: string;
  readonly severity: NotableSeverity;
  /** Shows one of the deviating renderings. */
  readonly example: string;
}

/** Names by which the press calls one paper of a government. */
export interface DocumentRow {
  readonly kind: string;
  readonly names: readonly { readonly name: string; readonly pattern: string }[];
}

/** Words that head names of one kind of institution or treaty. */
export interface InstitutionRow {
  readonly kind: string;
  readonly heads: readonly string[];
  /** Two names of one thing. */
  readonly example: readonly string[];
}

/** Wording that takes a side, and what a neutral text calls the same referent. */
export interface LoadedRow {
  readonly id: string;
  /** What the words refer to ("ally"). */
  readonly referent: string;
  readonly loaded: readonly string[];
  readonly neutral: readonly string[];
  /** Where the other text has a neutral word: 'major' for derision and denial, 'minor' for shades. */
  readonly severity: NotableSeverity;
  /** True where the wording is worth a look in a single text, too. */
  readonly alone: boolean;
  /** True where two names in a sentence tell what is meant ("X is an ally of Y"): sentences are then compared without a bead. */
  readonly across: boolean;
  /** True for titles: both wordings must stand before the same name ("ruler Moreno", "President Moreno"). */
  readonly named: boolean;
  /** Shows a loaded wording. */
  readonly example: string;
}

/** Terms of diplomacy and the press, in English. Throws RangeError where a row names another severity. */
export const pressTerms = (): readonly TermRow[] =>
  terms.rows.map((row) => ({ ...row, severity: severityOf(row.severity) }));

export const institutionRows = (): readonly InstitutionRow[] => institutions.rows;

export const documentNames = (): readonly DocumentRow[] => documents.rows;

/** Loaded and neutral words of English. Throws as `pressTerms`. */
export const loadedWording = (): readonly LoadedRow[] =>
  loaded.rows.map((row) => ({ ...row, severity: severityOf(row.severity) }));

/** Words that stand for a government (lower case) → its country. */
export const ownerWords = (): ReadonlyMap<string, string> =>
  new Map(
    owners.rows.flatMap((names) => names.map((name): [string, string] => [name.toLowerCase(), names[0] ?? name])),
  );

function severityOf(value: string): NotableSeverity {
  if (value === 'minor' || value === 'major') return value;
  throw new RangeError(`unknown severity: ${value}`);
}
