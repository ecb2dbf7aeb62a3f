import unicode from 'unhomoglyph/data.json' with { type: 'json' };
import raw from './confusables.json' with { type: 'json' };

const prototypes: Readonly<Record<string, string>> = unicode;

/** What Unicode (UTS 39) takes a letter for; the letter itself where it is taken for no other. */
export const prototypeOf = (letter: string): string => prototypes[letter] ?? letter;

/** Letter groups that are taken for one another: [seen, meant]. */
export const confusablePairs: readonly (readonly [string, string])[] = raw.pairs.map(
  ([seen = '', meant = '']) => [seen, meant] as const,
);
