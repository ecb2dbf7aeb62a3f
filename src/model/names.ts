import type { Evidence, RomanizationStep } from './evidence.ts';
import type { ArticleId, EntityId, SentenceId } from './ids.ts';
import type { Anchor, Span } from './span.ts';

export type EntityType = 'person' | 'place' | 'organisation' | 'publication' | 'unknown';

export interface NameEntity {
  readonly id: EntityId;
  readonly type: EntityType;
  /** The fullest well-attested form ("Dmitry Peskov"). */
  readonly headForm: string;
  /** In the script of origin ("Песков"), where the form is known or follows from the conventions; null otherwise. */
  readonly originalForm: string | null;
  /** What the articles call them ("Kremlin spokesman"); null where nothing is said. */
  readonly role: string | null;
  /** Most frequent first, then by first occurrence. */
  readonly forms: readonly NameForm[];
  /** 'variant': one name in several conventions. 'conflict': a misspelling or look-alike among the forms. */
  readonly resolution: 'consistent' | 'variant' | 'conflict';
}

export type FormRelation =
  | 'same'
  | 'transliteration'
  | 'short-form'
  | 'inflection'
  | 'misspelling'
  | 'confusable'
  | 'exonym';

export interface NameForm {
  readonly form: string;
  /** In order of the articles, then of the document. */
  readonly occurrences: readonly Anchor[];
  /** To the entity's head form. */
  readonly relation: FormRelation;
  /** Convention id ("rus-duden" for "Peskow"); null where the spelling shows none. */
  readonly system: string | null;
  /** The convention as an editor knows it ("German (Duden)"); null as above. */
  readonly systemName: string | null;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** One occurrence of a name in running text, before it is grouped. */
export interface NameMention {
  readonly articleId: ArticleId;
  readonly sentenceId: SentenceId;
  readonly span: Span;
  /** As it stands in the text. */
  readonly surface: string;
  /** Head form: possessive and inflection folded ("Putin" of "Putin's"). */
  readonly form: string;
  readonly type: EntityType;
  /** Title or role beside it ("Kremlin spokesman"); null where none. */
  readonly role: string | null;
}

export type NameVerdict =
  | 'same'
  | 'transliteration'
  | 'confusable'
  | 'typo'
  | 'inflection'
  | 'exonym'
  | 'gender-form'
  | 'partial'
  | 'unsure'
  | 'different';

export interface NameComparison {
  readonly verdict: NameVerdict;
  /** [0,1], 1 = surely one name. Monotone with the verdict's strength. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** A language whose convention explains how names are spelt. */
export interface RomanizationHypothesis {
  /** BCP 47 tag of the convention's readers ("de"). */
  readonly language: string;
  /** [0,1] */
  readonly posterior: number;
  /** The exclusive traces that speak for it. */
  readonly signs: readonly { readonly form: string; readonly step: RomanizationStep }[];
}
