declare const brand: unique symbol;
type Brand<Name extends string> = string & { readonly [brand]: Name };

/** Stable across runs and folders: from the article's bytes (`a-` + 12 hex digits of its SHA-256, `-2` … for a byte-equal copy). */
export type ArticleId = Brand<'ArticleId'>;
/** `<articleId>/s<index>`. */
export type SentenceId = Brand<'SentenceId'>;
/** `<source siglum>-<target siglum>/b<position>`. */
export type BeadId = Brand<'BeadId'>;
/** `VR-` + the first base-32 characters of the fingerprint, as many as it takes to be unique in the run (at least 6). */
export type DivergenceId = Brand<'DivergenceId'>;
/** Slug of the head form, `-2` … on collision. */
export type EntityId = Brand<'EntityId'>;

export const articleId = (value: string): ArticleId => value as ArticleId;
export const sentenceId = (value: string): SentenceId => value as SentenceId;
export const beadId = (value: string): BeadId => value as BeadId;
export const divergenceId = (value: string): DivergenceId => value as DivergenceId;
export const entityId = (value: string): EntityId => value as EntityId;
