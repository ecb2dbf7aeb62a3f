import { iso6393Of, LANGUAGE_CODES } from '../../data/language-codes.ts';
import type { LanguageIdentifier } from '../../engines/ports.ts';
import { VariorumError } from '../../errors.ts';
import type { LanguageGuess } from '../../model/index.ts';
import { byAlphabet } from './alphabet.ts';
import { rankLanguages } from './rank.ts';
import { lettersOf, SCRIPT_LANGUAGES, scriptsOf } from './scripts.ts';

export interface IdentifyOptions {
  /** BCP 47 tag of the user: wins, and is only checked for its form. */
  readonly declared?: string | null;
  /** BCP 47 tags to choose from (the languages of the run); empty or absent = all. */
  readonly candidates?: readonly string[];
}

/** Code units that are looked at; the engines need less. */
const SAMPLE = 20_000;
/** Letters that a guess among all languages of the Latin script needs: "Peskow said" is Sardinian to any engine. */
const LEAST_LETTERS = 20;
/** Letters that a guess among a run's own languages needs. */
const LEAST_LETTERS_AMONG_FEW = 8;
/** Letters after which a script that one language writes is no stray word. */
const LEAST_LETTERS_OF_SCRIPT = 2;
/** Below, a guess is not better than none. */
const LEAST_CONFIDENCE = 0.6;
const FEW = 4;

/**
 * The language of a text: as declared; else by script, by the letters of the alphabet, and by the engine. `basis: 'too-short'` with
 * "und" where there is less evidence than a guess needs. Throws E_LANGUAGE where `declared` is no BCP 47 tag.
 */
export function identifyLanguage(
  text: string,
  options: IdentifyOptions,
  identifier: LanguageIdentifier,
): LanguageGuess {
  if (options.declared) return declaredLanguage(options.declared);
  const letters = lettersOf(text.slice(0, SAMPLE));
  const [script] = scriptsOf(letters);
  if (!script || script.share < 0.5) return TOO_SHORT;
  const sole = SCRIPT_LANGUAGES.get(script.code);
  if (sole !== undefined) {
    if (script.letters < LEAST_LETTERS_OF_SCRIPT) return TOO_SHORT;
    return guess([{ language: sole, confidence: Math.min(0.99, 0.9 + script.letters / 200) }]);
  }
  const allowed = allowedLanguages(script.code, options.candidates ?? []);
  const least = allowed.length <= FEW ? LEAST_LETTERS_AMONG_FEW : LEAST_LETTERS;
  if (script.letters < least) return TOO_SHORT;
  const fitting = byAlphabet(letters, script.code, allowed);
  return guess(
    rankLanguages(
      text.slice(0, SAMPLE),
      { letters: script.letters, script: script.code, languages: fitting },
      identifier,
    ),
  );
}

/** Tags of the languages written in a script, restricted to the candidates where some of them are. */
function allowedLanguages(script: string, candidates: readonly string[]): string[] {
  const inScript = LANGUAGE_CODES.filter((row) => row.script === script).map(({ language }) => language);
  const wanted = new Set(candidates.map((tag) => tag.toLowerCase().split('-')[0]));
  const restricted = inScript.filter((language) => wanted.has(language.split('-')[0]));
  return restricted.length > 0 ? restricted : inScript;
}

const TOO_SHORT: LanguageGuess = { bcp47: 'und', iso6393: 'und', confidence: 0, runnerUp: null, basis: 'too-short' };

function guess(ranked: readonly { readonly language: string; readonly confidence: number }[]): LanguageGuess {
  const [best, next] = ranked;
  if (!best || best.confidence < LEAST_CONFIDENCE) return { ...TOO_SHORT, runnerUp: best?.language ?? null };
  const confidence = Math.round(best.confidence * 1000) / 1000;
  return {
    bcp47: best.language,
    iso6393: iso6393Of(best.language),
    confidence,
    runnerUp: next?.language ?? null,
    basis: 'text',
  };
}

function declaredLanguage(tag: string): LanguageGuess {
  const bcp47 = canonicalTag(tag);
  if (bcp47 === null) throw new VariorumError('E_LANGUAGE', { language: tag });
  return { bcp47, iso6393: iso6393Of(bcp47), confidence: 1, runnerUp: null, basis: 'declared' };
}

function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
