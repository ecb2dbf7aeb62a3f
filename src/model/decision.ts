export type DismissalReason = 'both-correct' | 'intended' | 'house-style' | 'misaligned' | 'wrong-detection' | 'other';

/** A person's verdict on a finding. */
export interface Decision {
  readonly verdict: 'accepted' | 'dismissed';
  /** Only with 'dismissed'. */
  readonly reason: DismissalReason | null;
  readonly note: string | null;
  readonly by: string | null;
  /** ISO 8601 date. */
  readonly at: string | null;
  /** True where the text around the finding changed since: "carried over, check". */
  readonly carriedOver: boolean;
}
