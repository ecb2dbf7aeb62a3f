import type { LanguageIdentifier } from '../../engines/ports.ts';

/** Letters from which on the document engine is as good as the span engine, and much quicker to load. */
const DOCUMENT_LETTERS = 600;
/** Letters from which on the document engine is asked about languages that the span engine does not know. */
const CONSULT_LETTERS = 300;
/** A document whose verdict is less sure is in a language that the document engine does not know (Icelandic, Estonian, Basque). */
const CLEAR_VERDICT = 0.9;
/** Languages that the span engine takes for a neighbour without doubt (METHODS: eld on mk, id, gl, bs and Latin-script Serbian). */
const UNKNOWN_TO_SPANS: ReadonlySet<string> = new Set(['mk', 'id', 'gl', 'bs', 'sr-Latn']);

export interface RankedLanguage {
  readonly language: string;
  /** [0,1], how sure. */
  readonly confidence: number;
}

/** What is to be told apart. */
export interface RankTask {
  /** Letters of the script in the text. */
  readonly letters: number;
  /** BCP 47 tags that remain. */
  readonly languages: readonly string[];
}

/** The remaining languages, most likely first, with the confidence of the first; at most three. */
export function rankLanguages(text: string, task: RankTask, identifier: LanguageIdentifier): RankedLanguage[] {
  const [only] = task.languages;
  if (only !== undefined && task.languages.length === 1)
    return [{ language: only, confidence: Math.min(0.99, 0.8 + task.letters / 500) }];
  if (task.letters < CONSULT_LETTERS) return weigh(identifier.span(text, task.languages), task.letters);
  const document = weigh(identifier.document(text, task.languages), task.letters);
  const [verdict] = document;
  if (verdict && UNKNOWN_TO_SPANS.has(verdict.language)) return document;
  if (verdict && task.letters >= DOCUMENT_LETTERS && verdict.confidence >= CLEAR_VERDICT) return document;
  const span = weigh(identifier.span(text, task.languages), task.letters);
  return span.length > 0 ? span : document;
}

function weigh(ranked: ReturnType<LanguageIdentifier['span']>, letters: number): RankedLanguage[] {
  const [best, next] = ranked;
  if (!best || best.score <= 0) return [];
  const confidence = confidenceOf((best.score - (next?.score ?? 0)) / best.score, letters);
  return ranked.slice(0, 3).map(({ language }, index) => ({ language, confidence: index === 0 ? confidence : 0 }));
}

/** Grows from one half with the relative margin over the runner-up and the number of letters. */
const CONFIDENCE_PER_LETTER = 0.1;

function confidenceOf(margin: number, letters: number): number {
  return Math.min(0.999, 1 - 0.5 * Math.exp(-CONFIDENCE_PER_LETTER * margin * letters));
}
