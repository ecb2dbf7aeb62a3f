import type { NameComparison } from '../model/index.ts';
import { judge } from './verdict.ts';

/**
 * How two spellings relate: one name in two conventions, a look-alike, a slip, forms of one family name for a man and a woman, a part of the other, or
 * two names. `languageA` and `languageB` are BCP 47 tags of the texts that the spellings stand in.
 */
export function compareNames(
  a: string,
  b: string,
  options: { readonly languageA?: string | undefined; readonly languageB?: string | undefined } = {},
): NameComparison {
  const { verdict, score } = judge(a, b, options);
  return { verdict, score, evidence: [] };
}

export { inferRomanization } from './infer-romanization.ts';
