import type { Alignment, Bead } from './alignment.ts';
import type { Article } from './article.ts';
import type { Collation, Word } from './collation.ts';
import type { MqmCategory, Severity } from './divergence.ts';
import type { Evidence } from './evidence.ts';
import type { BeadId } from './ids.ts';
import type { NameEntity, NameMention } from './names.ts';
import type { Quantity } from './quantity.ts';
import type { Quotation } from './quotation.ts';
import type { Sentence } from './sentence.ts';
import type { Anchor, Span } from './span.ts';
import type { TermConcept } from './termbase.ts';

/**
 * How closely two sides of a bead follow one another. In a near copy every difference is named by an exact word diff;
 * in a paraphrase values, names, quotations, polarity and certainty are compared; in an overlap only what both sides state.
 */
export type Regime = 'near-copy' | 'paraphrase' | 'overlap';

/** A sentence with its text at hand. */
export interface SentenceView extends Sentence {
  readonly text: string;
  /** BCP 47 */
  readonly language: string;
  /** Where readers meet it: how much a loss there weighs. */
  readonly place: 'headline' | 'lead' | 'body';
}

export interface ArticleView {
  readonly article: Article;
  /** Boilerplate included; look at `kind`. */
  readonly sentences: readonly SentenceView[];
}

/** One side of a bead: one to several sentences, read as one stretch of the article. */
export interface SideView {
  readonly article: Article;
  readonly language: string;
  readonly sentences: readonly SentenceView[];
  /** From the first sentence's start to the last one's end. */
  readonly span: Span;
  readonly place: SentenceView['place'];
}

/** A linked bead. */
export interface BeadView {
  readonly bead: Bead;
  readonly pair: PairView;
  readonly regime: Regime;
  readonly source: SideView;
  readonly target: SideView;
}

export interface PairView {
  readonly alignment: Alignment;
  readonly source: ArticleView;
  readonly target: ArticleView;
  readonly sameLanguage: boolean;
  /** Linked beads, in the alignment's order. */
  readonly beads: readonly BeadView[];
}

/** What a check may ask for. Readers are memoised: every stretch of text is read once in a run. Spans are into `Article.text`. */
export interface CheckCapabilities {
  /** Every sentence of every article, for what can be wrong inside one text. */
  readonly articles: readonly ArticleView[];
  /** Every pair that shares at least a story; unrelated pairs are not shown. */
  readonly pairs: readonly PairView[];
  /** The linked beads of all pairs, in order of the pairs. */
  readonly beads: readonly BeadView[];
  readonly names: {
    readonly entities: readonly NameEntity[];
    readonly mentions: (side: SideView | ArticleView) => readonly NameMention[];
  };
  readonly quantities: (side: SideView | SentenceView) => readonly Quantity[];
  /** Quotations of a whole article, in document order. */
  readonly quotations: (article: Article) => readonly Quotation[];
  readonly tokens: (side: SideView | SentenceView) => readonly Word[];
  /** Words of a stretch with their base forms, in order. */
  readonly words: (side: SideView | SentenceView) => readonly Word[];
  /** Which word of one side stands for which of the other. */
  readonly collation: (bead: BeadView) => Collation;
  /** The user's glossary; a check that asks for it does not run without one. */
  readonly termbase: readonly TermConcept[];
}

export type Need = keyof CheckCapabilities;

export type OptionSpec =
  | { readonly type: 'number'; readonly default: number; readonly describe: string }
  | { readonly type: 'string'; readonly default: string; readonly describe: string }
  | { readonly type: 'boolean'; readonly default: boolean; readonly describe: string };

type OptionValue<Spec extends OptionSpec> = Spec['type'] extends 'number'
  ? number
  : Spec['type'] extends 'string'
    ? string
    : boolean;

/** What `run` is handed: the capabilities that the check named in `needs`, and its options. */
export type CheckContext<
  Needs extends Need = Need,
  Options extends Record<string, OptionSpec> = Record<string, OptionSpec>,
> = Pick<CheckCapabilities, Needs> & {
  readonly options: { readonly [Key in keyof Options]: OptionValue<Options[Key]> };
  /** House style of the run. */
  readonly preferredNames: readonly { readonly prefer: string; readonly allow: readonly string[] }[];
  /** True for a wording that the user's glossary prefers or admits: the house has decided on it. */
  readonly isHouseTerm: (text: string) => boolean;
};

/** What a check returns; the runner adds ids, fingerprints, category, default severity and order. */
export interface Finding {
  readonly beadId?: BeadId | null;
  readonly source: Anchor | null;
  readonly target: Anchor | null;
  /**
   * The side that the finding is about where the other only shows what stands elsewhere: a decision on it is kept whatever the other articles say.
   * Absent: it is about both.
   */
  readonly about?: 'source' | 'target';
  /** Key in `messages` and the values for its braces. */
  readonly message: string;
  readonly values?: Readonly<Record<string, string>>;
  /** Default: the check's own. */
  readonly severity?: Severity;
  readonly confidence: number;
  readonly suggestion?: string | null;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly occurrences?: readonly Anchor[];
}

/** Two readings of one sentence, or one text alone where `b` is absent. */
export interface CheckExample {
  readonly a: string;
  readonly b?: string;
  /** BCP 47 tags; default "en". */
  readonly languageA?: string;
  readonly languageB?: string;
  /** What an editor learns from the example, a few words. */
  readonly note?: string;
  /** The glossary that the example takes for granted. */
  readonly termbase?: readonly TermConcept[];
}

/** A rule that finds one kind of divergence. One file, one object: docs, help, config schema, legend and tests come from it. */
export interface Check<
  Needs extends Need = Need,
  Options extends Record<string, OptionSpec> = Record<string, OptionSpec>,
> {
  /** = file name; a noun phrase for what is wrong. */
  readonly id: string;
  readonly title: string;
  readonly category: MqmCategory;
  readonly severity: Severity;
  /** One sentence: what is compared. */
  readonly summary: string;
  /** Why an editor should care, two sentences. */
  readonly rationale: string;
  /** Where the idea or the table comes from. */
  readonly source: string;
  /** BCP 47 tags whose text the check understands, or 'any'. */
  readonly languages: 'any' | readonly string[];
  readonly needs: readonly Needs[];
  readonly options: Options;
  /** True for a check that names whatever differs: its finding gives way to any other check's finding about the same readings. */
  readonly general?: boolean;
  /** Check that reports the same thing when the two texts are swapped ('addition' for 'omission'), so that the fingerprint is kept. */
  readonly mirror?: string;
  /** Templates; `{name}` is replaced by `values.name`, `{here}` and `{there}` by the sigla of the first and the second text. */
  readonly messages: Readonly<Record<string, string>>;
  readonly examples: { readonly diverges: readonly CheckExample[]; readonly agrees: readonly CheckExample[] };
  readonly run: (context: CheckContext<Needs, Options>) => readonly Finding[];
}

/**
 * Returns `check` as it is, typed so that `run` sees only the capabilities named in `needs` and the options declared.
 * Throws nothing: completeness is asserted when the registry is loaded.
 */
export function defineCheck<const Needs extends Need, const Options extends Record<string, OptionSpec>>(
  check: Check<Needs, Options>,
): Check<Needs, Options> {
  return check;
}

/** A check of any kind, as the registry holds it. */
// biome-ignore lint/suspicious/noExplicitAny: a registry of checks with different options has no narrower type (run is contravariant).
export type AnyCheck = Check<any, any>;

/** What became of a registered check in a run. */
export interface CheckRun {
  readonly checkId: string;
  readonly title: string;
  /** 'not-applicable': nothing in this run that it could look at; 'error': it threw, and the run counts as incomplete. */
  readonly status: 'ran' | 'not-applicable' | 'off' | 'error';
  /** Why, in words, unless it ran; null otherwise. */
  readonly reason: string | null;
  readonly findings: number;
}
