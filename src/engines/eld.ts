import { LANGUAGE_CODES } from '../data/language-codes.ts';
import { loadModule } from './lazy.ts';
import type { LanguageCandidate } from './ports.ts';

let engine: typeof import('eld/extrasmall') | null = null;

/**
 * Languages of a span down to a few words by eld's n-grams, best first; `only` as in the port.
 * Scores are eld's, in [0,1]. Loaded at first use (150 ms), so that runs over whole articles do without.
 */
export function eldSpan(text: string, only: readonly string[]): LanguageCandidate[] {
  engine ??= loadModule<typeof import('eld/extrasmall')>(import.meta.resolve('eld/extrasmall'));
  const scores = engine.eld.detect(text).getScores();
  return Object.entries(scores)
    .flatMap(([code, score]) => {
      const language = LANGUAGE_CODES.find(({ eld }) => eld === code)?.language;
      return language === undefined || (only.length > 0 && !only.includes(language)) ? [] : [{ language, score }];
    })
    .sort((a, b) => b.score - a.score);
}
