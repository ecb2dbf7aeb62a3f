import type { Anchor, Divergence } from '../../model/index.ts';

/** Where a finding can be mended, and the reading that it is held against. */
export interface MendPlace {
  /** Null for a finding without any place. */
  readonly mend: Anchor | null;
  readonly other: Anchor | null;
}

/** The target is the later text, so it is mended there; where the words are missing in it, at the words that it lacks. */
export function whereToMend({ source, target, occurrences }: Divergence): MendPlace {
  const mend = target ?? source ?? occurrences[0] ?? null;
  return { mend, other: mend === target ? source : null };
}

/** A path as a relative URI reference (RFC 3986): forward slashes, what a URI can not hold percent-encoded, a colon too. */
export function fileUri(path: string): string {
  const segments = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll('\\', '/')
    .split('/');
  return segments.map(encodeURIComponent).join('/');
}
