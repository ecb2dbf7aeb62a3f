import type {
  Alignment,
  Anchor,
  Article,
  Bead,
  Divergence,
  Evidence,
  NameEntity,
  PairOverlap,
  ProvenanceClaim,
  Report,
  Sentence,
  Severity,
  Span,
  TextRelation,
} from '../../../model/index.ts';
import type { Segment } from './collation-table.ts';

/**
 * The report as an edition for the page: who is quoted where, which finding is printed in which view, and under which number.
 * Everything is derived from `Report`; nothing here judges a text.
 */
export interface Edition {
  readonly report: Report;
  readonly witnesses: readonly Witness[];
  readonly findings: readonly Finding[];
  readonly pairs: readonly PairSection[];
  /** Sentences that three or more articles have in common. */
  readonly sets: readonly SentenceSet[];
  /** Open findings about the spelling of a name, the worst first. */
  readonly findingsOn: (entity: NameEntity) => readonly Finding[];
  /** Spellings of the same name in other conventions, against which the letters of this one tell. */
  readonly spellings: (evidence: Evidence) => readonly Evidence[];
  /** Pairs without a link: one line, no view. */
  readonly unlinked: readonly (readonly [Witness, Witness])[];
  readonly across: readonly Row[];
  readonly texts: readonly TextSection[];
  /** The witness, sentence and words behind an anchor; null where the anchor names an article that is not in the report. */
  readonly reading: (anchor: Anchor) => Reading | null;
  readonly witness: (articleId: string) => Witness | null;
  /** Fragment of the pair's section, "#pair-001~003"; null where the pair has none. */
  readonly pairHref: (source: string, target: string) => string | null;
  readonly finding: (id: string) => Finding | null;
  /** True where the rows are delivered in chunks and not in the page itself. */
  readonly chunked?: boolean;
}

/** One text of the comparison. */
export interface Witness {
  readonly article: Article;
  /** Fragment-safe, unique. */
  readonly key: string;
  readonly siglum: string;
  /** File name without folders. */
  readonly fileName: string;
  readonly sentences: readonly Sentence[];
  /** BCP 47 for `lang`; undefined where not known. */
  readonly lang: string | undefined;
  readonly claim: ProvenanceClaim | null;
}

/** Words of an article with their place. */
export interface Reading {
  readonly witness: Witness;
  readonly sentence: Sentence | null;
  readonly text: string;
  /** "003:14"; the siglum alone where no sentence is hit. */
  readonly place: string;
  /** Fragment of the sentence in the article's own section. */
  readonly href: string;
}

/** A divergence with its readings looked up. */
export interface Finding {
  readonly divergence: Divergence;
  readonly severity: Severity;
  /** The check's title. */
  readonly title: string;
  readonly source: Reading | null;
  readonly target: Reading | null;
  readonly occurrences: readonly Reading[];
  /** "001:5 and 003:18". */
  readonly place: string;
  readonly href: string;
  /** False where dismissed. */
  readonly open: boolean;
}

/** `a` and `b` are the two sides of a pair, `n` a text on its own. */
export type Hue = 'a' | 'b' | 'n';

/** Words of one sentence that a finding is about; offsets are into the sentence's text, start === end where a word is missing. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly hue: Hue;
  readonly severity: Severity;
  readonly number: number;
  readonly href: string;
}

export interface QuotedSentence {
  /** "A5" in a pair, "000:5" elsewhere. */
  readonly label: string;
  /** In the article, from 1. */
  readonly position: number;
  /** Id of the sentence in its own section; null where the sentence is quoted a second time. */
  readonly id: string | null;
  readonly text: string;
  readonly dir: 'rtl' | 'auto';
  readonly marks: readonly Mark[];
  /** Words that the other side does not have and that no finding is about; offsets as in `Mark`. */
  readonly only: readonly Span[];
  /** Why a sentence is left out of the comparison; null for running text. */
  readonly leftOut: string | null;
}

/** One side of a row; no sentences = no counterpart. */
export interface Cell {
  readonly hue: Hue;
  /** Key of the text. */
  readonly key: string;
  /** Label of the side ("A", "003"), for "No counterpart in …". */
  readonly label: string;
  readonly lang: string | undefined;
  readonly sentences: readonly QuotedSentence[];
}

export interface Note {
  readonly number: number;
  readonly finding: Finding;
  /** Labels of the two readings, "A" and "B" or sigla. */
  readonly labels: readonly [string, string];
}

/** Sentences that belong together with the notes on them. One cell = a text on its own. */
export interface Row {
  readonly id: string;
  readonly cells: readonly [Cell] | readonly [Cell, Cell];
  /** Null where the row is not a link of an alignment. */
  readonly bead: Bead | null;
  readonly notes: readonly Note[];
  /** Notes printed at another row that are also about this one. */
  readonly back: readonly { readonly number: number; readonly href: string }[];
  /** True where something here is still to be decided. */
  readonly open: boolean;
}

/** A row, or consecutive rows behind one line that says what they are. */
export type Block =
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'fold'; readonly id: string; readonly label: string; readonly rows: readonly Row[] };

export interface PairSection {
  readonly id: string;
  readonly source: Witness;
  readonly target: Witness;
  /** How the sides are called in the view: "A" and "B", or the sigla where these are single letters. */
  readonly labels: readonly [string, string];
  readonly alignment: Alignment;
  readonly relation: TextRelation | null;
  readonly overlap: PairOverlap | null;
  readonly links: number;
  readonly moved: readonly string[];
  readonly blocks: readonly Block[];
  readonly counts: Readonly<Record<Severity, number>>;
}

export interface TextSection {
  readonly id: string;
  readonly witness: Witness;
  readonly blocks: readonly Block[];
  readonly findings: number;
  /** The one pair in which the findings of this text are printed; null where they are printed here. */
  readonly printedIn: { readonly title: string; readonly href: string } | null;
}

/** One sentence as several articles have it. */
export interface SentenceSet {
  /** "set-russian-president": of `title`. */
  readonly id: string;
  /** The longest stretch that at least three of the articles have in common. */
  readonly title: string;
  /** In the order of the articles. */
  readonly rows: readonly SetRow[];
  /** Columns of the table: one reading a row. */
  readonly segments: readonly Segment[];
}

export interface SetRow {
  readonly witness: Witness;
  readonly sentence: Sentence;
  readonly text: string;
  /** "003:14" */
  readonly place: string;
}
