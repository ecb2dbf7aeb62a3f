import type { BaselineState, Divergence } from '../model/index.ts';

/** What changed since an earlier run. */
export interface Compared {
  /** In their order, each with its state. */
  readonly divergences: readonly Divergence[];
  /** Findings of the earlier run that this one does not have, in its order. */
  readonly gone: readonly Divergence[];
}

/**
 * Holds findings against those of an earlier run. The same fingerprint is 'unchanged'; the same check with the same readings in the same articles is
 * 'updated' (the words around them changed); each earlier finding accounts for one of now. The rest is 'new'.
 */
export function compareWithBaseline(now: readonly Divergence[], before: readonly Divergence[]): Compared {
  const left = new Set(before);
  const byFingerprint = new Map(before.map((divergence) => [divergence.fingerprint, divergence]));
  const exact = new Set(
    now.filter(({ fingerprint }) => {
      const known = byFingerprint.get(fingerprint);
      return known !== undefined && left.delete(known);
    }),
  );
  const byReadings = new Map<string, Divergence[]>();
  for (const divergence of left) {
    const key = readingsKey(divergence);
    byReadings.set(key, [...(byReadings.get(key) ?? []), divergence]);
  }
  const stateOf = (divergence: Divergence): BaselineState => {
    if (exact.has(divergence)) return 'unchanged';
    const known = byReadings.get(readingsKey(divergence))?.shift();
    return known !== undefined && left.delete(known) ? 'updated' : 'new';
  };
  const divergences = now.map((divergence) => ({ ...divergence, baseline: stateOf(divergence) }));
  return { divergences, gone: before.filter((divergence) => left.has(divergence)) };
}

/** The same for two runs that were handed the articles in another order. */
const readingsKey = ({ checkId, traits: { readings, articles } }: Divergence): string =>
  JSON.stringify([checkId, readings.map((reading) => reading ?? '').sort(), articles]);
