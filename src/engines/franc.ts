import { LANGUAGE_CODES } from '../data/language-codes.ts';
import { loadModule } from './lazy.ts';
import type { LanguageCandidate } from './ports.ts';

let engine: typeof import('franc') | null = null;

/**
 * Languages of a document by franc's trigrams (it reads the first 2,048 characters), best first; `only` as in the port.
 * Scores are franc's, relative to the best one. Loaded at first use (25 ms).
 */
export function francDocument(text: string, only: readonly string[]): LanguageCandidate[] {
  engine ??= loadModule<typeof import('franc')>(import.meta.resolve('franc'));
  const wanted = LANGUAGE_CODES.filter(
    ({ language, franc }) => franc !== null && (only.length === 0 || only.includes(language)),
  );
  const codes = [...new Set(wanted.flatMap(({ franc }) => franc ?? []))];
  if (codes.length === 0) return [];
  return engine.francAll(text, { only: codes }).flatMap(([code, score]) => {
    const language = wanted.find(({ franc }) => franc === code)?.language;
    return language === undefined ? [] : [{ language, score }];
  });
}
