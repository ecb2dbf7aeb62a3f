import raw from './confusables.json' with { type: 'json' };

/** Letter groups that are taken for one another: [seen, meant]. */
export const confusablePairs: readonly (readonly [string, string])[] = raw.pairs.map(
  ([seen = '', meant = '']) => [seen, meant] as const,
);
