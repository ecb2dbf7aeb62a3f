/** Why a finding is not a problem, in the order in which an editor is offered them (keys 1 to 6). */
export const DISMISSAL_REASONS = [
  'both-correct',
  'intended',
  'house-style',
  'misaligned',
  'wrong-detection',
  'other',
] as const;

export type DismissalReason = (typeof DISMISSAL_REASONS)[number];

export type Verdict = 'accepted' | 'dismissed';

/** What a person said of a finding. */
export interface Ruling {
  readonly verdict: Verdict;
  /** Only with 'dismissed'. */
  readonly reason: DismissalReason | null;
  readonly note: string | null;
  readonly by: string | null;
  /** ISO 8601 date or date and time. */
  readonly at: string | null;
}

/** A person's verdict on a finding of this run. */
export interface Decision extends Ruling {
  /** True where the text around the finding changed since: "carried over, check". */
  readonly carriedOver: boolean;
}

/** What a decision remembers of its finding, so that a later run finds it again, and sees where it must not. */
export interface FindingTraits {
  /** The two readings as they stand, source first; null where the words are missing. */
  readonly readings: readonly [string | null, string | null];
  /** Identities of the articles concerned (file name without folder and extension), sorted. */
  readonly articles: readonly string[];
  /** Content words around the readings, folded, in order. */
  readonly near: readonly string[];
  /** Numbers, names and negations of the sentences concerned, folded and sorted: where one changed, a decision is never carried. */
  readonly facts: readonly string[];
}

/** One line of the decisions file: a ruling and the traits of the finding that it is about (`a`, `b`: its readings; `in`: its articles). */
export interface DecisionRecord extends Ruling {
  /** The finding's fingerprint. */
  readonly fp: string;
  /** Check id. */
  readonly cat: string;
  readonly a: string | null;
  readonly b: string | null;
  readonly in: readonly string[];
  readonly near: readonly string[];
  readonly facts: readonly string[];
}

/** A ruling on every finding that fits: what is set has to hold, what is left out does not matter. At least one is set. */
export interface RuleMatch {
  /** Check id. */
  readonly cat?: string;
  /** Both readings, in either order. */
  readonly readings?: readonly [string | null, string | null];
  /** One of the readings. */
  readonly spelling?: string;
  /** Identities of the articles concerned, all of them, sorted. */
  readonly in?: readonly string[];
}

export interface DecisionRule extends Ruling {
  readonly match: RuleMatch;
}

/** `variorum.decisions.json`. `history` keeps what lost where two people decided differently. */
export interface DecisionsFile {
  readonly version: 1;
  readonly decisions: readonly DecisionRecord[];
  readonly rules: readonly DecisionRule[];
  readonly history: readonly DecisionRecord[];
}

/**
 * What `variorum review` and the page say to one another, as JSON. A revision names the state of the decisions file;
 * a write names the revision that it was made on and is answered with status 409 and the current state where that is not the last.
 *
 * - `GET /api/run` → ReviewState
 * - `PUT /api/decisions/<fingerprint>` with `If-Match: <revision>` and a DecisionRecord → ReviewState
 * - `DELETE /api/decisions/<fingerprint>` with `If-Match` → ReviewState
 * - `PUT /api/rules` with `If-Match` and a DecisionRule → ReviewState; `DELETE /api/rules` with `If-Match` and the RuleMatch → ReviewState
 * - `PUT /api/names/<key>` with a NameSpelling → 204: written to `names.<key>.prefer` of the configuration
 * - `GET /api/events`: server-sent events `decisions` (data: ReviewState; the file changed) and `report` (the texts were compared again: load anew)
 */
export interface ReviewState {
  readonly revision: string;
  readonly file: DecisionsFile;
  /** Who decides here, where known. */
  readonly by: string | null;
  /** Severities whose dismissal needs a note, and checks whose findings can not be dismissed. */
  readonly noteRequired: readonly string[];
  readonly enforced: readonly string[];
}

/** "Use this spelling". */
export interface NameSpelling {
  readonly prefer: string;
  readonly original: string | null;
}
